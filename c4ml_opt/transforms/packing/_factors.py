"""Block factors from the target's facts and the sizes at hand."""

import re

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure

# Rows and lanes of a block where the target names none.
USUAL = 64


def checked(op, **given: int):
    """Raises PassFailure where a factor is negative."""
    if min(given.values()) < 0:
        named = " ".join(f"{k}={v}" for k, v in given.items())
        raise PassFailure(op, f"block factors {named} must be positive, or 0 for the target's own")


def chosen(size: int | None, given: int, usual: int, unit: int = 1) -> int:
    """The factor for a loop: `given` if not 0, at most the size; otherwise a multiple of `unit` near `usual` that pads little, or the whole of a short loop."""
    if given:
        return min(given, size) if size else given
    if not size:
        return usual
    if 2 * size <= 3 * usual:
        return size
    fair = [f for f in range(usual // 2, 3 * usual // 2 + 1) if f % unit == 0] or [usual]
    # Padding counts in twentieths of the loop: less than that is not worth an unusual block.
    return min(fair, key=lambda f: (-(-20 * (-size % f) // size), abs(f - usual)))


def lanes(element: str) -> int:
    """The lanes of a vector that sums products of `element`s."""
    bits = re.search(r"\d+", element)
    return max(1, targets.current().vector.lanes(max(32, int(bits[0]) if bits else 64)))


def vnni(element: str) -> int:
    """How many neighbours in k the target's dot products want side by side; 1 where it has none for the element type."""
    return int(targets.current().packing.get(element, 1))
