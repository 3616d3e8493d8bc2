"""Choose tile sizes with which a linalg operation's tiles fit a cache: one param per loop, 0 where the loop stays whole.

    %m, %n, %k = "c4ml.tile_sizes"(%matmul) {cache = "l2", share = 0.5} : (!transform.any_op) -> (!transform.param<i64>, ...)

From the whole iteration space the longest loop is shortened, to a divisor where there is a near one, until the tiles of all operands take
`share` (default 0.5) of the target's `cache` (default l1d) or less. Fewer results than loops leave the last loops whole.
The payload is one operation with a static shape.
"""

from c4ml_opt import target
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.mlir import extension, ir

OPERANDS = ("op",)
RESULTS = ("sizes*",)


def apply(call):
    payload = call.payload(0)
    if len(payload) != 1:
        raise PassFailure(call.op, f"expected one operation, the handle holds {len(payload)}; go through them by transform.foreach")
    (op,) = payload
    operands = _operands(op)
    if operands is None:
        raise PassFailure(op, "expected a linalg operation with indexing maps and static shapes")
    extents = _extents(operands)
    count = len(call.op.results)
    if count > len(extents):
        raise PassFailure(op, f"has {len(extents)} loops, but {count} sizes are asked for")
    budget = target.current().fact(f"caches.{call.attribute('cache', 'l1d')}") * call.attribute("share", 0.5)
    tiles = choose(extents, lambda t: footprint(operands, t) <= budget, count)
    return [0 if tile == extent else tile for tile, extent in zip(tiles[:count], extents)]


def choose(extents: list[int], fits, count: int) -> list[int]:
    """Tile sizes of the loops, the first `count` of which may be shortened."""
    tiles = list(extents)
    while not fits(tiles):
        longest = max(range(count), key=lambda i: tiles[i], default=0)
        if not count or tiles[longest] <= 1:
            break
        tiles[longest] = _shorter(tiles[longest], extents[longest])
    return tiles


def footprint(operands, tiles) -> int:
    """Bytes that the tiles of all operands take."""
    total = 0
    for kind, results in operands:
        size = (_bits(kind.element_type) + 7) // 8
        for result in results:
            size *= tiles[result.position] if isinstance(result, ir.AffineDimExpr) else _reach(result, tiles)
        total += size
    return total


def _shorter(tile, extent):
    """The largest divisor of the loop's extent in a quarter to a half of the tile, else half of it."""
    return next((d for d in range(tile // 2, tile // 4, -1) if extent % d == 0), tile // 2)


def _reach(expression, tiles):
    """The elements that an index like `d0 + d3` or `d0 * 2 + d3` ranges over."""
    if isinstance(expression, ir.AffineDimExpr):
        return tiles[expression.position]
    if isinstance(expression, ir.AffineAddExpr):
        return _reach(expression.lhs, tiles) + _reach(expression.rhs, tiles) - 1
    if isinstance(expression, ir.AffineMulExpr):
        scale = expression.rhs.value if isinstance(expression.rhs, ir.AffineConstantExpr) else 1
        return (_reach(expression.lhs, tiles) - 1) * scale + 1
    return 1


def _operands(op):
    """(type, results of the indexing map) of each shaped operand."""
    maps = extension("DialectsLinalg").get_indexing_maps(op) if op.name.startswith("linalg.") else None
    if maps is None:
        return None
    pairs = [(v.type, list(m.value.results)) for v, m in zip(op.operands, maps) if isinstance(v.type, ir.ShapedType)]
    return pairs if pairs and all(kind.has_static_shape for kind, _ in pairs) else None


def _extents(operands):
    found = {}
    for kind, results in operands:
        for result, extent in zip(results, kind.shape):
            if isinstance(result, ir.AffineDimExpr):
                found[result.position] = extent
    return [found.get(i, 1) for i in range(max(found, default=-1) + 1)]


def _bits(kind):
    return kind.width if isinstance(kind, (ir.IntegerType, ir.FloatType)) else 64
