"""Expand exp, log, pow, sin, tanh, erf and their kin on vectors into polynomials, within a few units in the last place.

Vectors of any shape, scalable or not, of f16, bf16, f32 and f64, and whole powers of integers; the two short types are worked out in f32. The largest errors that
tests allow are 4 units in the last place in f32, 5 in f64 and 1 in the short types. sin, cos and tan of arguments beyond 6e6 (f32) or
3e15 (f64) go to libm, lane by lane. Without this pass
the calls on vectors become one libm call for each lane, or do not lower at all where the length is not known.
"""

import math
from dataclasses import dataclass, field

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.math._builder import FORMATS, Builder, Value
from c4ml_opt.transforms.math._expansions import EXPANDED, FUNCTIONS, INTEGER_FUNCTIONS

LARGEST = {"f16": 65504.0}


@dataclass(frozen=True)
class Options:
    scalars: bool = field(default=False, metadata={"help": "scalar operations too, which otherwise stay libm calls"})


def run(op, options):
    found = []

    def visit(candidate):
        if candidate.name in EXPANDED and (options.scalars or isinstance(candidate.results[0].type, ir.VectorType)):
            found.append(candidate)
        return ir.WalkResult.ADVANCE

    op.operation.walk(visit)
    if found:
        op.context.dialects["scf"], op.context.dialects["vector"]
    with op.operation.context, op.operation.location:
        for candidate in found:
            _expand(candidate)


def _expand(op):
    if op.name in INTEGER_FUNCTIONS:
        _replace(op, INTEGER_FUNCTIONS[op.name](op))
        return
    kind = op.results[0].type
    element = kind.element_type if isinstance(kind, ir.VectorType) else kind
    if str(element) not in (*FORMATS, "f16", "bf16"):
        return
    short = str(element) not in FORMATS
    wide = kind
    if short:
        single = ir.F32Type.get(op.context)
        wide = Builder.shaped(None, single, kind)
    builder = Builder(op, wide, LARGEST.get(str(element), math.inf))
    operands = [Value(builder, v) for v in op.operands]
    if short:
        operands = [builder.op("arith.extf", [v], wide) if v.value.type == kind else v for v in operands]
    result = FUNCTIONS[op.name](builder, *operands)
    if short:
        result = builder.op("arith.truncf", [result], kind)
    _replace(op, result.value)


def _replace(op, value):
    op.results[0].replace_all_uses_with(value)
    op.erase()
