"""Errors for what would otherwise end as wrong code, a crash or a link error (leftovers, unknown functions), and a warning for growing stacks."""

from collections import Counter

from .. import _record
from ..diagnostics import UserError, warning
from ..mlir import ir
from ..target import Target
from . import runtime_symbols
from .prepare import functions

# Dialects that LLVM IR translation handles beside llvm.
_TRANSLATED = ("llvm", "nvvm", "rocdl", "omp", "x86", "x86vector", "amx", "ptr", "vcix")
_LOWERINGS = {
    "builtin.unrealized_conversion_cast": "reconcile-unrealized-casts, after the pass that lowers the operation on the cast's other side",
    "affine": "lower-affine",
    "arith": "convert-arith-to-llvm",
    "bufferization": "one-shot-bufferize and convert-bufferization-to-memref",
    "cf": "convert-cf-to-llvm",
    "complex": "convert-complex-to-standard or convert-complex-to-llvm",
    "func": "convert-func-to-llvm",
    "gpu": "a gpu pipeline",
    "index": "convert-index-to-llvm",
    "linalg": "one-shot-bufferize, then convert-linalg-to-loops",
    "math": "convert-math-to-llvm or convert-math-to-libm",
    "memref": "expand-strided-metadata, lower-affine and finalize-memref-to-llvm",
    "scf": "convert-scf-to-cf",
    "shape": "convert-shape-to-std",
    "sparse_tensor": "the sparsifier pipeline",
    "tensor": "one-shot-bufferize",
    "tosa": "tosa-to-linalg",
    "transform": "transform-interpreter, and the schedule taken out of the module",
    "ub": "convert-ub-to-llvm",
    "vector": "convert-vector-to-scf and convert-vector-to-llvm",
}


def check(module: ir.Operation, declared: set[str], target: Target, linked: bool = False):
    """Raises UserError for a lowered module that cannot become code.

    `declared` are external functions the user declared; where more objects or libraries are `linked`, the linker tells
    what is missing.
    """
    _check_leftovers(module)
    _check_stack(module)
    calls = [op for op in _declarations(module)]
    _check_known({ir.StringAttr(op.attributes["sym_name"]).value for op in calls}, declared, target, linked)


def check_object(obj: bytes, declared: set[str], target: Target, linked: bool = False):
    """Raises UserError for functions that an object needs and nothing defines, which no linker or loader should find first."""
    from ..runtime import symbols

    _check_known(set(symbols.undefined(obj)), declared, target, linked)


def location(op: ir.Operation) -> str | None:
    """`file:line:col` of an operation, where it has one."""
    place = op.location
    while not isinstance(place, ir.FileLineColLoc):
        inner = getattr(place, "child_loc", None) or getattr(place, "caller", None) or next(iter(getattr(place, "locations", ())), None)
        if inner is None:
            return None
        place = inner
    name = place.filename if isinstance(place.filename, str) else place.filename.value
    return f"{name if name != '-' else _record.current.input or name}:{place.start_line}:{place.start_col}"


def _check_leftovers(module):
    found, first = Counter(), {}

    def visit(op):
        name = op.operation.name
        if not _translated(name):
            found[name] += 1
            first.setdefault(name, location(op.operation))
        return ir.WalkResult.ADVANCE

    module.walk(visit)
    if found:
        lines = [f"  {count} x {name}, first at {first[name]}: try {_lowering(name)}" for name, count in found.most_common(8)]
        raise UserError("the lowering left operations that LLVM IR does not have:\n" + "\n".join(lines), next(iter(first.values())))


def _translated(name: str) -> bool:
    if name == "builtin.module" or name.startswith("llvm."):
        return True
    return name.partition(".")[0] in _TRANSLATED or ".intr." in name


def _lowering(name: str) -> str:
    return _LOWERINGS.get(name) or _LOWERINGS.get(name.partition(".")[0]) or "a pass that lowers this dialect"


def _check_stack(module):
    for function in functions(module, "llvm.func"):
        for block in list(function.regions[0].blocks)[1:]:
            slot = next((op.operation for op in block.operations if op.operation.name == "llvm.alloca"), None)
            if slot is not None and _grows(block):
                warning(
                    "stack memory is allocated in a loop and freed only at the function's end, so that the stack "
                    "overflows where the loop runs often; use memref.alloc, or allocate before the loop",
                    location(slot),
                )


def _grows(block) -> bool:
    """Whether control comes back to `block` on a way that restores no stack pointer."""
    seen, todo = [], [block]
    while todo:
        here = todo.pop()
        if any(op.operation.name == "llvm.intr.stackrestore" for op in here.operations):
            continue
        for successor in here.successors:
            if successor == block:
                return True
            if successor not in seen:
                seen.append(successor)
                todo.append(successor)
    return False


def _declarations(module):
    """Functions without a body that the module calls or takes the address of."""
    bodiless = {}
    for op in module.regions[0].blocks[0].operations:
        if op.operation.name == "llvm.func" and not len(op.operation.regions[0].blocks):
            bodiless[ir.StringAttr(op.operation.attributes["sym_name"]).value] = op.operation
    if not bodiless:
        return []
    used = set()

    def visit(op):
        attributes = op.operation.attributes
        for key in ("callee", "global_name"):
            if key in attributes:
                used.add(ir.FlatSymbolRefAttr(attributes[key]).value)
        return ir.WalkResult.ADVANCE

    module.walk(visit)
    return [op for name, op in bodiless.items() if name in used]


def _check_known(names: set[str], declared: set[str], target: Target, linked: bool):
    unknown = sorted(n for n in names - declared if not runtime_symbols.known(n, target) and (n.startswith("llvm.") or not linked))
    if unknown:
        from ..runtime import support
        from .libraries import sme_names

        unknown = [n for n in unknown if n not in support.names() and n not in sme_names(target)]
    if unknown:
        listed = "\n".join(f"  {name}{runtime_symbols.reason(name)}" for name in unknown)
        raise UserError(f"the code calls functions that nothing defines for target '{target.name}':\n{listed}")
