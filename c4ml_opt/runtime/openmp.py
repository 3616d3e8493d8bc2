"""GNU OpenMP's library in a forked process: a copy with threads of its own, since those of the parent's pool are gone, for which the library would wait for ever."""

import ctypes
import os
from pathlib import Path

from ..diagnostics import UserError
from .libraries import load

NAME = "libgomp"
#: Prefixes of the functions that it defines.
PREFIXES = ("GOMP_", "omp_")


def own_copy(libraries: list[str]) -> ctypes.CDLL | None:
    """The copy, where libgomp is among `libraries`; it lives as long as the process."""
    name = next((name for name in libraries if os.path.basename(name).startswith(NAME)), None)
    if name is None:
        return None
    load(name)
    path = _loaded_from()
    if path is None:  # where there is no /proc one cannot tell, nor keep a file in memory
        return None
    # A name that the dynamic linker does not know yet: under the old one it gives the library that is loaded already.
    file = os.memfd_create(NAME)
    with os.fdopen(os.dup(file), "wb") as stream:
        stream.write(path.read_bytes())
    try:
        return ctypes.CDLL(f"/proc/self/fd/{file}")
    except OSError as error:
        raise UserError(f"cannot load '{path}' a second time: {error}") from None


def _loaded_from() -> Path | None:
    """The file that the process has libgomp from."""
    try:
        lines = Path("/proc/self/maps").read_text().splitlines()
    except OSError:
        return None
    return next((Path(words[-1]) for words in map(str.split, lines) if os.path.basename(words[-1]).startswith(NAME)), None)
