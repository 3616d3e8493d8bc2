"""What a module needs before and after its lowering to be called and to be code for the target."""

from ..mlir import ir
from ..target import Target
from . import attributes

# The attribute of a module that holds transform sequences.
SCHEDULE = "transform.with_named_sequence"


def expose(module: ir.Operation):
    """Gives each public function with a body its `_mlir_ciface_` wrapper, and drops schedules; before the lowering."""
    _drop_schedules(module)
    with module.context:
        for op in functions(module, "func.func"):
            if is_public(op):
                op.attributes["llvm.emit_c_interface"] = ir.UnitAttr.get()


def _drop_schedules(module):
    for op in list(module.regions[0].blocks[0].operations):
        op = op.operation
        if op.name.startswith("transform.") or (op.name == "builtin.module" and SCHEDULE in op.attributes):
            op.erase()
    if SCHEDULE in module.attributes:
        del module.attributes[SCHEDULE]


def prepare(module: ir.Operation, target: Target):
    """After the lowering; changes `module` in place."""
    attributes.annotate(module, target)


def functions(module: ir.Operation, name: str):
    """The functions of that operation name that have a body."""
    for op in module.regions[0].blocks[0].operations:
        if op.operation.name == name and len(op.operation.regions[0].blocks):
            yield op.operation


def is_public(op: ir.Operation) -> bool:
    return "sym_visibility" not in op.attributes or ir.StringAttr(op.attributes["sym_visibility"]).value == "public"
