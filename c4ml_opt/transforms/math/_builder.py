"""Arithmetic on one floating-point type, a scalar or a vector of any shape, written as arith ops before a given operation."""

from c4ml_opt.mlir import ir

# Significand bits (the hidden one left out) and exponent bias.
FORMATS = {"f32": (23, 127, 32), "f64": (52, 1023, 64)}


class Value:
    """An SSA value with Python's operators."""

    def __init__(self, builder: "Builder", value):
        self.builder, self.value = builder, value

    def __add__(self, other):
        return self.builder.binary("arith.addf", self, other)

    def __sub__(self, other):
        return self.builder.binary("arith.subf", self, other)

    def __rsub__(self, other):
        return self.builder.constant(other) - self

    def __mul__(self, other):
        return self.builder.binary("arith.mulf", self, other)

    def __truediv__(self, other):
        return self.builder.binary("arith.divf", self, other)

    def __lt__(self, other):
        return self.builder.compare("arith.cmpf", 4, self, other)

    def __gt__(self, other):
        return self.builder.compare("arith.cmpf", 2, self, other)

    def equals(self, other):
        return self.builder.compare("arith.cmpf", 1, self, other)

    def is_nan(self):
        return self.builder.compare("arith.cmpf", 14, self, self)


class Builder:
    """Ops on `type`, whose elements are f32 or f64, and on the integer type of the same shape and width."""

    def __init__(self, op, kind):
        self.kind, self.point, self.location = kind, ir.InsertionPoint(op), op.location
        element = kind.element_type if isinstance(kind, ir.VectorType) else kind
        self.element = str(element)
        self.mantissa, self.bias, self.bits = FORMATS[self.element]
        self.integer = self.shaped(ir.IntegerType.get_signless(self.bits, op.context))
        self.truth = self.shaped(ir.IntegerType.get_signless(1, op.context))

    def shaped(self, element, like=None):
        like = like or self.kind
        if not isinstance(like, ir.VectorType):
            return element
        return ir.VectorType.get(like.shape, element, scalable=like.scalable_dims)

    def op(self, name, operands, result, **attributes):
        created = ir.Operation.create(
            name, results=[result], operands=[v.value for v in operands], attributes=attributes, loc=self.location, ip=self.point
        )
        return Value(self, created.results[0])

    def _literal(self, attribute, kind):
        if isinstance(kind, ir.VectorType):
            attribute = ir.DenseElementsAttr.get_splat(kind, attribute)
        return self.op("arith.constant", [], kind, value=attribute)

    def constant(self, number: float):
        element = self.kind.element_type if isinstance(self.kind, ir.VectorType) else self.kind
        return self._literal(ir.FloatAttr.get(element, number), self.kind)

    def whole(self, number: int):
        """A constant of the integer type."""
        element = ir.IntegerType.get_signless(self.bits, self.integer.context)
        number = number - (1 << self.bits) if number >= 1 << self.bits - 1 else number
        return self._literal(ir.IntegerAttr.get(element, number), self.integer)

    def lift(self, value):
        return value if isinstance(value, Value) else self.constant(value)

    def binary(self, name, a, b):
        return self.op(name, [self.lift(a), self.lift(b)], self.kind)

    def integers(self, name, a, b):
        a, b = (v if isinstance(v, Value) else self.whole(v) for v in (a, b))
        return self.op(name, [a, b], self.integer)

    def compare(self, name, predicate, a, b):
        wide = ir.IntegerType.get_signless(64, self.integer.context)
        return self.op(name, [self.lift(a), self.lift(b)], self.truth, predicate=ir.IntegerAttr.get(wide, predicate))

    def select(self, condition, a, b):
        return self.op("arith.select", [condition, self.lift(a), self.lift(b)], self.kind)

    def fma(self, a, b, c):
        return self.op("math.fma", [self.lift(a), self.lift(b), self.lift(c)], self.kind)

    def unary(self, name, a):
        return self.op(name, [a], self.kind)

    def copysign(self, a, sign):
        return self.op("math.copysign", [a, sign], self.kind)

    def as_bits(self, a):
        return self.op("arith.bitcast", [a], self.integer)

    def as_float(self, a):
        return self.op("arith.bitcast", [a], self.kind)

    def from_integer(self, a):
        return self.op("arith.sitofp", [a], self.kind)

    def clamp(self, a, low, high):
        """NaN stays NaN."""
        a = self.select(a > high, high, a)
        return self.select(a < low, low, a)

    def polynomial(self, x, coefficients):
        """c[0] + c[1] x + ... by Horner's rule."""
        *rest, result = coefficients
        for c in reversed(rest):
            result = self.fma(result, x, c)
        return self.lift(result)

    def power_of_two(self, exponent):
        """2^exponent of an integer between the smallest and the largest normal exponent."""
        return self.as_float(self.integers("arith.shli", self.integers("arith.addi", exponent, self.bias), self.mantissa))
