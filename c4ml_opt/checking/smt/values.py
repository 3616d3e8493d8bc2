"""What values of the IR are while code is encoded: scalars with their poison, arrays of them, buffers of bytes and views of these."""

from dataclasses import dataclass
from math import prod
from typing import NamedTuple

from ...mlir import ir
from .terms import TRUE, Term, const


class Unencodable(Exception):
    """Code without semantics here; `op` is where, once it is known."""

    op = None


class Scalar(NamedTuple):
    """`ok` tells whether the value is not poison."""

    bits: Term
    ok: Term = TRUE


class Array(NamedTuple):
    """A vector or a tensor: its elements in row-major order."""

    shape: tuple[int, ...]
    elements: list[Scalar]

    def offset(self, position) -> int:
        at = 0
        for size, i in zip(self.shape, position):
            at = at * size + i
        return at


class Aggregate(NamedTuple):
    """A structure or array of the llvm dialect."""

    fields: list


@dataclass(eq=False)
class Buffer:
    """`size` bytes at `address`, a number that no other buffer is near to."""

    size: int
    address: int


class MemRef(NamedTuple):
    """Elements of `width` bits in a buffer; offset and strides in elements."""

    buffer: Buffer
    offset: Term
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    width: int


INDEX = 64


def number(value: int, width: int = INDEX) -> Scalar:
    return Scalar(const(value, width))


def constant(value, what="a size or a position") -> int:
    """The signed number of a scalar that must be the same for all inputs."""
    if not value.bits.is_const or value.ok is not TRUE:
        raise Unencodable(f"{what} depends on the inputs")
    bits = value.bits
    return bits.value - (1 << bits.width) if bits.value >> (bits.width - 1) else bits.value


def width(kind) -> int:
    """Bits of an integer, float, index or pointer type."""
    if isinstance(kind, (ir.IntegerType, ir.FloatType)):
        return kind.width
    if isinstance(kind, ir.IndexType) or str(kind) == "!llvm.ptr":
        return INDEX
    raise Unencodable(f"values of type {kind} have no semantics in bit-vectors")


def is_array(kind) -> bool:
    return isinstance(kind, (ir.VectorType, ir.RankedTensorType))


def shape(kind) -> tuple[int, ...]:
    """The static shape of a vector, tensor or memref type."""
    if not kind.has_static_shape or (isinstance(kind, ir.VectorType) and kind.scalable):
        raise Unencodable(f"{kind} has no static shape")
    return tuple(kind.shape)


def extents(kind, dynamic) -> tuple[int, ...]:
    """The shape of a type, whose open dimensions are `dynamic`: numbers, or one for all of them; None where there may be none."""
    if kind.has_static_shape or dynamic is None or isinstance(kind, ir.VectorType):
        return shape(kind)
    rest = iter(dynamic) if not isinstance(dynamic, int) else None
    return tuple((next(rest) if rest else dynamic) if kind.is_dynamic_dim(i) else kind.get_dim_size(i) for i in range(kind.rank))


def element_width(kind) -> int:
    return width(kind.element_type if hasattr(kind, "element_type") else kind)


def filled(kind, make) -> Scalar | Array:
    """A value of an integer, vector or tensor type whose every scalar is `make(bits)`."""
    if is_array(kind):
        sizes, bits = shape(kind), width(kind.element_type)
        if prod(sizes) > LARGEST:
            raise Unencodable(f"{kind} has more than {LARGEST} elements")
        return Array(sizes, [make(bits) for _ in range(prod(sizes))])
    return make(width(kind))


#: Elements of a value or bytes of a buffer: beyond that nothing is proved in a sensible time.
LARGEST = 1 << 16


def strides_of(sizes) -> tuple[int, ...]:
    """Row-major strides."""
    return tuple(prod(sizes[i + 1 :]) for i in range(len(sizes)))


def positions(sizes):
    """Every position of a shape in row-major order."""
    from itertools import product

    return product(*(range(s) for s in sizes))
