"""The loop nest of a contraction: cache blocks, packed panels, register tiles (Goto and van de Geijn; BLIS)."""

from dataclasses import dataclass

from ._contraction import Contraction
from ._linear import open_views
from ._micro import Panel, Result, Shape, tile
from ._pack import Block, Source, panels
from ._space import Dim, Space
from ._text import Code, Index


@dataclass(frozen=True)
class Blocking:
    """Register tile (rows x vectors of `width` lanes) and cache blocks, in elements; `ahead` is the prefetch distance in k."""

    rows: int
    vectors: int
    width: int
    depth: int
    row_block: int
    lane_block: int
    ahead: int = 0

    @property
    def lanes(self) -> int:
        return self.vectors * self.width


class Gemm:
    """Emits one contraction as the function `name`."""

    def __init__(self, contraction: Contraction, blocking: Blocking, element: str, accumulate: bool):
        self.c, self.blocking, self.element, self.accumulate = contraction, blocking, element, accumulate
        self.code = Code()
        self._buffers: list[tuple[str, str]] = []

    def text(self, name: str) -> str:
        code, c = self.code, self.c
        arguments = [(f"%arg{i}", a.type) for i, a in enumerate(c.nest.accesses)]
        self.views, sizes = open_views(code, c.nest, [n for n, _ in arguments])
        dims = {i: Dim(sizes[i], tuple(v.strides[i] for v in self.views)) for i in range(len(sizes))}
        rows = Space(code, [dims[i] for i in c.rows], self._scratch)
        lanes, outer = self._lanes([dims[i] for i in c.lanes])
        depth = Space(code, [dims[i] for i in c.depth], self._scratch)
        self.rows, self.lanes, self.depth = rows, lanes, depth
        self.a_rows, self.c_rows = rows.axis(c.a), rows.axis(c.c)
        self.b_lanes, self.c_lane = lanes.axis(c.b), lanes.axis(c.c)
        self.a_depth, self.b_depth = depth.axis(c.a), depth.axis(c.b)
        self._sizes()
        self._batches([dims[i] for i in c.batch] + outer, tuple(v.start for v in self.views))
        for buffer, type_ in self._buffers:
            code.line(f"memref.dealloc {buffer} : {type_}")
        return code.function(name, arguments)

    def _lanes(self, dims: list[Dim]) -> tuple[Space, list[Dim]]:
        """The innermost loops that C walks through in one stride, and the others, which become loops outside."""
        inner = list(dims)
        while True:
            space = Space(self.code, inner, self._scratch)
            if space.axis(self.c.c).table is None:
                return space, dims[: len(dims) - len(inner)]
            inner = inner[1:]

    def _scratch(self, size: Index, element: str, spare: int) -> str:
        """A buffer that lives until the function ends."""
        code = self.code
        type_ = f"memref<?x{element}>"
        if isinstance(size, int):
            fixed = f"memref<{size + spare}x{element}>"
            buffer = code.value(f"memref.alloc() {{alignment = 64 : i64}} : {fixed}")
            self._buffers.append((buffer, fixed))
            return code.value(f"memref.cast {buffer} : {fixed} to {type_}")
        buffer = code.value(f"memref.alloc({code.add(size, spare)}) {{alignment = 64 : i64}} : {type_}")
        self._buffers.append((buffer, type_))
        return buffer

    def _sizes(self):
        b = self.blocking
        self.kc = _balanced(self.depth.size, b.depth, 8)
        self.mc = _balanced(self.rows.size, b.row_block, b.rows)
        self.nc = _balanced(self.lanes.size, b.lane_block, b.lanes)
        code = self.code
        depth = code.min(self.depth.size, self.kc)
        self.pack_a, self.pack_b = True, not self._direct_b()
        if self.pack_a:
            panels_ = code.mul(code.ceildiv(code.min(self.rows.size, self.mc), b.rows), b.rows)
            self.a_buffer = self._scratch(code.mul(depth, panels_), self.element, 64)
        if self.pack_b:
            panels_ = code.mul(code.ceildiv(code.min(self.lanes.size, self.nc), b.lanes), b.lanes)
            self.b_buffer = self._scratch(code.mul(depth, panels_), self.element, 64)

    def _direct_b(self) -> bool:
        """Whether B is used so little that it is read where it lies."""
        fits = self.b_lanes.contiguous and self.b_depth.table is None
        few = isinstance(self.rows.size, int) and self.rows.size <= 2 * self.blocking.rows
        return fits and few and self.views[self.c.b].element == self.element

    def _batches(self, dims: list[Dim], starts):
        if not dims:
            self._blocks(starts)
            return
        code = self.code
        with code.loop(0, dims[0].size) as i:
            self._batches(dims[1:], tuple(code.add(s, code.mul(i, d)) for s, d in zip(starts, dims[0].strides)))

    def _blocks(self, starts):
        code, c, b = self.code, self.c, self.blocking
        a_source = Source(self.views[c.a], self.a_rows, self.a_depth, self.rows.size, self.element, c.casts[0] or "extf")
        b_source = Source(self.views[c.b], self.b_lanes, self.b_depth, self.lanes.size, self.element, c.casts[1] or "extf")
        with code.loop(0, self.lanes.size, self.nc) as j:
            lanes = code.min(code.sub(self.lanes.size, j), self.nc)
            with code.loop(0, self.depth.size, self.kc) as k:
                depth = code.min(code.sub(self.depth.size, k), self.kc)
                if self.pack_b:
                    panels(code, b_source, Block(starts[c.b], j, lanes, k, depth), self.b_buffer, b.lanes, b.width)
                more = self.accumulate or (False if isinstance(k, int) else code.compare("ne", k, 0))
                with code.loop(0, self.rows.size, self.mc) as i:
                    rows = code.min(code.sub(self.rows.size, i), self.mc)
                    panels(code, a_source, Block(starts[c.a], i, rows, k, depth), self.a_buffer, b.rows, b.width)
                    self._tiles(starts, i, rows, j, lanes, k, depth, more)

    def _tiles(self, starts, i, rows, j, lanes, k, depth, more):
        code, b = self.code, self.blocking

        def column(panel, vectors, valid):
            first = code.mul(panel, b.lanes)
            lane = code.add(j, first)
            if self.pack_b:
                from_b = Panel(self.b_buffer, f"memref<?x{self.element}>", code.mul(first, depth), b.lanes)
            else:
                view = self.views[self.c.b]
                start = code.add(starts[self.c.b], self.b_depth.at(code, k), self.b_lanes.at(code, lane))
                from_b = Panel(view.flat, view.flat_type, start, self.b_depth.stride)
            self._column(starts, i, rows, lane, depth, more, from_b, vectors, valid)

        self._with_rest(self.lanes.size, lanes, b.lanes, column, lambda n: -(-n // b.width), b.vectors)

    def _column(self, starts, i, rows, lane, depth, more, from_b, vectors, valid):
        code, b, c = self.code, self.blocking, self.c
        view = self.views[c.c]

        def one(panel, count, keep):
            first = code.mul(panel, b.rows)
            row = code.add(i, first)
            last = code.sub(self.rows.size, 1)
            base = code.add(starts[c.c], self.c_lane.at(code, lane))
            places = [code.add(row, r) if keep is None or isinstance(keep, int) else code.min(code.add(row, r), last) for r in range(count)]
            c_rows = tuple(code.add(base, self.c_rows.at(code, p)) for p in places)
            from_a = Panel(self.a_buffer, f"memref<?x{self.element}>", code.mul(first, depth), b.rows, tuple(range(count)))
            result = Result(view.flat, view.flat_type, view.element, c_rows, self.c_lane.stride if self.lanes.size != 1 else 1, valid, None if isinstance(keep, int) else keep)
            shape = Shape(count, vectors, b.width, self.element, b.ahead if self.pack_b else 0)
            tile(code, shape, from_a, from_b, depth, result, more, ("extf", "truncf") if view.element != self.element else None)

        self._with_rest(self.rows.size, rows, b.rows, one, lambda n: n, b.rows)

    def _with_rest(self, total: Index, here: Index, width: int, emit, shrink, whole: int):
        """`emit(panel, extent, valid)` over the whole panels of `here`, then once for what is left."""
        code = self.code
        count = code.floordiv(here, width)
        if not (isinstance(count, int) and count == 0):
            with code.loop(0, count) as panel:
                emit(panel, whole, None)
        rest = total % width if isinstance(total, int) else None
        if rest == 0:
            return
        left = code.rem(here, width)
        if isinstance(left, int):
            if left:
                emit(count, shrink(left), left)
            return
        with code.block(f"scf.if {code.compare('ne', left, 0)} {{"):
            emit(count, shrink(rest) if rest else whole, rest or left)


def _balanced(size: Index, block: int, unit: int) -> int:
    """A block size at most about `block`, a multiple of `unit`, that splits a known size evenly."""
    block = max(unit, block - block % unit)
    if not isinstance(size, int):
        return block
    count = max(1, -(-size // block))
    each = -(-size // count)
    return -(-each // unit) * unit
