"""Schedules that say which targets they are for: clear errors on any other, and for what is given as a schedule and is none."""

import subprocess
import sys

import pytest

PAYLOAD = "func.func @main() {\n  return\n}\n"
SCHEDULE = """module attributes {transform.with_named_sequence, c4ml.requires = "CONDITION"} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    transform.yield
  }
}
"""


def opt(tmp_path, schedule, target):
    payload = tmp_path / "payload.mlir"
    payload.write_text(PAYLOAD)
    command = [sys.executable, "-m", "c4ml_opt.cli.opt", str(payload), f"--schedule={schedule}", f"--target={target}"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("target,fits", [("aarch64-sve,+bf16", True), ("aarch64-sve", False), ("x86-avx2", False)])
def test_a_schedule_says_what_it_requires(tmp_path, target, fits):
    path = tmp_path / "own.mlir"
    path.write_text(SCHEDULE.replace("CONDITION", "target.vector.scalable and target.feature('bf16')"))
    done = opt(tmp_path, path, target)
    assert (done.returncode == 0) == fits
    if not fits:
        name = target.partition(",")[0]
        assert f"schedule 'own' is for other targets than '{name}': it requires target.vector.scalable and target.feature('bf16')" in done.stderr


def test_a_condition_that_is_none(tmp_path):
    path = tmp_path / "own.mlir"
    path.write_text(SCHEDULE.replace("CONDITION", "target.feature("))
    done = opt(tmp_path, path, "aarch64-sve")
    assert done.returncode != 0 and "c4ml.requires: 'target.feature(' is no expression" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("schedule,target,message", [
    ("tune-x86-tensor", "aarch64-sve", "schedule 'tune-x86-tensor' is for other targets than 'aarch64-sve'"),
    ("tune-scalable-kernels", "x86-avx2", "schedule 'tune-scalable-kernels' is for other targets than 'x86-avx2'"),
    ("tune-x86-tensor", "x86-avx2", "it is one for c4ml-tune --schedule"),
    ("x86-tensor", "aarch64-sve", "'x86-tensor' is a pipeline, not a schedule; run it as --x86-tensor"),
])  # fmt: skip
def test_what_is_no_schedule_for_the_target(tmp_path, schedule, target, message):
    done = opt(tmp_path, schedule, target)
    assert done.returncode != 0 and message in done.stderr
