"""Move packs up and unpacks down across whole functions, and remove those that undo each other.

They pass elementwise operations, broadcasts, transposes, pads and reshapes (named ones become linalg.generic, fills and contractions stay as they are), also where a value has several users, so that a
chain of layers keeps one pack of its input and one unpack of its result. A pack of an unpack in another order of the same tiles becomes a linalg.transpose of the blocks. Where a tile does not divide
its size, the padding between layers is written anew: that pair stays. Uses upstream's patterns (linalg.data_layout_propagation, tensor.fold_into_pack_and_unpack), until nothing changes.
"""

import math

from c4ml_opt import schedule
from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace
from c4ml_opt.transforms.kernels._splice import find
from c4ml_opt.transforms.kernels._values import defining, is_result_of
from c4ml_opt.transforms.packing._structured import is_elementwise

# A round lets a pack pass whatever was in its way before common subexpressions were merged.
ROUNDS = 16
MARK = "c4ml.elementwise"
SCHEDULE = f"""
module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @__transform_main(%module: !transform.any_op) {{
    %named = transform.structured.match attributes {{{MARK}}} in %module : (!transform.any_op) -> !transform.any_op
    %generic = transform.structured.generalize %named : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %module {{
      transform.apply_patterns.linalg.data_layout_propagation
    }} : !transform.any_op
    transform.apply_patterns to %module {{
      transform.apply_patterns.tensor.fold_into_pack_and_unpack
      transform.apply_patterns.linalg.fold_pack_unpack_into_empty
      transform.apply_patterns.tensor.fold_tensor_empty
      transform.apply_patterns.tensor.reassociative_reshape_folding
      transform.apply_patterns.canonicalization
    }} : !transform.any_op
    transform.apply_cse to %module : !transform.any_op
    transform.yield
  }}
}}
"""


def run(op, options):
    loaded = schedule.load(op.context, SCHEDULE)
    before = None
    for _ in range(ROUNDS):
        for child in _elementwise(op):
            child.attributes[MARK] = ir.UnitAttr.get(op.context)
        for pack in find(op, "linalg.pack"):
            _own_destination(pack)
        loaded.apply(op)
        for generic in find(op, "linalg.generic"):
            if MARK in generic.attributes:
                del generic.attributes[MARK]
        for pack in find(op, "linalg.pack"):
            _reorder(pack)
        now = _shape(op)
        if now == before:
            return
        before = now


def _elementwise(op) -> list:
    """Named operations whose loops are all parallel."""
    found = []

    def visit(o):
        if o.name.startswith("linalg.") and o.name not in ("linalg.generic", "linalg.fill") and is_elementwise(o):
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found


def _own_destination(pack):
    """Gives a pack an empty destination of its own: upstream moves no pack whose destination has other users."""
    if is_result_of(pack.operands[1], "tensor.empty"):
        pack.operands[1] = defining(pack.operands[1]).clone(ip=ir.InsertionPoint(pack)).results[0]


def _shape(op) -> list:
    """Every operation's name and result types: what tells whether a round changed anything."""
    found = []

    def visit(o):
        found.append((o.name, *(str(r.type) for r in o.results)))
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found


def _reorder(pack):
    """A pack of an unpack with the same tiles: the blocks in another order."""
    if not is_result_of(pack.operands[0], "linalg.unpack") or ir.DenseI32ArrayAttr(pack.attributes["operandSegmentSizes"])[2]:
        return
    unpack = defining(pack.operands[0])
    blocks, plain = unpack.operands[0], unpack.results[0].type
    old, new = _layout(unpack, plain.rank), _layout(pack, plain.rank)
    tiles = dict(old[len(old) - len(list(unpack.attributes["inner_dims_pos"])) :])
    whole = all(t > 0 and not plain.is_dynamic_dim(d) and plain.get_dim_size(d) % t == 0 for d, t in tiles.items())
    if not whole or sorted(old) != sorted(new) or not ir.ShapedType(blocks.type).has_static_shape:
        return
    emit = Emitter(pack)
    order = [old.index(place) for place in new]
    transpose = emit.op("linalg.transpose", [blocks, pack.operands[1]], [pack.results[0].type], regions=1, permutation=f"array<i64: {', '.join(map(str, order))}>")
    element = ir.ShapedType(blocks.type).element_type
    block = transpose.regions[0].blocks.append(element, element, arg_locs=[emit.location] * 2)
    emit.at_end(block).op("linalg.yield", [block.arguments[0]])
    replace(pack, transpose.results[0])


def _layout(op, rank: int) -> list[tuple[int, float]]:
    """What each dimension of the blocks is: (dimension of the plain tensor, its tile), infinity for the loop over blocks."""
    outer = list(op.attributes["outer_dims_perm"]) if "outer_dims_perm" in op.attributes else []
    inner = list(zip(op.attributes["inner_dims_pos"], op.attributes["static_inner_tiles"]))
    return [(d, math.inf) for d in outer or range(rank)] + inner
