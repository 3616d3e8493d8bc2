"""Comparing strategies: what is measured is kept and reused, and what the verdict may say."""

import subprocess
import sys

from c4ml_opt.tuning import comparison
from tuning_inputs import PAYLOAD, tune


def test_it_says_when_nothing_beats_random():
    curves = {"random": [[4.0, 2.0], [3.0, 1.0]], "tpe": [[4.0, 1.5], [2.0, 1.0]], "bad": [[9.0, 9.0], [8.0, 8.0]]}
    text = comparison.table(curves)
    assert "no strategy beats random search beyond the spread" in text and "worse: bad" in text
    assert "better than random for every seed: tpe (2.00x)" in comparison.verdict({"random": [2.0, 3.0], "tpe": [1.0, 1.5]})


def test_trials_of_a_comparison_are_kept_once_and_go_on_after_a_stop(tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    arguments = ["in.mlir", "--schedule=tune-matmul", "--compare=random,evolutionary,random", "--trials=3", "--seeds=2", "--resume"]
    first = tune(*arguments, "--plot=p.svg", cwd=tmp_path)
    assert first.returncode == 0 and first.stdout.count("random   ") == 1, first.stderr
    assert "<svg" in (tmp_path / "p.svg").read_text()
    lines = (tmp_path / "c4ml-tune.yaml").read_text().splitlines()[1:]
    points = [line.partition('"point": ')[2].partition("}")[0] for line in lines]
    assert 3 <= len(points) == len(set(points)) <= 12
    again = tune(*arguments, cwd=tmp_path)
    assert again.stdout == first.stdout and (tmp_path / "c4ml-tune.yaml").read_text().splitlines()[1:] == lines


def test_where_stderr_is_no_terminal_the_bar_writes_no_control_characters(tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    done = subprocess.run([sys.executable, "-m", "c4ml_opt.cli.tune", "in.mlir", "--trials=2", "--target=x86-avx2"], cwd=tmp_path, capture_output=True, timeout=200)
    assert done.returncode == 0 and b"\x1b" not in done.stderr and b"\r" not in done.stderr and b"  trials\n" in done.stderr
