"""Make the loop along the output's rows the innermost one of a linalg.generic on memrefs that ends in a reduction.

LLVM vectorises a loop whose iterations are independent and step through contiguous memory, but no chain of floating-point additions.
Each element is still reduced in the same order, so the result is the same to the last bit. A contraction with its right-hand side
transposed stays as it is: the moved loop would stride through that operand.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.generic" and not child.results:
            maps = [m.value for m in child.attributes["indexing_maps"]]
            kinds = [str(k) for k in child.attributes["iterator_types"]]
            moved = _row_loop(maps[-1], kinds)
            if moved is not None and all(_steps_by_one(m, moved) for m in maps):
                _move_last(child, maps, moved)


def _row_loop(output: ir.AffineMap, kinds: list[str]):
    """The parallel dimension along the output's last one, where the innermost loop is a reduction; else None."""
    if not kinds or "reduction" not in kinds[-1] or not len(output.results):
        return None
    last = output.results[-1]
    return last.position if isinstance(last, ir.AffineDimExpr) else None


def _steps_by_one(map_: ir.AffineMap, dim: int) -> bool:
    """Whether the map does not depend on `dim`, or is `dim` in its last result and nowhere else."""
    uses = [f"d{dim}" in str(result) for result in map_.results]
    return not any(uses) or (uses.count(True) == 1 and str(map_.results[-1]) == f"d{dim}")


def _move_last(op, maps, moved: int):
    context, count = op.context, maps[0].n_dims
    place = [d if d < moved else d - 1 for d in range(count)]
    place[moved] = count - 1
    with context:
        rename = ir.AffineMap.get(count, 0, [ir.AffineDimExpr.get(p) for p in place])
        renamed = [ir.AffineMap.get(count, 0, [e.compose(rename) for e in m.results]) for m in maps]
        kinds = list(op.attributes["iterator_types"])
        op.attributes["indexing_maps"] = ir.ArrayAttr.get([ir.AffineMapAttr.get(m) for m in renamed])
        op.attributes["iterator_types"] = ir.ArrayAttr.get([*kinds[:moved], *kinds[moved + 1 :], kinds[moved]])
        for child in walk(op):
            if child.name == "linalg.index":
                old = child.attributes["dim"]
                child.attributes["dim"] = ir.IntegerAttr.get(old.type, place[old.value])
