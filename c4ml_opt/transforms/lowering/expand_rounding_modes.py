"""Expand arith.truncf with a rounding mode into one to nearest whose result then moves by a unit in the last place where it must.

Upstream hands the mode to LLVM's constrained intrinsics, which only promise that the machine is in that mode already.
"""

from c4ml_opt.transforms._emit import Emitter, replace, walk

DOWNWARD, UPWARD, TOWARD_ZERO, AWAY = 1, 2, 3, 4
OLT, OGT, OEQ = 4, 2, 1
SLT = 2


def run(op, options):
    for child in walk(op):
        if child.name == "arith.truncf" and "roundingmode" in child.attributes:
            _expand(child, child.attributes["roundingmode"].value)


def _expand(op, mode: int):
    emit, (value,), result = Emitter(op), op.operands, op.results[0].type
    element = result.element_type if str(result).startswith("vector<") else result
    kind, wide = emit.like(result, f"i{element.width}"), value.type
    near = emit.value("arith.truncf", result, value)
    if mode not in (DOWNWARD, UPWARD, TOWARD_ZERO, AWAY):
        replace(op, near)
        return
    bits = emit.value("arith.bitcast", kind, near)
    exact = emit.value("math.absf", wide, value)

    def magnitude(code):
        return emit.value("math.absf", wide, emit.value("arith.extf", wide, emit.value("arith.bitcast", result, code)))

    def test(predicate, a, b):
        return emit.value("arith.cmpf", emit.like(wide, "i1"), a, b, predicate=f"{predicate} : i64")

    def moved(by):
        return emit.binary("arith.addi", bits, emit.constant(kind, by))

    back = magnitude(bits)
    below, above = test(OLT, back, exact), test(OGT, back, exact)
    signed = emit.value("arith.bitcast", emit.like(wide, f"i{_width(wide)}"), value)
    negative = emit.compare(SLT, signed, emit.constant(signed.type, 0))
    positive = emit.binary("arith.xori", negative, emit.constant(negative.type, "true"))
    if mode == AWAY:
        far = emit.binary("arith.subf", magnitude(moved(1)), exact)
        grow, shrink = emit.binary("arith.andi", below, test(OEQ, far, emit.binary("arith.subf", exact, back))), None
    elif mode == TOWARD_ZERO:
        grow, shrink = None, above
    else:
        outward, inward = (negative, positive) if mode == DOWNWARD else (positive, negative)
        grow, shrink = emit.binary("arith.andi", below, outward), emit.binary("arith.andi", above, inward)
    chosen = bits
    if grow is not None:
        # A zero may have lost its sign in a format without a negative one.
        zero = emit.compare(0, emit.binary("arith.andi", bits, emit.constant(kind, (1 << element.width - 1) - 1)), emit.constant(kind, 0))
        least = emit.value("arith.select", kind, negative, emit.constant(kind, 1 - (1 << element.width - 1)), emit.constant(kind, 1))
        chosen = emit.value("arith.select", kind, grow, emit.value("arith.select", kind, zero, least, moved(1)), chosen)
    if shrink is not None:
        chosen = emit.value("arith.select", kind, shrink, moved(-1), chosen)
    replace(op, emit.value("arith.bitcast", result, chosen))


def _width(type_) -> int:
    return (type_.element_type if str(type_).startswith("vector<") else type_).width
