"""A contraction with few lanes whose rows lie contiguous along k: vectors along k, one sum for each row and lane, folded when the rows end."""

from dataclasses import dataclass

from ._contraction import Contraction, extent, roles, swapped
from ._linear import Nest, open_views
from ._machine import BITS
from ._space import Dim
from ._text import Code, Index
from ._threads import count, counters, share

# Sums that hide the latency of a multiply-add.
ENOUGH = 8
# Rows of a pass at least: they share the loads of B.
ROWS = 4
# Packing B costs about as much as this many rows.
WORTH_PACKING = 16


def recognise(nest: Nest, machine) -> Contraction | None:
    """The contraction that `nest` computes, its lanes few, where vectors along k suit it; None for anything else."""
    c = roles(nest)
    return next((x for x in (c, swapped(c)) if _fits(x, machine)), None) if c else None


def _fits(c: Contraction, machine) -> bool:
    """Whether vectors along k suit `c`: lanes that leave half a vector empty, rows that lie contiguous along a single loop over k, elements that a mask can leave out."""
    if len(c.depth) != 1 or len(c.lanes) > 1 or any(c.casts) or len({a.element for a in c.nest.accesses}) != 1 or BITS[c.element] < 32:
        return False
    lanes, rows = extent(c.nest, c.lanes), c.row_count
    if lanes is None or not 1 <= lanes <= max(1, machine.lanes(c.element) // 2) or (rows or 2) * lanes < 2 or not _along(c, c.a):
        return False
    if lanes == 1 and not _near(c, machine):
        return False
    return _along(c, c.b) or rows is None or rows >= WORTH_PACKING


def _near(c: Contraction, machine) -> bool:
    """Whether A is known to fit the second-level cache; from farther away a single row is the better stream."""
    depth = extent(c.nest, c.depth)
    return None not in (c.row_count, depth) and c.row_count * depth * BITS[c.element] // 8 <= machine.target.caches.get("l2", 0)


def _along(c: Contraction, number: int) -> bool:
    """Whether an operand's elements along k are neighbours."""
    access = c.nest.accesses[number]
    strides, _ = access.value.type.get_strides_and_offset()
    steps = [(r, s) for r, s in zip(access.results, strides) if r.get(c.depth[0])]
    return len(steps) == 1 and steps[0][0] == {c.depth[0]: 1} and steps[0][1] == 1


@dataclass
class FewLanes:
    """Emits the contraction as a function of A, B, C and, with several `parts`, the number of the part; `width` lanes in each of `registers` vectors."""

    c: Contraction
    width: int
    registers: int
    accumulate: bool
    parts: int = 1

    @property
    def operands(self) -> list:
        return list(dict.fromkeys(a.value for a in self.c.nest.accesses))

    def text(self, name: str) -> str:
        self.code = code = Code()
        c, operands = self.c, self.operands
        names = [f"%arg{operands.index(a.value)}" for a in c.nest.accesses]
        self.views, sizes = open_views(code, c.nest, names)
        dims = [Dim(size, tuple(v.strides[i] for v in self.views)) for i, size in enumerate(sizes)]
        unit = Dim(1, (0, 0, 0))
        self.row = dims[c.rows[-1]] if c.rows else unit
        self.lane = dims[c.lanes[0]] if c.lanes else unit
        self.depth = dims[c.depth[0]]
        self.block = max(1, min(max(ROWS, ENOUGH // self.lane.size), (self.registers - 1 - self.lane.size) // self.lane.size))
        self.in_place = _along(c, c.b)
        if not self.in_place:
            self._buffer()
        self._outer([dims[i] for i in (*c.batch, *c.rows[:-1])])
        if not self.in_place:
            code.line(f"memref.dealloc {self.buffer} : {self.buffer_type}")
        arguments = [(f"%arg{i}", str(v.type)) for i, v in enumerate(operands)]
        return code.function(name, [*arguments, ("%part", "index")] if self.parts > 1 else arguments)

    def _buffer(self):
        size, element = self.code.mul(self.lane.size, self.depth.size), self.c.element
        self.buffer_type = f"memref<{size if isinstance(size, int) else '?'}x{element}>"
        self.buffer = self.code.value(f"memref.alloc({'' if isinstance(size, int) else size}) {{alignment = 64 : i64}} : {self.buffer_type}")

    def _outer(self, dims):
        """The loops outside of the innermost rows, of which a part takes its share where they are many."""
        code = self.code
        total = count(code, [d.size for d in dims])
        deep = self.parts if isinstance(total, int) and total >= self.parts else 1
        first, extent_ = share(code, "%part" if deep > 1 else 0, deep, total, 1)
        rows = share(code, "%part" if self.parts > deep else 0, self.parts // deep, self.row.size, self.block)
        with code.loop(0, extent_) as i:
            starts = [v.start for v in self.views]
            for dim, counter in zip(dims, counters(code, code.add(first, i), [d.size for d in dims])):
                starts = [code.add(s, code.mul(counter, d)) for s, d in zip(starts, dim.strides)]
            self._rows(starts, *rows)

    def _rows(self, starts, first: Index, extent_: Index):
        code, b = self.code, self.c.b
        view = self.views[b]
        if self.in_place:
            self.b = view.flat, view.flat_type, [code.add(starts[b], code.mul(n, self.lane.strides[b])) for n in range(self.lane.size)]
        else:
            self._pack(starts[b])
            self.b = self.buffer, self.buffer_type, [code.mul(n, self.depth.size) for n in range(self.lane.size)]
        whole = code.floordiv(extent_, self.block)
        if whole != 0:
            with code.loop(0, whole) as i:
                self._sums(starts, code.add(first, code.mul(i, self.block)), self.block)
        done = code.mul(whole, self.block)
        if isinstance(extent_, int):
            if extent_ > done:
                self._sums(starts, code.add(first, done), extent_ - done)
            return
        with code.loop(done, extent_) as i:
            self._sums(starts, code.add(first, i), 1)

    def _pack(self, start: Index):
        """B with its lanes one after the other."""
        code, b = self.code, self.c.b
        view = self.views[b]
        with code.loop(0, self.depth.size) as k:
            place = code.add(start, code.mul(k, self.depth.strides[b]))
            for n in range(self.lane.size):
                value = code.value(f"memref.load {view.flat}[{code.ref(code.add(place, code.mul(n, self.lane.strides[b])))}] : {view.flat_type}")
                code.line(f"memref.store {value}, {self.buffer}[{code.ref(code.add(code.mul(n, self.depth.size), k))}] : {self.buffer_type}")

    def _sums(self, starts, row: Index, rows: int):
        """The sums of `rows` rows with every lane: row by row, or lane by lane where rows are neighbours in C."""
        code, w, c = self.code, self.width, self.c
        type_, size = f"vector<{w}x{c.element}>", self.depth.size
        view = self.views[c.a]
        base = code.add(starts[c.a], code.mul(row, self.row.strides[c.a]))
        a_rows = [code.add(base, code.mul(r, self.row.strides[c.a])) for r in range(rows)]
        flat, flat_type, b_lanes = self.b
        by_lane = self.row.strides[c.c] == 1
        pairs = [(r, n) for n in range(self.lane.size) for r in range(rows)] if by_lane else [(r, n) for r in range(rows) for n in range(self.lane.size)]

        def step(k, sums, mask=None):
            a = [self._load(view.flat, view.flat_type, code.add(start, k), mask) for start in a_rows]
            b = [self._load(flat, flat_type, code.add(start, k), mask) for start in b_lanes]
            return [self._multiply_add(a[r], b[n], s, type_) for (r, n), s in zip(pairs, sums)]

        sums = [code.constant(f"dense<{self._zero}>", type_)] * len(pairs)
        whole = size - size % w if isinstance(size, int) else code.sub(size, code.rem(size, w))
        if whole != 0:
            sums = code.carried(0, whole, w, sums, [type_] * len(pairs), step)
        if whole != size:
            sums = step(whole, sums, code.value(f"vector.create_mask {code.ref(code.sub(size, whole))} : vector<{w}xi1>"))
        for i in range(0, len(pairs), w):
            self._store(starts, row, pairs[i : i + w], folded(code, sums[i : i + w], type_, w, c.element))

    @property
    def _zero(self) -> str:
        return "0.0" if "f" in self.c.element else "0"

    def _load(self, flat, flat_type, at, mask):
        code, type_ = self.code, f"vector<{self.width}x{self.c.element}>"
        if mask is None:
            return code.value(f"vector.load {flat}[{code.ref(at)}] : {flat_type}, {type_}")
        zero = code.constant(f"dense<{self._zero}>", type_)
        return code.value(f"vector.maskedload {flat}[{code.ref(at)}], {mask}, {zero} : {flat_type}, vector<{self.width}xi1>, {type_} into {type_}")

    def _multiply_add(self, a, b, total, type_):
        if "f" in self.c.element:
            return self.code.value(f"vector.fma {a}, {b}, {total} : {type_}")
        return self.code.value(f"arith.addi {self.code.value(f'arith.muli {a}, {b} : {type_}')}, {total} : {type_}")

    def _store(self, starts, row, pairs, sums):
        """Writes the vector of finished sums, neighbours in C together."""
        code, c, element = self.code, self.c.c, self.c.element
        view = self.views[c]
        base, down, across = code.add(starts[c], code.mul(row, self.row.strides[c])), self.row.strides[c], self.lane.strides[c]
        places = [code.add(code.mul(r, down), code.mul(n, across)) for r, n in pairs]
        for first, size in _neighbours(places):
            type_ = f"vector<{size}x{element}>"
            at = code.ref(code.add(base, places[first]))
            part = code.value(f"vector.extract_strided_slice {sums} {{offsets = [{first}], sizes = [{size}], strides = [1]}} : vector<{len(pairs)}x{element}> to {type_}")
            if self.accumulate:
                old = code.value(f"vector.load {view.flat}[{at}] : {view.flat_type}, {type_}")
                part = code.value(f"arith.{'addf' if 'f' in element else 'addi'} {old}, {part} : {type_}")
            code.line(f"vector.store {part}, {view.flat}[{at}] : {view.flat_type}, {type_}")


def _neighbours(places):
    """(first, count) of the runs of neighbouring places."""
    first = 0
    for i in range(1, len(places) + 1):
        if i == len(places) or not isinstance(places[i], int) or not isinstance(places[first], int) or places[i] != places[first] + i - first:
            yield first, i - first
            first = i


def folded(code: Code, sums: list[str], type_: str, width: int, element: str) -> str:
    """A vector of the sums over each of at most `width` vectors, in their order: two become one by adding their halves, until one is left."""
    add, number = "addf" if "f" in element else "addi", len(sums)
    held = 1 << (number - 1).bit_length()
    vectors = sums + [sums[-1]] * (held - number)
    half = width // 2
    while half:
        # Once a single vector is left it is folded with itself.
        count_ = max(1, len(vectors) // 2)
        pairs = [(vectors[i], vectors[(i + count_) % len(vectors)]) for i in range(count_)]
        low, high = ([x for piece in range(start, width, 2 * half) for side in (0, width) for x in range(side + piece, side + piece + half)] for start in (0, half))
        vectors = []
        for a, b in pairs:
            parts = [code.value(f"vector.shuffle {a}, {b} {mask} : {type_}, {type_}") for mask in (low, high)]
            vectors.append(code.value(f"arith.{add} {parts[0]}, {parts[1]} : {type_}"))
        half //= 2
    picked = [i * (width // held) for i in range(number)]
    return code.value(f"vector.shuffle {vectors[0]}, {vectors[0]} {picked} : {type_}, {type_}")
