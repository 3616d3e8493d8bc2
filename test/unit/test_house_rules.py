"""House rules that a machine can check: what files say of themselves, sizes, imports, tests of passes, flags in docs."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from c4ml_opt.registry import registry

ROOT = Path(__file__).resolve().parents[2]
TOP = {".ci", ".gitignore", "LICENSE", "Makefile", "README.md", "c4ml_opt", "dialects", "docs", "pyproject.toml", "test"}
#: Files longer than this need a reason.
LONGEST = 400
LONG = {
    "c4ml_opt/upstream/names.json": "a generated table",
    "c4ml_opt/upstream/docs.json": "a generated table",
    "c4ml_opt/checking/contracts/probes.mlir": "a function for each operation that passes are tried on",
    "c4ml_opt/checking/contracts/exemplars.jsonl": "a generated table",
    "c4ml_opt/checking/contracts/contracts.txt": "a generated table",
    **{f"docs/reference/{name}.md": "generated from the registry" for name in ("passes", "upstream-passes", "targets", "pipelines", "schedules")},
    **{f"c4ml_opt/runtime/freestanding/{name}.ll": "made from C" for name in ("arithmetic", "driver", "functions", "system")},
}
UNFINISHED = re.compile("TO" r"DO|FIX" r"ME|X" r"XX\b|NotImplemented" r"Error|for " r"now\b")


@cache
def files():
    """Every file that git tracks, and those that it would."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout.split("\n")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this tree is not a git checkout")
    return [path for path in listed if path and (ROOT / path).exists()]


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def python_files():
    return [path for path in files() if path.endswith(".py") and not (ROOT / path).is_symlink()]


def sources(*suffixes):
    return [path for path in files() if path.endswith(suffixes) and (ROOT / path).is_file()]


@cache
def tree(path):
    return ast.parse(text(path))


def test_the_top_level_holds_what_the_design_names():
    assert {path.split("/")[0] for path in files()} <= TOP


def test_modules_say_what_they_are():
    missing = [path for path in python_files() if tree(path).body and not ast.get_docstring(tree(path))]
    assert not missing


def test_files_are_short():
    long = {p for p in files() if (ROOT / p).is_file() and p not in LONG and _lines(p) > LONGEST and not p.endswith("LICENSE")}
    assert not long, f"split them, or list a reason in {Path(__file__).name}"


def _lines(path):
    return (ROOT / path).read_bytes().count(b"\n")


def test_nothing_is_left_unfinished():
    found = [
        f"{path}:{number}: {line.strip()}"
        for path in sources(".py", ".mlir", ".md", ".yaml", ".c", ".h", ".sh", ".test", "Makefile")
        for number, line in enumerate(text(path).splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert not found


def test_no_star_imports():
    stars = [
        path
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names)
    ]
    assert not stars


def test_only_mlir_py_imports_the_bindings():
    guilty = []
    for path in python_files():
        if path.startswith(("c4ml_opt/", "dialects/")) and path != "c4ml_opt/mlir.py":
            for node in ast.walk(tree(path)):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                guilty += [path for name in names if name.split(".")[0] == "torch_mlir"]
    assert not guilty


def test_syntax_is_that_of_python_3_10():
    for path in python_files():
        ast.parse(text(path), filename=path, feature_version=(3, 10))


def test_no_utils():
    assert not [path for path in files() if Path(path).stem in ("utils", "util", "helpers", "misc", "common")]


def test_passes_have_a_lit_test_of_their_own_name():
    tests = {Path(path).stem: path for path in files() if path.startswith("test/") and path.endswith((".mlir", ".test"))}
    passes = [name for name, entry in registry.entries("pass").items() if ROOT / "c4ml_opt" in entry.path.parents]
    assert not [name for name in passes if name not in tests], "a pass needs test/transforms/<area>/<pass-name>.mlir"
    unnamed = [name for name in passes if name in tests and name not in text(tests[name])]
    assert not unnamed, "the test of a pass runs the pass"


def test_lit_tests_run_something():
    inputs = ("/Inputs/", "/bench/", "docs/")
    tests = [p for p in sources(".mlir", ".test") if p.startswith("test/") and not any(part in p for part in inputs)]
    assert not [path for path in tests if "RUN:" not in text(path)]
    late = [p for p in tests if "/transforms/" in p and "RUN:" not in text(p).lstrip().splitlines()[0]]
    assert not late, "the RUN line comes first"


def test_passes_and_schedules_do_not_ask_for_a_targets_name():
    asks = re.compile(r"""target\.name\s*(==|!=|in\b)|\.name\.startswith\(["'](x86|aarch64)""")
    folders = ("c4ml_opt/transforms/", "c4ml_opt/schedules/", "c4ml_opt/pipelines/")
    assert not [p for p in files() if p.startswith(folders) and (ROOT / p).is_file() and asks.search(text(p))]


@cache
def flags(tool):
    """The flags of a tool, from its own table or click command; c4ml-opt also takes every pass as a flag."""
    if tool == "opt":
        from c4ml_opt.cli._flags import FLAGS
        from c4ml_opt.upstream import names

        passes = set(registry.entries("pass")) | set(registry.entries("pipeline")) | set(registry.entries("schedule"))
        return {dashes + name for name in {*FLAGS, *passes, *names()} for dashes in ("-", "--")}
    from c4ml_opt.cli import gen, run, tune

    command = {"run": run.run, "gen": gen.gen, "tune": tune.command}[tool]
    return {spelling for parameter in command.params for spelling in parameter.opts + parameter.secondary_opts} | {"--help", "--version"}


def shown_commands():
    """(page, tool, flags) of each command of ours in the documentation's code."""
    code = re.compile(r"^```\w.*?\n(.*?)^```|`([^`\n]+)`", re.M | re.S)
    command = re.compile(r"\bc4ml-(opt|run|gen|tune)\b([^|;&\n`]*)")
    for path in sources(".md"):
        for block, span in code.findall(text(path)):
            for tool, rest in command.findall(block or span):
                bare = re.sub(r"'[^']*'|\"[^\"]*\"", "", rest)
                yield path, tool, [word.split("=")[0] for word in bare.split() if re.match(r"--?[a-zA-Z]", word)]


def test_documentation_names_only_flags_that_exist():
    def own(page, flag):  # the reader writes that pass on the page
        return any(f"/{name}." in text(page) for name in (flag[2:], flag[2:].replace("-", "_")))

    wrong = [(page, f"c4ml-{tool}", f) for page, tool, used in shown_commands() for f in used if f not in flags(tool) and not own(page, f)]
    assert not wrong
    assert len(list(shown_commands())) > 20
