"""Every operation of the corpus, lowered by default-lowering, alone or behind the host's schedule, compiled and run, gives what numpy gives."""

import importlib

import pytest
from corpus import run_cases

FILES = ["arith", "complex", "control", "linalg", "memory", "vector"]


def check(name, **how):
    outcome = run_cases(importlib.import_module(f"cases_{name}").CASES, **how)
    wrong = {case: reason for case, reason in outcome.items() if reason}
    assert not wrong, "\n".join(f"{case}: {reason}" for case, reason in wrong.items())


@pytest.mark.parametrize("name", FILES)
def test_operations(name):
    check(name)


@pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.slow) if n in ("arith", "complex") else n for n in FILES])
def test_operations_by_the_hosts_schedule(name):
    check(name, schedule=True)
