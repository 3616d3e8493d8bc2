"""Run passes on every payload operation: `pipeline` is the text inside the anchor, with `$0`, `$1`, ... for params.

    %new = "c4ml.run_pass"(%func, %n) {pipeline = "tile-loops{size=$0},canonicalize"}
      : (!transform.any_op, !transform.param<i64>) -> !transform.any_op

Upstream's transform.apply_registered_pass knows upstream's passes only; this one knows every pass, schedule and pipeline.
"""

import re

from c4ml_opt.diagnostics import PassFailure, Reported
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import PipelineError, run_pipeline

OPERANDS = ("target", "params*")
RESULTS = ("result",)
ATTRIBUTES = ("pipeline",)
CONSUMES = ("target",)


def apply(call):
    values = [call.param(i) for i in range(1, len(call.op.operands))]

    def value(found):
        number = int(found[1])
        if number >= len(values):
            raise PassFailure(call.op, f"${number} in the pipeline, but there are {len(values)} params")
        return str(values[number]).lower() if isinstance(values[number], bool) else str(values[number])

    text = re.sub(r"\$(\d+)", value, call.attribute("pipeline"))
    payload = call.payload(0)
    for op in payload:
        try:
            run_pipeline(op, f"{op.name}({text})")
        except PipelineError as error:
            raise PassFailure(call.op, str(error)) from None
        except ir.MLIRError:
            raise Reported("a pass failed") from None
    return [payload]
