"""Lower linalg.softmax on memrefs to loops: the maximum, the sum of exponentials, then the quotients.

Elements narrower than 32 bits are computed in f32, as one rounding a step would lose too much of the sum.
"""

from c4ml_opt.transforms._emit import Emitter, walk


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.softmax" and not child.results:
            _lower(child)


def _lower(op):
    emit = Emitter(op)
    source, target = op.operands
    axis, rank = op.attributes["dimension"].value, source.type.rank
    element = source.type.element_type
    wide = element if str(element) in ("f32", "f64") else emit.type("f32")
    length = emit.dim(source, axis)
    lowest = emit.constant(wide, "0xFFF0000000000000" if str(wide) == "f64" else "0xFF800000")
    zero = emit.constant(wide, "0.0")

    def row(inner, others):
        def at(i):
            return [*others[:axis], i, *others[axis:]]

        def shifted_exponential(body, i, maximum):
            return body.value("math.exp", wide, body.binary("arith.subf", read(body, at(i)), maximum))

        def read(body, index):
            value = body.load(source, index)
            return value if wide == element else body.value("arith.extf", wide, value)

        (maximum,) = inner.loop(length, lambda b, i, m: [b.binary("arith.maximumf", m, read(b, at(i)))], [lowest])
        (total,) = inner.loop(length, lambda b, i, s: [b.binary("arith.addf", s, shifted_exponential(b, i, maximum))], [zero])

        def quotient(body, i):
            value = body.binary("arith.divf", shifted_exponential(body, i, maximum), total)
            body.store(value if wide == element else body.value("arith.truncf", element, value), target, at(i))

        inner.loop(length, quotient)

    emit.nest([emit.dim(source, i) for i in range(rank) if i != axis], row)
    op.erase()
