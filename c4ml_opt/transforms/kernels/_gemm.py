"""The loop nest of a contraction: cache blocks, packed panels, register tiles (Goto and van de Geijn; BLIS)."""

from dataclasses import replace

from . import _prefetch
from ._across import deliver_across, height, lanes_across
from ._balance import balanced
from ._contraction import Contraction
from ._direct import Direct, block_of
from ._dots import Dot
from ._edges import with_rest
from ._epilogue import Epilogue, Operand, Registers, distinct_operands
from ._linear import View, ir, open_views
from ._machine import Blocking
from ._micro import Panel, Result, Shape, deliver, lane_sums, products
from ._pack import Block, Source, panels
from ._space import Dim, Space, moved
from ._text import Code, Index
from ._threads import count, grid, share
from ._tile_pack import squares
from ._tiles import configure, multiply, release
from ._words import Words


class Gemm:
    """Emits one contraction, with its epilogue, as a function.

    With a `dot`, panels hold words of several k. `packed` maps operand numbers (0, 1) to a Packed constant, whose argument is then the packed global. The arguments are
    A, B, C, then the epilogue's operands, each distinct value once, then, with several `parts`, the number of the part to compute;
    `sides` are the parts along rows and lanes, where the user has chosen.
    """

    def __init__(self, contraction: Contraction, blocking: Blocking, element: str, accumulate: bool, epilogue: Epilogue | None = None, packed: dict | None = None, dot: Dot | None = None, parts: int = 1, sides: tuple | None = None):
        self.c, self.blocking, self.element, self.accumulate, self.dot = contraction, blocking, element, accumulate, dot
        self.word, self.group = ("i32", dot.group) if dot else (element, 1)
        self.epilogue, self.packed = epilogue, packed or {}
        self.parts, self.sides = parts, sides

    @property
    def operands(self) -> list:
        return distinct_operands(self.c.nest, self.epilogue)

    def text(self, name: str) -> str:
        self.code = code = Code()
        self._buffers: list[tuple[str, str]] = []
        c, operands = self.c, self.operands
        names = [f"%arg{i}" for i in range(len(operands))]
        types = [str(v.type) for v in operands]
        for number, constant in self.packed.items():
            types[operands.index(c.nest.accesses[number].value)] = constant.type
        self._open(c, [names[operands.index(a.value)] for a in c.nest.accesses])
        strides = [tuple(v.strides[i] for v in self.views[:3]) for i in range(len(self.sizes))]
        if self.epilogue:
            strides = self._open_epilogue(strides, operands, names)
        dims = {i: Dim(self.sizes[i], s) for i, s in enumerate(strides)}
        self.rows = Space(code, [dims[i] for i in c.rows], self._scratch)
        self.depth = Space(code, [dims[i] for i in c.depth], self._scratch)
        outer = self._place([dims[i] for i in c.lanes])
        batch = [dims[i] for i in c.batch] + outer
        self._divide(batch)
        self._sizes()
        self._axes()
        tiled = bool(self.dot and self.dot.tiled)
        if tiled:
            self.tile_buffer = self._scratch(self.blocking.rows * self.blocking.lanes, self.element, 0)
            configure(code)
        self._batches(batch, tuple(v.start for v in self.views))
        if tiled:
            release(code)
        for buffer, type_ in self._buffers:
            code.line(f"memref.dealloc {buffer} : {type_}")
        arguments = list(zip(names, types))
        return code.function(name, [*arguments, ("%part", "index")] if self.parts > 1 else arguments)

    def _axes(self):
        """Where the operands stand along the rows, the lanes and k; along rows and lanes in blocks, within one block."""
        c = self.c
        rows = Space(self.code, self.rows.dims[-1:], self._scratch) if self.row_run else self.rows
        lanes = Space(self.code, self.lanes.dims[-1:], self._scratch) if self.lane_run else self.lanes
        self.a_rows, self.c_rows = rows.axis(c.a), rows.axis(c.c)
        self.b_lanes, self.c_lane = lanes.axis(c.b), lanes.axis(c.c)
        self.extra = [(rows.axis(i), lanes.axis(i)) for i in range(3, len(self.views))]
        self.tile_rows, self.tile_lanes = rows.size, lanes.size
        self.a_depth = self.depth.blocks(c.a) if self.direct.a and not c.across else self.depth.axis(c.a, self.blocking.ahead_a)
        self.b_depth = Space(self.code, self.direct.b_walk, self._scratch).blocks(0) if self.direct.b else self.depth.axis(c.b)

    def _open(self, c: Contraction, names: list[str]):
        known = {k: v for constant in self.packed.values() for k, v in constant.sizes.items()}
        loops = len(c.nest.iterators)
        fixed = {n: View(names[n], p.type, self.word, 0, (0,) * loops) for n, p in self.packed.items()}
        self.views, self.sizes = open_views(self.code, c.nest, names, fixed, known)

    def _open_epilogue(self, strides, operands, names):
        """Opens the epilogue's operands; their strides, read through the ties, join those of the contraction's loops."""
        c = self.c
        order = [next(iter(r)) for r in c.nest.accesses[c.c].results]
        strides = [list(s) for s in strides]
        for nest, tie in zip(self.epilogue.nests, self.epilogue.ties):
            views, _ = open_views(self.code, nest, [names[operands.index(a.value)] for a in nest.accesses])
            for view in views:
                self.views.append(view)
                for loop, own in enumerate(strides):
                    own.append(view.strides[tie[order.index(loop)]] if loop in order else 0)
        return [tuple(s) for s in strides]

    def _place(self, dims: list[Dim]) -> list[Dim]:
        """Decides what is read where it lies and in which blocks, given the loops over lanes; returns those that become loops outside.

        Where B lies in panels in blocks, `lane_run` is the length of a block and all are lanes; otherwise it is 0 and lanes are the innermost loops that C (and what the epilogue writes) walks through in one stride.
        """
        self.lanes = Space(self.code, dims, self._scratch)
        self.lane_run = block_of(self.lanes, self.blocking.lanes) if self.blocking.panel else 0
        self.direct = Direct(self, self.blocking, self.rows, self.lanes, self.depth, self.lane_run)
        outer = []
        if not (self.lane_run and self.direct.b):
            self.lane_run, self.lanes, outer = 0, *self._lanes(dims)
            self.direct = Direct(self, self.blocking, self.rows, self.lanes, self.depth, 0)
        self.kc, self.row_run = self.direct.depth_block, self.direct.row_run
        return outer

    def _lanes(self, dims: list[Dim]) -> tuple[Space, list[Dim]]:
        """The innermost loops that C (and what the epilogue writes) walks through in one stride, and the others."""
        inner = list(dims)
        written = [self.c.c]
        if self.epilogue:
            accesses = [(n, i) for n in self.epilogue.nests for i in range(len(n.accesses))]
            written += [3 + place for place, (nest, i) in enumerate(accesses) if i >= nest.inputs]
        while True:
            space = Space(self.code, inner, self._scratch)
            if all(space.is_linear(w) for w in written):
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
        """The cache blocks along rows and lanes, and the buffers of what is packed."""
        b, c = self.blocking, self.c
        rows, lanes = self.row_share[1], self.lane_share[1]
        self.mc = balanced(rows, b.row_block, self.row_run or b.rows)
        self.nc = balanced(lanes, b.lane_block, self.lane_run or b.lanes)
        code = self.code
        depth = self._words(code.min(self.depth.size, self.kc))
        self.small_b = None
        self.copy = self.direct.copy
        if c.a not in self.packed and not self.direct.a:
            padded = code.mul(code.ceildiv(code.min(rows, self.mc), b.rows), b.rows)
            self.a_buffer = self._scratch(code.mul(self.copy.pitch if self.copy else depth, padded), self.copy.element if self.copy else self.word, 64)
        if c.b not in self.packed and not self.direct.b:
            padded = code.mul(code.ceildiv(code.min(lanes, self.nc), b.lanes), b.lanes)
            size, self.small_b = code.mul(depth, padded), self._small_b()
            self.b_buffer = self._scratch(code.select(self.small_b, 0, size) if self.small_b else size, self.word, 64)
            if self.small_b:
                view = self.views[c.b]
                buffer = code.value(f"memref.cast {self.b_buffer} : memref<?x{self.word}> to {view.flat_type}")
                self.b_flat = code.value(f"arith.select {self.small_b}, {view.flat}, {buffer} : {view.flat_type}")
                self.b_step = code.select(self.small_b, self.direct.b_stride(), b.lanes)

    def _small_b(self) -> str | None:
        """Whether B is so small that it is read where it lies, an i1 known at run time; None where packing is known to be better."""
        plain, view = self.direct.plain_b(), self.views[self.c.b]
        if not plain or (isinstance(self.depth.size, int) and isinstance(self.direct.b_stride(), int)) or view.flat_type != f"memref<?x{self.word}, strided<[1]>>":
            return None
        code, stride = self.code, self.direct.b_stride()
        near = code.compare("sle", code.mul(self.depth.size, stride), self.blocking.near)
        return code.value(f"arith.ori {near}, {self.blocking.held_at_run_time(code, code.min(self.depth.size, self.kc), stride, self.element)} : i1")

    def _words(self, elements: Index) -> Index:
        """Words of k that a panel holds for so many elements: of a tile unit whole tiles."""
        step = self.dot.step if self.dot else 1
        return self.code.mul(self.code.ceildiv(elements, self.group * step), step)

    def _divide(self, batch: list[Dim]):
        """What this part does of the batch, of the rows and of the lanes: (start, extent) each."""
        code, b = self.code, self.blocking
        total = count(code, [dim.size for dim in batch])
        deep, down, across = (1, *self.sides) if self.sides else grid(self.parts, total, self.rows.size, self.lanes.size, self.row_run or b.rows, self.lane_run or b.lanes)
        matrix, number = ("%part", 0) if deep == 1 else (code.rem("%part", down * across), code.floordiv("%part", down * across))
        self.batch_share = share(code, number, deep, total, 1)
        self.row_share = share(code, code.floordiv(matrix, across), down, self.rows.size, self.row_run or b.rows)
        self.lane_share = share(code, code.rem(matrix, across), across, self.lanes.size, self.lane_run or b.lanes)

    def _batches(self, dims: list[Dim], starts):
        """The blocks of each matrix of this part's share of the batch, whose loops are counted as one where it is divided."""
        code = self.code
        first, extent = self.batch_share
        if first == 0:
            self._nest(dims, starts)
            return
        with code.loop(0, extent) as i:
            self._blocks(moved(code, dims, code.add(first, i), starts))

    def _nest(self, dims: list[Dim], starts):
        if not dims:
            self._blocks(starts)
            return
        code = self.code
        with code.loop(0, dims[0].size) as i:
            self._nest(dims[1:], tuple(code.add(s, code.mul(i, d)) for s, d in zip(starts, dims[0].strides)))

    def _blocks(self, starts):
        code, c, b = self.code, self.c, self.blocking
        a_source = self._source(c.a, self.a_rows, self.a_depth, self.rows.size, c.casts[0], bool(self.dot and self.dot.flip))
        b_source = self._source(c.b, self.b_lanes, self.b_depth, self.lanes.size, c.casts[1], False)
        (first_lane, lanes_here), (first_row, rows_here) = self.lane_share, self.row_share
        end_lane, end_row = code.add(first_lane, lanes_here), code.add(first_row, rows_here)
        with code.loop(first_lane, end_lane, self.nc) as j:
            lanes = code.min(code.sub(end_lane, j), self.nc)
            # An empty block of k starts C and applies the epilogue where there is nothing to sum.
            with code.loop(0, code.max(self.depth.size, 1), self.kc) as k:
                elements = code.min(code.sub(self.depth.size, k), self.kc)
                depth, words = self._words(elements), code.ceildiv(elements, self.group)
                if c.b not in self.packed and not self.direct.b:
                    with code.unless(self.small_b):
                        panels(code, b_source, Block(starts[c.b], j, lanes, k, elements, words, depth), self.b_buffer, b.lanes, b.width)
                more = self.accumulate or (False if isinstance(k, int) else code.compare("ne", k, 0))
                last = True if isinstance(k, int) else code.compare("eq", code.add(k, elements), self.depth.size)
                with code.loop(first_row, end_row, self.mc) as i:
                    rows = code.min(code.sub(end_row, i), self.mc)
                    if c.a not in self.packed and not self.direct.a:
                        block = Block(starts[c.a], i, rows, k, elements, words, depth)
                        if self.copy:
                            self.copy.fill(code, a_source, block, self.a_buffer, b.width)
                        elif self.dot and self.dot.tiled:
                            squares(code, a_source, block, self.a_buffer)
                        else:
                            panels(code, a_source, block, self.a_buffer, b.rows, b.width)
                    self._tiles(starts, i, rows, j, lanes, k, depth, more, last)

    def _source(self, number, lanes, depth, size, cast, flip) -> Source:
        part = self.dot.packed if self.dot else ""
        return Source(self.views[number], lanes, depth, size, self.depth.size, self.word, cast or "extf", self.group, part, flip, self.blocking.ahead_pack)

    def _packed_start(self, number: int, total: Index, width: int, first: Index, k: Index, depth: Index) -> Index:
        """Where the panel that begins at lane `first` lies in a constant packed as `[k block][panel][k][lane]`, with or without a row of starts before each first k."""
        code = self.code
        padded = code.mul(code.ceildiv(total, width), width)
        above = code.floordiv(k, self.group)
        if self.packed[number].starts:
            above, depth = code.add(above, code.floordiv(k, self.kc)), code.add(depth, 1)
        return code.add(code.mul(above, padded), code.mul(first, depth))

    def _tiles(self, starts, i, rows, j, lanes, k, depth, more, last):
        """Block by block of lanes, and of rows, where they lie in such."""
        self._in_blocks(self.lanes, self.lane_run, j, lanes, starts, lambda starts, j, lanes: self._panels(starts, i, rows, j, lanes, k, depth, more, last))

    def _in_blocks(self, space: Space, run: int, first: Index, extent: Index, starts, emit):
        """`emit(starts, first, extent)` for each block of `run` from `first` on, its start that of the block; once for all where `run` is 0."""
        code = self.code
        if not run:
            emit(starts, first, extent)
            return
        with code.loop(code.floordiv(first, run), code.floordiv(code.add(first, extent), run)) as block:
            emit(moved(code, space.dims[:-1], block, starts), 0, run)

    def _panels(self, starts, i, rows, j, lanes, k, depth, more, last):
        code, b, c = self.code, self.blocking, self.c

        def column(panel, vectors, valid, offset=0):
            first = code.mul(panel, b.lanes)
            lane = code.add(j, first)
            if c.b in self.packed:
                view = self.views[c.b]
                from_b = Panel(view.flat, view.flat_type, self._packed_start(c.b, self.lanes.size, b.lanes, lane, k, depth), b.lanes)
            elif self.direct.b:
                view = self.views[c.b]
                words = Words(self.dot.packed, self.group, False) if self.dot else None
                panel = Panel(view.flat, view.flat_type, code.add(starts[c.b], self.b_lanes.at(code, lane)), self.direct.b_stride(), valid=valid, words=words)
                from_b = self._along(self.b_depth, code.floordiv(k, self.group), self.direct.b_run, 1, panel)
            elif self.small_b:
                direct = code.add(starts[c.b], self.b_depth.at(code, k), self.b_lanes.at(code, lane))
                start = code.select(self.small_b, direct, code.mul(first, depth))
                from_b = Panel(self.b_flat, self.views[c.b].flat_type, start, self.b_step, valid=valid)
            else:
                from_b = Panel(self.b_buffer, f"memref<?x{self.word}>", code.mul(first, depth), b.lanes)
            from_b = replace(from_b, start=code.add(from_b.start, code.mul(offset, self.group if from_b.words else 1)))
            lane = code.add(lane, offset)
            sums = None
            if c.b in self.packed and self.packed[c.b].starts:
                sums = from_b.vectors(code, from_b.start, vectors, b.width, "i32")
                from_b = replace(from_b, start=code.add(from_b.start, from_b.step))
            elif self.dot and self.dot.correction:
                sums = lane_sums(code, self.dot, from_b, depth, vectors, b.width)
            self._in_blocks(self.rows, self.row_run, i, rows, starts, lambda starts, i, rows: self._column(starts, i, rows, lane, k, depth, more, last, from_b, vectors, valid, sums))

        # A tile of whole width would multiply what is left as if it were all there.
        piece = 0 if c.across or (self.dot and self.dot.tiled) else b.width
        with_rest(code, self.tile_lanes, lanes, b.lanes, column, lambda n: -(-n // b.width), b.vectors, piece)

    def _column(self, starts, i, rows, lane, k, depth, more, last, from_b, vectors, valid, start):
        code, b, c = self.code, self.blocking, self.c
        view = self.views[c.c]
        cast = ("extf", "truncf") if view.element != self.element else None

        def one(panel, count, keep):
            first = code.mul(panel, b.rows)
            row = code.add(i, first)
            final, last_lane = code.sub(self.tile_rows, 1), code.sub(self.tile_lanes, 1)
            base = code.add(starts[c.c], self.c_lane.at(code, lane))
            whole = keep is None or isinstance(keep, int)
            places = [code.add(row, r) if whole else code.min(code.add(row, r), final) for r in range(count)]
            self._sums = {place: (row, r) for r, place in enumerate(places)} if whole else {}
            c_rows = tuple(code.add(base, self.c_rows.at(code, p)) for p in places)
            offsets = tuple(range(count))
            if c.a in self.packed:
                packed = self.views[c.a]
                from_a = Panel(packed.flat, packed.flat_type, self._packed_start(c.a, self.rows.size, b.rows, row, k, depth), b.rows, offsets)
            elif self.direct.a:
                from_a = self._rows_of_a(starts, places, k)
            elif self.copy:
                from_a = self.copy.panel(code, self.a_buffer, first, count)
            else:
                from_a = Panel(self.a_buffer, f"memref<?x{self.word}>", code.mul(first, depth), b.rows, offsets)
            shape = Shape(count, vectors, b.width, self.element, 0 if self.direct.b and not b.panel else b.ahead, self.dot, b.late)
            if c.across:
                base = code.add(starts[c.c], self.c_rows.at(code, row))
                lanes, result = lanes_across(code, view, base, self.c_lane, lane, vectors * b.width, self.tile_lanes, valid, keep)
                finish = self._registers(starts, height(shape)).finisher(lanes, row, final) if self.epilogue else None
                deliver_across(code, shape, products(code, shape, from_a, from_b, depth, start), result, more, cast, finish, last)
                return
            result = Result(view.flat, view.flat_type, view.element, c_rows, self.c_lane.stride if self.tile_lanes != 1 else 1, valid, None if isinstance(keep, int) else keep)
            registers = self._registers(starts) if self.epilogue else None
            finish = registers.finisher(places, lane, last_lane) if registers else None

            def ask():
                if result.lane == 1 and not (isinstance(depth, int) and count * vectors * depth < _prefetch.SHORT):
                    _prefetch.results(code, registers if last is True else None, result, places, lane, vectors * b.width)
                if b.late and (self.direct.a or self.copy):
                    element, stride = (self.copy.element, self.copy.pitch) if self.copy else (self.views[c.a].element, self.a_rows.stride)
                    _prefetch.next_rows(code, from_a, element, stride, b.rows)

            deliver(code, shape, products(code, shape, from_a, from_b, depth, start, ask), result, more, cast, finish, last)

        def tiles(panel, count, keep):
            first = code.mul(panel, b.rows)
            row = code.add(i, first)
            if c.a in self.packed:
                packed = self.views[c.a]
                from_a = Panel(packed.flat, packed.flat_type, self._packed_start(c.a, self.rows.size, b.rows, row, k, depth), b.rows)
            else:
                from_a = Panel(self.a_buffer, f"memref<?x{self.word}>", code.mul(first, depth), b.rows)
            multiply(code, self.dot, from_a, from_b, depth, -(-count // b.width), vectors, self.tile_buffer)
            with code.loop(0, count if keep is None else keep) as r:
                self._tile_row(starts, code.add(row, r), r, lane, more, last, vectors, valid)

        with_rest(code, self.tile_rows, rows, b.rows, tiles if self.dot and self.dot.tiled else one, lambda n: n, b.rows)

    def _tile_row(self, starts, row, number, lane, more, last, vectors, valid):
        """Takes one row of sums from the tiles' buffer to C."""
        code, b, view = self.code, self.blocking, self.views[self.c.c]
        shape = Shape(1, vectors, b.width, self.element)
        place = code.mul(number, b.lanes)
        sums = [code.value(f"vector.load {self.tile_buffer}[{code.ref(code.add(place, j * b.width))}] : memref<?x{self.element}>, {shape.type}") for j in range(vectors)]
        start = code.add(starts[self.c.c], self.c_lane.at(code, lane), self.c_rows.at(code, row))
        result = Result(view.flat, view.flat_type, view.element, (start,), self.c_lane.stride if self.tile_lanes != 1 else 1, valid, None)
        finish = self._registers(starts).finisher((row,), lane, code.sub(self.tile_lanes, 1)) if self.epilogue else None
        deliver(code, shape, sums, result, more, ("extf", "truncf") if view.element != self.element else None, finish, last)

    def _rows_of_a(self, starts, places, k) -> Panel:
        """A read where it lies; a row that repeats the last one is read at that one's place."""
        code, view, run = self.code, self.views[self.c.a], self.direct.a_run // self.group
        first, *others = places
        step = self.group if run else code.mul(self.group, self.a_depth.stride) or self.group
        ahead = self.blocking.ahead_a if run == 1 or step != self.group else 0
        words, left = (Words(self.dot.packed, self.group, self.dot.flip), self.direct.left(code, k)) if self.dot else (None, 0)
        linear = self.a_rows.table is None and isinstance(self.a_rows.stride, int)
        if linear and (all(isinstance(p, int) for p in places) or all(self._follows(first, p, i + 1) for i, p in enumerate(others))):
            start, offsets = code.add(starts[self.c.a], self.a_rows.at(code, first)), tuple(i * self.a_rows.stride for i in range(len(places)))
        else:
            start, offsets = starts[self.c.a], tuple(self.a_rows.at(code, p) for p in places)
        return self._along(self.a_depth, k, run, self.group, Panel(view.flat, view.flat_type, start, step, offsets, words=words, left=left, ahead=ahead))

    def _along(self, axis, k: Index, run: int, unit: int, panel: Panel) -> Panel:
        """`panel` from k on, counted in steps of `unit` along its `axis`; with a `run`, it jumps after so many."""
        code = self.code
        if run:
            return replace(panel, run=run, jump=lambda step: axis.at(code, code.add(k, code.mul(step, unit))))
        return replace(panel, start=code.add(panel.start, axis.at(code, k)))

    def _follows(self, first, place, distance: int) -> bool:
        """Whether `place` was made by adding `distance` to `first`."""
        return self._sums.get(place) == (first, distance)

    def _registers(self, starts, height: int = 0) -> Registers:
        """The epilogue on vectors along the lanes, or, of that `height`, along the rows."""
        operands = [Operand(self.views[3 + n], starts[3 + n], *(axes[::-1] if height else axes)) for n, axes in enumerate(self.extra)]
        return Registers(self.code, self.epilogue, operands, self.c.nest.accesses[self.c.c].value, height or self.blocking.width)
