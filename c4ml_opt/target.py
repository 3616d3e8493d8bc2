"""A target description: the facts of one machine, read from its YAML."""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from .registry import registry


@dataclass(frozen=True)
class Target:
    name: str
    summary: str = ""
    triple: str = ""
    cpu: str = ""
    features: tuple[str, ...] = ()
    vector: dict = field(default_factory=dict)
    pipeline: str = "default-lowering"
    run: dict = field(default_factory=dict)


def load(spec: str) -> Target:
    """The target of a `NAME,+feature,-feature` text."""
    import yaml

    name, *changes = spec.split(",")
    data = yaml.safe_load(registry.find("target", name).path.read_text())
    data["features"] = tuple(data.get("features", ())) + tuple(changes)
    return Target(name=name, **data)


_current: ContextVar[Target | None] = ContextVar("target", default=None)


def current() -> Target:
    """The target of this run, which passes and schedules ask; `host` where the user named none."""
    return _current.get() or load("host")


@contextmanager
def use(target: Target):
    token = _current.set(target)
    try:
        yield target
    finally:
        _current.reset(token)
