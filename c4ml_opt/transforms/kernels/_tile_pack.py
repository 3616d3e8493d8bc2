"""Packs the rows of A for tile units: squares `[panel of 16 rows][k / 16][row][16 words of k]`, zero past the end of k."""

from ._pack import Block, Source, panels, transposed
from ._text import Code, Index
from ._tiles import SIDE

SQUARE = SIDE * SIDE
WORDS = f"vector<{SIDE}xi32>"
BUFFER = "memref<?xi32>"


def squares(code: Code, source: Source, block: Block, buffer: str):
    """Packs `block`, whose room is in whole squares."""
    if source.k.contiguous:
        _copy(code, source, block, buffer)
        return
    panels(code, source, block, buffer, SIDE, SIDE)
    count = code.ceildiv(block.lanes, SIDE)
    with code.loop(0, code.mul(count, code.mul(block.room, SIDE)), SQUARE) as square:
        places = [code.ref(code.add(square, i * SIDE)) for i in range(SIDE)]
        rows = [code.value(f"vector.load {buffer}[{p}] : {BUFFER}, {WORDS}") for p in places]
        for place, row in zip(places, transposed(code, rows, WORDS, 4)):
            code.line(f"vector.store {row}, {buffer}[{place}] : {BUFFER}, {WORDS}")


def _copy(code: Code, source: Source, block: Block, buffer: str):
    """k lies contiguous: rows of a square are copied as they are; rows past the last repeat it."""
    chunk, last = SIDE * source.group, code.sub(source.size, 1)
    whole = code.floordiv(block.ks, chunk)
    with code.loop(0, code.ceildiv(block.lanes, SIDE)) as panel, code.loop(0, SIDE) as row:
        lane = code.min(code.add(block.lane, code.mul(panel, SIDE), row), last)
        start = code.add(block.base, source.lanes.at(code, lane), source.k.at(code, block.k))
        to = code.add(code.mul(panel, code.mul(block.room, SIDE)), code.mul(row, SIDE))

        def copy(number: Index, mask: str | None):
            value = source.load(code, code.add(start, code.mul(number, chunk)), chunk, mask)
            at = code.ref(code.add(to, code.mul(number, SQUARE)))
            code.line(f"vector.store {source.words(code, value, SIDE)}, {buffer}[{at}] : {BUFFER}, {WORDS}")

        with code.loop(0, whole) as number:
            copy(number, None)
        left = code.sub(block.ks, code.mul(whole, chunk))
        if left == 0:
            return
        mask = code.value(f"vector.create_mask {code.ref(left)} : vector<{chunk}xi1>")
        if isinstance(left, int):
            copy(whole, mask)
            return
        with code.block(f"scf.if {code.compare('ne', left, 0)} {{"):
            copy(whole, mask)
