"""Which target passes and schedules ask: kept apart from `target`, whose import costs more than a small module's whole compilation."""

from contextlib import contextmanager
from contextvars import ContextVar

spec: ContextVar = ContextVar("target", default="host")
"""A Target, or the text that `target.load` reads when something asks."""


@contextmanager
def use(target):
    """Makes `target` the current one; a text is loaded only when something asks, since detecting the host costs 0.2 s."""
    token = spec.set(target)
    try:
        yield target
    finally:
        spec.reset(token)
