"""The innermost code: a rows x vectors tile of C kept in registers over one block of k."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from ._dots import Dot
from ._pack import convert
from ._text import Code, Index
from ._words import Words


@dataclass(frozen=True)
class Panel:
    """Where the tile reads: flat memref, index of the first element, distance of one k; `rows` are A's row distances.

    `valid` are the lanes that exist where others may lie outside of memory (None: all). With a `run`, k takes single steps only within that many; `jump(k)` is the distance from the first element to where k stands.
    `words` makes words of the elements that lie there; of the last word only `left` elements exist (0: all). A's first and last row are asked for `ahead` steps of k before their use (0: not).
    """

    flat: str
    flat_type: str
    start: Index
    step: Index
    rows: tuple[Index, ...] = ()
    run: int = 0
    jump: Callable | None = None
    valid: Index | None = None
    words: Words | None = None
    left: Index = 0
    ahead: int = 0

    def place(self, code: Code, k: Index) -> Index:
        """Where k stands."""
        return code.add(self.start, self.jump(k) if self.run else code.mul(k, self.step))

    def vectors(self, code: Code, at: Index, count: int, lanes: int, element: str) -> list[str]:
        """`count` vectors side by side from `at` on."""
        found = []
        for j in range(count):
            whole = self.valid is None or (isinstance(self.valid, int) and self.valid >= (j + 1) * lanes)
            left, place = None if whole else code.sub(self.valid, j * lanes), code.add(at, j * lanes * (self.words.group if self.words else 1))
            if self.words:
                found.append(self.words.vector(code, self.flat, self.flat_type, place, lanes, left))
                continue
            mask = None if left is None else code.value(f"vector.create_mask {code.ref(left)} : vector<{lanes}xi1>")
            found.append(_load_vector(code, self.flat, self.flat_type, place, lanes, element, mask))
        return found


@dataclass(frozen=True)
class Result:
    """Where the tile of C goes: index of each row's first element; `lane` is the distance of two lanes; `valid` the lanes to keep (None: all)."""

    flat: str
    flat_type: str
    element: str
    rows: tuple[Index, ...]
    lane: Index
    valid: Index | None
    count: Index | None


@dataclass(frozen=True)
class Shape:
    """Rows and vectors of the tile, lanes of a vector, the element it computes in, the prefetch distance in k (0: none), and how many steps before the end other prefetches stand."""

    rows: int
    vectors: int
    lanes: int
    element: str
    ahead: int = 0
    dot: Dot | None = None
    late: int = 0

    @property
    def word(self) -> str:
        """What a lane of the panels holds."""
        return "i32" if self.dot else self.element

    @property
    def type(self) -> str:
        return f"vector<{self.lanes}x{self.element}>"

    @property
    def is_float(self) -> bool:
        return "f" in self.element


def products(code: Code, shape: Shape, a: Panel, b: Panel, depth: Index, start: list[str] | None = None, ask=None) -> list[str]:
    """The vectors of A*B over `depth`, row by row.

    `start` are the vectors that each row's sums begin with, zero if None. `ask()` emits prefetches, `shape.late` steps before the end.
    """
    types = [shape.type] * (shape.rows * shape.vectors)
    zero = code.constant(f"dense<{'0.0' if shape.is_float else '0'}>", shape.type)

    def step(k, places, sums, left=0):
        column, row = places
        if shape.ahead:
            for j in range(0, shape.vectors * shape.lanes, 16):
                later = code.add(row, code.mul(shape.ahead, b.step), j * (b.words.group if b.words else 1))
                code.line(f"memref.prefetch {b.flat}[{code.ref(later)}], read, locality<3>, data : {b.flat_type}")
        vectors = b.vectors(code, row, shape.vectors, shape.lanes, shape.word)
        if a.ahead:
            line = a.place(code, code.add(k, a.ahead))
            for distance in dict.fromkeys((a.rows[0], a.rows[-1])):
                code.line(f"memref.prefetch {a.flat}[{code.ref(code.add(line, distance))}], read, locality<3>, data : {a.flat_type}")
        out = []
        for i in range(shape.rows):
            wide = _spread(code, shape, a, code.add(column, a.rows[i]), left)
            out += [_multiply_add(code, shape, wide, v, sums[i * shape.vectors + j]) for j, v in enumerate(vectors)]
        return out

    whole = code.sub(depth, code.min(a.left, 1))
    sums = (start or [zero] * shape.vectors) * shape.rows
    early = _early(shape, whole, math.gcd(a.run, b.run) or 1) if ask else 0
    if early:
        sums = over_k(code, 0, early, (a, b), sums, types, step)
    if ask:
        ask()
    sums = over_k(code, early, whole, (a, b), sums, types, step)
    if a.left == 0:
        return sums

    def rest():
        return step(whole, [p.place(code, whole) for p in (a, b)], sums, a.left)

    return rest() if isinstance(a.left, int) else code.choose(code.compare("ne", a.left, 0), types, rest, lambda: sums)


