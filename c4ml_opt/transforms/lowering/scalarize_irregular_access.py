"""Lower vector.gather of a memref that is not contiguous, and vector.scatter to one or of n-D vectors, to an access for each lane."""

from itertools import product

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name in ("vector.gather", "vector.scatter") and isinstance(child.operands[0].type, ir.MemRefType):
            memref = child.operands[0]
            *indices, lanes, mask, value = list(child.operands)[1:]
            strides, _ = memref.type.get_strides_and_offset()
            scattered = child.name == "vector.scatter"
            if (strides and strides[-1] != 1) or (scattered and value.type.rank > 1):
                (_scatter if scattered else _gather)(child, memref, indices, lanes, mask, value)


def _places(type_):
    return product(*(range(size) for size in type_.shape))


def _at(emit, indices, lanes, place):
    """The memref's indices of one lane."""
    lane = _extract(emit, lanes, place)
    lane = lane if str(lane.type) == "index" else emit.value("arith.index_cast", "index", lane)
    return [*indices[:-1], emit.binary("arith.addi", indices[-1], lane)]


def _extract(emit, vector, place):
    position = f"array<i64: {', '.join(map(str, place))}>"
    return emit.value("vector.extract", vector.type.element_type, vector, static_position=position)


def _branch(emit, condition, results, then, otherwise=None):
    branch = emit.op("scf.if", [condition], results, regions=2)
    for region, fill in zip(branch.regions, (then, otherwise)):
        if fill is not None:
            inner = emit.at_end(region.blocks.append())
            inner.op("scf.yield", fill(inner) or ())
    return list(branch.results)


def _scatter(op, memref, indices, lanes, mask, value):
    emit = Emitter(op)
    for place in _places(value.type):

        def store(inner, place=place):
            inner.store(_extract(inner, value, place), memref, _at(inner, indices, lanes, place))

        _branch(emit, _extract(emit, mask, place), [], store)
    op.erase()


def _gather(op, memref, indices, lanes, mask, passed):
    emit, result = Emitter(op), passed
    for place in _places(passed.type):

        def load(inner, place=place):
            return [inner.load(memref, _at(inner, indices, lanes, place))]

        kept = _extract(emit, passed, place)
        (lane,) = _branch(emit, _extract(emit, mask, place), [kept.type], load, lambda inner, kept=kept: [kept])
        position = f"array<i64: {', '.join(map(str, place))}>"
        result = emit.value("vector.insert", result.type, lane, result, static_position=position)
    replace(op, result)
