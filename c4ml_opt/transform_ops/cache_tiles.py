"""Give the block of each loop of a linalg contraction such that what it reads again and again stays in the second-level cache.

    %m, %n, %k = "c4ml.cache_tiles"(%op) {inner = 1 : i64} : (!transform.any_op) -> (!transform.param<i64>, ...)

`inner` is the loop that runs along the vectors, and there are as many results as loops. The operand that holds the inner and the reduction
loop is read for every row of the output: a block of it, as many lanes as fit by 256 deep, takes half of the cache. Other loops, and
those that are no longer than a block, get one block; so does everything where the target's description names no such cache.
"""

from c4ml_opt import target
from c4ml_opt.transform_op import NoMatch
from c4ml_opt.transform_ops.vector_tiles import Loops

OPERANDS = ("op",)
RESULTS = ("blocks*",)
ATTRIBUTES = ("inner",)

DEPTH = 256
STEP = 128  # lanes: whole vectors, of whatever length
WHOLE = 1 << 30  # more than any loop of unknown length has steps


def apply(call):
    (op,) = call.payload(0)
    loops = Loops.of(op)
    if loops is None or loops.count != len(call.op.results):
        raise NoMatch
    return blocks(loops, call.attribute("inner"), target.current().caches.get("l2", 0))


def blocks(loops, inner: int, cache: int) -> list[int]:
    """One block size per loop; `cache` are bytes, 0 where there is none."""
    sizes = [extent if extent > 0 else WHOLE for extent in loops.extents]
    lanes = cache // 2 * 8 // (DEPTH * loops.width) // STEP * STEP
    if lanes:
        sizes[inner] = _block(loops.extents[inner], lanes, STEP)
        for loop in loops.reductions:
            sizes[loop] = _block(loops.extents[loop], DEPTH, 1)
    return sizes


def _block(extent, most, step):
    """Blocks of about the same size."""
    if extent <= 0:
        return most
    even = -(-extent // -(-extent // most))
    return min(extent, -(-even // step) * step)
