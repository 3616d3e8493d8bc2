"""The driver, system calls and mathematical functions for a target without a C library, as objects."""

import hashlib
import os
from pathlib import Path

from ...target import Target

FOLDER = Path(__file__).parent


def objects(target: Target, cache: Path) -> list[bytes]:
    """A C library for `target` from the LLVM IR in this folder, which is Hexagon's; the objects are kept in `cache`."""
    return [_object(path.read_text(), path.stem, target, cache) for path in sorted(FOLDER.glob("*.ll")) if path.stem != "driver"]


def driver(target: Target, cache: Path) -> bytes:
    """The main program of driver.c."""
    return _object((FOLDER / "driver.ll").read_text(), "driver", target, cache)


def _object(text: str, name: str, target: Target, cache: Path) -> bytes:
    from ...codegen import native

    facts = (target.triple, target.cpu, target.features, target.relocation, text)
    path = cache / f"{name}-{hashlib.sha256(repr(facts).encode()).hexdigest()[:16]}.o"
    if not path.exists():
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(native.emit(text, target, "obj"))
        temporary.replace(path)
    return path.read_bytes()
