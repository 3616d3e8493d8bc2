"""Makes a module in the llvm dialect ready for code: attributes, linkage, names and stack slots."""

from ..mlir import ir
from ..target import Target
from . import attributes, runtime_symbols

# What may stand in front of a stack slot that is moved to the entry block: the constant number of its elements.
_CONSTANT = "llvm.mlir.constant"
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
    with module.context:
        for op in list(functions(module, "llvm.func")):
            _hide(module, op)
            _hoist_stack_slots(op)


def functions(module: ir.Operation, name: str):
    """The functions of that operation name that have a body."""
    for op in module.regions[0].blocks[0].operations:
        if op.operation.name == name and len(op.operation.regions[0].blocks):
            yield op.operation


def is_public(op: ir.Operation) -> bool:
    return "sym_visibility" not in op.attributes or ir.StringAttr(op.attributes["sym_visibility"]).value == "public"


def _hide(module, op):
    """A private function is internal, and not named like a C function: else it would take that one's calls."""
    if is_public(op):
        return
    op.attributes["linkage"] = ir.Attribute.parse("#llvm.linkage<internal>")
    name = ir.StringAttr(op.attributes["sym_name"]).value
    if name in runtime_symbols.MATH or name in runtime_symbols.LIBC or name.startswith("__"):
        table = ir.SymbolTable(module)
        new = f"{name}.private"
        while new in table:
            new += "_"
        ir.SymbolTable.replace_all_symbol_uses(name, new, module)
        ir.SymbolTable.set_symbol_name(op, new)


def _hoist_stack_slots(function):
    """Slots of constant size go to the entry block, so that a loop does not take more stack in each iteration."""
    blocks = list(function.regions[0].blocks)
    first = next(iter(blocks[0].operations)).operation
    for block in blocks[1:]:
        for op in list(block.operations):
            op = op.operation
            if op.name == "llvm.alloca" and not isinstance(op.operands[0].owner, ir.Block) and op.operands[0].owner.name == _CONSTANT:
                count = op.operands[0].owner.clone(ip=ir.InsertionPoint(first))
                op.operands[0] = count.results[0]
                op.move_before(first)
