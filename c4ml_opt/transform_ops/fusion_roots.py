"""Give the linalg operations in a handle's payload whose results no other linalg operation uses: the last of each chain, to be tiled and fused into.

    %roots = "c4ml.fusion_roots"(%func) : (!transform.any_op) -> !transform.any_op
"""

from c4ml_opt.mlir import ir

OPERANDS = ("root",)
RESULTS = ("roots",)


def apply(call):
    found = []

    def visit(op):
        if op.name.startswith("linalg.") and op.name not in ("linalg.yield", "linalg.index") and not _feeds_linalg(op):
            found.append(op.operation)
        return ir.WalkResult.ADVANCE

    for root in call.payload(0):
        root.walk(visit, ir.WalkOrder.PRE_ORDER)
    return [found]


def _feeds_linalg(op):
    return any(use.owner.operation.name.startswith("linalg.") for result in op.results for use in result.uses)
