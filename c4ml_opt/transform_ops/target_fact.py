"""Give a fact of the target as a param: `fact` is a dotted path as in the target's YAML, `default` stands in where it has none.

    %bits = "c4ml.target_fact"() {fact = "vector.bits"} : () -> !transform.param<i64>
"""

from c4ml_opt import target
from c4ml_opt.diagnostics import UserError

RESULTS = ("value",)
ATTRIBUTES = ("fact",)


def apply(call):
    try:
        value = target.current().fact(call.attribute("fact"))
    except UserError:
        value = call.attribute("default")
        if value is None:
            raise
    return [list(value) if isinstance(value, tuple) else value]
