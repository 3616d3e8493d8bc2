"""Buffers as lists of bytes, each a term with its poison; loads and stores may stand at positions that depend on the inputs."""

from math import prod

from .operators import all_of, eq, ult
from .terms import Term, add, bvand, bvnot, bvor, concat, const, extract, ite, mul, piece, zext
from .values import INDEX, LARGEST, Array, Buffer, MemRef, Scalar, Unencodable, positions

#: Distance of the buffers' addresses, which makes an address out of bounds never another buffer's.
APART = 1 << 40


class Memory:
    """The bytes of every buffer; `machine` says what uninitialised bytes are and is told what must hold."""

    def __init__(self, machine):
        self.machine, self.cells, self.buffers = machine, {}, {}

    def allocate(self, size: int, cells=None) -> Buffer:
        if size > LARGEST:
            raise Unencodable(f"a buffer of {size} bytes is larger than {LARGEST}")
        buffer = Buffer(size, APART * (len(self.buffers) + 1))
        self.buffers[buffer.address] = buffer
        self.cells[buffer] = cells if cells is not None else [self.machine.undefined(8) for _ in range(size)]
        return buffer

    def new(self, sizes, width: int, elements=None) -> MemRef:
        """A contiguous memref, uninitialised or of the given elements."""
        cells = [b for e in elements for b in split(e)] if elements is not None else None
        strides = tuple(prod(sizes[i + 1 :]) for i in range(len(sizes)))
        return MemRef(self.allocate(prod(sizes) * byte_count(width), cells), const(0, INDEX), tuple(sizes), strides, width)

    def snapshot(self) -> dict:
        return {buffer: list(cells) for buffer, cells in self.cells.items()}

    def merge(self, condition: Term, other: dict):
        """Keeps what is here where `condition` holds, and takes `other` elsewhere."""
        for buffer, cells in other.items():
            mine = self.cells.setdefault(buffer, cells)
            if mine is not cells:
                self.cells[buffer] = [a if a == b else choose(condition, a, b) for a, b in zip(mine, cells)]

    def at(self, view: MemRef, position) -> Term:
        """The address in bytes from the start of the buffer."""
        offset = view.offset
        for index, stride in zip(position, view.strides):
            offset = add(offset, index, stride) if index.is_const else add(offset, mul(index, const(stride, INDEX)))
        return mul(offset, const(byte_count(view.width), INDEX))

    def load(self, view: MemRef, position, condition=None) -> Scalar:
        return self.read(view.buffer, self.at(view, position), view.width, condition)

    def store(self, view: MemRef, position, value: Scalar, condition=None):
        self.write(view.buffer, self.at(view, position), value, condition)

    def _places(self, buffer, address, size, condition):
        """The byte offsets that `address` can have, and under which condition; out of bounds is undefined behaviour."""
        last = buffer.size - size
        inside = ult(address, const(last + 1, INDEX)) if last >= 0 else const(0, 1)
        self.machine.require(inside, condition)
        if address.is_const:
            return [(address.value, None)] if address.value <= last else []
        return [(at, eq(address, const(at, INDEX))) for at in range(last + 1)]

    def read(self, buffer: Buffer, address: Term, width: int, condition=None) -> Scalar:
        size, cells = byte_count(width), self.cells[buffer]
        places = self._places(buffer, address, size, condition)
        if not places:
            return self.machine.undefined(width)
        result = None
        for at, here in places:
            value = join(cells[at : at + size], width)
            result = value if result is None else choose(here, value, result)
        return result

    def write(self, buffer: Buffer, address: Term, value: Scalar, condition=None):
        cells, new = self.cells[buffer], split(value)
        for at, here in self._places(buffer, address, len(new), condition):
            when = all_of(c for c in (here, condition) if c is not None)
            for i, byte in enumerate(new):
                cells[at + i] = choose(when, byte, cells[at + i])

    def content(self, view: MemRef) -> Array:
        """Every element of a view."""
        return Array(view.shape, [self.load(view, [const(i, INDEX) for i in p]) for p in positions(view.shape)])

    def fill(self, view: MemRef, elements):
        for position, element in zip(positions(view.shape), elements):
            self.store(view, [const(i, INDEX) for i in position], element)


def byte_count(width: int) -> int:
    return (width + 7) // 8


def split(value: Scalar) -> list[Scalar]:
    """The bytes of a value, the lowest first."""
    size = byte_count(value.bits.width)
    bits = zext(value.bits, 8 * size)
    return [Scalar(piece(bits, 8 * i, 8), value.ok) for i in range(size)]


def join(cells, width: int) -> Scalar:
    return Scalar(extract(concat([c.bits for c in reversed(cells)]), 0, width), all_of(c.ok for c in cells))


def choose(condition: Term, a: Scalar, b: Scalar) -> Scalar:
    return Scalar(ite(condition, a.bits, b.bits), ite(condition, a.ok, b.ok))


def implies(condition: Term, then: Term) -> Term:
    return bvor(bvnot(condition), bvand(condition, then)) if not condition.is_const else (then if condition.value else const(1, 1))