def over_k(code: Code, low: Index, high: Index, panels, start: list[str], types: list[str], body) -> list[str]:
    """A loop over k with carried values: `body(k, where each panel stands, values)` returns the next values."""
    run = math.gcd(*(p.run for p in panels))
    if run < 2:
        return code.carried(low, high, 1, start, types, lambda k, values: body(k, [p.place(code, k) for p in panels], values))

    def chunk(k, values):
        firsts = [p.place(code, k) for p in panels]
        return code.carried(0, run, 1, values, types, lambda i, v: body(code.add(k, i), [code.add(f, code.mul(i, p.step)) for f, p in zip(firsts, panels)], v))

    return code.carried(low, high, run, start, types, chunk)


def _early(shape: Shape, steps: Index, unit: int) -> int:
    """How many steps, a multiple of `unit`, are done before prefetches; none where there are few."""
    if not shape.late or not isinstance(steps, int) or steps < 2 * shape.late:
        return 0
    return (steps - shape.late) // unit * unit


def _spread(code: Code, shape: Shape, a: Panel, at: Index, left: Index) -> str:
    """A's word at `at` in every lane, of which `left` elements exist (0: all)."""
    if a.words:
        return a.words.spread(code, a.flat, a.flat_type, at, left, shape.lanes)
    scalar = code.value(f"memref.load {a.flat}[{code.ref(at)}] : {a.flat_type}")
    return code.value(f"vector.broadcast {scalar} : {shape.word} to vector<{shape.lanes}x{shape.word}>")


def deliver(code: Code, shape: Shape, sums: list[str], c: Result, accumulate: str | bool, c_cast: tuple[str, str] | None, finish=None, last: str | bool = True):
    """Stores the sums to C, added to what C holds where `accumulate` (known, or an i1 value).

    Where `last` (known, or an i1 value), `finish(value, row number, vector number, mask)` gets each vector and says whether C is to be stored too.
    """
    types = [shape.type] * (shape.rows * shape.vectors)
    if isinstance(accumulate, str):
        sums = code.choose(accumulate, types, lambda: _plus_c(code, shape, sums, c, c_cast), lambda: sums)
    elif accumulate:
        sums = _plus_c(code, shape, sums, c, c_cast)
    if finish is None or last is False:
        _store(code, shape, sums, c, c_cast, None)
    elif last is True:
        _store(code, shape, sums, c, c_cast, finish)
    else:
        with code.block(f"scf.if {last} {{", "} else {"):
            _store(code, shape, sums, c, c_cast, finish)
        with code.block("// more of k follows"):
            _store(code, shape, sums, c, c_cast, None)


def lane_sums(code: Code, dot: Dot, b: Panel, depth: Index, vectors: int, lanes: int) -> list[str]:
    """What makes good for the flipped sign bits of A: `dot.correction` times 128 times the sum over k of each lane of a panel of B."""
    type_ = f"vector<{lanes}xi32>"
    zero = code.constant("dense<0>", type_)

    def step(_, places, sums):
        words = b.vectors(code, *places, vectors, lanes, "i32")
        return [dot.lane_sum(code, w, s, lanes) for w, s in zip(words, sums)]

    sums = over_k(code, 0, depth, (b,), [zero] * vectors, [type_] * vectors, step)
    return sums if dot.correction > 0 else [code.value(f"arith.subi {zero}, {s} : {type_}") for s in sums]


def _store(code, shape, sums, c, cast, finish):
    for i in range(shape.rows):
        if c.count is None or i == 0:
            _store_row(code, shape, sums, i, c, cast, finish)
        else:
            with code.block(f"scf.if {code.compare('sgt', c.count, i)} {{"):
                _store_row(code, shape, sums, i, c, cast, finish)


def _multiply_add(code, shape, a, b, c):
    if shape.dot:
        return shape.dot.multiply_add(code, a, b, c, shape.lanes)
    if shape.is_float:
        return code.value(f"vector.fma {a}, {b}, {c} : {shape.type}")
    product = code.value(f"arith.muli {a}, {b} : {shape.type}")
    return code.value(f"arith.addi {product}, {c} : {shape.type}")


def _mask(code, shape, c, j):
    return code.value(f"vector.create_mask {code.ref(code.sub(c.valid, j * shape.lanes))} : vector<{shape.lanes}xi1>")


def _plus_c(code, shape, sums, c, cast):
    out = []
    for i in range(shape.rows):
        for j in range(shape.vectors):
            old = _load(code, shape, c, i, j)
            old = convert(code, old, c.element, shape.element, cast and cast[0], f"vector<{shape.lanes}x{{}}>")
            op = "addf" if shape.is_float else "addi"
            out.append(code.value(f"arith.{op} {sums[i * shape.vectors + j]}, {old} : {shape.type}"))
    return out


