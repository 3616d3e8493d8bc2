"""Copies that transpose: squares of elements turned in registers, what is left at the ends one by one."""

from ._linear import Scalar
from ._machine import BITS
from ._pack import transposed

# Larger squares take more registers than there are.
LARGEST = 16


def across(loops, parallel, lane):
    """The loop that walks the source of a plain copy contiguously, where that is another one than `lane`, the destination's; None for anything else."""
    body = [o.operation for o in loops.nest.body.operations]
    if len(body) != 1 or len(loops.views) != 2 or loops.uses_index or isinstance(loops.views[0], Scalar) or loops.division is not None:
        return None
    source, target = loops.views
    if body[0].operands[0] != loops.nest.body.arguments[0] or source.element != target.element or BITS[source.element] > 64:
        return None
    return next((x for x in parallel if x is not lane and x[1].strides[0] == 1 and x[1].strides[1] not in (0, 1)), None) if lane[1].strides[0] not in (0, 1) else None


def emit(loops, lane, row, starts):
    """Copies the plane of the dimensions `lane`, contiguous in the destination, and `row`, contiguous in the source."""
    code, (source, target) = loops.code, loops.views
    side = min(loops.lanes, LARGEST)
    type_ = f"vector<{side}x{source.element}>"

    def whole(size):
        return size - size % side if isinstance(size, int) else code.sub(size, code.rem(size, side))

    rows, lanes = whole(row.size), whole(lane.size)
    with code.loop(0, rows, side) as j, code.loop(0, lanes, side) as i:
        at = loops._moved(loops._moved(starts, row, j), lane, i)
        square = [code.value(f"vector.load {source.flat}[{code.ref(code.add(at[0], code.mul(k, lane.strides[0])))}] : {source.flat_type}, {type_}") for k in range(side)]
        for k, value in enumerate(transposed(code, square, type_, max(1, 128 // BITS[source.element]))):
            code.line(f"vector.store {value}, {target.flat}[{code.ref(code.add(at[1], code.mul(k, row.strides[1])))}] : {target.flat_type}, {type_}")
    for first, last, end in ((rows, row.size, lanes), (0, row.size, None)):
        low, high = (0, lanes) if end is not None else (lanes, lane.size)
        if first != last and low != high:
            with code.loop(first, last) as j, code.loop(low, high) as i:
                loops._point([], loops._moved(loops._moved(starts, row, j), lane, i))
