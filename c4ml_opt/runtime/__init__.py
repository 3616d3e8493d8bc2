"""Runs compiled functions on arrays: on this machine, or under a target's emulator.

`run(text, "main", [a, b])` compiles and runs once; `Program(text, "main", target)` compiles once and is called often.
"""

import importlib

_WHERE = {"Program": "program", "Outcome": "program", "run": "program", "compare": "compare"}


def __getattr__(name):
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)
