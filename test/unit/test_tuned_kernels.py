"""The knobs of a target's own kernels: tuned from its choice, kept as attributes of one operation, right for any values."""

import json
import subprocess
import sys

import numpy as np
import pytest

from c4ml_opt.runtime.program import Program

SIZE = 32
TENSOR = f"tensor<{SIZE}x{SIZE}xf32>"
PAYLOAD = f"""func.func @main(%a: {TENSOR}, %b: {TENSOR}, %c: {TENSOR}) -> {TENSOR} {{
  %r = linalg.matmul ins(%a, %b : {TENSOR}, {TENSOR}) outs(%c : {TENSOR}) -> {TENSOR}
  return %r : {TENSOR}
}}"""


def tune(*arguments, cwd):
    return subprocess.run([sys.executable, "-m", "c4ml_opt.cli.tune", *arguments], cwd=cwd, capture_output=True, text=True, timeout=280)


def test_the_knobs_of_the_target_s_own_pipeline_are_tuned_from_its_choice_and_replayed_for_that_shape_alone(tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    done = tune("in.mlir", "--target=x86-avx2", "--trials=3", "--strategy=random", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "of x86-tensor untuned" in done.stderr and "3 ok" in done.stderr
    first = json.loads((tmp_path / "c4ml-tune.yaml").read_text().splitlines()[1].removeprefix("- "))
    assert first["point"] == {"mr": 0, "nr": 0, "kb": 0, "mb": 0, "nb": 0, "prefetch": -1}
    replay = [sys.executable, "-m", "c4ml_opt.cli.opt", "in.mlir", "--schedule=tuned.mlir"]
    here = subprocess.run(replay, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert "c4ml.kernel.nb" in here.stdout, here.stderr
    (tmp_path / "in.mlir").write_text(PAYLOAD.replace(f"{SIZE}x{SIZE}", "16x16"))
    assert "c4ml.kernel" not in subprocess.run(replay, cwd=tmp_path, capture_output=True, text=True, timeout=60).stdout


KNOBS = [{}, {"mr": 3, "nr": 8}, {"kb": 16, "mb": 8, "nb": 16}, {"mr": 1, "nr": 24, "prefetch": 4}, {"mr": 12, "nr": 8, "kb": 64, "nb": 64}]


@pytest.mark.parametrize("shape", [(37, 29, 41), (1, 64, 33), (64, 5, 1), (13, 130, 70)])
@pytest.mark.parametrize("knobs", KNOBS, ids=str)
def test_any_knobs_on_the_operation_give_the_right_numbers(shape, knobs):
    m, n, k = shape
    attributes = ", ".join(f"c4ml.kernel.{name} = {value} : i64" for name, value in knobs.items())
    text = f"""func.func @main(%a: tensor<{m}x{k}xf32>, %b: tensor<{k}x{n}xf32>, %c: tensor<{m}x{n}xf32>) -> tensor<{m}x{n}xf32> {{
      %r = linalg.matmul {{{attributes}}} ins(%a, %b : tensor<{m}x{k}xf32>, tensor<{k}x{n}xf32>) outs(%c : tensor<{m}x{n}xf32>) -> tensor<{m}x{n}xf32>
      return %r : tensor<{m}x{n}xf32>
    }}"""
    rng = np.random.default_rng(m)
    a, b, c = (rng.standard_normal(s).astype(np.float32) for s in ((m, k), (k, n), (m, n)))
    (got,) = Program(text, "main", "x86-avx2", pipeline="builtin.module(x86-tensor)")(a, b, c)
    np.testing.assert_allclose(got, a @ b + c, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(
    "attribute, message",
    [("c4ml.kernel.mrr = 2 : i64", "is no knob of this pass; it has c4ml.kernel.mr"), ('c4ml.kernel.mr = "x"', "needs an integer"), ("c4ml.kernel.nr = 12 : i64", "is no multiple of the")],
)
def test_wrong_knobs_on_an_operation_are_errors(tmp_path, attribute, message):
    (tmp_path / "in.mlir").write_text(PAYLOAD.replace("linalg.matmul", f"linalg.matmul {{{attribute}}}"))
    done = subprocess.run([sys.executable, "-m", "c4ml_opt.cli.opt", "in.mlir", "--target=x86-avx2", "--x86-tensor"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode and message in done.stderr and "Traceback" not in done.stderr
