"""Compute in f32, or on the bits, the operations on narrow floats that upstream's emulation passes over.

math.fma, vector.fma and vector.reduction would reach the code generator in bf16, which then calls functions that C libraries lack.
math.copysign moves one bit. Masking that bit out would crash LLVM 22's selection at -O0 where bf16 is a legal type; choosing by it does not.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

SLT = 2
OPERATIONS = {"math.fma", "vector.fma", "vector.reduction"}


def run(op, options):
    for child in walk(op):
        if child.name in OPERATIONS and _narrow(child.results[0].type):
            _extend(child)
        elif child.name == "math.copysign" and _narrow(child.results[0].type):
            _copy_sign(child)


def _element(type_):
    return type_.element_type if str(type_).startswith("vector<") else type_


def _narrow(type_) -> bool:
    return isinstance(_element(type_), ir.FloatType) and _element(type_).width < 32


def _copy_sign(op):
    emit, result = Emitter(op), op.results[0].type
    width = _element(result).width
    integer = emit.like(result, f"i{width}")
    magnitude, sign = (emit.value("arith.bitcast", integer, v) for v in op.operands)
    plus = emit.value("arith.andi", integer, magnitude, emit.constant(integer, (1 << width - 1) - 1))
    minus = emit.value("arith.ori", integer, magnitude, emit.constant(integer, -1 << width - 1))
    negative = emit.compare(SLT, sign, emit.constant(integer, 0))
    replace(op, emit.value("arith.bitcast", result, emit.value("arith.select", integer, negative, minus, plus)))


def _extend(op):
    emit, result = Emitter(op), op.results[0].type
    wide = [emit.value("arith.extf", emit.like(v.type, "f32"), v) if _narrow(v.type) else v for v in op.operands]
    attributes = {name: op.attributes[name] for name in op.attributes}
    value = emit.value(op.name, emit.like(result, "f32"), *wide, **attributes)
    replace(op, emit.value("arith.truncf", result, value))
