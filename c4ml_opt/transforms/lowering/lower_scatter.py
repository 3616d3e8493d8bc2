"""Lower tensor.scatter to a loop nest that inserts one element at a time, as it does not bufferize itself."""

from c4ml_opt.transforms._emit import Emitter, replace, walk
from c4ml_opt.transforms.lowering._slices import read_position


def run(op, options):
    for child in walk(op):
        if child.name == "tensor.scatter":
            _lower(child)


def _lower(op):
    source, target, indices = op.operands
    scattered, batch = list(op.attributes["scatter_dims"]), indices.type.rank - 1
    kept = [d for d in range(target.type.rank) if d not in scattered]
    rank_reduced = source.type.rank == batch + len(kept)
    emit = Emitter(op)
    bounds = [emit.value("tensor.dim", "index", source, emit.index(i)) for i in range(source.type.rank)]

    def insert(inner, at, tensor):
        position = read_position(inner, indices, at[:batch], scattered)
        rest = at[batch:] if rank_reduced else [at[batch + d] for d in kept]
        position.update(zip(kept, rest))
        value = inner.value("tensor.extract", source.type.element_type, source, *at)
        return inner.value("tensor.insert", tensor.type, value, tensor, *[position[d] for d in range(target.type.rank)])

    def nest(inner, at, tensor):
        if len(at) == len(bounds):
            return [insert(inner, at, tensor)]
        return inner.loop(bounds[len(at)], lambda body, i, carried: nest(body, [*at, i], carried), [tensor])

    replace(op, *nest(emit, [], target))
