"""Reject constants whose data was left out when the module was printed, which the translation to LLVM IR would read as a null pointer."""

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk


def run(op, options):
    for child in walk(op):
        name = {"arith.constant": "value", "memref.global": "initial_value"}.get(child.name)
        if name and name in child.attributes and not _is_complex(child):
            value = child.attributes[name]
            if type(value) is ir.Attribute and str(value).startswith("dense_resource<__elided__>"):
                raise PassFailure(child, "the constant's data was elided when this module was printed; print it in full")


def _is_complex(op) -> bool:
    """The bindings cannot show dense complex elements."""
    type_ = op.results[0].type if op.results else op.attributes["type"].value
    return "complex<" in str(type_)
