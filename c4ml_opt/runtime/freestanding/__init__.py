"""The driver, system calls and mathematical functions for a target without a C library, as objects."""

import hashlib
import os
from pathlib import Path

from ...target import Target

FOLDER = Path(__file__).parent


def objects(target: Target, cache: Path, driver: bool = True) -> list[bytes]:
    """Objects for `target` from the LLVM IR in this folder, which is Hexagon's; they are kept in `cache`."""
    paths = sorted(path for path in FOLDER.glob("*.ll") if driver or path.stem != "driver")
    return [_object(path.read_text(), path.stem, target, cache) for path in paths]


def _object(text: str, name: str, target: Target, cache: Path) -> bytes:
    from ...codegen import native

    facts = (target.triple, target.cpu, target.features, target.relocation, text)
    path = cache / f"{name}-{hashlib.sha256(repr(facts).encode()).hexdigest()[:16]}.o"
    if not path.exists():
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(native.emit(text, target, "obj"))
        temporary.replace(path)
    return path.read_bytes()
