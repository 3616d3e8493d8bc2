"""c4ml-run's errors: each says what was expected."""

import numpy as np
import pytest

from c4ml_opt.cli.run import run
from c4ml_opt.diagnostics import PlainError, Reported, UserError

F = "func.func @f(%a: memref<4xf32>, %i: index) -> f32 {\n %r = memref.load %a[%i] : memref<4xf32>\n return %r : f32 }"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f.mlir").write_text(F)
    (tmp_path / "g.mlir").write_text("func.func private @gone()\nfunc.func @g() {\n func.call @gone() : () -> ()\n return }")
    np.save("four.npy", np.arange(4, dtype=np.float32))
    np.save("five.npy", np.zeros(5, np.float32))
    np.save("nan.npy", np.float32("nan"))
    np.savez("archive.npy", a=1)
    return tmp_path


def job(*arguments):
    """The exit status of `c4ml-run arguments`; 0 where it ended normally."""
    try:
        run.main(["--timeout", "60", *map(str, arguments)], standalone_mode=False)
    except SystemExit as stop:
        return stop.code
    return 0


ARGUMENTS = ["--input", "four.npy", "--input", "3"]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["f.mlir", "-e", "main"], "no function @main in this module; its functions are @f; choose one with -e NAME"),
        (["g.mlir", "-e", "g"], "gone"),
        (["f.mlir", "--input", "five.npy", "--input", "0"], "argument 0 of @f: shape 5, expected 4 for 'memref<4xf32>'"),
        (["f.mlir", "--input", "four.npy", "--input", "0.5"], "--input 0.5: expected an integer for 'index'"),
        (["f.mlir", "--input", "four.npy", "--input", "9" * 30], "out of range for 'index'"),
        (["f.mlir", "--input", "four.npy", "--input", "four.npy"], r"input 1 \('four.npy'\): dtype float32, expected int64 for 'index'"),
        (["f.mlir", "--input", "gone.npy", "--input", "0"], "cannot read input 0 'gone.npy': No such file"),
        (["f.mlir", "--input", "f.mlir", "--input", "0"], "cannot read input 0 'f.mlir': .*expected a .npy file"),
        (["f.mlir", "--input", "archive.npy.npz", "--input", "0"], "it is an archive; expected a .npy file"),
        (["f.mlir", *ARGUMENTS, "--expect", "five.npy"], r"expected output 'five.npy': shape 5, but the output has 0-d \('f32'\)"),
        (["f.mlir", *ARGUMENTS, "--expect", "nan.npy", "--expect", "nan.npy"], r"--expect is given 2 times for 1 outputs \(result 0, f32\)"),
        (["f.mlir", *ARGUMENTS, "--save", "four.npy"], "cannot save into 'four.npy'"),
        (["f.mlir", "--shape", "0=5"], "--shape 0=5 does not fit 'memref<4xf32>'"),
        (["f.mlir", "--shape", "7=5"], "--shape for argument 7: @f has 2 arguments"),
        (["f.mlir", "--shape", "a=5"], "--shape 'a=5': expected ARGUMENT=SIZES, as in 0=4x5"),
        (["f.mlir", "--count-instructions"], "runs on this machine itself"),
        (["f.mlir", "--target", "hots"], "unknown target 'hots'; did you mean 'host'"),
        (["f.mlir", "--target-file", "gone.yaml"], "cannot read .*gone.yaml"),
        (["f.mlir", "--schedule", "gone"], "unknown schedule 'gone'"),
        (["f.mlir", "--library", "gone.so"], "cannot load library 'gone.so'"),
        (["gone.mlir"], "cannot open input file 'gone.mlir': No such file or directory"),
    ],
)
def test_message(folder, arguments, message):
    with pytest.raises(Exception, match=message) as caught:
        job(*arguments)
    assert isinstance(caught.value, (UserError, PlainError)) or type(caught.value).__name__ == "UnknownName"


def test_a_difference_names_the_first_element_and_both_values(folder, capfd):
    assert job("f.mlir", *ARGUMENTS, "--expect", "nan.npy") == 1
    assert "error: output 0 (result 0, f32) differs from 'nan.npy': 1 of 1 elements differ; first: got 3.0, expected nan" in capfd.readouterr().err


def test_what_does_not_parse_is_told_with_file_line_and_column(folder, capfd):
    (folder / "bad.mlir").write_text("func.func @main() {\n  return %a : i32\n}\n")
    with pytest.raises(Reported):
        job("bad.mlir")
    assert "bad.mlir:2:10: error: use of undeclared SSA value name\n  return %a : i32\n         ^\n" in capfd.readouterr().err


def test_check_compares_with_the_module_before_its_passes(folder, capfd):
    (folder / "h.mlir").write_text("func.func @h(%a: tensor<4xf32>) -> tensor<4xf32> {\n %r = linalg.negf ins(%a : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>\n return %r : tensor<4xf32> }")
    (folder / "sequence.mlir").write_text("""
      module attributes {transform.with_named_sequence} {
        transform.named_sequence @__transform_main(%root: !transform.any_op) {
          %f = transform.structured.match ops{["linalg.negf"]} in %root : (!transform.any_op) -> !transform.any_op
          %tiled, %loop = transform.structured.tile_using_for %f tile_sizes [2] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
          transform.yield
        }
      }""")
    assert job("h.mlir", "--check", "--schedule", "sequence.mlir", "--pass-pipeline", "builtin.module(canonicalize)") == 0
    assert "check: result 0, tensor<4xf32> agrees with the plain loops" in capfd.readouterr().out


def test_check_finds_a_wrong_result(folder, capfd, monkeypatch):
    from c4ml_opt.runtime.program import Program

    original = Program.run
    monkeypatch.setattr(Program, "run", lambda self, *a, **k: _off_by_one(original(self, *a, **k), self))
    assert job("f.mlir", "--check") == 1
    assert "error: result 0, f32 differs from the plain loops: 1 of 1 elements differ" in capfd.readouterr().err


def _off_by_one(outcome, program, runs=[]):
    runs.append(program)
    if len(runs) == 1:
        outcome.results = [outcome.results[0] + 1]
    return outcome
