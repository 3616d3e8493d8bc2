"""Match the operation in a matcher of `transform.foreach_match` or `transform.collect_matching` where `condition` holds.

    "c4ml.match"(%op) {condition = "contraction() and rank() == 2"} : (!transform.any_op) -> ()
    %n = "c4ml.match"(%op) {condition = "static()", values = ["min(shape()[0], 8)"]} : (!transform.any_op) -> !transform.param<i64>

Each of `values` is an expression over the operation, and gives a param that the matcher can hand on to the action. Conditions are asked
when the operation is visited, so that they see what earlier actions did. A predicate in Python is a transform operation of your own
that raises NoMatch. In `transform.alternatives` the next region is tried where the condition does not hold.
"""

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.pipeline.expression import ExpressionError
from c4ml_opt.pipeline.questions import Environment, condition
from c4ml_opt.transform_op import NoMatch

OPERANDS = ("op",)
RESULTS = ("values*",)
ATTRIBUTES = ("condition",)


def apply(call):
    payload = call.payload(0)
    if len(payload) != 1:
        raise PassFailure(call.op, f"expected one operation, the handle holds {len(payload)}")
    environment = Environment(payload[0])
    try:
        if not condition(call.attribute("condition"))(environment):
            raise NoMatch
        return [condition(text)(environment) for text in call.attribute("values", ())]
    except ExpressionError as error:
        raise PassFailure(call.op, str(error)) from None
