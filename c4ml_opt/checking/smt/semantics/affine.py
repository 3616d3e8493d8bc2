"""Affine maps applied to numbers."""

from ....mlir import ir
from ..values import Unencodable


def apply(affine_map, point) -> list[int]:
    """The results of a map without symbols at a point."""
    return [evaluate(e, point) for e in affine_map.results]


def evaluate(expression, point) -> int:
    if isinstance(expression, ir.AffineDimExpr):
        return point[expression.position]
    if isinstance(expression, ir.AffineConstantExpr):
        return expression.value
    for kind, rule in RULES.items():
        if isinstance(expression, kind):
            return rule(evaluate(expression.lhs, point), evaluate(expression.rhs, point))
    raise Unencodable(f"the affine expression {expression} has no semantics here")


RULES = {
    ir.AffineAddExpr: lambda a, b: a + b,
    ir.AffineMulExpr: lambda a, b: a * b,
    ir.AffineModExpr: lambda a, b: a % b,
    ir.AffineFloorDivExpr: lambda a, b: a // b,
    ir.AffineCeilDivExpr: lambda a, b: -(-a // b),
}
