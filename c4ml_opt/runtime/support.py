"""The library of runtime functions (support.ll) compiled for a target."""

from functools import cache, lru_cache
from pathlib import Path

from ..target import Target
from . import symbols

SOURCE = Path(__file__).with_name("support.ll")


@lru_cache(maxsize=8)
def object_for(target: Target) -> bytes:
    from ..codegen import native

    return native.emit(SOURCE.read_text(), target, "obj")


@cache
def names() -> frozenset[str]:
    """The functions that support.ll defines."""
    return frozenset(symbols.defined_in_text(SOURCE.read_text()))
