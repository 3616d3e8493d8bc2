"""Compute a param from params: `expression` in the language of conditions, over p0, p1, ... and the target.

    %rows = "c4ml.compute"(%bits) {expression = "max(1, p0 // 32)"} : (!transform.param<i64>) -> !transform.param<i64>
"""

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.pipeline.expression import ExpressionError
from c4ml_opt.pipeline.questions import over_params

OPERANDS = ("params*",)
RESULTS = ("value",)
ATTRIBUTES = ("expression",)


def apply(call):
    values = [call.param(i) for i in range(len(call.op.operands))]
    try:
        return [over_params(call.attribute("expression"), values)]
    except ExpressionError as error:
        raise PassFailure(call.op, str(error)) from None
