"""Whole panels, then what is left of them."""

from ._text import Code, Index


def with_rest(code: Code, total: Index, here: Index, width: int, emit, shrink, whole: int, piece: int = 0):
    """`emit(panel, extent, valid)` over the whole panels of `here`, then once for what is left; `total` of all tells whether anything can be.

    With a `piece`, what is left of an unknown total and fills not every piece of a panel goes piece by piece, each of extent 1: `emit(panel, 1, valid, offset within the panel)`.
    """
    count = code.floordiv(here, width)
    if not (isinstance(count, int) and count == 0):
        with code.loop(0, count) as panel:
            emit(panel, whole, None)
    rest = total % width if isinstance(total, int) else None
    if rest == 0:
        return
    left = code.rem(here, width)
    if isinstance(left, int):
        if left:
            emit(count, shrink(left), left)
        return
    with code.block(f"scf.if {code.compare('ne', left, 0)} {{"):
        if not piece or rest is not None or width == piece:
            emit(count, shrink(rest) if rest else whole, rest or left)
            return
        with code.block(f"scf.if {code.compare('sgt', left, width - piece)} {{", "} else {"):
            emit(count, whole, left)
        with code.block("// not every piece of a panel"):
            with code.loop(0, left, piece) as offset:
                emit(count, 1, code.sub(left, offset), offset)
