"""The zeros in a contraction's result that a kernel makes unnecessary by starting its sums from zero."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._alias import may_alias
from c4ml_opt.transforms.kernels._splice import filled_with, is_pure
from c4ml_opt.transforms.kernels._values import literal


def zero_fill(op, own_calls=()):
    """What gives all of the result of the contraction `op` the value zero, right before it: a fill, or a copy of zeros; or None.

    `own_calls` names functions known to touch their operands alone.
    """
    result = op.operands[len(op.operands) - 1]
    if not _covers(op, result):
        return None
    writer = _last_access(op.operation, result, own_calls)
    if writer is None:
        return None
    if writer.name == "memref.copy" and writer.operands[1] == result and writer.operands[0].type == result.type:
        source = _last_access(writer, writer.operands[0], own_calls)
        return writer if source is not None and _fills_with_zero(source, writer.operands[0]) else None
    return writer if _fills_with_zero(writer, result) else None


def _last_access(op, value, own_calls):
    """The operation before `op` that touches `value`; None where it cannot be told."""
    operations = [o.operation for o in op.block.operations]
    for other in reversed(operations[: operations.index(op)]):
        if is_pure(other):
            continue
        if value in list(other.operands):
            return other
        known = other.name in ("linalg.generic", "memref.copy") or other.name == "func.call" and other.attributes["callee"].value in own_calls
        if not known or any(may_alias(v, value) for v in other.operands):
            return None
    return None


def _fills_with_zero(op, value) -> bool:
    if op.name != "linalg.generic" or op.operands[len(op.operands) - 1] != value or not _covers(op, value):
        return False
    filler = filled_with(op)
    return filler is not None and literal(filler) in ("0", "0.000000e+00")


def _covers(op, value) -> bool:
    """Whether the last operand's map reaches every element: each dimension is walked by a loop of its own."""
    results = list(op.attributes["indexing_maps"][len(op.operands) - 1].value.results)
    loops = {ir.AffineDimExpr(e).position for e in results if isinstance(e, ir.AffineDimExpr)}
    return isinstance(value.type, ir.MemRefType) and len(loops) == len(results)
