"""Lower tensor.gather to tensor.generate, as it does not bufferize itself."""

from c4ml_opt.transforms._emit import Emitter, replace, walk
from c4ml_opt.transforms.lowering._slices import read_position


def run(op, options):
    for child in walk(op):
        if child.name == "tensor.gather":
            _lower(child)


def _lower(op):
    source, indices = op.operands
    result, gathered = op.results[0].type, list(op.attributes["gather_dims"])
    batch = indices.type.rank - 1
    kept = [d for d in range(source.type.rank) if d not in gathered]
    rank_reduced = result.rank == batch + len(kept)
    emit = Emitter(op)

    def size(i):
        if i < batch:
            return emit.value("tensor.dim", "index", indices, emit.index(i))
        dim = kept[i - batch] if rank_reduced else i - batch
        return emit.value("tensor.dim", "index", source, emit.index(dim))

    sizes = [size(i) for i in range(result.rank) if result.is_dynamic_dim(i)]
    generate = emit.op("tensor.generate", sizes, [result], regions=1)
    block = generate.regions[0].blocks.append(*[emit.type("index")] * result.rank, arg_locs=[op.location] * result.rank)
    inner, at = emit.at_end(block), list(block.arguments)
    position = read_position(inner, indices, at[:batch], gathered)
    rest = at[batch:] if rank_reduced else [at[batch + d] for d in kept]
    position.update(zip(kept, rest))
    where = [position[d] for d in range(source.type.rank)]
    inner.op("tensor.yield", [inner.value("tensor.extract", result.element_type, source, *where)])
    replace(op, generate.results[0])
