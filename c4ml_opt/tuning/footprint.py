"""Bytes that a tiled loop nest moves between the levels of a memory hierarchy, read from the IR.

The model of tiling texts (Wolf and Lam, PLDI 1991): a loop level whose accesses together fit a cache is loaded once each
time it is entered; what an access touches within a level is its own size times the trip counts of the loops that its
address depends on.
"""

import math

from ..mlir import ir

READS = {"vector.transfer_read": 0, "vector.transfer_write": 1, "vector.load": 0, "vector.store": 1}


def traffic(op, capacities) -> list[int]:
    """For each of `capacities` (bytes, smallest first) the bytes that come from beyond it while `op` runs."""
    accesses = []
    op.walk(lambda o: (accesses.append(_access(o)) if o.name in READS else None, ir.WalkResult.ADVANCE)[1])
    deepest = max((len(loops) for _, loops, _ in accesses), default=0)
    return [max((_beyond(accesses, level, capacity) for level in [_fitting(accesses, deepest, capacity)]), default=0) for capacity in capacities]


def _fitting(accesses, deepest, capacity):
    """The outermost loop level whose accesses together fit `capacity`."""
    for level in range(deepest + 1):
        if sum(_touched(access, level) for access in accesses) <= capacity:
            return level
    return deepest


def _beyond(accesses, level, capacity):
    return sum(_touched(access, level) * math.prod(t for _, t in access[1][:level]) for access in accesses)


def _touched(access, level):
    size, loops, depends = access
    return size * math.prod(trips for loop, trips in loops[level:] if loop in depends)


def _access(op):
    """(bytes of one access, enclosing loops with trip counts from the outermost on, loops that its address depends on)."""
    loops, parent = [], op.parent
    while parent is not None:
        if parent.operation.name == "scf.for":
            loops.insert(0, (parent.operation, _trips(parent.operation)))
        parent = parent.operation.parent
    vector = op.results[0].type if op.name.endswith(("read", "load")) else op.operands[0].type
    vector = ir.VectorType(vector)
    size = math.prod(vector.shape) * max(1, _width(vector.element_type) // 8)
    return size, loops, set().union(*(_loops_of(value) for value in op.operands[READS[op.name] :]))


def _width(kind):
    return getattr(kind, "width", 64)


def _trips(loop) -> int:
    low, high, step = (_constant(value) for value in list(loop.operands)[:3])
    return max(1, math.ceil((high - low) / step)) if None not in (low, high, step) and step else 16


def _constant(value):
    if isinstance(value.owner, ir.Block) or value.owner.operation.name != "arith.constant":
        return None
    attribute = value.owner.operation.attributes["value"]
    return attribute.value if isinstance(attribute, ir.IntegerAttr) else None


def _loops_of(value) -> set:
    """The scf.for operations whose induction variable `value` is computed from."""
    if isinstance(value.owner, ir.Block):
        parent = value.owner.owner.operation
        return {parent} if parent.name == "scf.for" and value == value.owner.arguments[0] else set()
    return set().union(*(_loops_of(operand) for operand in value.owner.operation.operands), set())
