"""Expand conversions between wide floats and 8-, 6- and 4-bit floats or bf16 into integer operations, rounded once, to nearest even.

The encodings are those of MLIR's builtin float types (after LLVM's APFloat). A value beyond the largest finite one becomes infinity
where the type has it, else NaN, else the largest value.
"""

from dataclasses import dataclass

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

EQ, NE, SLT, SGT, ULT, UGT, UGE = 0, 1, 2, 4, 6, 8, 9


@dataclass(frozen=True)
class Format:
    """Exponent and mantissa widths, bias, and the codes without sign of infinity and NaN (None: the type has none)."""

    exponent: int
    mantissa: int
    bias: int
    infinity: int | None
    nan: int | None
    unsigned_zero: bool = False

    @property
    def width(self):
        return 1 + self.exponent + self.mantissa

    @property
    def largest(self):
        top = (1 << self.width - 1) - 1
        if self.unsigned_zero or self.nan is None:
            return top
        return min(x for x in (self.infinity, self.nan) if x is not None) - 1


FORMATS = {
    "bf16": Format(8, 7, 127, 0x7F80, 0x7FC0),
    "f8E5M2": Format(5, 2, 15, 0x7C, 0x7E),
    "f8E4M3": Format(4, 3, 7, 0x78, 0x7C),
    "f8E3M4": Format(3, 4, 3, 0x70, 0x78),
    "f8E4M3FN": Format(4, 3, 7, None, 0x7F),
    "f8E5M2FNUZ": Format(5, 2, 16, None, 0x80, True),
    "f8E4M3FNUZ": Format(4, 3, 8, None, 0x80, True),
    "f8E4M3B11FNUZ": Format(4, 3, 11, None, 0x80, True),
    "f6E3M2FN": Format(3, 2, 3, None, None),
    "f6E2M3FN": Format(2, 3, 1, None, None),
    "f4E2M1FN": Format(2, 1, 1, None, None),
}


def run(op, options):
    for child in walk(op):
        if child.name == "arith.extf" and _element(child.operands[0].type) == "f8E8M0FNU":
            replace(child, _extend_scale(Emitter(child), child.operands[0], child.results[0].type))
        elif child.name == "arith.extf" and _element(child.operands[0].type) in FORMATS:
            replace(child, _extend(Emitter(child), child.operands[0], child.results[0].type))
        elif child.name == "arith.truncf" and _element(child.results[0].type) in FORMATS:
            if "roundingmode" not in child.attributes or "to_nearest_even" in str(child.attributes["roundingmode"]):
                replace(child, _truncate(Emitter(child), child.operands[0], child.results[0].type))


def _element(type_) -> str:
    return str(type_.element_type) if str(type_).startswith("vector<") else str(type_)


class Bits:
    """Integer and float arithmetic on i32 (or vectors of it), with constants given as numbers."""

    def __init__(self, emit: Emitter, shape):
        self.emit, self.i32, self.f32 = emit, emit.like(shape, "i32"), emit.like(shape, "f32")

    def __call__(self, name, a, b):
        b = self.emit.constant(self.i32, b) if isinstance(b, int) else b
        return self.emit.value(f"arith.{name}", self.i32, a, b)

    def test(self, predicate, a, b: int):
        return self.emit.compare(predicate, a, self.emit.constant(self.i32, b))

    def select(self, condition, a, b):
        a = self.emit.constant(self.i32, a) if isinstance(a, int) else a
        return self.emit.value("arith.select", self.i32, condition, a, b)

    def of_float(self, x):
        return self.emit.value("arith.bitcast", self.i32, x)

    def to_float(self, x):
        return self.emit.value("arith.bitcast", self.f32, x)


def _extend(emit: Emitter, value, result):
    form, bits = FORMATS[_element(value.type)], Bits(emit, value.type)
    code = emit.value("arith.bitcast", emit.like(value.type, f"i{form.width}"), value)
    code = emit.value("arith.extui", bits.i32, code)
    magnitude = bits("andi", code, (1 << form.width - 1) - 1)
    sign = bits("shli", bits("shrui", code, form.width - 1), 31)
    shifted = bits("shli", magnitude, 23 - form.mantissa)
    if form.exponent < 8:
        normal = bits("addi", shifted, 127 - form.bias << 23)
        unit = emit.constant(bits.f32, f"{2.0 ** (1 - form.bias - form.mantissa):.20e}")
        small = emit.value("arith.mulf", bits.f32, emit.value("arith.uitofp", bits.f32, magnitude), unit)
        shifted = bits.select(bits.test(ULT, magnitude, 1 << form.mantissa), bits.of_float(small), normal)
        if form.infinity is not None:
            shifted = bits.select(bits.test(EQ, magnitude, form.infinity), 0x7F800000, shifted)
            shifted = bits.select(bits.test(UGT, magnitude, form.infinity), 0x7FC00000, shifted)
        elif form.nan is not None:
            of = code if form.unsigned_zero else magnitude
            shifted = bits.select(bits.test(EQ, of, form.nan), 0x7FC00000, shifted)
    return _resize(emit, bits.to_float(bits("ori", sign, shifted)), result)


