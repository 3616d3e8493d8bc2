"""The loops around libxsmm's kernels for one contraction: panels of B, tiles of rows, depth in one call or several."""

from c4ml_opt.transforms.kernels._epilogue import Operand, Registers, distinct_operands
from c4ml_opt.transforms.kernels._linear import View, open_views
from c4ml_opt.transforms.kernels._machine import BITS
from c4ml_opt.transforms.kernels._pack import Block, Source, panels
from c4ml_opt.transforms.kernels._space import Axis, Dim, Space, collapse
from c4ml_opt.transforms.kernels._text import Code, Index
from c4ml_opt.transforms.xsmm import _rows
from c4ml_opt.transforms.xsmm._calls import Calls
from c4ml_opt.transforms.xsmm._postops import Postops


class Brgemm:
    """Emits one contraction as a function; its arguments are A, B, C, then the epilogue's operands, each distinct value once.

    `bits` is the width of a vector, `near` the bytes of the second-level cache. B is `packed` as a constant, packed here panel by panel into a scratch buffer `[panel][k / V][lane][V]`, or read where it lies; A is read where it lies, or copied to rows whose depth is contiguous.
    """

    def __init__(self, contraction, types, options, bits: int, near: int, zero: bool, epilogue=None, packed=None):
        self.c, self.types, self.options, self.bits, self.zero, self.epilogue, self.packed = contraction, types, options, bits, zero, epilogue, packed
        self.near = near
        self.width = max(1, bits // BITS[types.c])

    @property
    def operands(self) -> list:
        return distinct_operands(self.c.nest, self.epilogue)

    def text(self, name: str) -> str:
        self.code, self._buffers = Code(), []
        self.calls = Calls(self.code, self.types)
        operands = self.operands
        names, kinds = [f"%arg{i}" for i in range(len(operands))], [str(v.type) for v in operands]
        accesses, c = self.c.nest.accesses, self.c
        if self.packed:
            kinds[operands.index(accesses[c.b].value)] = self.packed.type
        self._open(operands, names)
        rows, lanes, depth = (collapse([self.dims[i] for i in loops]) or [Dim(1, (0,) * len(self.views))] for loops in (c.rows, c.lanes, c.depth))
        self.lane_dim = lanes[-1]
        self._layout(rows, lanes, depth)
        self._allocate(rows, depth)
        self._batches(collapse([self.dims[i] for i in c.batch]), tuple(v.start for v in self.views), rows, lanes, depth)
        for buffer, type_ in self._buffers:
            self.code.line(f"memref.dealloc {buffer} : {type_}")
        return self.code.function(name, list(zip(names, kinds)))

    def _open(self, operands, names):
        """Views of all operands and, for each loop of the contraction, its size and every view's stride."""
        c, nest = self.c, self.c.nest
        loops = len(nest.iterators)
        fixed = {c.b: View(names[operands.index(nest.accesses[c.b].value)], self.packed.type, "i32", 0, (0,) * loops)} if self.packed else None
        self.views, sizes = open_views(self.code, nest, [names[operands.index(a.value)] for a in nest.accesses], fixed, self.packed.sizes if self.packed else None)
        strides = [[v.strides[i] for v in self.views[:3]] for i in range(loops)]
        order = [next(iter(r), None) for r in nest.accesses[c.c].results]
        for other, tie in zip(self.epilogue.nests, self.epilogue.ties) if self.epilogue else ():
            views, _ = open_views(self.code, other, [names[operands.index(a.value)] for a in other.accesses])
            for view in views:
                self.views.append(view)
                for loop, own in enumerate(strides):
                    own.append(view.strides[tie[order.index(loop)]] if loop in order else 0)
        self.dims = {i: Dim(size, tuple(s)) for i, (size, s) in enumerate(zip(sizes, strides))}

    def _layout(self, rows, lanes, depth):
        """Decides what is packed, and how A and B step through the depth: `steps` holds (size, step of A, step of B)."""
        c, code, v = self.c, self.code, self.types.factor
        self.depth = _rows.product(code, depth)
        self.total = code.mul(code.ceildiv(self.depth, v), v)
        sizes = [d.size for d in depth]
        a, b = [d.strides[c.a] for d in depth], [d.strides[c.b] for d in depth]
        laid_out = v > 1 and not self.packed and self._vnni(lanes, depth) and not (self.types.flip and len(depth) > 2)
        if laid_out:
            sizes, a, b = [*sizes[:-2], code.mul(sizes[-2], v)], [*a[:-2], 1], [*b[:-2], b[-2] // v]
        self.pack_b = not self.packed and not laid_out and (v > 1 or lanes[-1].strides[c.b] != 1 or self._far(rows, depth))
        self.lanes = min(self.options.nb, lanes[-1].size) if isinstance(lanes[-1].size, int) and not self.packed else self.options.nb
        words = v == 1 or (isinstance(sizes[-1], int) and sizes[-1] % v == 0 and all(isinstance(s, int) and s % v == 0 for s in (*a[:-1], *(d.strides[c.a] for d in rows))))
        self.pack_a = self.types.flip or a[-1] != 1 or not words
        flat = [1] * len(sizes)
        for i in reversed(range(len(sizes) - 1)):
            flat[i] = code.mul(flat[i + 1], sizes[i + 1])
        if self.pack_a:
            a = flat
        if self.packed or self.pack_b:
            b = [code.mul(f, self.lanes) for f in flat]
        self.lda = self._row_distance(rows)
        steps = collapse([Dim(s, (x, y)) for s, x, y in zip(sizes, a, b)]) or [Dim(1, (1, b[-1]))]
        last = steps[-1].size
        if not self.pack_a and isinstance(last, int) and isinstance(self.lda, int) and last > self.lda:
            # Rows that overlap (a convolution's): libxsmm wants their distance no shorter than the depth.
            steps = [Dim(s, (x, y)) for s, x, y in zip(sizes, a, b)]
        if len(steps) == 1 or (self.pack_a and (self.packed or self.pack_b)):
            steps = [Dim(self.total, steps[-1].strides)]
        self.steps = steps

    def _far(self, rows, depth) -> bool:
        """Whether a panel of B reaches through more memory than the second-level cache holds, and enough rows use it, so that packing it is the shorter way."""
        count = _rows.product(self.code, rows)
        reach = [d.size * d.strides[self.c.b] if isinstance(d.size, int) and isinstance(d.strides[self.c.b], int) else 0 for d in depth]
        return isinstance(count, int) and count >= 2 * self.options.mb and max(reach) * BITS[self.views[self.c.b].element] // 8 > self.near

    def _row_distance(self, rows) -> Index:
        if not self.pack_a:
            return rows[-1].strides[self.c.a]
        size = BITS[self.types.a.lstrip("u")] // 8
        if isinstance(self.total, int) and self.total * size % 4096 == 0:
            return self.total + 64 // size  # rows a page apart would share their places in a cache
        return self.total

    def _vnni(self, lanes, depth) -> bool:
        """Whether B lies as (k / V) x n x V already, and A's depth contiguous."""
        c, v = self.c, self.types.factor
        if len(depth) < 2 or depth[-1].size != v or depth[-1].strides[c.a] != 1 or depth[-2].strides[c.a] != v:
            return False
        step = depth[-2].strides[c.b]
        return depth[-1].strides[c.b] == 1 and lanes[-1].strides[c.b] == v and isinstance(step, int) and step % v == 0

    def _scratch(self, size: Index, element: str, spare: int = 0) -> str:
        """A buffer that lives until the function ends."""
        code = self.code
        type_ = f"memref<?x{element}>"
        buffer = code.value(f"memref.alloc({code.ref(code.add(size, spare))}) {{alignment = 64 : i64}} : {type_}")
        self._buffers.append((buffer, type_))
        return buffer

    def _allocate(self, rows, depth):
        code, c, v = self.code, self.c, self.types.factor
        if self.pack_a:
            self.a_buffer = self._scratch(_rows.product(code, rows, self.lda), self.views[c.a].element, 64)
        if self.pack_b:
            element = "i32" if v > 1 else self.views[c.b].element
            self.b_buffer, self.b_type = self._scratch(code.mul(code.floordiv(self.total, v), self.lanes), element, 64), f"memref<?x{element}>"
            self.b_depth = Space(code, depth, self._scratch).axis(c.b)
        if self.types.flip:
            self.calls.allocate(self._scratch, self.total, self.lanes)

    def _moved(self, starts, dim: Dim, i: Index):
        return tuple(self.code.add(s, self.code.mul(i, d)) for s, d in zip(starts, dim.strides))

    def _batches(self, dims, starts, rows, lanes, depth):
        code = self.code
        if dims:
            with code.loop(0, dims[0].size) as i:
                self._batches(dims[1:], self._moved(starts, dims[0], i), rows, lanes, depth)
            return
        if self.pack_a:
            self._pack_rows(starts, rows, depth)
        self._lane_loops(lanes, starts, rows, depth)

    def _pack_rows(self, starts, rows, depth):
        """Copies all rows of A; afterwards its loops step through the copy."""
        code, c, view = self.code, self.c, self.views[self.c.a]
        source = _rows.Source(view, starts[c.a], [Dim(d.size, (d.strides[c.a],)) for d in rows], [Dim(d.size, (d.strides[c.a],)) for d in depth], self.types.flip)
        _rows.copy(code, source, self.a_buffer, self.lda, self.total, self.bits)

    def _lane_loops(self, lanes, starts, rows, depth):
        if len(lanes) > 1:
            with self.code.loop(0, lanes[0].size) as i:
                self._lane_loops(lanes[1:], self._moved(starts, lanes[0], i), rows, depth)
            return
        self._pieces(lanes[0].size, self.lanes, lambda j, n: self._panel(starts, lanes[0], j, n, rows))

    def _pieces(self, size: Index, block: int, emit):
        """`emit(start, extent)` for whole blocks in a loop, then for the rest."""
        code = self.code
        whole = size - size % block if isinstance(size, int) else code.sub(size, code.rem(size, block))
        if whole != 0:
            with code.loop(0, whole, block) as i:
                emit(i, block)
        rest = code.sub(size, whole)
        if isinstance(rest, int):
            if rest:
                emit(whole, rest)
            return
        with code.block(f"scf.if {code.compare('ne', rest, 0)} {{"):
            emit(whole, rest)

    def _panel(self, starts, lane_dim, j, n, rows):
        """All rows of one panel of lanes, the depth in as many calls as it needs."""
        code, c, view = self.code, self.c, self.views[self.c.b]
        here = self._moved(starts, lane_dim, j)
        v = self.types.factor
        if self.packed:
            self.b = (view.flat, view.flat_type, code.mul(j, code.floordiv(self.total, v)), v)
        elif self.pack_b:
            part = view.element if v > 1 else ""
            lane_axis = Axis(lane_dim.strides[c.b], None, lane_dim.size if lane_dim.strides[c.b] == 1 else 0)
            source = Source(view, lane_axis, self.b_depth, lane_dim.size, self.depth, "i32" if v > 1 else view.element, self.c.casts[1] or "extf", v, part, False)
            panels(code, source, Block(starts[c.b], j, n, 0, self.depth, *[code.floordiv(self.total, v)] * 2), self.b_buffer, self.lanes, max(1, self.bits // BITS[source.element]))
            self.b = (self.b_buffer, self.b_type, 0, v)
        else:
            self.b = (view.flat, view.flat_type, here[c.b], 1)
        self.sums = self.calls.lane_sums(self.b, self.steps[-1], n) if self.types.flip else None
        chunk = self._chunk()
        if chunk is None:
            self._row_loops(rows, here, 0, n, lambda at, a, m: self._tile(at, a, m, n, j))
            return
        size = self.steps[0].size
        self._pieces(size, chunk, lambda k, depth: self._row_loops(rows, here, 0, n, lambda at, a, m: self._slice(at, a, m, n, j, k, depth)))

    def _chunk(self) -> int | None:
        """The depth of one call where the whole is more than a cache holds; sums of bf16 are not rounded in between."""
        size = self.steps[0].size
        if len(self.steps) > 1 or not isinstance(size, int) or size <= self.options.kb or self.types.c == "bf16":
            return None
        count = -(-size // self.options.kb)
        return -(-size // (count * 16)) * 16

    def _row_loops(self, rows, starts, row, n, emit):
        """`emit(starts, number of the first row, rows)` for every tile."""
        code = self.code
        if len(rows) > 1:
            with code.loop(0, rows[0].size) as i:
                self._row_loops(rows[1:], self._moved(starts, rows[0], i), code.add(row, code.mul(i, _rows.product(code, rows[1:]))), n, emit)
            return
        self.row_dim = rows[0]
        self._pieces(rows[0].size, self.options.mb, lambda i, m: emit(self._moved(starts, rows[0], i), code.add(row, i), m))

    def _operands(self, starts, row):
        """(buffer, type, place) of A and C; B's stands in self.b."""
        c = self.c
        a, out = self.views[c.a], self.views[c.c]
        from_a = (self.a_buffer, f"memref<?x{a.element}>", self.code.mul(row, self.lda)) if self.pack_a else (a.flat, a.flat_type, starts[c.a])
        return from_a, (out.flat, out.flat_type, starts[c.c])

    def _leading(self):
        return self.lda, self.steps[-1].strides[1], self.row_dim.strides[self.c.c]

    def _tile(self, starts, row, m, n, j):
        """The whole depth: a sum of blocks in one call, further loops around it."""
        code, calls = self.code, self.calls
        a, out = self._operands(starts, row)
        *outer, block, (last) = [None, *self.steps] if len(self.steps) == 1 else self.steps
        outer = [d for d in outer if d is not None]
        if self.types.flip:
            calls.start(out, self.sums, m, n, self._leading()[2], self.zero, self.width)
        zero = self.zero and not self.types.flip
        post = Postops(self.epilogue) if self.epilogue and self.options.postops and not outer else None
        fused = post.match(self.c.nest.accesses[self.c.c].value, self.types.c, self._strides_of_epilogue()) if post else None
        product = calls.product(m, n, last.size, *self._leading(), block.strides if block else (0, 0), fused)
        added = self._added(starts, fused) if fused else None

        def nest(dims, at_a, at_b, first):
            if dims:
                with code.loop(0, dims[0].size) as i:
                    now = first if isinstance(i, int) else [*first, i]
                    nest(dims[1:], code.add(at_a, code.mul(i, dims[0].strides[0])), code.add(at_b, code.mul(i, dims[0].strides[1])), now)
                return
            calls.invoke(product, (*a[:2], at_a), (*self.b[:2], at_b, self.b[3]), out, block.size if block else 1, zero, first, added)

        nest(outer, a[2], code.mul(self.b[2], self.b[3]), [])
        if self.epilogue and not fused:
            self._finish(starts, m, n)

    def _slice(self, starts, row, m, n, j, k, depth):
        """One piece of the depth; what follows the contraction waits for the last one."""
        code, calls = self.code, self.calls
        a, out = self._operands(starts, row)
        flip = self.types.flip
        first = k == 0 or not isinstance(k, int)
        if flip and first:
            with code.block(f"scf.if {code.compare('eq', k, 0)} {{"):
                calls.start(out, self.sums, m, n, self._leading()[2], self.zero, self.width)
        product = calls.product(m, n, depth, *self._leading(), (0, 0), None)
        at_b = code.add(code.mul(self.b[2], self.b[3]), code.mul(k, self.steps[0].strides[1]))
        counters = [] if k == 0 else [k]
        calls.invoke(product, (*a[:2], code.add(a[2], k)), (*self.b[:2], at_b, self.b[3]), out, 1, self.zero and not flip and first, counters, None)
        if not self.epilogue:
            return
        end = code.add(k, depth)
        if end == self.steps[0].size:
            self._finish(starts, m, n)
        elif not isinstance(end, int):
            with code.block(f"scf.if {code.compare('eq', end, self.steps[0].size)} {{"):
                self._finish(starts, m, n)

    def _strides_of_epilogue(self):
        """(step of a row, step of a lane) of each operand of the epilogue."""
        lane = self.lane_dim
        return [(self.row_dim.strides[3 + i], lane.strides[3 + i]) for i in range(len(self.epilogue.accesses))]

    def _added(self, starts, fused):
        view = self.views[3 + fused.operand]
        return view.flat, view.flat_type, starts[3 + fused.operand]

    def _finish(self, starts, m, n):
        """Applies the epilogue to a tile that has just been computed, vector by vector."""
        code, w, out = self.code, self.width, self.views[self.c.c]
        lane = self.lane_dim
        operands = [Operand(v, s, Axis(self.row_dim.strides[i], None, 0), Axis(lane.strides[i], None, 0)) for i, (v, s) in enumerate(zip(self.views, starts))][3:]
        registers = Registers(code, self.epilogue, operands, self.c.nest.accesses[self.c.c].value, w)
        kind = f"vector<{w}x{out.element}>"

        def vector(i, j, mask):
            at = code.ref(code.add(starts[self.c.c], code.mul(i, self.row_dim.strides[self.c.c]), j))
            if mask is None:
                value = code.value(f"vector.load {out.flat}[{at}] : {out.flat_type}, {kind}")
            else:
                zero = code.constant(f"dense<{'0.0' if 'f' in out.element else '0'}>", kind)
                value = code.value(f"vector.maskedload {out.flat}[{at}], {mask}, {zero} : {out.flat_type}, vector<{w}xi1>, {kind} into {kind}")
            registers.apply(value, i, j, code.sub(n, 1), mask)

        with code.loop(0, m) as i:
            whole = n - n % w if isinstance(n, int) else code.sub(n, code.rem(n, w))
            if whole != 0:
                with code.loop(0, whole, w) as j:
                    vector(i, j, None)
            if whole != n:
                with code.loop(whole, n, w) as j:
                    vector(i, j, code.value(f"vector.create_mask {code.ref(code.sub(n, j))} : vector<{w}xi1>"))
