"""What a name in a pipeline means: an upstream pass, or an entry of the registry."""

from ..registry import registry, suggest
from .. import upstream

KINDS = ("pass", "schedule", "pipeline")


def ours(name: str):
    """The registry's entry of that name, None for upstream's and unknown ones; upstream's own names cannot be taken over."""
    for kind in KINDS:
        entry = registry.entries(kind).get(name)
        if entry is not None:
            return None if name in upstream.names() else entry
    return None


def known(name: str) -> bool:
    """Whether `name` can stand in a pipeline (or as a flag)."""
    return ours(name) is not None or upstream.has(name)


def unknown(name: str) -> str:
    """Why `name` cannot stand in a pipeline, beginning with mlir-opt's own words, and what to write instead."""
    text = f"'{name}' does not refer to a registered pass or pass pipeline"
    if upstream.is_unavailable(name):
        return f"{text}: mlir-opt has it, these bindings do not (unavailable, not unknown)"
    hint = suggest(name, every())
    return f"{text}{hint}" if name else text


def every() -> list[str]:
    """All names that can stand in a pipeline."""
    return [*upstream.names(), *(name for kind in KINDS for name in registry.entries(kind))]
