"""Compute in f32 the operations on narrow floats that upstream's emulation passes over.

math.fma, math.copysign, vector.fma and vector.reduction would reach the code generator in bf16, which then calls functions that
C libraries lack.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

OPERATIONS = {"math.fma", "math.copysign", "vector.fma", "vector.reduction"}


def run(op, options):
    for child in walk(op):
        if child.name in OPERATIONS and _narrow(child.results[0].type):
            _extend(child)


def _narrow(type_) -> bool:
    element = type_.element_type if str(type_).startswith("vector<") else type_
    return isinstance(element, ir.FloatType) and element.width < 32


def _extend(op):
    emit, result = Emitter(op), op.results[0].type
    wide = [emit.value("arith.extf", emit.like(v.type, "f32"), v) if _narrow(v.type) else v for v in op.operands]
    attributes = {name: op.attributes[name] for name in op.attributes}
    value = emit.value(op.name, emit.like(result, "f32"), *wide, **attributes)
    replace(op, emit.value("arith.truncf", result, value))
