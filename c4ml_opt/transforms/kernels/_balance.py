"""How long the cache blocks along a loop are."""

from ._dots import Dot
from ._text import Index


def depth_unit(dot: Dot | None) -> int:
    """What a block of k is a multiple of."""
    return (dot.group * max(8, dot.step)) if dot else 8


def balanced(size: Index, block: int, unit: int) -> int:
    """A block size at most about `block`, a multiple of `unit`, that splits a known size evenly."""
    block = max(unit, block - block % unit)
    if not isinstance(size, int):
        return block
    count = max(1, -(-size // block))
    each = -(-size // count)
    return max(unit, -(-each // unit) * unit)
