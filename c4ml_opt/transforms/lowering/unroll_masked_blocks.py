"""Unroll vector.maskedload and vector.maskedstore of n-D vectors into those of their rows, as upstream lowers only 1-D ones."""

from itertools import product

from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name in ("vector.maskedload", "vector.maskedstore"):
            memref, *indices, mask, value = child.operands
            if value.type.rank > 1:
                _unroll(child, memref, indices, mask, value)


def _unroll(op, memref, indices, mask, value):
    emit, shape, result = Emitter(op), value.type.shape, value
    row_type = emit.type(f"vector<{shape[-1]}x{value.type.element_type}>")
    mask_type = emit.type(f"vector<{shape[-1]}xi1>")
    first = len(indices) - len(shape)
    for place in product(*map(range, shape[:-1])):
        at = list(indices)
        for k, step in enumerate(place):
            at[first + k] = emit.binary("arith.addi", at[first + k], emit.index(step))
        position = f"array<i64: {', '.join(map(str, place))}>"
        bits = emit.value("vector.extract", mask_type, mask, static_position=position)
        row = emit.value("vector.extract", row_type, value, static_position=position)
        if op.results:
            loaded = emit.value("vector.maskedload", row_type, memref, *at, bits, row)
            result = emit.value("vector.insert", result.type, loaded, result, static_position=position)
        else:
            emit.op("vector.maskedstore", [memref, *at, bits, row])
    if op.results:
        replace(op, result)
    else:
        op.erase()