def _lanes(code, shape, c, i, j):
    """(lane, index) of a vector of C whose lanes lie apart; lanes that are not wanted stand on the last wanted one."""
    for lane in range(shape.lanes):
        place = j * shape.lanes + lane
        if c.valid is not None:
            place = code.min(place, code.sub(c.valid, 1))
        yield lane, code.add(c.rows[i], code.mul(place, c.lane))


def _load(code, shape, c, i, j):
    type_ = f"vector<{shape.lanes}x{c.element}>"
    if c.lane != 1:
        vector = code.constant(f"dense<{'0.0' if 'f' in c.element else '0'}>", type_)
        for lane, index in _lanes(code, shape, c, i, j):
            scalar = code.value(f"memref.load {c.flat}[{code.ref(index)}] : {c.flat_type}")
            vector = code.value(f"vector.insert {scalar}, {vector} [{lane}] : {c.element} into {type_}")
        return vector
    mask = None if _whole(shape, c, j) else _mask(code, shape, c, j)
    return _load_vector(code, c.flat, c.flat_type, code.add(c.rows[i], j * shape.lanes), shape.lanes, c.element, mask)


def _load_vector(code, flat, flat_type, at, lanes, element, mask):
    """`lanes` neighbours; zero, and not read, where there is a mask that does not hold."""
    type_ = f"vector<{lanes}x{element}>"
    if mask is None:
        return code.value(f"vector.load {flat}[{code.ref(at)}] : {flat_type}, {type_}")
    zero = code.constant(f"dense<{'0.0' if 'f' in element else '0'}>", type_)
    return code.value(f"vector.maskedload {flat}[{code.ref(at)}], {mask}, {zero} : {flat_type}, vector<{lanes}xi1>, {type_} into {type_}")


def _whole(shape, c, j):
    return c.valid is None or (isinstance(c.valid, int) and c.valid >= (j + 1) * shape.lanes)


def _store_row(code, shape, sums, i, c, cast, finish):
    type_ = f"vector<{shape.lanes}x{c.element}>"
    for j in range(shape.vectors):
        value = convert(code, sums[i * shape.vectors + j], shape.element, c.element, cast and cast[1], f"vector<{shape.lanes}x{{}}>")
        if c.lane != 1:
            _scatter(code, shape, c, i, j, value, type_)
            continue
        mask = None if _whole(shape, c, j) else _mask(code, shape, c, j)
        if finish and not finish(value, i, j, mask):
            continue
        at = code.ref(code.add(c.rows[i], j * shape.lanes))
        if mask is None:
            code.line(f"vector.store {value}, {c.flat}[{at}] : {c.flat_type}, {type_}")
        else:
            code.line(f"vector.maskedstore {c.flat}[{at}], {mask}, {value} : {c.flat_type}, vector<{shape.lanes}xi1>, {type_}")


def _scatter(code, shape, c, i, j, value, type_):
    """Stores lane by lane from the last to the first, so that a lane that is not wanted is overwritten by the wanted one it stands on."""
    for lane, index in reversed(list(_lanes(code, shape, c, i, j))):
        scalar = code.value(f"vector.extract {value}[{lane}] : {c.element} from {type_}")
        code.line(f"memref.store {scalar}, {c.flat}[{code.ref(index)}] : {c.flat_type}")


def spread_load(code: Code, view, base: Index, lanes, lane: Index, last: Index, width: int, mask: str | None) -> str:
    """A vector of `view` along the `lanes` axis from `lane` on: loaded, broadcast or gathered; lanes past `last` are not read."""
    type_ = f"vector<{width}x{view.element}>"
    if lanes.table is None and lanes.stride == 0:
        scalar = code.value(f"memref.load {view.flat}[{code.ref(base)}] : {view.flat_type}")
        return code.value(f"vector.broadcast {scalar} : {view.element} to {type_}")
    zero = code.constant(f"dense<{'0.0' if 'f' in view.element else '0'}>", type_)
    if lanes.contiguous:
        at = code.ref(code.add(base, lane))
        if mask is None:
            return code.value(f"vector.load {view.flat}[{at}] : {view.flat_type}, {type_}")
        return code.value(f"vector.maskedload {view.flat}[{at}], {mask}, {zero} : {view.flat_type}, vector<{width}xi1>, {type_} into {type_}")
    vector = zero
    for i in range(width):
        place = code.add(lane, i)
        at = code.add(base, lanes.at(code, place if mask is None else code.min(place, last)))
        scalar = code.value(f"memref.load {view.flat}[{code.ref(at)}] : {view.flat_type}")
        vector = code.value(f"vector.insert {scalar}, {vector} [{i}] : {view.element} into {type_}")
    return vector
