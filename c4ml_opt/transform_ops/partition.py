"""Split the operations in a handle's payload by `conditions`, the first that holds wins; one result each, and one more for the rest if declared.

    %dots, %others = "c4ml.partition"(%root) {conditions = ["contraction()", "op == 'linalg.generic'"]}
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)

The payload operations themselves are not among them, everything inside is; with the attribute `self` it is the other way round.
"""

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline.expression import ExpressionError
from c4ml_opt.pipeline.questions import ask

OPERANDS = ("root",)
RESULTS = ("parts*",)
ATTRIBUTES = ("conditions",)


def apply(call):
    conditions = call.attribute("conditions")
    count = len(call.op.results)
    if count not in (len(conditions), len(conditions) + 1):
        raise PassFailure(call.op, f"{len(conditions)} conditions give {len(conditions)} results, or one more for the rest, not {count}")
    parts = [[] for _ in range(len(conditions) + 1)]
    try:
        for op in _candidates(call):
            parts[next((i for i, c in enumerate(conditions) if ask(c, op)), len(conditions))].append(op)
    except ExpressionError as error:
        raise PassFailure(call.op, str(error)) from None
    return parts[:count]


def _candidates(call):
    if call.attribute("self", False):
        return call.payload(0)
    found = []
    for root in call.payload(0):

        def visit(op, root=root):
            if op != root:
                found.append(op.operation)
            return ir.WalkResult.ADVANCE

        root.walk(visit, ir.WalkOrder.PRE_ORDER)
    return found
