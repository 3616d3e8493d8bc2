"""Libraries of tuned points: what they match, here and in stock mlir-opt, and what they leave alone."""

import shutil
import subprocess
import sys

import pytest

from c4ml_opt import schedule as schedules
from c4ml_opt.session import Session
from c4ml_opt.tuning import library, task
from tuning_inputs import PAYLOAD, SIZE, schedule, tunable, tune


def test_the_tuned_library_replays_here_and_in_stock_mlir_opt(tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    done = tune("in.mlir", "--schedule=tune-matmul", "--trials=4", "--strategy=random", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "best:" in done.stderr and "the speed without a schedule" in done.stderr
    replay = [sys.executable, "-m", "c4ml_opt.cli.opt", "in.mlir", "--schedule=tuned.mlir"]
    here = subprocess.run(replay, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert "vector<" in here.stdout and "linalg.matmul" not in here.stdout, here.stderr
    (tmp_path / "in.mlir").write_text(PAYLOAD.replace(f"{SIZE}x{SIZE}", "16x16"))
    other = subprocess.run(replay, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert other.returncode == 0 and "linalg.matmul" in other.stdout
    if stock := shutil.which("mlir-opt-22"):
        (tmp_path / "in.mlir").write_text(PAYLOAD)
        pipeline = "builtin.module(transform-preload-library{transform-library-paths=tuned.mlir},transform-interpreter)"
        there = subprocess.run([stock, "in.mlir", f"--pass-pipeline={pipeline}"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert there.stdout.count("scf.for") == here.stdout.count("scf.for") > 0, there.stderr
    again = tune("in.mlir", "--schedule=tune-matmul", "--trials=4", "--strategy=random", "--resume", cwd=tmp_path)
    assert "4 known" in again.stderr and again.returncode == 0


LIKE = {
    "f32": ("linalg.matmul", "f32", "f32", ""),
    "i32": ("linalg.matmul", "i32", "i32", ""),
    "bf16": ("linalg.matmul", "bf16", "bf16", ""),
    "f16": ("linalg.matmul", "f16", "f16", ""),
    "signed bytes": ("linalg.matmul", "i8", "i32", ""),
    "unsigned bytes": ("linalg.matmul {cast = #linalg.type_fn<cast_unsigned>}", "i8", "i32", ""),
    "transposed": ("linalg.matmul", "f32", "f32", "indexing_maps = [affine_map<(i,j,k)->(k,i)>, affine_map<(i,j,k)->(k,j)>, affine_map<(i,j,k)->(i,j)>]"),
    "contract": ("linalg.contract", "f32", "f32", "indexing_maps = [affine_map<(i,j,k)->(i,k)>, affine_map<(i,j,k)->(k,j)>, affine_map<(i,j,k)->(i,j)>]"),
    "other sizes": ("linalg.matmul", "f32", "f32", ""),
}


def like(kind):
    op, element, sums, maps = LIKE[kind]
    size = 16 if kind == "other sizes" else SIZE
    a, c = f"tensor<{size}x{size}x{element}>", f"tensor<{size}x{size}x{sums}>"
    return f"func.func private @{kind.replace(' ', '_')}(%a: {a}, %c: {c}) -> {c} {{\n %r = {op} {maps} ins(%a, %a : {a}, {a}) outs(%c : {c}) -> {c}\n return %r : {c}\n}}\n"


@pytest.mark.parametrize("kind", LIKE)
def test_a_library_knows_its_operation_by_kind_attributes_and_element_types(kind, tmp_path):
    session = Session()
    of = tunable(schedule('%a = transform.tune.knob<"a"> options = [1] -> !transform.any_param\n transform.annotate %op "tuned" : !transform.any_op').replace('["linalg.matmul"]', '["linalg.matmul", "linalg.contract"]'))
    (each,) = task.find(session.parse(like(kind)), of)
    text = library.library([(each, of.resolve({"a": 1}), "")])
    everything = "".join(map(like, LIKE))
    module = session.parse(everything)
    schedules.apply(module.operation, text)
    assert [f.operation.attributes["sym_name"].value for f in module.body.operations if "tuned" in str(f)] == [kind.replace(" ", "_")]
    if stock := shutil.which("mlir-opt-22"):
        (tmp_path / "tuned.mlir").write_text(text)
        (tmp_path / "in.mlir").write_text(everything)
        pipeline = "builtin.module(transform-preload-library{transform-library-paths=tuned.mlir},transform-interpreter)"
        there = subprocess.run([stock, "in.mlir", f"--pass-pipeline={pipeline}"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert there.stdout.count("tuned") == 1 and there.stdout.index("tuned") > there.stdout.index(f"@{kind.replace(' ', '_')}("), there.stderr
