"""The loop nest of an elementwise operation or a reduction, vectors along the loop that lies contiguous in memory."""

from c4ml_opt.diagnostics import remark

from . import _body, _squares
from ._linear import Nest, Scalar, View, open_views
from ._machine import BITS
from ._space import Dim, collapse
from ._text import Code, Index
from ._threads import Division, counters, count, share

UNROLL = 4
# Elements between which threads may divide a row: they write no cache line together.
LINE = 64
# Steps of a reduction that are written out one after the other.
STEPS = 8
# Steps up to which a reduction takes strides through memory without harm.
FEW = 4 * STEPS
CHEAP = ("math.absf", "math.absi", "math.fma", "math.copysign", "math.floor", "math.ceil", "math.sqrt", "math.rsqrt", "math.roundeven", "math.trunc")


class Loops:
    """Emits one linalg.generic into `code`; `masks` says that narrow elements have masked memory access."""

    def __init__(self, code: Code, nest: Nest, vector_bits: int, masks: bool):
        self.nest, self.code = nest, code
        # A truth value that stays in registers is as wide as what it was told from.
        computed = [str(o.operation.results[0].type) for o in nest.body.operations if len(o.operation.results)]
        widths = [BITS[e] for e in [*(a.element for a in nest.accesses), *(e for e in computed if e != "i1")]]
        self.narrow, wide = min(widths), max(widths)
        self.lanes = max(1, vector_bits // wide)
        # A masked-off lane divides zero by zero, which traps for integers.
        divides = any(o.operation.name.startswith(("arith.div", "arith.rem", "arith.ceildiv", "arith.floordiv")) and not o.operation.name.endswith("f") for o in nest.body.operations)
        self.masked = (masks or self.narrow >= 32) and not divides
        # The polynomials of a function fill the register file by themselves.
        self.unroll = 1 if any(o.operation.name.startswith("math.") and o.operation.name not in CHEAP for o in nest.body.operations) else UNROLL
        self.uses_index = any(o.operation.name == "linalg.index" for o in nest.body.operations)

    def open(self, names: list[str]):
        """Emits the operands' metadata; `names` are the operands in the function."""
        self.views, self.sizes = open_views(self.code, self.nest, names)
        self.dims = [Dim(size, tuple(v.strides[i] for v in self.views)) for i, size in enumerate(self.sizes)]

    def run(self, tied: dict[int, Index], division: Division | None = None):
        """Emits the loops that are not in `tied`, which gives the counters of those already open around; of a `division` the share of the part `%part`."""
        self.division = division
        starts = tuple(v.start for v in self.views)
        self.counters: dict[int, Index] = dict(tied)
        for loop, counter in tied.items():
            starts = self._moved(starts, self.dims[loop], counter)
        loops = [(i, d) for i, d in enumerate(self.dims) if i not in tied]
        parallel = self._outermost_first([x for x in loops if not self.nest.is_reduction(x[0])])
        reduction = [x for x in loops if self.nest.is_reduction(x[0])]
        if not self.uses_index:
            parallel, reduction = ([(None, d) for d in collapse([d for _, d in group])] for group in (parallel, reduction))
        self._emit(parallel, reduction, starts)

    def _outermost_first(self, parallel):
        """Parallel loops in the order in which the first output lies in memory, where all its distances are known."""
        far = [d.strides[self.nest.inputs] for _, d in parallel]
        return sorted(parallel, key=lambda x: -x[1].strides[self.nest.inputs]) if all(isinstance(s, int) and s > 0 for s in far) else parallel

    def _emit(self, parallel, reduction, starts):
        outputs = range(self.nest.inputs, len(self.views))
        lane = self._choose(parallel, lambda d: all(d.strides[o] == 1 for o in outputs))
        fold = self._choose(reduction, lambda d: any(s == 1 for s in d.strides)) if _body.combiner(self.nest) and not self.uses_index else None
        if lane is not None and fold is not None and self._walks(fold[1]) and not self._walks(lane[1]):
            lane = None
        row = _squares.across(self, parallel, lane) if lane is not None and not reduction else None
        if row is not None:
            outer = [x for x in parallel if x is not lane and x is not row]
            self._divided(outer, starts, lambda at: _squares.emit(self, lane[1], row[1], at))
            return
        if lane is not None:
            outer = [x for x in parallel if x is not lane]
            inner = self._stream if self._far_apart(lane, reduction) else self._lanes
            self._divided(outer, starts, lambda at: inner(lane, reduction, at), lane[1].size)
            return
        if fold is not None:
            outer = [x for x in reduction if x is not fold]
            self._divided(parallel, starts, lambda at: self._fold(fold, outer, at))
            return
        if parallel or reduction:
            remark(self.nest.op, "not vectorized: no parallel loop is contiguous in its outputs, and its reduction is none that vectors can share")
        self._divided(parallel, starts, lambda at: self._point(reduction, at))

    def _walks(self, dim: Dim) -> bool:
        """Whether vectors along a loop find the inputs' elements side by side."""
        return all(s in (0, 1) for s in dim.strides[: self.nest.inputs])

    def _divided(self, loops, starts, inner, lanes: Index = 1):
        """`inner(starts)` in these parallel loops, those of this part where the work is divided; `self.lane_share` is then its share of the lanes."""
        self.lane_share = (0, lanes)
        if self.division is None:
            self._nest(loops, starts, inner)
            return
        code, sizes = self.code, [dim.size for _, dim in loops]
        down, across = self.division.sides(code, count(code, sizes), lanes, self.lanes) if lanes != 1 else (self.division.parts, 1)
        rows = share(code, code.floordiv("%part", across), down, count(code, sizes), 1)
        self.lane_share = share(code, code.rem("%part", across), across, lanes, max(LINE, self.lanes))
        if rows[0] == 0:
            self._nest(loops, starts, inner)
            return
        with code.loop(0, rows[1]) as i:
            at = starts
            for (number, dim), counter in zip(loops, counters(code, code.add(rows[0], i), sizes)):
                self._count(number, counter)
                at = self._moved(at, dim, counter)
            inner(at)

    @staticmethod
    def _choose(loops, fits):
        """The longest loop that fits; of those of unknown length the last."""
        found = [x for x in loops if fits(x[1])]
        return max(found, key=lambda x: (not isinstance(x[1].size, int), x[1].size if isinstance(x[1].size, int) else 0, loops.index(x))) if found else None

    def _nest(self, loops, starts, inner):
        if not loops:
            inner(starts)
            return
        (number, dim), *rest = loops
        with self.code.loop(0, dim.size) as i:
            self._count(number, i)
            self._nest(rest, self._moved(starts, dim, i), inner)

    def _count(self, number, i):
        if number is not None:
            self.counters[number] = i

    def _moved(self, starts, dim: Dim, i: Index):
        return tuple(self.code.add(s, self.code.mul(i, d)) for s, d in zip(starts, dim.strides))

    def _far_apart(self, lane, reduction) -> bool:
        """Whether a long reduction takes long steps through memory while the outputs do not fit into registers."""
        if not reduction or self.uses_index:
            return False
        total = 1
        for _, dim in reduction:
            total = total * dim.size if isinstance(total, int) and isinstance(dim.size, int) else None
        size = lane[1].size
        return (total is None or total > FEW) and not (isinstance(size, int) and size <= self.lanes * UNROLL)

    def _stream(self, lane, reduction, starts):
        """A few steps of the reduction at a time, each over all lanes, so that memory is read row by row; the outputs stay in the cache."""
        code, (*outer, (_, dim)) = self.code, reduction
        whole = dim.size - dim.size % STEPS if isinstance(dim.size, int) else code.sub(dim.size, code.rem(dim.size, STEPS))

        def rows(at):
            for low, high, count in ((0, whole, STEPS), (whole, dim.size, 1)):
                if low != high:
                    with code.loop(low, high, count) as k:
                        self._lanes(lane, [(None, Dim(count, dim.strides))], self._moved(at, dim, k))

        self._nest(outer, starts, rows)

    def _lanes(self, lane, reduction, starts):
        """Vectors along a parallel loop: whole groups of vectors, whole vectors, then the rest by mask or one by one."""
        number, dim = lane
        code, w = self.code, self.lanes
        self.lane_dim, self.lane_number = dim, number
        first, size = self.lane_share
        starts = self._moved(starts, dim, first)

        def span(low, high, step, count, mask=None, scalar=False):
            with code.loop(low, high, step) as i:
                self._count(number, code.add(first, i))
                at = self._moved(starts, dim, i)
                if scalar:
                    self._point(reduction, at)
                else:
                    self._vectors(reduction, at, count, mask(i) if mask else None)

        group = w * self.unroll
        grouped = size - size % group if isinstance(size, int) else code.sub(size, code.rem(size, group))
        whole = size - size % w if isinstance(size, int) else code.sub(size, code.rem(size, w))
        if grouped != 0:
            span(0, grouped, group, self.unroll)
        if whole != grouped:
            span(grouped, whole, w, 1)
        if whole != size:
            if self.masked:
                span(whole, size, w, 1, lambda i: code.value(f"vector.create_mask {code.ref(code.sub(size, i))} : vector<{w}xi1>"))
            else:
                span(whole, size, 1, 1, scalar=True)

    def _vectors(self, reduction, at, count, mask):
        """`count` vectors along the lanes; reductions run inside, their sums in registers."""
        w = self.lanes
        places = [at if j == 0 else self._moved(at, self.lane_dim, j * w) for j in range(count)]
        inputs = self.nest.inputs
        outputs = [[self._start(o, p, w, mask) for o in range(inputs, len(self.views))] for p in places]
        width = len(outputs[0])

        def step(offsets, sums):
            results = []
            for j, place in enumerate(places):
                here = tuple(self.code.add(p, o) for p, o in zip(place, offsets))
                values = [self._load(i, here, w, mask) for i in range(inputs)]
                results += _body.emit(self.code, self.nest, values + sums[j * width : (j + 1) * width], w, self._index(j))
            return results

        flat = [v for group in outputs for v in group]
        types = [_body.shaped(self.views[inputs + k % width].element, w) for k in range(len(flat))]
        results = self._reduce(reduction, flat, types, step)
        for j, place in enumerate(places):
            for k in range(width):
                self._store(inputs + k, place, results[j * width + k], w, mask)

    def _reduce(self, loops, start, types, step, offsets=None):
        """Carries `start` through the reduction loops; `step(offsets, sums)` at the innermost."""
        offsets = offsets or (0,) * len(self.views)
        if not loops:
            return step(offsets, start)
        (number, dim), *rest = loops

        def body(i, sums):
            self._count(number, i)
            return self._reduce(rest, sums, types, step, self._moved(offsets, dim, i))

        if isinstance(dim.size, int) and dim.size <= STEPS:
            for i in range(dim.size):
                start = body(i, start)
            return start

        return self.code.carried(0, dim.size, 1, start, types, body)

    def _point(self, reduction, at):
        """One element of the outputs, everything scalar."""
        inputs = self.nest.inputs
        start = [self._start(o, at, 0, None) for o in range(inputs, len(self.views))]
        types = [v.element for v in self.views[inputs:]]

        def step(offsets, sums):
            here = tuple(self.code.add(p, o) for p, o in zip(at, offsets))
            return _body.emit(self.code, self.nest, [self._load(i, here, 0, None) for i in range(inputs)] + sums, 0, self._index(None))

        for k, value in enumerate(self._reduce(reduction, start, types, step)):
            self._store(inputs + k, at, value, 0, None)

    def _index(self, j):
        """How linalg.index reads: the counter, along the lanes plus 0, 1, 2, ..."""

        def index(loop):
            counter = self.code.ref(self.counters[loop])
            if j is None:
                return counter
            if loop != self.lane_number:
                return self.code.value(f"vector.broadcast {counter} : index to vector<{self.lanes}xindex>")
            first = self.code.ref(self.code.add(self.counters[loop], j * self.lanes))
            wide = self.code.value(f"vector.broadcast {first} : index to vector<{self.lanes}xindex>")
            steps = self.code.value(f"vector.step : vector<{self.lanes}xindex>")
            return self.code.value(f"arith.addi {wide}, {steps} : vector<{self.lanes}xindex>")

        return index

    def _fold(self, fold, outer, starts):
        """Vectors along a reduction loop: several partial results, folded at the end."""
        code, w, view = self.code, self.lanes, self.views[-1]
        name, (_, dim) = _body.combiner(self.nest), fold
        size, element = dim.size, view.element
        self.lane_dim, self.lane_number = dim, None
        neutral = _body.identity(name, element)
        type_ = _body.shaped(element, w)
        start = code.constant(f"dense<{neutral}>", type_)
        group = w * self.unroll
        grouped = size - size % group if isinstance(size, int) else code.sub(size, code.rem(size, group))
        whole = size - size % w if isinstance(size, int) else code.sub(size, code.rem(size, w))

        def values(at, lanes, mask=None):
            return [self._load(i, at, lanes, mask) for i in range(self.nest.inputs)]

        def rest(at, one):
            """The vector that is not whole; what its missing lanes hold stays as it was."""
            mask = code.value(f"vector.create_mask {code.ref(code.sub(size, whole))} : vector<{w}xi1>")
            (new,) = _body.emit(code, self.nest, [*values(self._moved(at, dim, whole), w, mask), one], w)
            return code.value(f"arith.select {mask}, {new}, {one} : vector<{w}xi1>, {type_}")

        def step(offsets, sums):
            at = tuple(code.add(s, o) for s, o in zip(starts, offsets))

            def vectors(i, carried):
                out = []
                for j, one in enumerate(carried):
                    place = self._moved(at, dim, code.add(i, j * w))
                    out += _body.emit(code, self.nest, [*values(place, w), one], w)
                return out

            partial, total = sums[:self.unroll], sums[self.unroll]
            if grouped != 0:
                partial = code.carried(0, grouped, group, partial, [type_] * self.unroll, vectors)
            if whole != grouped:
                partial = [*code.carried(grouped, whole, w, partial[:1], [type_], vectors), *partial[1:]]
            if whole != size and self.masked:
                partial = [*partial[:-1], rest(at, partial[-1])]
            elif whole != size:
                (total,) = code.carried(whole, size, 1, [total], [element], lambda i, c: _body.emit(code, self.nest, [*values(self._moved(at, dim, i), 0), *c], 0))
            return [*partial, total]

        first = self._start(len(self.views) - 1, starts, 0, None)
        *partial, total = self._reduce(outer, [start] * self.unroll + [first], [type_] * self.unroll + [element], step)
        joined = partial[0]
        for other in partial[1:]:
            joined = code.value(f"{name} {joined}, {other} : {type_}")
        one = self._horizontal(name, joined, type_, element)
        self._store(len(self.views) - 1, starts, code.value(f"{name} {total}, {one} : {element}"), 0, None)

    def _horizontal(self, name, vector, type_, element):
        """Folds a vector by halves, which keeps every combiner fast without a licence to reorder."""
        code, n = self.code, self.lanes
        while n > 1:
            half = n // 2
            low, high = (code.value(f"vector.extract_strided_slice {vector} {{offsets = [{o}], sizes = [{half}], strides = [1]}} : vector<{n}x{element}> to vector<{half}x{element}>") for o in (0, half))
            vector, n = code.value(f"{name} {low}, {high} : vector<{half}x{element}>"), half
        return code.value(f"vector.extract {vector}[0] : {element} from vector<1x{element}>")

    def _start(self, number, at, lanes, mask):
        """What an output begins with: its element, or the number that it would have been filled with."""
        if self.nest.start is None:
            return self._load(number, at, lanes, mask)
        element = self.views[number].element
        return self.code.constant(f"dense<{self.nest.start}>" if lanes else self.nest.start, _body.shaped(element, lanes))

    def _load(self, number, at, lanes, mask):
        """Operand `number` at its index in `at`: a scalar, a vector, or a scalar in every lane."""
        code, view = self.code, self.views[number]
        if isinstance(view, Scalar):
            return self._spread(view.flat, view.element, lanes)
        place, stride = at[number], self.lane_dim.strides[number] if lanes else 0
        if not lanes or stride == 0:
            return self._spread(code.value(f"memref.load {view.flat}[{code.ref(place)}] : {view.flat_type}"), view.element, lanes)
        type_ = _body.shaped(view.element, lanes)
        if stride != 1:
            return self._gather(view, place, stride, type_, mask)
        if mask is None:
            return code.value(f"vector.load {view.flat}[{code.ref(place)}] : {view.flat_type}, {type_}")
        zero = code.constant(f"dense<{'0.0' if 'f' in view.element else '0'}>", type_)
        return code.value(f"vector.maskedload {view.flat}[{code.ref(place)}], {mask}, {zero} : {view.flat_type}, vector<{lanes}xi1>, {type_} into {type_}")

    def _spread(self, value, element, lanes):
        return self.code.value(f"vector.broadcast {value} : {element} to {_body.shaped(element, lanes)}") if lanes else value

    def _gather(self, view: View, place, stride, type_, mask):
        """Lanes that lie apart, one by one; behind a mask those past the end repeat the first."""
        code = self.code
        vector = code.constant(f"dense<{'0.0' if 'f' in view.element else '0'}>", type_)
        for lane in range(self.lanes):
            step = code.mul(lane, stride)
            if mask is not None and lane:
                bit = code.value(f"vector.extract {mask}[{lane}] : i1 from vector<{self.lanes}xi1>")
                step = code.value(f"arith.select {bit}, {code.ref(step)}, {code.ref(0)} : index")
            scalar = code.value(f"memref.load {view.flat}[{code.ref(code.add(place, step))}] : {view.flat_type}")
            vector = code.value(f"vector.insert {scalar}, {vector} [{lane}] : {view.element} into {type_}")
        return vector

    def _store(self, number, at, value, lanes, mask):
        code, view = self.code, self.views[number]
        place = code.ref(at[number])
        if not lanes:
            code.line(f"memref.store {value}, {view.flat}[{place}] : {view.flat_type}")
        elif mask is None:
            code.line(f"vector.store {value}, {view.flat}[{place}] : {view.flat_type}, {_body.shaped(view.element, lanes)}")
        else:
            code.line(f"vector.maskedstore {view.flat}[{place}], {mask}, {value} : {view.flat_type}, vector<{lanes}xi1>, {_body.shaped(view.element, lanes)}")
