"""Objects to shared libraries and executables, by a C compiler driver or a linker found on this machine."""

import os
import re
import shlex
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from .. import isolation
from ..diagnostics import UserError
from ..target import Target
from . import runtime_symbols

TIMEOUT = 300  # seconds
LINKERS = {"ld.lld": ["ld.lld"], "lld": ["lld", "-flavor", "gnu"]}
PACKAGES = {
    "cc": "gcc", "gcc": "gcc", "aarch64-linux-gnu-gcc": "gcc-aarch64-linux-gnu", "riscv64-linux-gnu-gcc": "gcc-riscv64-linux-gnu",
    "x86_64-linux-gnu-gcc": "gcc-x86-64-linux-gnu", "ld.lld": "lld",
}  # fmt: skip


def position_independent(target: Target) -> Target:
    """`target` with the relocation model of shared libraries."""
    return replace(target, relocation="pic")


def shared(objects: list[bytes], target: Target, cc: str | None = None, extra: tuple[str, ...] = ()) -> bytes:
    """A shared library; `extra` are more objects, libraries or flags. Raises UserError naming what is unresolved."""
    return _link(objects, target, cc, extra, ["-shared"])


def executable(objects: list[bytes], target: Target, cc: str | None = None, extra: tuple[str, ...] = ()) -> bytes:
    """An executable of objects of which one defines `main`; static where it runs under an emulator."""
    if not target.link.freestanding:
        return _link(objects, target, cc, extra, ["-static"] if target.run.emulator else [])
    from ..runtime import freestanding, linking

    return _link([*objects, *freestanding.objects(target, linking.cache_folder())], target, cc, extra, ["-static"])


def tools(target: Target, cc: str | None = None) -> list[list[str]]:
    """Command lines of the drivers and linkers for `target` that this machine has, the preferred one first.

    `cc`, or else the environment's CC_<TARGET> or CC_<ARCHITECTURE> (as CC_AARCH64), takes the place of the target's own list.
    """
    names = (f"CC_{re.sub('[^A-Z0-9]', '_', name.upper())}" for name in (target.name, target.architecture))
    chosen = cc or next((os.environ[n] for n in names if os.environ.get(n)), None)
    wanted = [chosen] if chosen else list(target.link.cc)
    found = [words for words in map(shlex.split, wanted) if words and shutil.which(words[0])]
    if not found:
        tried = ", ".join(text.split()[0] for text in wanted if text.split()) or "none is named"
        package = next((PACKAGES[w.split()[0]] for w in wanted if w.split() and w.split()[0] in PACKAGES), None)
        hint = f"; install one (Debian, Ubuntu: apt install {package})" if package and not chosen else ""
        raise UserError(
            f"no compiler or linker for target '{target.name}' on this machine (tried {tried}){hint}, "
            f"or name one with --cc or CC_{target.architecture.upper()}"
        )
    return found


def _link(objects, target, cc, extra, mode) -> bytes:
    isolation.step(f"linking for target '{target.name}'")
    if any(runtime_symbols.OPENMP.encode() in data for data in objects):
        extra = (*extra, "-lgomp")
    if any(runtime_symbols.XSMM.encode() in data for data in objects):
        from ..runtime import xsmm

        extra = (*extra, *xsmm.link_arguments())
    with tempfile.TemporaryDirectory(prefix="c4ml-link-") as folder:
        paths = []
        for number, data in enumerate(objects):
            paths.append(Path(folder, f"{number}.o"))
            paths[-1].write_bytes(data)
        output = Path(folder, "output")
        failures = []
        for tool in tools(target, cc):
            line = _command(tool, target, mode, [*map(str, paths), *extra], output)
            if line is None:
                failures.append(f"{shlex.join(tool)}: links shared libraries only, having no C library of '{target.triple}'")
                continue
            said = _run(line)
            if said is None:
                return output.read_bytes()
            _check_undefined(said, target)
            failures.append(f"{shlex.join(tool)}: {said}")
        hint = f"\nthe code's threads need GNU OpenMP's library for '{target.triple}'; name a toolchain that has it with --cc, or leave --threads out" if "-lgomp" in "".join(failures) else ""
        raise UserError(f"linking for target '{target.name}' failed:\n" + "\n".join(failures) + hint)


def _command(tool, target, mode, inputs, output):
    """The command line; None where `tool` is a bare linker and there must be a C library."""
    linker = LINKERS.get(Path(tool[0]).name)
    if not linker:
        defined = ["-Wl,-z,defs"] if "-shared" in mode else []
        return [*tool, *mode, *defined, *target.link.flags, *inputs, "-lm", "-o", str(output)]
    if "-shared" not in mode and not target.link.freestanding:
        return None
    # Code in constant data (the system calls of a freestanding program) must lie in an executable segment.
    rest = [] if "-shared" in mode else ["--no-rosegment"]
    return [*linker, *tool[1:], *mode, *rest, *target.link.flags, *inputs, "-o", str(output)]


def _run(line) -> str | None:
    """None if it succeeded, else what it said."""
    try:
        done = subprocess.run(line, capture_output=True, text=True, errors="replace", timeout=TIMEOUT, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return f"timed out after {TIMEOUT} s"
    return None if done.returncode == 0 else done.stderr.strip() or f"exit status {done.returncode}"


def _check_undefined(said: str, target: Target):
    missing = sorted(set(re.findall(r"undefined (?:reference to|symbol:) [`']?([^\s'`]+)", said)))
    if missing:
        listed = "\n".join(f"  {name}{runtime_symbols.reason(name)}" for name in missing)
        raise UserError(
            f"nothing defines these functions for target '{target.name}'; name an object or library that does with --link:\n{listed}"
        )
