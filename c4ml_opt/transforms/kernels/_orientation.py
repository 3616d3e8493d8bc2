"""Along which side of a contraction the vectors run: along what lies contiguous in C, or across it, so that tiles are transposed on their way to C.

A convolution of an NCHW image is the case in point: along the pixels each panel of the image is gathered, across them pixels are read where they lie, one by one.
"""

from . import _prepack
from ._contraction import Contraction, stride, swapped

# Cycles that a vector's worth of elements costs beside its multiply-adds, as measured on Zen 4: copied into a panel, gathered into one, transposed into one, read where it lies from the second-level cache,
# transposed on its way to C.
COPY, GATHER, TRANSPOSE, READ, TURN = 6, 24, 8, 3, 5


def best(c: Contraction, machine, prepack: bool) -> Contraction:
    """The contraction, or the same one with rows and lanes exchanged where that takes less time."""
    rows, lanes, depth = c.row_count, c.lane_count, c.depth_count
    if c.across or None in (rows, lanes, depth) or any(c.casts) or c.element not in ("f32", "f64"):
        return c
    turned = swapped(c)
    if not turned.across or not stride(turned.nest, turned.c, turned.lanes):
        return c
    width = machine.lanes(c.element)
    along = _waste(lanes, width) * (1 + _reading(c, prepack) / rows)
    across = _waste(rows, width) * (1 + _reading(turned, prepack) / lanes + TURN / depth)
    return turned if across < along else c


def _waste(lanes: int, width: int) -> float:
    return -(-lanes // width) * width / lanes


def _reading(c: Contraction, prepack: bool) -> int:
    """Cycles for each vector of the operand that holds the lanes, each time a panel of it is first used."""
    if prepack and not c.batch and _prepack.source(c.nest.accesses[c.b].value) is not None:
        return 0
    if stride(c.nest, c.b, c.lanes) == 1:
        return READ if stride(c.nest, c.b, c.depth) else COPY
    return TRANSPOSE if stride(c.nest, c.b, c.depth) == 1 else GATHER
