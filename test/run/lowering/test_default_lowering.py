"""Every operation of the corpus, lowered by default-lowering, compiled and run, gives what numpy gives."""

import importlib

import pytest
from corpus import run_cases

FILES = ["arith", "complex", "control", "linalg", "memory", "vector"]


@pytest.mark.parametrize("name", FILES)
def test_operations(name):
    outcome = run_cases(importlib.import_module(f"cases_{name}").CASES)
    wrong = {case: reason for case, reason in outcome.items() if reason}
    assert not wrong, "\n".join(f"{case}: {reason}" for case, reason in wrong.items())
