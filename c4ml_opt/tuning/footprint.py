"""Bytes that a tiled loop nest moves between the levels of a memory hierarchy, read from the IR.

The model of tiling texts (Wolf and Lam, PLDI 1991): a loop level whose accesses together fit a cache is loaded once each
time it is entered; what an access touches within a level is its own size times the trip counts of the loops that its
address depends on.
"""

import math

from ..mlir import ir

#: Operations that access memory, with the number of the first operand that tells where.
ACCESSES = {
    "vector.transfer_read": 0, "vector.transfer_write": 1, "vector.load": 0, "vector.store": 1, "vector.maskedload": 0, "vector.maskedstore": 0,
    "memref.load": 0, "memref.store": 1, "llvm.load": 0, "llvm.store": 1, "llvm.intr.masked.load": 0, "llvm.intr.masked.store": 1,
}  # fmt: skip


def traffic(op, capacities) -> list[int]:
    """For each of `capacities` (bytes, smallest first) the bytes that come from beyond it while `op` runs."""
    accesses = []
    op.walk(lambda o: (accesses.append(_access(o)) if o.name in ACCESSES else None, ir.WalkResult.ADVANCE)[1])
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
    where = op.operands[ACCESSES[op.name] :]
    return _size(_accessed(op).type), loops, set().union(*map(_loops_of, where))


def _accessed(op):
    if op.results and op.name != "vector.transfer_write":  # on tensors a write has a result
        return op.results[0]
    return op.operands[2 if op.name == "vector.maskedstore" else 0]


def _size(kind) -> int:
    """Bytes of a number or vector; of a scalable one at its least length."""
    if isinstance(kind, ir.VectorType):
        return math.prod(kind.shape) * max(1, _width(kind.element_type) // 8)
    return max(1, _width(kind) // 8)


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
    """The scf.for operations with whose turns `value` changes."""
    if isinstance(value.owner, ir.Block):
        parent = value.owner.owner.operation
        if parent.name != "scf.for":
            return set()
        # What a loop carries, as the pointer that walks through a panel, changes with it.
        number = list(value.owner.arguments).index(value)
        return {parent} | (_loops_of(parent.operands[2 + number]) if number else set())
    return set().union(*(_loops_of(operand) for operand in value.owner.operation.operands), set())
