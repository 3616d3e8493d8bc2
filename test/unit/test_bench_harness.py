"""The benchmark harness: rounds, ratios and tables, on cases whose times are known."""

import sys

from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))
import harness  # noqa: E402
import run as runner  # noqa: E402


def test_ratios_are_medians_over_rounds():
    both = harness.Comparison({"a": [2.0, 4.0, 60.0], "b": [1.0, 1.0, 10.0]})
    assert both.ratio("a", "b") == 4.0 and both.median("a") == 4.0 and both.best("ab") == "b"
    assert both.gflops("b", 5e9) == 5.0


def test_a_case_that_returns_seconds_measures_itself():
    both = harness.compare({"slow": lambda: 0.5, "fast": lambda: 0.125}, rounds=3)
    assert both.rounds == {"slow": [0.5] * 3, "fast": [0.125] * 3}
    assert both.ratio("slow", "fast") == 4.0


def test_short_calls_are_repeated():
    calls = []
    harness.compare({"one": lambda: calls.append(1)}, rounds=2, min_ms=1)
    assert len(calls) > 100


def test_commands_are_measured_in_their_own_time():
    seconds = harness.command([sys.executable, "-c", "sum(range(10**6))"])()
    assert 0.005 < seconds < 5
    assert harness.peak_memory([sys.executable, "-c", "b'x' * 10**8"]) > 10**8


def test_table(capsys):
    harness.table("speed", ["size", "ratio"], [["8x8", 1.23456], ["512x512", 100.0]])
    assert capsys.readouterr().out.split("\n")[1:] == [
        "speed", "  size     ratio", "  -------  -----", "  8x8       1.23", "  512x512    100", "",
    ]  # fmt: skip


def test_runner_lists_and_refuses(capsys):
    assert runner.main(["--list"]) == 0
    assert runner.main(["nonesuch"]) == 1
    assert "no benchmark nonesuch" in capsys.readouterr().err
