"""math.ipowi on scalars and vectors of any shape: squarings, unrolled for a constant exponent, a loop until every lane's bits are used up otherwise.

Products wrap around. A negative power of 1 and -1 is 1 or -1, of any other number 0.
"""

import math

from c4ml_opt.mlir import ir

from ._builder import constant_of


class _Integers:
    """Ops on one integer type, written before `op`."""

    def __init__(self, op):
        self.kind, self.location, self.point = op.results[0].type, op.location, ir.InsertionPoint(op)
        self.vector = isinstance(self.kind, ir.VectorType)
        self.element = self.kind.element_type if self.vector else self.kind
        truth = ir.IntegerType.get_signless(1, op.context)
        self.truth = ir.VectorType.get(self.kind.shape, truth, scalable=self.kind.scalable_dims) if self.vector else truth

    def op(self, name, operands, results, regions=0, **attributes):
        return ir.Operation.create(name, results, operands, attributes, regions=regions, loc=self.location, ip=self.point)

    def value(self, name, *operands):
        return self.op(name, operands, [self.kind]).results[0]

    def constant(self, number):
        attribute = ir.IntegerAttr.get(self.element, number)
        if self.vector:
            attribute = ir.DenseElementsAttr.get_splat(self.kind, attribute)
        return self.op("arith.constant", [], [self.kind], value=attribute).results[0]

    def compare(self, predicate, a, b):
        number = ir.IntegerAttr.get(ir.IntegerType.get_signless(64, self.element.context), ("eq", "ne", "slt").index(predicate))
        return self.op("arith.cmpi", [a, b], [self.truth], predicate=number).results[0]

    def some(self, truths):
        """Whether any lane is true."""
        if not self.vector:
            return truths
        flat, kind = truths, truths.type
        if kind.rank != 1:
            scalable = [any(kind.scalable_dims)]
            flat = self.op("vector.shape_cast", [truths], [ir.VectorType.get([math.prod(kind.shape)], kind.element_type, scalable=scalable)]).results[0]
        return self.op("vector.reduction", [flat], [kind.element_type], kind=ir.Attribute.parse("#vector.kind<or>", context=kind.context)).results[0]


def expand(op):
    """The value that replaces the math.ipowi `op`."""
    b = _Integers(op)
    base, exponent = op.operands
    known = constant_of(exponent)
    if known is not None and known >= 0:
        return _multiplied(b, base, known)
    zero, one = b.constant(0), b.constant(1)
    negative = b.compare("slt", exponent, zero)
    power = _squarings(b, base, b.value("arith.select", negative, zero, exponent), zero, one)
    odd = b.compare("ne", b.value("arith.andi", exponent, one), zero)
    minus = b.value("arith.select", odd, base, one)
    inverse = b.value("arith.select", b.compare("eq", base, b.constant(-1)), minus, zero)
    inverse = b.value("arith.select", b.compare("eq", base, one), one, inverse)
    return b.value("arith.select", negative, inverse, power)


def _multiplied(b, x, count):
    if count < 2:
        return x if count else b.constant(1)
    half = _multiplied(b, x, count // 2)
    square = b.value("arith.muli", half, half)
    return b.value("arith.muli", square, x) if count % 2 else square


def _squarings(b, base, exponent, zero, one):
    """base^exponent for exponents that are not negative: a loop over their bits, lowest first."""
    loop = b.op("scf.while", [base, exponent, one], [b.kind] * 3, regions=2)
    outside = b.point
    before, after = (region.blocks.append(*[b.kind] * 3, arg_locs=[b.location] * 3) for region in loop.regions)
    b.point = ir.InsertionPoint(before)
    b.op("scf.condition", [b.some(b.compare("ne", before.arguments[1], zero)), *before.arguments], [])
    b.point = ir.InsertionPoint(after)
    x, n, power = after.arguments
    odd = b.compare("ne", b.value("arith.andi", n, one), zero)
    power = b.value("arith.select", odd, b.value("arith.muli", power, x), power)
    b.op("scf.yield", [b.value("arith.muli", x, x), b.value("arith.shrui", n, one), power], [])
    b.point = outside
    return loop.results[2]
