"""Tile each contraction together with what is done in place to its result: scf.forall over tiles, with fill, contraction, bias and activation inside.

Elementwise operations are first fused and written in place, as fuse-elementwise and reuse-inputs do. A group is then a chain of destinations: from a contraction down to the last operation that writes over its result,
the root, and up to what initialises it. What has a user outside is computed once, before the loop, and what would need a buffer in every tile stays outside too; only fills are computed again. Blocked operands
give one block of the result for a tile, so that the loop holds a batch-reduce matmul; others tiles of about 64, multiples of the target's registers.
"""

from dataclasses import dataclass, field

from c4ml_opt import schedule
from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.mlir import ir
from c4ml_opt.transforms.buffers import reuse_inputs
from c4ml_opt.transforms.kernels._values import defining, users
from c4ml_opt.transforms.packing import _factors
from c4ml_opt.transforms.packing._structured import contractions, is_elementwise
from c4ml_opt.transforms.tiling import fuse_elementwise

MARK = "c4ml.tile_and_fuse"
ANY = "!transform.any_op"


@dataclass(frozen=True)
class Options:
    tiles: tuple[int, ...] = field(default=(), metadata={"help": "sizes of a tile, for each dimension of the result in order; 0, or none, asks the target"})
    depth: int = field(default=0, metadata={"help": "how many operations above the root are fused into its tiles at most; 0 takes the whole group"})


def run(op, options):
    if min(options.tiles, default=0) < 0:
        raise PassFailure(op, f"tiles={','.join(map(str, options.tiles))} must be positive, or 0 for the target's own")
    if options.depth < 0:
        raise PassFailure(op, f"depth={options.depth} must be positive, or 0 for the whole group")
    fuse_elementwise.run(op, None)
    reuse_inputs.run(op, None)
    taken = set()
    for structured, dims in reversed(contractions(op)):
        if structured.op.results[0] not in taken:
            group = _group(structured.op)
            taken.update(member.results[0] for member in group)
            tiles = _tiles(structured, dims, options.tiles)
            if any(tiles):
                _apply(op, group[: options.depth + 1] if options.depth else group, tiles)


def _group(contraction) -> list:
    """The chain of destinations through a contraction, its root first."""
    root = contraction
    while (below := _written_over_by(root)) is not None:
        root = below
    group = [root]
    while (above := _producer(group[-1])) is not None:
        group.append(above)
    return group


def _written_over_by(op):
    """The only user of the result, where it is an elementwise operation that writes over it."""
    found = users(op.results[0])
    if len(found) != 1 or found[0].block != op.block or found[0].name != "linalg.generic":
        return None
    return found[0] if is_elementwise(found[0]) and _destination(found[0]) == op.results[0] and _permutes(found[0]) else None


def _producer(op):
    """What computes the destination of `op` and can be computed tile by tile with it; a fill that others read is copied."""
    above = defining(_destination(op))
    if above is None or above.block != op.block or not above.name.startswith("linalg."):
        return None
    if above.name == "linalg.fill":
        if len(users(above.results[0])) > 1:
            with ir.InsertionPoint(op):
                above = above.clone().operation
            op.operands[len(op.operands) - 1] = above.results[0]
        return above
    return above if above.name == "linalg.generic" and len(above.results) == 1 and len(users(above.results[0])) == 1 and _permutes(above) else None


def _destination(op):
    return op.operands[len(op.operands) - 1]


def _permutes(generic) -> bool:
    """Whether each dimension of the result is a loop of its own, so that a tile of the result is a tile of the loops."""
    results = ir.AffineMapAttr(list(generic.attributes["indexing_maps"])[-1]).value.results
    return all(isinstance(e, ir.AffineDimExpr) for e in results)


def _tiles(structured, dims, given) -> list[int]:
    """The size of a tile for each dimension of the contraction's result; 0 leaves a dimension whole."""
    rank = len(structured.maps[structured.output])
    if len(given) > rank:
        raise PassFailure(structured.op, f"tiles={','.join(map(str, given))} has {len(given)} sizes, but the result has {rank} dimensions")
    tiles = [0] * rank
    for kind, loops in (("batch", list(dims.batch)), ("m", list(dims.m)), ("n", list(dims.n))):
        loops.sort(key=lambda i: structured.position(structured.output, i))
        for loop in loops:
            place = structured.position(structured.output, loop)
            wanted = given[place] if place < len(given) else 0
            size = structured.size(loop)
            tile = wanted or _usual(structured, kind, loops, loop, size)
            tiles[place] = 0 if size is not None and tile >= size else tile
    return tiles


def _usual(structured, kind: str, loops: list[int], loop: int, size: int | None) -> int:
    """One block of blocked rows or lanes, one member of a batch, else the target's tile."""
    element = structured.element(structured.output)
    if kind == "batch" or loop != loops[-1]:
        return 1
    if len(loops) > 1:
        return size or _factors.USUAL
    registers = targets.current().kernel.get(element, {})
    unit = registers.get("mr", 1) if kind == "m" else registers.get("nr", _factors.lanes(element))
    return _factors.chosen(size, 0, -(-_factors.USUAL // unit) * unit, unit)


def _apply(op, group: list, tiles: list[int]):
    """Tiles the root and fuses the others into its loop, with upstream's transforms."""
    root = group[0]
    results = ir.AffineMapAttr(list(root.attributes["indexing_maps"])[-1]).value.results
    sizes = [0] * ir.AffineMapAttr(list(root.attributes["indexing_maps"])[-1]).value.n_dims
    for expression, tile in zip(results, tiles):
        sizes[expression.position] = tile
    for number, member in enumerate(group):
        member.attributes[MARK] = ir.IntegerAttr.get(ir.IntegerType.get_signless(64, op.context), number)
    schedule.apply(op, _schedule(len(group), sizes))
    for marked in reversed(_marked(op)):
        if any(users(r) for r in marked.results):
            del marked.attributes[MARK]
        else:
            marked.erase()  # upstream leaves the originals of what it fused


def _schedule(members: int, sizes: list[int]) -> str:
    matches = [f"%m{i} = transform.structured.match attributes {{{MARK} = {i} : i64}} in %module : ({ANY}) -> {ANY}" for i in range(members)]
    fused = [
        f"%g{i} = transform.structured.generalize %m{i} : ({ANY}) -> {ANY}\n"
        f"%f{i}, %loop{i} = transform.structured.fuse_into_containing_op %g{i} into %loop{i - 1} : ({ANY}, {ANY}) -> ({ANY}, {ANY})"
        for i in range(1, members)
    ]
    lines = "\n".join([*matches, f"%tiled, %loop0 = transform.structured.tile_using_forall %m0 tile_sizes {sizes} : ({ANY}) -> ({ANY}, {ANY})", *fused])
    return f"""
module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @__transform_main(%module: {ANY}) {{
    {lines}
    transform.apply_patterns to %loop{members - 1} {{
      transform.apply_patterns.linalg.fold_unit_extent_dims_via_slices
      transform.apply_patterns.tensor.merge_consecutive_insert_extract_slice
      transform.apply_patterns.canonicalization
    }} : {ANY}
    transform.apply_cse to %loop{members - 1} : {ANY}
    transform.yield
  }}
}}
"""


def _marked(op) -> list:
    found = []

    def visit(o):
        if MARK in o.attributes:
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found
