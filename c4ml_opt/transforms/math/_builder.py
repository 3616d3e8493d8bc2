"""Arithmetic on one floating-point type, a scalar or a vector of any shape, written as arith ops before a given operation."""

import math

from c4ml_opt.mlir import ir

# Significand bits (the hidden one left out), exponent bias and bits.
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
    """Ops on `kind`, whose elements are f32 or f64, and on the integer type of the same shape and width.

    `largest`: what no finite argument exceeds, where the operands come from a shorter type.
    """

    def __init__(self, op, kind, largest=math.inf):
        self.kind, self.point, self.location, self.largest = kind, ir.InsertionPoint(op), op.location, largest
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

    def compare_integers(self, predicate, a, number):
        """`a` of the integer type against a whole number: "eq", "ne" or "slt"."""
        return self._compare("arith.cmpi", ("eq", "ne", "slt").index(predicate), a, self.whole(number))

    def compare(self, name, predicate, a, b):
        return self._compare(name, predicate, self.lift(a), self.lift(b))

    def _compare(self, name, predicate, a, b):
        wide = ir.IntegerType.get_signless(64, self.integer.context)
        return self.op(name, [a, b], self.truth, predicate=ir.IntegerAttr.get(wide, predicate))

    def select(self, condition, a, b):
        return self.op("arith.select", [condition, self.lift(a), self.lift(b)], self.kind)

    def truth_constant(self, value: bool):
        return self._literal(ir.IntegerAttr.get(ir.IntegerType.get_signless(1, self.integer.context), int(value)), self.truth)

    def select_truth(self, condition, a, b):
        """As `select`, on truth values or bools."""
        a, b = (v if isinstance(v, Value) else self.truth_constant(v) for v in (a, b))
        return self.op("arith.select", [condition, a, b], self.truth)

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

    def odd_integer(self, a):
        """Whether `a`, of any integer type of this shape, is odd."""
        return self.op("arith.trunci", [a], self.truth)

    def literal(self, value):
        """The number that `value` is in every lane, where it is a constant; None otherwise."""
        return constant_of(value.value)

    def rarely(self, condition, name, x, result):
        """`result`, but the op `name` lane by lane wherever a lane's `condition` holds, which few inputs should bring about."""
        vector = isinstance(self.kind, ir.VectorType)
        some = condition.value
        if vector:
            flat = [self._flat(v.value) for v in (condition, x, result)]
            kind = ir.Attribute.parse("#vector.kind<or>", context=self.integer.context)
            truth = ir.IntegerType.get_signless(1, self.integer.context)
            some = ir.Operation.create("vector.reduction", [truth], [flat[0]], attributes={"kind": kind}, loc=self.location, ip=self.point).results[0]
        chosen = ir.Operation.create("scf.if", [self.kind], [some], regions=2, loc=self.location, ip=self.point)
        blocks = [region.blocks.append() for region in chosen.regions]
        with self.location:
            with ir.InsertionPoint(blocks[0]):
                slow = self._shaped_back(_each_lane(name, flat[1], flat[2])) if vector else ir.Operation.create(name, [self.kind], [x.value]).results[0]
                ir.Operation.create("scf.yield", operands=[slow])
            with ir.InsertionPoint(blocks[1]):
                ir.Operation.create("scf.yield", operands=[result.value])
        return Value(self, chosen.results[0])

    def _flat(self, value):
        kind = value.type
        if kind.rank == 1:
            return value
        flat = ir.VectorType.get([math.prod(kind.shape)], kind.element_type)
        return ir.Operation.create("vector.shape_cast", [flat], [value], loc=self.location, ip=self.point).results[0]

    def _shaped_back(self, value):
        return value if value.type == self.kind else ir.Operation.create("vector.shape_cast", [self.kind], [value]).results[0]

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


def constant_of(value):
    """The number that an SSA value is in every lane, where it is a constant (widened or not); None otherwise."""
    owner = value.owner
    while getattr(owner, "name", "") in ("arith.extf", "vector.broadcast"):
        owner = owner.operands[0].owner
    if getattr(owner, "name", "") != "arith.constant":
        return None
    attribute = owner.attributes["value"]
    if isinstance(attribute, ir.DenseElementsAttr):
        if not attribute.is_splat:
            return None
        attribute = attribute.get_splat_value()
    return attribute.value


def _each_lane(name, x, start):
    """A loop over the lanes of `x` that calls the scalar op."""
    kind = x.type
    index = ir.IndexType.get(kind.context)

    def constant(number):
        return ir.Operation.create("arith.constant", [index], attributes={"value": ir.IntegerAttr.get(index, number)}).results[0]

    count = constant(kind.shape[0])
    if any(kind.scalable_dims):
        scale = ir.Operation.create("vector.vscale", [index]).results[0]
        count = ir.Operation.create("arith.muli", [index], [count, scale]).results[0]
    loop = ir.Operation.create("scf.for", [kind], [constant(0), count, constant(1), start], regions=1)
    body = loop.regions[0].blocks.append(index, kind, arg_locs=[x.owner.location if hasattr(x.owner, "location") else ir.Location.current] * 2)
    with ir.InsertionPoint(body):
        lane, so_far = body.arguments
        dynamic = ir.DenseI64ArrayAttr.get([ir.ShapedType.get_dynamic_size()], context=kind.context)
        one = ir.Operation.create("vector.extract", [kind.element_type], [x, lane], attributes={"static_position": dynamic}).results[0]
        value = ir.Operation.create(name, [kind.element_type], [one]).results[0]
        ir.Operation.create("scf.yield", operands=[
            ir.Operation.create("vector.insert", [kind], [value, so_far, lane], attributes={"static_position": dynamic}).results[0]
        ])
    return loop.results[0]
