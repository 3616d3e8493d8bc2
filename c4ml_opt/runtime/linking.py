"""Links an object, the driver and the runtime functions into an executable for an emulator."""

import hashlib
import os
import subprocess
import tempfile
from pathlib import Path

from ..codegen import link as linker
from ..diagnostics import UserError
from ..target import Target
from . import freestanding

DRIVER = Path(__file__).with_name("driver.c")
FLAGS = ["-O1", "-c"]


def link(objects: list[bytes], target: Target) -> bytes:
    """The executable; raises UserError for a missing compiler or unresolved functions."""
    return linker.executable([*objects, _driver(target)], target)


def _driver(target: Target) -> bytes:
    tools = linker.tools(target)
    if target.link.freestanding and Path(tools[0][0]).name in linker.LINKERS:
        return freestanding.driver(target, cache_folder())
    compiler = next((tool for tool in tools if Path(tool[0]).name not in linker.LINKERS), None)
    if compiler is None:
        raise UserError(f"no C compiler for target '{target.name}' on this machine, only a linker ({tools[0][0]}); install one of {', '.join(target.link.cc)}")
    return compiled(DRIVER, compiler, FLAGS, ".o").read_bytes()


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
