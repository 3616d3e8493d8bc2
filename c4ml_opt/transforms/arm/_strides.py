"""The loops of a linalg op on memrefs and how far each one moves each operand, in elements, as products of numbers and symbols."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir


@dataclass(frozen=True)
class Product:
    """`number` times symbols; a symbol is ("loop", i) for the size of loop i, ("size" | "stride", operand, dimension) otherwise."""

    number: int
    symbols: tuple = ()

    def __mul__(self, other: "Product") -> "Product":
        if self.number == 0 or other.number == 0:
            return Product(0)
        return Product(self.number * other.number, tuple(sorted(self.symbols + other.symbols)))

    @property
    def zero(self) -> bool:
        return self.number == 0

    @property
    def one(self) -> bool:
        return self == Product(1)


@dataclass(frozen=True)
class Moves:
    """`strides[operand][loop]`, a tuple of products to be added; `sizes[loop]`; `offsets[operand]` from constants in the maps."""

    sizes: tuple[Product, ...]
    strides: tuple[tuple[tuple[Product, ...], ...], ...]
    offsets: tuple[tuple[Product, ...], ...]
    kinds: tuple[str, ...]

    def linear(self) -> bool:
        """Whether every loop moves every operand by one product."""
        return all(len(terms) < 2 for operand in self.strides for terms in operand)

    def stride(self, operand: int, loop: int) -> Product | None:
        """The one product, 0 where the operand does not move; None where it is a sum (a diagonal)."""
        terms = self.strides[operand][loop]
        return Product(0) if not terms else terms[0] if len(terms) == 1 else None


class NotLinear(Exception):
    """An indexing map or a layout that is no sum of loops times numbers."""


def terms(expression) -> tuple[dict[int, int], int]:
    """An affine expression as {loop: factor} and a constant."""
    if isinstance(expression, ir.AffineDimExpr):
        return {expression.position: 1}, 0
    if isinstance(expression, ir.AffineConstantExpr):
        return {}, expression.value
    if isinstance(expression, ir.AffineAddExpr):
        (left, a), (right, b) = terms(expression.lhs), terms(expression.rhs)
        return {d: left.get(d, 0) + right.get(d, 0) for d in left | right}, a + b
    if isinstance(expression, ir.AffineMulExpr):
        (left, a), (right, b) = terms(expression.lhs), terms(expression.rhs)
        if left and right:
            raise NotLinear
        factor = a if not left else b
        return {d: f * factor for d, f in (left or right).items()}, a * b
    raise NotLinear


def moves(op) -> Moves:
    """The loops of the linalg.generic `op`."""
    maps = [a.value for a in op.attributes["indexing_maps"]]
    kinds = tuple("reduction" if "reduction" in str(a) else "parallel" for a in op.attributes["iterator_types"])
    results = [[terms(e) for e in m.results] for m in maps]
    sizes = _sizes(op, results, len(kinds))
    strides, offsets = [], []
    for position, (value, exprs) in enumerate(zip(op.operands, results)):
        steps = _layout(position, value, exprs, sizes)
        strides.append(tuple(_loop_stride(d, steps, exprs) for d in range(len(kinds))))
        offsets.append(tuple(s * Product(c) for s, (_, c) in zip(steps, exprs) if c))
    return Moves(sizes, tuple(strides), tuple(offsets), kinds)


def _pure(expression) -> int | None:
    """The loop that the expression is, if it is just one."""
    factors, constant = expression
    return next(iter(factors)) if constant == 0 and list(factors.values()) == [1] else None


def _sizes(op, results, count) -> tuple[Product, ...]:
    sizes: list[Product | None] = [None] * count
    for value, exprs in zip(op.operands, results):
        if not isinstance(value.type, ir.MemRefType):
            continue
        shape = value.type
        for dimension, expression in enumerate(exprs):
            loop = _pure(expression)
            if loop is not None and not shape.is_dynamic_dim(dimension):
                sizes[loop] = Product(shape.get_dim_size(dimension))
    return tuple(size or Product(1, (("loop", i),)) for i, size in enumerate(sizes))


def _layout(position, value, exprs, sizes) -> list[Product]:
    """The stride of each dimension of an operand; none for a scalar."""
    if not isinstance(value.type, ir.MemRefType):
        return []
    shape = value.type
    numbers, _ = shape.get_strides_and_offset()
    dynamic = ir.ShapedType.get_dynamic_stride_or_offset()
    identity = ir.AffineMap.get_identity(shape.rank, shape.context) == shape.affine_map
    steps, running = [None] * shape.rank, Product(1)
    for dimension in reversed(range(shape.rank)):
        if identity:
            steps[dimension] = running
            loop = _pure(exprs[dimension])
            if not shape.is_dynamic_dim(dimension):
                running = running * Product(shape.get_dim_size(dimension))
            elif loop is not None:
                running = running * sizes[loop]
            else:
                running = running * Product(1, (("size", position, dimension),))
        elif numbers[dimension] == dynamic:
            steps[dimension] = Product(1, (("stride", position, dimension),))
        else:
            steps[dimension] = Product(numbers[dimension])
    return steps


def _loop_stride(loop, steps, exprs) -> tuple[Product, ...]:
    found = [step * Product(factors[loop]) for step, (factors, _) in zip(steps, exprs) if factors.get(loop)]
    merged: dict[tuple, int] = {}
    for product in found:
        merged[product.symbols] = merged.get(product.symbols, 0) + product.number
    return tuple(Product(n, s) for s, n in merged.items() if n)


def collapse(moves: Moves) -> Moves:
    """Drops loops of one iteration and merges neighbours that every operand walks as one."""
    keep = [i for i, size in enumerate(moves.sizes) if not size.one]
    sizes = [moves.sizes[i] for i in keep]
    kinds = [moves.kinds[i] for i in keep]
    strides = [[list(operand[i]) for i in keep] for operand in moves.strides]
    while pair := _mergeable(sizes, kinds, strides):
        outer, inner = pair
        sizes[inner] = sizes[outer] * sizes[inner]
        for values in (sizes, kinds, *strides):
            del values[outer]
    return Moves(tuple(sizes), tuple(tuple(tuple(t) for t in operand) for operand in strides), moves.offsets, tuple(kinds))


def _mergeable(sizes, kinds, strides):
    for outer in range(len(sizes)):
        for inner in range(len(sizes)):
            if outer != inner and kinds[outer] == kinds[inner] and all(
                sorted(operand[outer], key=repr) == sorted((t * sizes[inner] for t in operand[inner]), key=repr) for operand in strides
            ):
                return outer, inner
    return None
