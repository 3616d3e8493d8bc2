"""The cost model: targets that cannot be run are ranked by it, and what it chose is right under an emulator."""

import os
import shutil
import sys

import numpy as np
import pytest

from arm_programs import NEEDS_QEMU
from c4ml_opt.diagnostics import UserError
from c4ml_opt.registry import registry
from c4ml_opt.runtime.program import Program
from c4ml_opt.session import Session
from c4ml_opt.tuning import footprint, library, task, throughput
from c4ml_opt.tuning.predict import Predictor
from c4ml_opt.tuning.strategies.cost_model import order, ranked
from c4ml_opt.tuning.tunable import Tunable
from tuning_inputs import PAYLOAD, space, schedule, tune

NEEDS_MCA = pytest.mark.skipif(not any(shutil.which(f"llvm-mca{v}") for v in ["", *(f"-{n}" for n in range(14, 60))]), reason="llvm-mca is not installed")


def kernels(target: str, name: str, payload: str = PAYLOAD):
    """A session, the matmul and the knobs of a registered schedule for it."""
    session = Session(target)
    with session.targeted():
        base = Tunable(open(registry.find("schedule", name).path, encoding="utf-8").read(), name, session.context)
        (each,) = task.find(session.parse(payload), base)
        return session, each, base.of(each)


@NEEDS_MCA
@pytest.mark.parametrize("target", ["aarch64-neon", "aarch64-sve", "x86-avx2", "x86-avx512"])
def test_a_register_tile_is_predicted_to_beat_single_accumulators(target):
    name = "tune-x86-tensor" if target.startswith("x86") else "tune-scalable-kernels"
    session, each, of = kernels(target, name, PAYLOAD.replace("32x32", "256x256"))
    lanes = session.target.vector.bits // 32 if target.startswith("x86") else 1
    model = Predictor(session, each.text, each.sizes, 60.0, of.pipeline)
    cycles = [model.cycles(library.single(of.resolve({**of.start, "mr": mr, "nr": nr * lanes}))) for mr, nr in ((1, 1), (6, 2))]
    assert cycles[1] < cycles[0] / 1.25
    assert cycles[1] > np.prod(each.sizes) * 32 / (4 * 512), "more than any core multiplies"


