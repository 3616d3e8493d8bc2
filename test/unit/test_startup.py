"""What c4ml-opt loads at start-up, so that it stays fast."""

import json
import subprocess
import sys

import pytest

COUNT = """
import json, sys
before = set(sys.modules)
sys.argv = ["c4ml-opt", *{arguments!r}]
import contextlib, io
from c4ml_opt.cli import opt
with contextlib.redirect_stdout(io.StringIO()):
    status = opt.run()
sys.stderr.write(json.dumps([status, sorted(set(sys.modules) - before)]))
"""


def loaded(*arguments):
    code = COUNT.format(arguments=arguments)
    run = subprocess.run([sys.executable, "-c", code], input=b"module {}", capture_output=True, timeout=60)
    status, modules = json.loads(run.stderr)
    assert status == 0
    return set(modules)


HEAVY = {"numpy", "click", "yaml", "typing", "logging", "re", "inspect", "dataclasses", "json", "ctypes", "pathlib", "subprocess", "ast"}


def test_trivial_module():
    modules = loaded("-o", "/dev/null")
    assert not modules & HEAVY
    ours = {m for m in modules if m.startswith("c4ml_opt")}
    assert len(ours) <= 24, sorted(ours)
    assert len(modules) <= 60, sorted(modules)


def test_upstream_passes_as_flags():
    modules = loaded("--canonicalize", "--cse", "-o", "/dev/null")
    assert not modules & HEAVY
    assert len(modules) <= 60, sorted(modules)


@pytest.mark.parametrize("flag", ["--version", "--list-passes", "--list-targets", "--list-schedules", "--list-dialects", "--explain=cse"])
def test_no_bindings(flag):
    modules = loaded(flag)
    assert not any(m.startswith("torch_mlir") for m in modules)
    assert not modules & {"numpy", "click"}


def test_help_loads_no_bindings():
    modules = loaded("--help")
    assert not any(m.startswith("torch_mlir") for m in modules)
