"""Unroll a vector.contract that upstream's patterns do not lower, such as a maximum of products, into operations on scalars."""

from itertools import product
from math import prod

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

#: More products than this are left, for the check of what remains to report.
LARGEST = 1 << 16


def run(op, options):
    for child in walk(op):
        if child.name == "vector.contract" and child.parent.name != "vector.mask":
            maps = [m.value for m in child.attributes["indexing_maps"]]
            sizes = _sizes(child, maps)
            if prod(sizes) <= LARGEST:
                _unroll(child, maps, sizes)


def _sizes(op, maps) -> list[int]:
    sizes = [1] * maps[0].n_dims
    for operand, map_ in zip(list(op.operands)[:2], maps):
        for size, expression in zip(operand.type.shape, map_.results):
            sizes[expression.position] = size
    return sizes


def _unroll(op, maps, sizes):
    emit = Emitter(op)
    left, right, result = list(op.operands)[:3]
    element = result.type.element_type if str(result.type).startswith("vector<") else result.type
    combine = _combine(str(op.attributes["kind"]), element)
    multiply = "arith.mulf" if isinstance(element, ir.FloatType) else "arith.muli"
    for point in product(*map(range, sizes)):
        a, b, c = ([point[e.position] for e in m.results] for m in maps)
        pair = [_widen(emit, _extract(emit, v, at), element) for v, at in ((left, a), (right, b))]
        term = emit.value(combine, element, _extract(emit, result, c), emit.value(multiply, element, *pair))
        result = term if not c else emit.value("vector.insert", result.type, term, result, static_position=_position(c))
    replace(op, result)


def _combine(kind: str, element) -> str:
    name = kind.partition("<")[2].rstrip(">")
    if name in ("add", "mul"):
        name += "f" if isinstance(element, ir.FloatType) else "i"
    return "arith." + {"and": "andi", "or": "ori", "xor": "xori"}.get(name, name)


def _position(at) -> str:
    return f"array<i64: {', '.join(map(str, at))}>"


def _extract(emit, vector, at):
    if not at:
        return vector
    return emit.value("vector.extract", vector.type.element_type, vector, static_position=_position(at))


def _widen(emit, value, element):
    if value.type == element:
        return value
    return emit.value("arith.extf" if isinstance(element, ir.FloatType) else "arith.extsi", element, value)
