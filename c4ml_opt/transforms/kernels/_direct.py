"""Which operands of a contraction a kernel reads where they lie, and in which blocks of rows and k it goes through them."""

import math

from ._balance import balanced, depth_unit
from ._blocked import CLOSE
from ._machine import BITS, Blocking
from ._row_copy import RowCopy
from ._space import Dim, Space
from ._text import Code, Index

# Of fewer rows a tile had better span several blocks of rows.
FEWEST_ROWS = 4

# Of a shorter run the jumps cost more than packing.
SHORTEST_RUN = 8



class Direct:
    """`a` and `b` say whether the operand is read where it lies.

    Sums are over `depth_block` of k; A is read in runs of `a_run` neighbours in k (0: one run), rows go by blocks of `row_run` (0: all as one).
    `b_walk` are B's loops over words of k, `b_run` the steps of the innermost between jumps.
    A `copy` says that A's rows are copied first, because their runs end within words, or because their signs must be turned and the target had better not do so in registers, again for each panel of lanes.
    """

    def __init__(self, gemm, blocking: Blocking, rows: Space, lanes: Space, depth: Space, lane_run: int):
        self._gemm, self._blocking, self._rows, self._lanes, self._depth, self._lane_run = gemm, blocking, rows, lanes, depth, lane_run
        c, packed = gemm.c, gemm.packed
        self.depth_block = self._block(not packed)
        self.b_walk = self._b_words()
        self.b_run = self._run(self.b_walk, gemm.group)
        self.b = c.b not in packed and self._reads_b()
        self.a_run = 0
        self.a = c.a not in packed and self._reads_a()
        self.copy = self._copied() if c.a not in packed and gemm.dot else None
        self.a = self.a and not self.copy
        together = all(rows.is_linear(n) for n in (c.a, c.c))
        run = 0 if together or c.across or not self.a else block_of(rows, 1)
        self.row_run = run if run >= min(blocking.rows, FEWEST_ROWS) else 0

    def _block(self, free: bool) -> int:
        """How much of k is summed at once: whole blocks of k, where nothing is packed already."""
        unit, most, dims = depth_unit(self._gemm.dot), self._blocking.depth, self._depth.dims
        inner = dims[-2:] if self._gemm.dot and len(dims) > 1 and dims[-1].size == self._gemm.group else dims[-1:]
        size = math.prod(d.size for d in inner) if all(isinstance(d.size, int) for d in inner) else 0
        if free and size and len(inner) < len(dims):
            whole = math.lcm(unit, size)
            unit = whole if whole <= most else unit
        return balanced(self._depth.size, most, unit)

    def _run(self, walk: list[Dim] | None, group: int) -> int:
        """How many steps of the innermost loop there are between jumps; 0 where it is the only one. Blocks of k that begin inside of a run divide it."""
        if not walk or len(walk) == 1 or not isinstance(walk[-1].size, int):
            return 0
        whole = isinstance(self._depth.size, int) and self.depth_block >= self._depth.size
        return walk[-1].size if whole else math.gcd(walk[-1].size, self.depth_block // group)

    def _readable(self, number: int) -> bool:
        """Whether an operand can be read where it lies: in the element that is computed in, or that words are made of."""
        dot = self._gemm.dot
        return self._gemm.views[number].element == (dot.packed if dot else self._gemm.element) and not (dot and dot.tiled)

    def _b_words(self) -> list[Dim] | None:
        """B's loops over words of k; None where the elements of a word, or lanes, are no neighbours."""
        b, group = self._gemm.c.b, self._gemm.group
        lanes = self._lanes.walk(b)[-1:] if self._lane_run else self._lanes.walk(b)
        if [d.strides for d in lanes] != [(group,)] or not self._readable(b):
            return None
        walk = self._depth.walk(b)
        if group == 1:
            return walk
        return walk[:-1] if walk and (walk[-1].size, *walk[-1].strides) == (group, 1) else None

    def _copied(self) -> RowCopy | None:
        """How rows are copied before they are read; None where they are read as they lie, or packed."""
        dot, size, whole = self._gemm.dot, self._depth.size, not self.a_run % (self._blocking.width * self._gemm.group)
        words = -(-(min(size, self.depth_block) if isinstance(size, int) else self.depth_block) // dot.group)
        if self.a:
            return RowCopy(words, dot.group, dot.packed) if dot.flip and whole and not self._blocking.turns else None
        ragged = self.a_run >= SHORTEST_RUN and self._blocking.masks and isinstance(size, int) and size <= self.depth_block
        return RowCopy(words, dot.group, dot.packed, self.a_run) if ragged and self._readable(self._gemm.c.a) and self._few() else None

    def left(self, code: Code, k: Index) -> Index:
        """Elements of k in the last word of the block that begins at `k`, 0 where it is whole; runs are of whole words, and so are all blocks but the last."""
        size, group = self._depth.size, self._gemm.group
        if self.a_run or (isinstance(size, int) and size % group == 0):
            return 0
        return code.rem(code.min(code.sub(size, k), self.depth_block), group)

    def plain_b(self) -> bool:
        """Whether B's lanes are neighbours at one distance for each k, in the element that is computed in."""
        return self._gemm.group == 1 and self.b_walk is not None and len(self.b_walk) < 2

    def b_stride(self) -> Index:
        """The distance of B's (words of) k, where that is one."""
        return self.b_walk[-1].strides[0] if self.b_walk else 0

    def _reads_b(self) -> bool:
        """Whether B lies in panels, or is used so little, or is so small, that it is read where it lies."""
        if self._blocking.panel:
            return self.b_walk is not None and (len(self.b_walk) < 2 or self.b_run >= SHORTEST_RUN)
        few = isinstance(self._rows.size, int) and self._rows.size <= 2 * self._blocking.rows
        return self.plain_b() and (few or self._near(self._depth.size, self.b_stride()) or self._blocking.holds(self.depth_block, self.b_stride(), self._gemm.element))

    def _near(self, count: Index, stride: Index) -> bool:
        """Whether that many steps stay within a first-level cache."""
        return isinstance(count, int) and isinstance(stride, int) and count * stride <= self._blocking.near

    def _reads_a(self) -> bool:
        """Whether A's elements along k lie next to each other, in long runs at least, and are used by few panels of lanes or lie close to the next row's."""
        depth = self._depth.walk(self._gemm.c.a)
        if self._gemm.c.across and self._gemm.dot is None and self._readable(self._gemm.c.a):
            # Rows that lie side by side share cache lines at any step of k.
            self.a_run = int(len(depth) > 1)
            return True
        if not depth or depth[-1].strides != (1,) or not self._readable(self._gemm.c.a):
            return False
        self.a_run = self._run(depth, 1)
        runs = self.a_run >= SHORTEST_RUN * self._gemm.group and self.a_run % self._gemm.group == 0
        return (len(depth) == 1 or runs) and (self._few() or self._close_rows())

    def _few(self) -> bool:
        """Whether few panels of lanes read A."""
        lanes = self._lanes.size if isinstance(self._lanes.size, int) else self._blocking.lane_block
        return lanes <= self._blocking.few_lanes

    def _close_rows(self) -> bool:
        """Whether a tile's rows of A lie on few pages."""
        stride = next((d.strides[0] for d in self._rows.walk(self._gemm.c.a)[-1:]), 0)
        return isinstance(stride, int) and stride * BITS[self._gemm.views[self._gemm.c.a].element] <= 8 * CLOSE


def block_of(space: Space, unit: int) -> int:
    """The length of a block where the innermost of several loops is one, of `unit`s; 0 otherwise."""
    size = space.dims[-1].size if len(space.dims) > 1 else 0
    return size if isinstance(size, int) and size % unit == 0 else 0
