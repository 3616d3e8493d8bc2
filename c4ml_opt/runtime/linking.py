"""Links an object, the driver and the runtime functions into an executable for an emulator."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from ..diagnostics import UserError
from ..target import Target
from . import freestanding

DRIVER = Path(__file__).with_name("driver.c")
# No vector code: in streaming mode much of it is illegal. No calls of memcpy out of its own definition.
FLAGS = ["-O1", "-fno-tree-vectorize", "-fno-tree-loop-distribute-patterns", "-fno-stack-protector", "-c"]
LINKERS = {"ld.lld": ["ld.lld"], "lld": ["lld", "-flavor", "gnu"]}
PACKAGES = {"aarch64-linux-gnu-gcc": "gcc-aarch64-linux-gnu libc6-dev-arm64-cross", "riscv64-linux-gnu-gcc": "gcc-riscv64-linux-gnu", "ld.lld": "lld"}


def link(objects: list[bytes], target: Target, folder: Path) -> Path:
    """Writes the executable into `folder`; raises UserError for a missing compiler or unresolved symbols."""
    tool = find_tool(target)
    if Path(tool[0]).name in LINKERS:
        objects = [*objects, *freestanding.objects(target, cache_folder())]
        # The code of system calls is constant data, which must lie in an executable segment.
        line = [*LINKERS[Path(tool[0]).name], "-static", "--no-rosegment"]
    else:
        line = [*tool, "-static", str(compiled(DRIVER, tool, FLAGS, ".o")), "-lm"]
    paths = []
    for number, obj in enumerate(objects):
        paths.append(folder / f"{number}.o")
        paths[-1].write_bytes(obj)
    program = folder / "program"
    # Libraries come after what needs them.
    done = _run([part for part in line if part != "-lm"] + [*map(str, paths), *(["-lm"] if "-lm" in line else []), "-o", str(program)])
    if done.returncode:
        raise _link_error(done.stderr, target, tool)
    return program


def _link_error(said: str, target: Target, tool: list[str]) -> UserError:
    missing = sorted(set(re.findall(r"undefined (?:reference to|symbol:) [`']?([\w.$]+)", said)))
    if missing:
        return UserError(f"the code calls {', '.join(missing)}, which nothing in the C library of target '{target.name}' defines")
    return UserError(f"linking for target '{target.name}' failed ({' '.join(tool)}):\n{said.strip()}")


def find_tool(target: Target) -> list[str]:
    """The first of the target's C compilers that this machine has; of linkers only where there is no C library."""
    for text in target.link.cc:
        words = text.split()
        if shutil.which(words[0]) and (words[0] not in LINKERS or target.link.freestanding):
            return words
    tried = ", ".join(text.split()[0] for text in target.link.cc) or "none is named"
    package = next((PACKAGES[text.split()[0]] for text in target.link.cc if text.split()[0] in PACKAGES), None)
    hint = f"; install one (Debian, Ubuntu: apt install {package})" if package else ""
    what = "linker" if target.link.freestanding else "C compiler"
    raise UserError(f"no {what} for target '{target.name}' on this machine (tried {tried}){hint}")


def compiled(source: Path, compiler: list[str], flags: list[str], suffix: str) -> Path:
    """What `compiler` makes of `source`, kept in the user's cache."""
    key = hashlib.sha256(source.read_bytes() + repr((compiler, flags)).encode()).hexdigest()[:16]
    path = cache_folder() / f"{source.stem}-{key}{suffix}"
    if not path.exists():
        temporary = path.with_suffix(f".{os.getpid()}")
        done = _run([*compiler, *flags, str(source), "-o", str(temporary)])
        if done.returncode:
            raise UserError(f"{' '.join(compiler)} cannot compile {source.name}:\n{done.stderr.strip()}")
        temporary.replace(path)
    return path


def cache_folder() -> Path:
    """A folder of the user's for compiled helpers: `$XDG_CACHE_HOME/c4ml-opt`, or a temporary one where that cannot be written."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    try:
        (base / "c4ml-opt").mkdir(parents=True, exist_ok=True)
        if os.access(base / "c4ml-opt", os.W_OK):
            return base / "c4ml-opt"
    except (OSError, RuntimeError):
        pass
    folder = Path(tempfile.gettempdir()) / f"c4ml-opt-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _run(line: list[str]):
    return subprocess.run(line, capture_output=True, text=True, timeout=120)
