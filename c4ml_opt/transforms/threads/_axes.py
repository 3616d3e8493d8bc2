"""What is divided together, and along which of its loops."""

from dataclasses import dataclass

from c4ml_opt.transforms.kernels import _contraction, _epilogue, _prepack, _splice
from c4ml_opt.transforms.kernels._linear import Nest, _is_loop, ir, read
from c4ml_opt.transforms.kernels._threads import UNKNOWN, grid, static_size

# Rows of a contraction that a part has at least; elements of a row, which fill whole cache lines.
ROWS, LINE = 8, 64


@dataclass(frozen=True)
class Axis:
    """A loop of the root in `parts`, whole `unit`s each."""

    loop: int
    parts: int
    unit: int


@dataclass(frozen=True)
class Member:
    """An operation of a group; `names` says which of the root's loops each of its own loops is."""

    nest: Nest
    names: dict[int, int]


@dataclass(frozen=True)
class Group:
    """Operations in order; `private` are the buffers that nothing else reads."""

    root: Nest
    contraction: _contraction.Contraction | None
    members: tuple[Member, ...]
    private: tuple = ()

    def axes(self, parts: int, sides: tuple[int, int] | None) -> list[Axis]:
        """The loops to divide, batch, rows and lanes, those in several parts alone; none where no loop can be divided."""
        batch, rows, lanes = (self._longest(loops) for loops in self._roles())
        rows_unit = ROWS if self.contraction else 1
        deep, down, across = (1, *sides) if sides else grid(parts, *(self._size(loop) for loop in (batch, rows, lanes)), rows_unit, LINE)
        found = [Axis(batch, deep, 1), Axis(rows, down, rows_unit), Axis(lanes, across, LINE)]
        return [axis for axis in found if axis.loop is not None and axis.parts > 1]

    def _size(self, loop: int | None):
        return 1 if loop is None else static_size(self.root, loop) or "?"

    def _longest(self, loops) -> int | None:
        known = [loop for loop in loops if self._divisible(loop)]
        return max(known, key=lambda loop: static_size(self.root, loop) or UNKNOWN, default=None)

    def _roles(self):
        """Loops along the batch, the rows and the lanes; lanes of which a constant is made last, lest it be packed part by part."""
        c = self.contraction
        if c is None:
            return self._nested()
        if _prepack.source(self.root.accesses[c.b].value) is not None and max((static_size(self.root, r) or UNKNOWN for r in c.rows), default=1) > ROWS:
            return c.batch, c.rows, ()
        return c.batch, c.rows, c.lanes

    def _nested(self):
        """Of any operation: the contiguous loop is its lanes, the longest other one its rows."""
        loops = [i for i in range(len(self.root.iterators)) if not self.root.is_reduction(i)]
        lane = _contiguous(self.root.accesses[self.root.inputs])
        others = sorted((i for i in loops if i != lane), key=lambda i: -(static_size(self.root, i) or UNKNOWN))
        return others[1:], others[:1], [lane] if lane in loops else []

    def _divisible(self, loop: int) -> bool:
        """Whether slices along the loop exist: every operand walks it forwards, and each result is written in one slice."""
        for member in self.members:
            own = [o for o, r in member.names.items() if r == loop]
            for number, access in enumerate(member.nest.accesses):
                steps = [r[o] for r in access.results for o in own if r.get(o)]
                if any(s < 0 for s in steps) or (number >= member.nest.inputs and steps != [1]):
                    return False
        return True


def group(nest: Nest) -> Group:
    """The nest with what must be divided together with it."""
    contraction = _contraction.roles(nest) if nest.inputs < len(nest.accesses) else None
    alone = Member(nest, {i: i for i in range(len(nest.iterators))})
    if contraction is None or not all(_is_loop(r) for r in nest.accesses[-1].results):
        return Group(nest, contraction, (alone,))
    order = [next(iter(r)) for r in nest.accesses[-1].results]
    fill = _splice.zero_fill_before(nest.op, nest)
    filled = read(fill) if fill is not None else None
    if filled is None or not all(_is_loop(r) for r in filled.accesses[-1].results):
        fill = None
    epilogue = _epilogue.find(contraction, [fill] if fill is not None else [])
    before = [Member(filled, {next(iter(r)): loop for r, loop in zip(filled.accesses[-1].results, order)})] if fill is not None else []
    after = [Member(other, dict(zip(tie, order))) for other, tie in zip(epilogue.nests, epilogue.ties)] if epilogue else []
    return Group(nest, contraction, (*before, alone, *after), epilogue.dead if epilogue else ())


def _contiguous(access) -> int | None:
    if not isinstance(access.value.type, ir.MemRefType):
        return None
    strides, _ = access.value.type.get_strides_and_offset()
    return next((next(iter(r)) for r, s in zip(access.results, strides) if s == 1 and list(r.values()) == [1]), None)
