"""The floating-point (or integer) operations of one call, where the module says or shows them."""

import re
from math import prod

from ..mlir import ir
from ..pipeline import run_pipeline

COMMENT = re.compile(rb"^\s*//\s*BENCH_TOTAL_FLOPS:\s*([0-9.eE+]+)", re.M)
FREE = ("linalg.index", "linalg.yield", "arith.constant", "arith.ext", "arith.trunc", "arith.sitofp", "arith.uitofp", "arith.index_cast")


def stated(source: bytes) -> float | None:
    """The number of a `// BENCH_TOTAL_FLOPS:` comment, tpp-mlir's convention."""
    match = COMMENT.search(source)
    return float(match[1]) if match else None


def counted(module: ir.Module, entry: str) -> int | None:
    """Arithmetic operations of the linalg operations in `entry`; None where a size, a loop or a call hides them.

    Works on a copy. An elementwise operation or a reduction step counts one for each element.
    """
    with module.context:
        copy = ir.Module.parse(module.operation.get_asm(binary=True))
        run_pipeline(copy.operation, "builtin.module(linalg-generalize-named-ops)")
    for op in copy.body.operations:
        op = op.operation
        if op.name == "func.func" and op.attributes["sym_name"].value == entry:
            return _block(op.regions[0].blocks[0])
    return None


def _block(block) -> int | None:
    total = 0
    for op in block.operations:
        op = op.operation
        if op.name.startswith(("scf.", "affine.for", "affine.parallel", "func.call", "cf.")):
            return None
        if op.name == "linalg.generic":
            points = _points(op)
            if points is None:
                return None
            total += points * sum(not inner.operation.name.startswith(FREE) for inner in op.regions[0].blocks[0].operations)
    return total or None


def _points(op) -> int | None:
    """Points of the iteration space: the extent of each loop from an operand that it indexes alone."""
    extents = {}
    for operand, attribute in zip(op.operands, op.attributes["indexing_maps"]):
        if isinstance(operand.type, ir.ShapedType):
            for result, extent in zip(attribute.value.results, operand.type.shape):
                if isinstance(result, ir.AffineDimExpr):
                    extents[result.position] = extent
    loops = len(op.attributes["iterator_types"])
    if len(extents) < loops or any(extent < 0 for extent in extents.values()):
        return None
    return prod(extents.values())
