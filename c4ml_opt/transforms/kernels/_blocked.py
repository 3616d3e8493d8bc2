"""Operands that lie in blocks already, as packing would lay them: which can be read as panels, and how wide those are."""

from ._contraction import Contraction
from ._dots import Dot
from ._linear import DYNAMIC, Access
from ._machine import BITS
from ._space import Dim, collapse

# Elements of B from one k to the next, in bytes, up to which lanes are read as fast as from a panel of their own.
CLOSE = 1024


def panel_lanes(c: Contraction, dot: Dot | None, element: str) -> int:
    """How many lanes of B lie side by side for each (word of) k, one k close to the next; 0 where B lies otherwise."""
    group, access = dot.group if dot else 1, c.nest.accesses[c.b]
    if access.element != (dot.packed if dot else element) or (dot and dot.tiled):
        return 0
    depth = [_dim(c, loop, c.b) for loop in c.depth]
    if group > 1:
        *depth, inner = depth
        if (inner.size, *inner.strides) != (group, 1):
            return 0
    depth, lanes = collapse(depth, _unknown), lane_blocks(c)
    if not lanes or lanes[-1].strides != (group, 1) or not isinstance(lanes[-1].size, int):
        return 0
    # Blocks of k may lie apart.
    step = depth[-1].strides[0] if depth else 0
    close = isinstance(step, int) and step * BITS[access.element] <= 8 * CLOSE
    return lanes[-1].size if close and (len(depth) < 2 or len(depth) == 2 and isinstance(depth[-1].size, int)) else 0


def row_block(c: Contraction) -> int:
    """How many rows make a block of A and C, 0 where all are one."""
    dims = collapse([_dim(c, loop, c.a, c.c) for loop in c.rows], _unknown)
    return dims[-1].size if len(dims) > 1 and isinstance(dims[-1].size, int) else 0


def lane_blocks(c: Contraction) -> list[Dim]:
    """The loops over the lanes of B and C, those merged that both walk through in one stride."""
    return collapse([_dim(c, loop, c.b, c.c) for loop in c.lanes], _unknown)


def _dim(c: Contraction, loop: int, *operands: int) -> Dim:
    return Dim(_size(c, loop), tuple(_stride(c.nest.accesses[n], loop) for n in operands))


def _size(c: Contraction, loop: int):
    for access in c.nest.accesses:
        for place, result in enumerate(access.results):
            if result == {loop: 1} and not access.value.type.is_dynamic_dim(place):
                return access.value.type.get_dim_size(place)
    return "?"


def _stride(access: Access, loop: int):
    strides, _ = access.value.type.get_strides_and_offset()
    used = [(r[loop], s) for r, s in zip(access.results, strides) if r.get(loop)]
    return "?" if any(s == DYNAMIC for _, s in used) else sum(f * s for f, s in used)


def _unknown(outer, inner):
    """The size of merged loops of which the outer one's is not known."""
    return "?"
