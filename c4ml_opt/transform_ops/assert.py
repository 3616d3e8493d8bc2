"""Fail unless `condition` holds: over every payload operation of a handle, or over params p0, p1, ... where there is no handle.

    "c4ml.assert"(%matmul) {condition = "static() and rank() == 2", message = "expected a static matmul"} : (!transform.any_op) -> ()
    "c4ml.assert"(%mr, %nr) {condition = "p0 * p1 <= 480"} : (!transform.param<i64>, !transform.param<i64>) -> ()

With the attribute `silenceable` an enclosing transform.alternatives tries its next region instead.
"""

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.pipeline.expression import ExpressionError
from c4ml_opt.pipeline.questions import ask, over_params
from c4ml_opt.transform_op import Silenceable

OPERANDS = ("subjects*",)
ATTRIBUTES = ("condition",)


def apply(call):
    condition = call.attribute("condition")
    message = call.attribute("message", f"'{condition}' does not hold")
    operands = call.op.operands
    try:
        if len(operands) and "param" not in str(operands[0].type):
            subjects = [op for i in range(len(operands)) for op in call.payload(i)]
            broken = next((op for op in subjects if not ask(condition, op)), None)
        else:
            holds = over_params(condition, [call.param(i) for i in range(len(operands))])
            broken = None if holds else call.op
    except ExpressionError as error:
        raise PassFailure(call.op, str(error)) from None
    if broken is not None and call.attribute("silenceable", False):
        raise Silenceable(message)
    if broken is not None:
        raise PassFailure(broken, message)