def _extend_scale(emit: Emitter, value, result):
    """A power of two: upstream's shift of the exponent makes 2^-127 a zero."""
    bits = Bits(emit, value.type)
    code = emit.value("arith.extui", bits.i32, emit.value("arith.bitcast", emit.like(value.type, "i8"), value))
    power = bits.select(bits.test(EQ, code, 0), 0x00400000, bits("shli", code, 23))
    return _resize(emit, bits.to_float(bits.select(bits.test(EQ, code, 255), 0x7FC00000, power)), result)


def _resize(emit: Emitter, value, result):
    """An f32 that any wider type, or f16, holds exactly."""
    name = {"f32": None, "f16": "arith.truncf", "bf16": "arith.truncf"}.get(_element(result), "arith.extf")
    return emit.value(name, result, value) if name else value


def _truncate(emit: Emitter, value, result):
    form, bits = FORMATS[_element(result)], Bits(emit, result)
    x = bits.of_float(_to_f32(emit, value, bits))
    magnitude = bits("andi", x, 0x7FFFFFFF)
    drop = 23 - form.mantissa
    odd = bits("andi", bits("shrui", magnitude, drop), 1)
    code = bits("shrui", bits("addi", bits("addi", magnitude, (1 << drop - 1) - 1), odd), drop)
    if form.exponent < 8:
        code = bits("subi", code, 127 - form.bias << form.mantissa)
        # Adding a float whose last place is the smallest subnormal rounds to a multiple of it.
        magic = emit.constant(bits.f32, f"{2.0 ** (24 - form.bias - form.mantissa):.20e}")
        rounded = bits.of_float(emit.value("arith.addf", bits.f32, bits.to_float(magnitude), magic))
        subnormal = bits("subi", rounded, 127 + 24 - form.bias - form.mantissa << 23)
        code = bits.select(bits.test(ULT, magnitude, 128 - form.bias << 23), subnormal, code)
    over = form.infinity if form.infinity is not None else form.nan if form.nan is not None else form.largest
    code = bits.select(bits.test(SGT, code, form.largest), over, code)
    if form.infinity is None and form.nan is not None:
        code = bits.select(bits.test(UGE, magnitude, 0x7F800000), form.nan, code)
    code = bits.select(bits.test(UGT, magnitude, 0x7F800000), form.nan if form.nan is not None else form.largest, code)
    signed = bits("ori", code, bits("shli", bits("shrui", x, 31), form.width - 1))
    if form.unsigned_zero:
        signed = bits.select(bits.test(EQ, code, 0), 0, signed)
    narrow = emit.value("arith.trunci", emit.like(result, f"i{form.width}"), signed)
    return emit.value("arith.bitcast", result, narrow)


def _to_f32(emit: Emitter, value, bits: Bits):
    """`value` in f32; a wider one is rounded to odd, which makes a second rounding harmless (Boldo and Melquiond, 2008)."""
    element = _element(value.type)
    if element == "f32":
        return value
    if element in ("f16", *FORMATS):
        return emit.value("arith.extf", bits.f32, value)
    near = emit.value("arith.truncf", bits.f32, value)
    back = emit.value("arith.extf", value.type, near)

    def compare(predicate, a, b):
        return emit.value("arith.cmpf", emit.like(value.type, "i1"), a, b, predicate=f"{predicate} : i64")

    magnitude = emit.value("math.absf", value.type, value)
    below = compare(4, emit.value("math.absf", value.type, back), magnitude)
    inexact = compare(6, back, value)
    x = bits.of_float(near)
    step = bits.select(below, 1, emit.constant(bits.i32, -1))
    even = bits.test(EQ, bits("andi", x, 1), 0)
    move = emit.value("arith.andi", even.type, inexact, even)
    return bits.to_float(bits("addi", x, bits.select(move, step, emit.constant(bits.i32, 0))))
