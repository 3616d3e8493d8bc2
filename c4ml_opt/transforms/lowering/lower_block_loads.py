"""Turn vector.load and vector.store of n-D vectors into transfers, which upstream unrolls; it lowers only 1-D loads and stores.

Those of a memref of vectors become memref.load and memref.store.
"""

from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name == "vector.load" and child.operands[0].type.element_type == child.results[0].type:
            replace(child, Emitter(child).load(child.operands[0], list(child.operands)[1:]))
        elif child.name == "vector.store" and child.operands[1].type.element_type == child.operands[0].type:
            Emitter(child).store(child.operands[0], child.operands[1], list(child.operands)[2:])
            child.erase()
        elif child.name == "vector.load" and child.results[0].type.rank > 1:
            memref, *indices = child.operands
            result = child.results[0].type
            emit = Emitter(child)
            padding = emit.value("ub.poison", result.element_type)
            segments = f"array<i32: 1, {len(indices)}, 1, 0>"
            operands, more = [memref, *indices, padding], _attributes(memref.type.rank, result.rank)
            replace(child, emit.value("vector.transfer_read", result, *operands, operandSegmentSizes=segments, **more))
        elif child.name == "vector.store" and child.operands[0].type.rank > 1:
            value, memref, *indices = child.operands
            segments = f"array<i32: 1, 1, {len(indices)}, 0>"
            more = _attributes(memref.type.rank, value.type.rank)
            Emitter(child).op("vector.transfer_write", child.operands, operandSegmentSizes=segments, **more)
            child.erase()


def _attributes(rank: int, vector_rank: int) -> dict[str, str]:
    dims = [f"d{i}" for i in range(rank)]
    return {
        "permutation_map": f"affine_map<({', '.join(dims)}) -> ({', '.join(dims[rank - vector_rank :])})>",
        "in_bounds": f"[{', '.join(['true'] * vector_rank)}]",
    }
