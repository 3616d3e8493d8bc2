"""Expand math.isnan, isinf, isfinite and isnormal into integer tests of the float's own bits.

Upstream lowers only two of them, and extends f16 and bf16 first, where a subnormal turns normal.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

EXPONENT_BITS = {"f16": 5, "bf16": 8, "f32": 8, "f64": 11}
EQ, NE, UGE, ULT, UGT = 0, 1, 9, 6, 8


def run(op, options):
    for child in walk(op):
        if child.name in ("math.isnan", "math.isinf", "math.isfinite", "math.isnormal"):
            _expand(child)


def _expand(op: ir.Operation):
    emit, value = Emitter(op), op.operands[0]
    element = str(value.type.element_type) if str(value.type).startswith("vector<") else str(value.type)
    if element not in EXPONENT_BITS:
        return
    width = 64 if element == "f64" else 32 if element == "f32" else 16
    mantissa = width - 1 - EXPONENT_BITS[element]
    kind = emit.like(value.type, f"i{width}")
    infinity = ((1 << EXPONENT_BITS[element]) - 1) << mantissa
    bits = emit.value("arith.bitcast", kind, value)
    magnitude = emit.value("arith.andi", kind, bits, emit.constant(kind, (1 << width - 1) - 1))

    def test(predicate, x, bound):
        return emit.compare(predicate, x, emit.constant(kind, bound))

    if op.name == "math.isnormal":
        smallest = 1 << mantissa
        shifted = emit.value("arith.subi", kind, magnitude, emit.constant(kind, smallest))
        replace(op, test(ULT, shifted, infinity - smallest))
    else:
        replace(op, test({"math.isnan": UGT, "math.isinf": EQ, "math.isfinite": ULT}[op.name], magnitude, infinity))
