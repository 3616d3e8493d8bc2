"""What the tests of tuning share: a small matmul, schedules around the knobs under test, the tool."""

import subprocess
import sys

from c4ml_opt.session import Session
from c4ml_opt.tuning.space import Space
from c4ml_opt.tuning.tunable import Tunable

SIZE = 32
PAYLOAD = f"""func.func @main(%a: tensor<{SIZE}x{SIZE}xf32>, %b: tensor<{SIZE}x{SIZE}xf32>) -> tensor<{SIZE}x{SIZE}xf32> {{
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<{SIZE}x{SIZE}xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<{SIZE}x{SIZE}xf32>) -> tensor<{SIZE}x{SIZE}xf32>
  %r = linalg.matmul ins(%a, %b : tensor<{SIZE}x{SIZE}xf32>, tensor<{SIZE}x{SIZE}xf32>) outs(%f : tensor<{SIZE}x{SIZE}xf32>) -> tensor<{SIZE}x{SIZE}xf32>
  return %r : tensor<{SIZE}x{SIZE}xf32>
}}"""
MATCH = """transform.named_sequence @match(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    transform.match.operation_name %op ["linalg.matmul"] : !transform.any_op
    transform.yield %op : !transform.any_op
  }"""


def schedule(apply: str) -> str:
    return f"""module attributes {{transform.with_named_sequence}} {{
  {MATCH}
  transform.named_sequence @apply(%op: !transform.any_op {{transform.consumed}}) {{
    {apply}
    transform.yield
  }}
}}"""


def tunable(text, sizes=()):
    return Tunable(text, "t.mlir", Session().context, sizes)


def space(text):
    of = tunable(text)
    return Space(of.knobs, of.assertions)


def tune(*arguments, cwd):
    return subprocess.run([sys.executable, "-m", "c4ml_opt.cli.tune", *arguments], cwd=cwd, capture_output=True, text=True, timeout=280)
