"""Instructions that an emulator is known to get wrong: another version of it is used where there is one, and else that is said."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True)
class Fault:
    """Versions of `emulator` before `right` compute what `pattern` finds in the LLVM IR wrongly."""

    emulator: str
    pattern: str
    right: tuple[int, ...]
    what: str


# QEMU issue 2083: most elements of the 4-way integer outer products are wrong in 7.2; 10.0 has been seen to be right.
FAULTS = (Fault("qemu-aarch64", r"@llvm\.aarch64\.sme\.(?:s|u|su|us)mopa\.wide\.nxv16i8", (10,), "SME's outer products of 8-bit integers"),)


def avoid(command: list[str], llvm_ir: str) -> list[str]:
    """`command` with an emulator that computes everything in `llvm_ir` rightly, or as it is after a warning."""
    name = os.path.basename(command[0])
    for fault in FAULTS:
        if name != fault.emulator or _version(command[0]) >= fault.right or not re.search(fault.pattern, llvm_ir):
            continue
        newer = next((path for path in _candidates(name) if _version(path) >= fault.right), None)
        if newer:
            return [newer, *command[1:]]
        version, right = (".".join(map(str, v)) for v in (_version(command[0]), fault.right))
        sys.stderr.write(f"warning: {name} {version} computes {fault.what} wrongly (right from {right} on): do not trust the results; put a newer {name} on PATH\n")
    return command


def _candidates(name: str):
    """Every executable of that name on PATH, and those that distributions install beside it under a version."""
    for folder in os.get_exec_path():
        for path in sorted(Path(folder).glob(f"{name}*")) if os.path.isdir(folder) else ():
            if re.fullmatch(re.escape(name) + r"(-[\d.]+)?", path.name) and shutil.which(path):
                yield str(path)


@lru_cache(maxsize=None)
def _version(path: str) -> tuple[int, ...]:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=10).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.search(r"version (\d+(?:\.\d+)*)", said)
    return tuple(map(int, found[1].split("."))) if found else ()
