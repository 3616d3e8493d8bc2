"""Matchers in Python."""

import pytest
from test_schedule import context  # noqa: F401

from c4ml_opt import schedule
from c4ml_opt.diagnostics import Reported
from c4ml_opt.mlir import ir

TEXT = """module attributes {transform.with_named_sequence} {
  transform.named_sequence @tall(%op: !transform.any_op {transform.readonly}) -> (!transform.any_op, !transform.param<i64>) {
    %ratio = "c4ml.is_tall"(%op) : (!transform.any_op) -> !transform.param<i64>
    transform.yield %op, %ratio : !transform.any_op, !transform.param<i64>
  }
  transform.named_sequence @matmul(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    "c4ml.match"(%op) {condition = "op == 'linalg.matmul' and attr('tall', 0) == 0"} : (!transform.any_op) -> ()
    transform.yield %op : !transform.any_op
  }
  transform.named_sequence @mark_tall(%op: !transform.any_op {transform.readonly}, %ratio: !transform.param<i64> {transform.readonly}) {
    transform.annotate %op "tall" = %ratio : !transform.any_op, !transform.param<i64>
    transform.yield
  }
  transform.named_sequence @mark_other(%op: !transform.any_op {transform.readonly}) {
    transform.annotate %op "other" : !transform.any_op
    transform.yield
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %f = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %g = transform.foreach_match in %f @tall -> @mark_tall, @matmul -> @mark_other : (!transform.any_op) -> !transform.any_op
    %h = transform.foreach_match in %g @matmul -> @mark_other : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}"""


def payload(context):  # noqa: F811
    tall, wide = "tensor<12x4xf32>", "tensor<4x12xf32>"
    text = f"""func.func @f(%a: {tall}, %b: {wide}, %c: tensor<12x12xf32>, %d: tensor<4x4xf32>, %e: {tall}) {{
      %0 = linalg.matmul ins(%a, %d : {tall}, tensor<4x4xf32>) outs(%e : {tall}) -> {tall}
      %1 = linalg.matmul ins(%a, %b : {tall}, {wide}) outs(%c : tensor<12x12xf32>) -> tensor<12x12xf32>
      return
    }}"""
    return ir.Module.parse(text, context=context)


def test_a_predicate_in_python_chooses_and_hands_on_a_param(context):  # noqa: F811
    module = payload(context)
    schedule.apply(module.operation, TEXT)
    tall, wide = list(module.body.operations[0].regions[0].blocks[0].operations)[:2]
    assert tall.attributes["tall"].value == 3 and "other" not in tall.attributes  # the second pass over it sees what the first one did
    assert "tall" not in wide.attributes and "other" in wide.attributes
    assert not context.messages


def test_what_a_predicate_raises_ends_the_schedule(context):  # noqa: F811
    module = payload(context)
    text = TEXT.replace("attr('tall', 0) == 0", "shape()[7] == 0")
    with pytest.raises(Reported):
        schedule.apply(module.operation, text)
    assert "shape()[7] == 0': list index out of range" in "\n".join(context.messages)


def test_a_schedule_with_matchers_is_checked(context):  # noqa: F811
    with schedule.checking():
        schedule.apply(payload(context).operation, TEXT)
        with pytest.raises(Reported):  # the function's handle is consumed where its operations were matched
            schedule.apply(payload(context).operation, TEXT.replace("foreach_match in %g", "foreach_match in %f"))
    assert "was consumed by 'transform.foreach_match'" in context.messages[-1]
