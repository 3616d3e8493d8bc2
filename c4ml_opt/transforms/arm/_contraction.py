"""Recognises a linalg op on memrefs as a sum of products, C += A * B, and sorts its loops by what they move."""

from dataclasses import dataclass

from ._strides import Moves, NotLinear, collapse, moves

_WIDEN = {"arith.extf": None, "arith.extsi": True, "arith.extui": False}


@dataclass(frozen=True)
class Factor:
    """One side of the product: which operand, its element type, and how it is widened (True signed, False unsigned)."""

    operand: int
    element: str
    signed: bool | None


@dataclass(frozen=True)
class Contraction:
    """C[outer.., m.., n] += A[outer.., m.., k..] * B[outer.., k.., n]; loops by position in `moves`, innermost last."""

    a: Factor
    b: Factor
    c: Factor
    moves: Moves
    outer: tuple[int, ...]
    m: tuple[int, ...]
    n: int | None
    k: tuple[int, ...]

    def stride(self, factor: Factor, loop: int):
        return self.moves.stride(factor.operand, loop)


def contraction(op, walk: Moves | None = None) -> Contraction | None:
    """None where the op is something else, or where no loop of C is contiguous; `walk` may have more operands than the op."""
    factors = _product_body(op)
    if factors is None:
        return None
    try:
        walk = collapse(walk or moves(op))
    except NotLinear:
        return None
    return _sort(walk, *factors) if walk.linear() else None


def _sort(walk: Moves, a: Factor, b: Factor, c: Factor) -> Contraction | None:
    def moved(factor, loop):
        return not walk.stride(factor.operand, loop).zero

    loops = range(len(walk.sizes))
    k = [i for i in loops if walk.kinds[i] == "reduction"]
    if not k or any(moved(c, i) for i in k) or not all(moved(a, i) and moved(b, i) for i in k):
        return None
    only_a = [i for i in loops if moved(c, i) and moved(a, i) and not moved(b, i)]
    only_b = [i for i in loops if moved(c, i) and moved(b, i) and not moved(a, i)]
    outer = [i for i in loops if i not in k + only_a + only_b]
    unit = next((i for i in only_a + only_b if walk.stride(c.operand, i).one), None)
    if unit is None and (only_a or only_b):
        return None
    if unit in only_a:
        a, b, only_a, only_b = b, a, only_b, only_a
    outer += [i for i in only_b if i != unit]
    # The reduction that A walks by one element goes innermost, where its lanes are used; failing that, the longest.
    k.sort(key=lambda i: (walk.stride(a.operand, i).one, bool(walk.sizes[i].symbols), walk.sizes[i].number))
    only_a.sort(key=lambda i: (bool(walk.sizes[i].symbols), walk.sizes[i].number))
    return Contraction(a, b, c, walk, tuple(outer), tuple(only_a), unit, tuple(k))


def _product_body(op) -> tuple[Factor, Factor, Factor] | None:
    """The operands of `out + widen(x) * widen(y)`, or None."""
    block = op.regions[0].blocks[0]
    inputs = len(block.arguments) - 1
    if op.attributes["operandSegmentSizes"][1] != 1 or inputs < 1:
        return None
    terminator = list(block.operations)[-1]
    total = _defining(terminator.operands[0])
    if total is None or total.name not in ("arith.addf", "arith.addi"):
        return None
    accumulator = block.arguments[inputs]
    for product, other in (total.operands, reversed(list(total.operands))):
        multiply = _defining(product)
        if other == accumulator and multiply is not None and multiply.name in ("arith.mulf", "arith.muli"):
            break
    else:
        return None
    sides = [_side(value, block) for value in multiply.operands]
    expected = 3 + sum(_defining(v) is not None for v in multiply.operands)
    if None in sides or len(list(block.operations)) != expected or sides[0].operand == sides[1].operand == inputs:
        return None
    return (*sides, Factor(inputs, str(accumulator.type), None))


def _defining(value):
    owner = value.owner
    return owner if hasattr(owner, "operands") else None


def _side(value, block) -> Factor | None:
    widen, signed = _defining(value), None
    if widen is not None:
        if widen.name not in _WIDEN:
            return None
        signed, value = _WIDEN[widen.name], widen.operands[0]
    for position, argument in enumerate(block.arguments):
        if value == argument and position < len(block.arguments) - 1:
            return Factor(position, str(argument.type), signed)
    return None