@NEEDS_MCA
def test_code_that_cannot_be_modelled_is_an_error_and_no_ranking(tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    done = tune("in.mlir", "--target=aarch64-sme", "--predict-only", "--trials=2", cwd=tmp_path)
    assert done.returncode == 1 and "the cost model can tell nothing of 2 points: " in done.stderr, done.stderr
    assert not (tmp_path / "tuned.mlir").exists()


def test_the_newest_analyser_is_taken_whatever_its_name(tmp_path, monkeypatch):
    for name, version in (("llvm-mca", 14), ("llvm-mca-15", 15)):
        (tmp_path / name).write_text(f"#!{sys.executable}\nprint('LLVM version {version}.0.6')\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert throughput.find.__wrapped__() == str(tmp_path / "llvm-mca-15")
    os.unlink(tmp_path / "llvm-mca-15")
    assert throughput.find.__wrapped__() == str(tmp_path / "llvm-mca")
    os.unlink(tmp_path / "llvm-mca")
    with pytest.raises(UserError, match="apt-get install llvm"):
        throughput.find.__wrapped__()


def test_the_best_predicted_wins_and_the_start_only_a_tie():
    of = space(schedule('%a = transform.tune.knob<"a"> options = [1, 2, 3, 4, 5] -> !transform.any_param\ntransform.annotate %op "x" : !transform.any_op'))

    def predict(point):
        if point["a"] == 2:
            raise UserError("no")
        return {1: 5.0, 3: 2.0, 4: 2.0, 5: 9.0}[point["a"]]

    assert order(of, range(5), predict)[:2] == [2, 3] and order(of, range(5), predict)[-1] == 1
    assert ranked(of, {"a": 4}, 5, 0, predict) == {"a": 4}
    assert ranked(of, {"a": 5}, 1, 0, predict) == {"a": 5}
    with pytest.raises(UserError, match="nothing of 1 points: no"):
        order(of, [1], predict)


LOOPS = """func.func @f(%a: memref<64x64xf32>, %p: !llvm.ptr) {
  %0 = arith.constant 0 : index
  %1 = arith.constant 1 : index
  %64 = arith.constant 64 : index
  scf.for %i = %0 to %64 step %1 {
    scf.for %j = %0 to %64 step %1 iter_args(%q = %p) -> (!llvm.ptr) {
      %x = memref.load %a[%i, %0] : memref<64x64xf32>
      %y = llvm.load %q : !llvm.ptr -> vector<4xf32>
      %z = llvm.getelementptr %q[16] : (!llvm.ptr) -> !llvm.ptr, i8
      scf.yield %z : !llvm.ptr
    }
  }
  return
}"""


def test_what_walks_by_a_carried_pointer_moves_with_its_loop():
    session = Session()
    module = session.parse(LOOPS)
    # A cache that holds one turn of @f's loops and no more loads the panel of 64 vectors again in each of 64 turns.
    assert footprint.traffic(module.operation, [8]) == [64 * 64 * (16 + 4)]
    assert footprint.traffic(module.operation, [64 * 16 + 4]) == [64 * (64 * 16 + 4)]
    assert footprint.traffic(module.operation, [1 << 20]) == [64 * 16 + 64 * 4]


@NEEDS_QEMU
@pytest.mark.parametrize("length", [128, 256, 512])
@pytest.mark.parametrize("point", [{"mr": 0, "nr": 0, "kb": 0}, {"mr": 1, "nr": 1, "kb": 64}, {"mr": 8, "nr": 3, "kb": 0}, {"mr": 5, "nr": 4, "kb": 192}, {"mr": 14, "nr": 1, "kb": 1024}], ids=str)
def test_a_library_for_another_architecture_gives_the_right_numbers(point, length, tmp_path):
    m, n, k = 37, 29, 301
    kinds = [f"tensor<{rows}x{columns}xf32>" for rows, columns in ((m, k), (k, n), (m, n))]
    text = f"""func.func @main(%a: {kinds[0]}, %b: {kinds[1]}, %c: {kinds[2]}) -> {kinds[2]} {{
      %r = linalg.matmul ins(%a, %b : {kinds[0]}, {kinds[1]}) outs(%c : {kinds[2]}) -> {kinds[2]}
      return %r : {kinds[2]}
    }}"""
    _, each, of = kernels("aarch64-sve", "tune-scalable-kernels", text)
    (tmp_path / "tuned.mlir").write_text(library.library([(each, of.resolve(point), "")], of.pipeline))
    rng = np.random.default_rng(m)
    a, b, c = (rng.standard_normal(s).astype(np.float32) for s in ((m, k), (k, n), (m, n)))
    program = Program(text, "main", "aarch64-sve", pipeline=f"builtin.module(schedule{{name={tmp_path}/tuned.mlir}},scalable-kernels)")
    (got,) = program.run([a, b, c], vector_length=length).results
    np.testing.assert_allclose(got, a @ b + c, rtol=1e-4, atol=1e-4)


@NEEDS_MCA
@NEEDS_QEMU
def test_what_was_predicted_for_another_architecture_replays_there(tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    done = tune("in.mlir", "--target=aarch64-neon", "--predict-only", "--trials=4", cwd=tmp_path)
    assert done.returncode == 0 and "4 predicted" in done.stderr, done.stderr
    rng = np.random.default_rng(0)
    a, b = (rng.standard_normal((32, 32)).astype(np.float32) for _ in range(2))
    text = (tmp_path / "tuned.mlir").read_text()
    assert "predicted, not measured" in text
    program = Program(PAYLOAD, "main", "aarch64-neon", pipeline=f"builtin.module(schedule{{name={tmp_path}/tuned.mlir}},scalable-kernels)")
    np.testing.assert_allclose(program(a, b)[0], a @ b, rtol=1e-4, atol=1e-4)
