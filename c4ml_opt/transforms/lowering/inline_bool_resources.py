"""Turn dense_resource constants of i1 into dense ones, as the translation to LLVM IR reads no blob of elements below a byte."""

import re

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk

_BLOB = re.compile(r': "0x([0-9A-Fa-f]*)"')


def run(op, options):
    for child in walk(op):
        name = {"arith.constant": "value", "memref.global": "initial_value"}.get(child.name)
        if name and _holds_bools(child) and name in child.attributes:
            value = child.attributes[name]
            # The bindings give a dense_resource no class of its own.
            if type(value) is ir.Attribute and str(value).startswith("dense_resource<"):
                shape = ir.ShapedType(value.type).shape
                child.attributes[name] = ir.Attribute.parse(f"dense<{_nested(_bytes(child), shape)}> : {value.type}", op.context)


def _holds_bools(op) -> bool:
    type_ = op.results[0].type if op.results else op.attributes["type"].value
    return "xi1>" in str(type_)


def _bytes(op) -> bytes:
    """The blob, which the bindings show only in the text of an operation without a parent, behind four bytes of its alignment."""
    clone = op.clone(ip=False)
    data = bytes.fromhex(_BLOB.search(clone.operation.get_asm())[1])[4:]
    clone.operation.erase()
    return data


def _nested(data: bytes, shape) -> str:
    if not shape:
        return "true" if data[0] else "false"
    step = len(data) // shape[0] if shape[0] else 0
    return "[" + ", ".join(_nested(data[i * step : (i + 1) * step], shape[1:]) for i in range(shape[0])) + "]"
