"""The documentation: every `sh` block runs as pasted and prints what the page shows, and every link leads somewhere.

A page's blocks run in order in one empty folder. In the info string, `fails` means a non-zero exit status and
`needs=PROGRAM` that the page is tried only where PROGRAM is installed. A `text` block right after a `sh` block is its
output (stdout and stderr); `...` there stands for anything. Blocks of other languages are only read.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").rglob("*.md") if "reference" not in p.parts)]
FENCE = re.compile(r"^```(.*?)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
TOOLS = {"c4ml-opt": "opt", "c4ml-run": "run", "c4ml-gen": "gen", "c4ml-tune": "tune", "c4ml-import": "import_"}


def name(page):
    return str(page.relative_to(ROOT))


def blocks(page):
    """(info words, command, expected output or None) of each `sh` block."""
    text, found = page.read_text(encoding="utf-8"), []
    matches = list(FENCE.finditer(text))
    for block, following in zip(matches, [*matches[1:], None]):
        info = block.group(1).split()
        if info[:1] != ["sh"]:
            continue
        shown = None
        if following and following.group(1).strip() == "text" and not text[block.end() : following.start()].strip():
            shown = following.group(2)
        found.append((info[1:], block.group(2), shown))
    return found


@pytest.fixture(scope="session")
def environment(tmp_path_factory):
    """The tools of this tree by the names that the pages use."""
    folder = tmp_path_factory.mktemp("bin")
    for tool, module in TOOLS.items():
        _script(folder / tool, f'exec "{sys.executable}" -m c4ml_opt.cli.{module} "$@"')
    _script(folder / "lit", f'exec "{sys.executable}" -c "from lit.main import main; main()" "$@"')
    _script(folder / "filecheck", f'exec "{sys.executable}" -m filecheck "$@"')
    _script(folder / "python3", f'exec "{sys.executable}" "$@"')
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    outer = {name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"}  # those of `make check`
    return {**outer, "PATH": path, "PYTHONPATH": str(ROOT), "C4ML_ROOT": str(ROOT), "COLUMNS": "80"}


def _script(path, line):
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_pasted_commands_work(page, environment, tmp_path):
    for info, command, shown in blocks(page):
        for program in (word.removeprefix("needs=") for word in info if word.startswith("needs=")):
            if not shutil.which(program):
                pytest.skip(f"{program} is not installed")
        run = subprocess.run(
            ["bash", "-eu", "-c", command], cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=240,
        )  # fmt: skip
        assert (run.returncode != 0) == ("fails" in info), f"{command}\nexit status {run.returncode}\n{run.stdout}"
        if shown is not None:
            assert matches(shown, run.stdout), f"{command}\nshown:\n{shown}\nprinted:\n{run.stdout}"


def matches(shown: str, printed: str) -> bool:
    """`...` on a line of its own stands for any lines, within a line for any characters."""
    pattern = ""
    for line in shown.strip().splitlines():
        if line.strip() == "...":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*?".join(map(re.escape, line.rstrip().split("..."))) + r"[ \t]*\n"
    return re.fullmatch(pattern, printed.strip() + "\n") is not None


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page):
    for target in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{name(page)} links to {target}"


def test_every_page_is_linked_from_the_index():
    index = ROOT / "docs" / "index.md"
    linked = {(index.parent / target).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}
    assert {name(page) for page in PAGES if page.parts[-1] not in ("index.md", "README.md") and page not in linked} == set()


def test_the_matcher_itself():
    assert matches("a\n...\nd ...\n", "a\nb\nc\nd 1 2\n") and matches("a\n", "a  \n")
    assert not matches("a\n", "a\nb\n") and not matches("a ... c\n", "a\nc\n")
