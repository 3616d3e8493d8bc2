"""What a pass makes of a kind of operation."""

from collections import namedtuple
from functools import cache


class Outcome(namedtuple("Outcome", "may must error", defaults=((), (), None))):
    """`may` are kinds that can be there afterwards, `must` those that are; `error` is why the pass fails."""

    __slots__ = ()


@cache
def identity(kind: str) -> Outcome:
    """The pass lets operations of the kind be."""
    return Outcome((kind,), (kind,))
