"""The objects that go with a module's own into a library or program: runtime functions that it calls."""

from functools import lru_cache
from pathlib import Path

from ..target import Target
from . import native

SME_ABI = Path(__file__).with_name("sme_abi.ll")


def needed(objects: list[bytes], target: Target) -> list[bytes]:
    """`objects` and those with what they call: printing and copies, SME's support routines."""
    from ..runtime import support, symbols

    found = list(objects)
    for library, names in ((support.object_for, support.names), (sme_abi, sme_names)):
        if set().union(*map(symbols.undefined, found)) & names(target):
            found.append(library(target))
    return found


@lru_cache(maxsize=8)
def sme_abi(target: Target) -> bytes:
    return native.emit(SME_ABI.read_text(), target, "obj", 1)


@lru_cache(maxsize=8)
def sme_names(target: Target) -> frozenset[str]:
    """The functions of SME_ABI, where the target has SME."""
    from ..runtime import symbols

    return frozenset(symbols.defined(sme_abi(target))) if target.has("sme") else frozenset()
