"""What pyproject.toml and the Makefile promise: a wheel holds every file of the package, and `make` names its targets."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    tomllib = None

ROOT = Path(__file__).resolve().parents[2]


def run(*command, **options):
    options = {"capture_output": True, "text": True, "check": True, "timeout": 280, "cwd": ROOT, **options}
    return subprocess.run(list(map(str, command)), **options).stdout


def test_make_prints_its_targets():
    printed = run("make", "--no-print-directory")
    for target in ("demo", "check", "check-slow", "bench", "docs", "clean"):
        assert f"\n  {target} " in printed


@pytest.mark.skipif(tomllib is None, reason="tomllib comes with Python 3.11")
def test_console_scripts_lead_to_functions():
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert {"c4ml-opt", "c4ml-run", "c4ml-gen"} <= set(scripts)
    for target in scripts.values():
        module, _, function = target.partition(":")
        assert callable(getattr(__import__(module, fromlist=[function]), function))


@pytest.mark.slow
def test_a_wheel_holds_every_file_and_works_elsewhere(tmp_path):
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    tracked = run("git", "ls-files", "c4ml_opt", "dialects").split()
    wanted = {path.replace("dialects/", "c4ml_opt/dialects/", 1) if path.startswith("dialects/") else path for path in tracked}
    assert {path for path in wanted if (ROOT / path).is_file()} <= packed
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    ir = "func.func @f() { return }"
    command = [sys.executable, "-c", "from c4ml_opt.cli.opt import main; main()", "--emit=asm"]
    paths = {"PYTHONPATH": f"{site}:{':'.join(p for p in sys.path if 'site-packages' in p)}", "PATH": "/usr/bin:/bin"}
    assert "ret" in run(*command, input=ir, cwd=tmp_path, env=paths)


@pytest.mark.slow
def test_the_reference_is_what_make_docs_writes(tmp_path):
    run(sys.executable, "-m", "c4ml_opt.cli.reference", tmp_path)
    for page in sorted((ROOT / "docs" / "reference").glob("*.md")):
        assert page.read_text() == (tmp_path / page.name).read_text(), f"{page.name} is old: run make docs"
