"""Cuts loops of a linalg operation on tensors into blocks: packs its operands, computes on them, unpacks the result."""

from dataclasses import dataclass, field

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms.kernels._values import is_result_of
from c4ml_opt.transforms.packing._structured import Structured


@dataclass(frozen=True)
class Plan:
    """`tiles` gives the size of a block by loop, in the order of the new inner loops; `outer` the order of an operand's blocks, by operand.

    `inner` gives the order of an operand's inner loops where it is another one than that of `tiles`.
    """

    tiles: dict[int, int]
    outer: dict[int, list[int]] = field(default_factory=dict)
    inner: dict[int, list[int]] = field(default_factory=dict)


def block(structured: Structured, plan: Plan):
    """Replaces the operation by linalg.pack of each operand that a tiled loop walks, a linalg.generic with an inner loop a tile, and linalg.unpack.

    A size that its tile does not divide is padded with zeros, which sums of products do not see. Returns the linalg.generic.
    """
    emit = Emitter(structured.op)
    loops = list(plan.tiles)
    packs = [_pack(emit, structured, number, plan) for number in range(len(structured.maps))]
    kinds = ["reduction" if structured.is_reduction(i) else "parallel" for i in [*range(structured.loops), *loops]]
    generic = _generic(emit, structured, [p.value for p in packs], [p.map for p in packs], kinds)
    result = packs[-1].undo(emit, generic.results[0])
    structured.op.results[0].replace_all_uses_with(result)
    structured.op.erase()
    return generic


@dataclass(frozen=True)
class _Packed:
    """One operand of the new operation: its value, its map's results as text, and what it was made from (None: as it was)."""

    value: object
    map: list[str]
    source: object
    attributes: dict | None

    def undo(self, emit, result):
        if self.attributes is None:
            return result
        # What a fill wrote is overwritten whole: its destination serves as well.
        plain = self.source.owner.operation.operands[1] if is_result_of(self.source, "linalg.fill") else self.source
        return emit.value("linalg.unpack", self.source.type, result, plain, **self.attributes, operandSegmentSizes="array<i32: 1, 1, 0>")


def _pack(emit, structured: Structured, number: int, plan: Plan) -> _Packed:
    value, results = structured.operands[number], [str(e) for e in structured.maps[number]]
    loops = list(plan.tiles)
    inner = [i for i in plan.inner.get(number, loops) if structured.position(number, i) is not None]
    outer = plan.outer.get(number, list(range(len(results))))
    if not inner:
        return _Packed(value, results, value, None)
    positions = [structured.position(number, i) for i in inner]
    tiles = [plan.tiles[i] for i in inner]
    new = [results[p] for p in outer] + [f"d{structured.loops + loops.index(i)}" for i in inner]
    packed, attributes = packed_value(emit, value, positions, tiles, outer)
    return _Packed(packed, new, value, attributes)


def packed_value(emit, value, positions: list[int], tiles: list[int], outer: list[int]):
    """linalg.pack of `value` into an empty tensor, with zeros where a tile does not divide a size, and the attributes that the unpack takes too."""
    type_ = value.type
    sizes = dict(zip(positions, tiles))
    shape, dynamic = [], []
    for position in outer:
        if type_.is_dynamic_dim(position):
            dim = emit.value("tensor.dim", "index", value, emit.index(position))
            tile = sizes.get(position, 1)
            dynamic.append(dim if tile == 1 else emit.value("affine.apply", "index", dim, map=f"affine_map<()[s0] -> (s0 ceildiv {tile})>"))
            shape.append(ir.ShapedType.get_dynamic_size())
        else:
            shape.append(-(-type_.get_dim_size(position) // sizes.get(position, 1)))
    kind = ir.RankedTensorType.get([*shape, *tiles], type_.element_type, loc=emit.location)
    empty = emit.op("tensor.empty", dynamic, [kind]).results[0]
    attributes = {"inner_dims_pos": _array(positions), "static_inner_tiles": _array(tiles)}
    attributes["outer_dims_perm"] = _array([] if outer == sorted(outer) else outer)
    padded = any(type_.is_dynamic_dim(p) or type_.get_dim_size(p) % t for p, t in sizes.items() if t != 1)
    padding = [emit.constant(type_.element_type, "0.0" if "f" in str(type_.element_type) else 0)] if padded else []
    segments = f"array<i32: 1, 1, {len(padding)}, 0>"
    return emit.value("linalg.pack", kind, value, empty, *padding, **attributes, operandSegmentSizes=segments), attributes


def _array(numbers) -> str:
    return f"array<i64: {', '.join(map(str, numbers))}>" if numbers else "array<i64>"


def _generic(emit, structured: Structured, values: list, maps: list, kinds: list[str]):
    dims = ", ".join(f"d{i}" for i in range(len(kinds)))
    attributes = {
        "indexing_maps": "[" + ", ".join(f"affine_map<({dims}) -> ({', '.join(m)})>" for m in maps) + "]",
        "iterator_types": "[" + ", ".join(f"#linalg.iterator_type<{k}>" for k in kinds) + "]",
        "operandSegmentSizes": f"array<i32: {len(values) - 1}, 1>",
    }
    generic = emit.op("linalg.generic", values, [values[-1].type], regions=1, **attributes)
    source = structured.op.regions[0].blocks[0]
    block = generic.regions[0].blocks.append(*(a.type for a in source.arguments), arg_locs=[emit.location] * len(source.arguments))
    known = dict(zip(source.arguments, block.arguments))
    for op in (o.operation for o in source.operations):
        clone = op.clone(ip=ir.InsertionPoint(block))
        for i, operand in enumerate(op.operands):
            if operand in known:
                clone.operands[i] = known[operand]
        known.update(zip(op.results, clone.results))
    return generic
