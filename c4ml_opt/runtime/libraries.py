"""Shared libraries that generated code may call, by the names of their functions."""

import ctypes.util
import sys
from functools import lru_cache
from pathlib import Path

from ..diagnostics import UserError
from . import xsmm

# Prefix of the functions -> (names of the library, what to install).
KNOWN = {
    "libxsmm_": (("libxsmm.so.1", "libxsmm.so"), "libxsmm (Debian, Ubuntu: apt install libxsmm-dev)"),
    "__kmpc_": (("libomp.so.5", "libomp.so", "libiomp5.so"), "LLVM's OpenMP (Debian, Ubuntu: apt install libomp5)"),
    "GOMP_": (("libgomp.so.1",), "GNU OpenMP (Debian, Ubuntu: apt install libgomp1)"),
    "omp_": (("libomp.so.5", "libiomp5.so", "libgomp.so.1"), "OpenMP (Debian, Ubuntu: apt install libgomp1)"),
}


def for_symbols(names) -> list[str]:
    """The libraries that define `names`, as far as known; an error says what to install for one that is missing."""
    found = [xsmm.library()] if any(name.startswith(xsmm.PREFIX) for name in names) else []
    for prefix, (candidates, package) in KNOWN.items():
        if any(name.startswith(prefix) for name in names):
            path = next(filter(None, map(_find, candidates)), None)
            if not path:
                raise UserError(f"the code calls {prefix}* of {package}, which is not installed")
            if path not in found:
                found.append(path)
    return found


def load(path: str) -> ctypes.CDLL:
    """The shared library `path`, which must load."""
    try:
        return ctypes.CDLL(path)
    except OSError as error:
        raise UserError(f"cannot load library '{path}': {error}") from None


def located(path) -> str:
    """`path` so that the dynamic linker finds a file of the working directory."""
    return str(Path(path).absolute()) if Path(path).exists() else str(path)


@lru_cache(maxsize=None)
def _find(name: str) -> str | None:
    """A name that can be loaded: one that the system finds, or the path of one in this Python's environment."""
    try:
        ctypes.CDLL(name)
        return name
    except OSError:
        pass
    inside = Path(sys.prefix) / "lib" / name
    return str(inside) if inside.exists() else None
