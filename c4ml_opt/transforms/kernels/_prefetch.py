"""What a tile asks for while it is computed: the lines of C or of the results that it will write, and the first of the next tile's rows of A."""

from ._epilogue import Registers
from ._machine import BITS
from ._micro import Panel, Result
from ._text import Code, Index

# Bytes of a cache line, the distance of two prefetches.
LINE = 64

# A tile of fewer multiply-adds is done before its lines of C would arrive.
SHORT = 256

# Bytes of a row that the next tile reads before the hardware has seen where it goes on.
NEXT = 256


def results(code: Code, registers: Registers | None, result: Result, places, lane: Index, lanes: int):
    """The tile of C, where that is stored, and those of the epilogue's results, if `registers` apply one."""
    if registers is None or registers.stores_c:
        _lines(code, result.flat, result.flat_type, result.element, result.rows, lanes, "write")
    for _, operand in registers.stored() if registers else ():
        rows = [registers.place(operand, p, lane) for p in places]
        _lines(code, operand.view.flat, operand.view.flat_type, operand.view.element, rows, lanes, "write")


def next_rows(code: Code, a: Panel, element: str, stride: Index | None, distance: int):
    """The beginnings of rows `distance` behind those of `a`, where its rows lie `stride` apart."""
    rows = len(a.rows)
    if a.jump is None and rows > 1 and isinstance(stride, int) and a.rows == tuple(r * stride for r in range(rows)):
        _lines(code, a.flat, a.flat_type, element, [code.add(a.start, (distance + r) * stride) for r in range(rows)], NEXT * 8 // BITS[element], "read")


def _lines(code: Code, flat: str, flat_type: str, element: str, starts, count: int, use: str):
    """The cache lines of `count` neighbours from each start on."""
    for start in starts:
        for place in range(0, count, LINE * 8 // BITS[element]):
            code.line(f"memref.prefetch {flat}[{code.ref(code.add(start, place))}], {use}, locality<3>, data : {flat_type}")
