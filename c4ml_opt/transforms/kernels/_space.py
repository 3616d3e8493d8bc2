"""Loops flattened into one counter, and where each operand stands at a value of that counter."""

from dataclasses import dataclass

from ._text import Code, Index
from ._threads import counters


@dataclass(frozen=True)
class Dim:
    """One loop: its size and each operand's distance of one step."""

    size: Index
    strides: tuple[Index, ...]


@dataclass(frozen=True)
class Axis:
    """One operand's offsets along a flattened space: `stride` where linear, otherwise the memref `table` of offsets.

    `run` says that within aligned groups of that many steps the offsets go up by one (0: never).
    """

    stride: Index | None
    table: str | None
    run: Index

    def at(self, code: Code, i: Index) -> Index:
        if self.table is None:
            return code.mul(i, self.stride)
        return code.value(f"memref.load {self.table}[{code.ref(i)}] : memref<?xindex>")

    @property
    def contiguous(self) -> bool:
        return self.table is None and self.stride == 1


@dataclass(frozen=True)
class Blocks:
    """One operand's offsets where the innermost loop, of `run` steps `stride` apart, is a block and `outer` says where each block begins."""

    outer: Axis
    run: int
    stride: Index

    def at(self, code: Code, i: Index) -> Index:
        within = code.mul(code.rem(i, self.run), self.stride)
        return code.add(self.outer.at(code, code.floordiv(i, self.run)), within)


def collapse(dims: list[Dim], product=None) -> list[Dim]:
    """Merges neighbours (outer, inner) that all operands walk through in one stride; drops loops of one iteration.

    An outer loop of unknown size is merged where `product(a, b)` can multiply by it.
    """
    out: list[Dim] = []
    for dim in dims:
        if dim.size == 1:
            continue
        if out and isinstance(dim.size, int) and _mergeable(out[-1], dim):
            size = out[-1].size * dim.size if isinstance(out[-1].size, int) else product and product(out[-1].size, dim.size)
            if size is not None:
                out[-1] = Dim(size, dim.strides)
                continue
        out.append(dim)
    return out


def moved(code: Code, dims: list[Dim], number: Index, starts) -> tuple:
    """Where the operands stand in iteration `number` of the nest of loops `dims`."""
    for dim, here in zip(dims, counters(code, number, [d.size for d in dims])):
        starts = tuple(code.add(s, code.mul(here, d)) for s, d in zip(starts, dim.strides))
    return starts


def _mergeable(outer: Dim, inner: Dim) -> bool:
    pairs = list(zip(outer.strides, inner.strides))
    return all(isinstance(o, int) and isinstance(i, int) and o == i * inner.size for o, i in pairs)


class Space:
    """A flattened list of loops, outermost first."""

    def __init__(self, code: Code, dims: list[Dim], scratch):
        self.dims = collapse(dims, code.mul)
        self._code, self._scratch = code, scratch
        self.size: Index = 1
        for dim in self.dims:
            self.size = code.mul(self.size, dim.size)

    def walk(self, operand: int) -> list[Dim]:
        """The loops of `operand` alone."""
        return collapse([Dim(d.size, (d.strides[operand],)) for d in self.dims], self._code.mul)

    def is_linear(self, operand: int) -> bool:
        """Whether one stride describes the offsets of `operand`."""
        return len(self.walk(operand)) < 2

    def blocks(self, operand: int) -> Axis | Blocks:
        """The offsets of `operand` from those of its outer loops alone, which cost a division."""
        *outer, inner = self.walk(operand) or [None]
        if not outer or not isinstance(inner.size, int):
            return self.axis(operand)
        return Blocks(Space(self._code, outer, self._scratch).axis(0), inner.size, inner.strides[0])

    def axis(self, operand: int, spare: int = 0) -> Axis:
        """The offsets of `operand`; emits a table where one stride does not describe them, with `spare` zeros behind."""
        dims = self.walk(operand)
        if not dims:
            return Axis(0, None, 0)
        if len(dims) == 1:
            return Axis(dims[0].strides[0], None, dims[0].size if dims[0].strides[0] == 1 else 0)
        table = self._scratch(self.size, "index", spare)
        self._fill(dims, table, 0, 0)
        self._fill([Dim(spare, (0,))] if spare else [], table, self.size if spare else 0, 0)
        return Axis(None, table, dims[-1].size if dims[-1].strides[0] == 1 else 0)

    def _fill(self, dims, table, place, offset):
        code = self._code
        if not dims:
            code.line(f"memref.store {code.ref(offset)}, {table}[{code.ref(place)}] : memref<?xindex>")
            return
        inner: Index = 1
        for dim in dims[1:]:
            inner = code.mul(inner, dim.size)
        with code.loop(0, dims[0].size) as i:
            self._fill(dims[1:], table, code.add(place, code.mul(i, inner)), code.add(offset, code.mul(i, dims[0].strides[0])))
