"""Print the arithmetic and the memory traffic of every linalg operation in a function.

The operations of the body count once for each point of the iteration space (casts are free), the bytes are those of the operands, each
once: the traffic of an ideal cache. Their ratio is the arithmetic intensity of the roofline model (Williams et al., CACM 2009).
Dynamic shapes are reported as unknown.
"""

import sys
from dataclasses import dataclass, field
from math import prod

from c4ml_opt.mlir import extension, ir

ANCHOR = "func.func"
FREE = ("linalg.", "arith.constant", "arith.ext", "arith.trunc", "arith.sitofp", "arith.uitofp", "arith.index_cast", "arith.bitcast")


@dataclass(frozen=True)
class Options:
    annotate: bool = field(default=False, metadata={"help": "also set c4ml.operations and c4ml.bytes on each operation"})
    minimum: int = field(default=0, metadata={"help": "leave out operations with less arithmetic than this"})


def run(op, options):
    lines, total = [], 0
    for inner in _linalg_operations(op):
        arithmetic, traffic = cost(inner)
        if arithmetic is None:
            lines.append(f"  {inner.name:<28} unknown (dynamic shape)")
            continue
        total += arithmetic
        if options.annotate:
            for name, value in (("c4ml.operations", arithmetic), ("c4ml.bytes", traffic)):
                inner.attributes[name] = ir.IntegerAttr.get(ir.IntegerType.get_signless(64, context=op.context), value)
        if arithmetic >= options.minimum:
            lines.append(f"  {inner.name:<28} {arithmetic} operations, {traffic} bytes, {arithmetic / max(1, traffic):.3g} per byte")
    # One write, so that the lines of one function stay together in a log that others write to.
    sys.stderr.write("\n".join([f"@{op.attributes['sym_name'].value}: {total} operations", *lines]) + "\n")
    sys.stderr.flush()


def cost(op) -> tuple[int | None, int | None]:
    """Arithmetic operations and bytes of operands of one linalg operation; None where a shape is dynamic."""
    shapes = [v.type for v in op.operands if isinstance(v.type, ir.ShapedType)]
    if any(not s.has_static_shape for s in shapes):
        return None, None
    body = op.regions[0].blocks[0].operations if op.regions else ()
    steps = sum(not o.operation.name.startswith(FREE) for o in body)
    traffic = sum(prod(s.shape) * ((_bits(s.element_type) + 7) // 8) for s in shapes)
    return prod(_extents(op, shapes)) * steps, traffic


def _linalg_operations(op):
    found = []

    def visit(inner):
        if inner.name.startswith("linalg.") and inner.name != "linalg.yield":
            found.append(inner.operation)
        return ir.WalkResult.ADVANCE

    op.walk(visit, ir.WalkOrder.PRE_ORDER)
    return found


def _extents(op, shapes):
    """The extent of each loop, from an operand that it indexes alone."""
    maps = extension("DialectsLinalg").get_indexing_maps(op)
    if maps is None:  # linalg.softmax and its like: one point per element of the result
        return shapes[-1].shape
    extents = {}
    for shape, attribute in zip(shapes, (m.value for m in maps)):
        for result, extent in zip(attribute.results, shape.shape):
            if isinstance(result, ir.AffineDimExpr):
                extents[result.position] = extent
    return extents.values()


def _bits(kind):
    return kind.width if isinstance(kind, (ir.IntegerType, ir.FloatType)) else 64
