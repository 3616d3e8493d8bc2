"""Functions that code calls and this tool supplies: printing and copies, SME's support routines, the request for AMX's tiles."""

import re
from functools import cache, lru_cache
from pathlib import Path

from ..target import Target
from . import native

SME_ABI = Path(__file__).with_name("sme_abi.ll")
AMX_TILES = Path(__file__).with_name("amx_tiles.ll")
_DECLARED = re.compile(r"^declare [^@\n]*@([\w.]+)\(", re.M)


def sources(text: str, target: Target) -> list[str]:
    """LLVM IR of what the module `text` calls, to be linked into it; several objects may each hold a copy."""
    from ..runtime import support

    found = []
    if support.names() & set(_DECLARED.findall(text)):
        found.append(re.sub(r"^define (?!internal)", "define linkonce_odr ", support.SOURCE.read_text(), flags=re.M))
    # The code generator makes these calls for functions that use streaming mode or ZA.
    if '"aarch64_' in text:
        found.append(SME_ABI.read_text())
    if "@llvm.x86.tile" in text and "linux" in target.triple:
        found.append(AMX_TILES.read_text())
    return found


def needed(objects: list[bytes], target: Target) -> list[bytes]:
    """`objects` and objects with what they call, where they were made without `sources`."""
    from ..runtime import support, symbols

    found = list(objects)
    for library, names in ((support.object_for, support.names()), (sme_abi, sme_names(target))):
        if set().union(*map(symbols.undefined, found)) & names:
            found.append(library(target))
    return found


@lru_cache(maxsize=8)
def sme_abi(target: Target) -> bytes:
    return native.emit(SME_ABI.read_text(), target, "obj", 1)


@cache
def sme_names(target: Target) -> frozenset[str]:
    """The functions of SME_ABI, where the target has SME."""
    from ..runtime import symbols

    return frozenset(symbols.defined_in_text(SME_ABI.read_text())) if target.has("sme") else frozenset()
