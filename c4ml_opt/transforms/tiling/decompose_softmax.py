"""Decompose softmax on tensors into its maximum, exponentials, sum and quotient, so that these fuse with their neighbours."""

from c4ml_opt import schedule
from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._splice import find

MARK = "c4ml.on_tensors"
SCHEDULE = f"""
module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @__transform_main(%root: !transform.any_op) {{
    %softmax = transform.structured.match ops{{["linalg.softmax"]}} attributes {{{MARK}}} in %root : (!transform.any_op) -> !transform.any_op
    %parts = transform.structured.decompose_interface %softmax : (!transform.any_op) -> !transform.any_op
    transform.yield
  }}
}}
"""


def run(op, options):
    found = [o for o in find(op, "linalg.softmax") if o.results]
    for softmax in found:
        softmax.attributes[MARK] = ir.UnitAttr.get(op.context)
    if found:
        schedule.apply(op, SCHEDULE)
