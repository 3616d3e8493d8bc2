"""Takes a tile to C where its rows, not its lanes, lie next to each other: transposed in registers."""

from dataclasses import replace

from ._linear import View
from ._machine import BITS
from ._micro import Result, Shape, deliver
from ._pack import transposed, unpacked
from ._space import Axis
from ._text import Code, Index


def deliver_across(code: Code, shape: Shape, sums: list[str], c: Result, accumulate, c_cast, finish=None, last=True):
    """As `deliver` does it, with the roles of rows and lanes exchanged: `c.rows` is where each lane begins, `c.valid` counts rows and `c.count` lanes, `finish` gets vectors along the rows."""
    high = height(shape)
    columns = [v for j in range(shape.vectors) for v in _columns(code, shape, sums[j :: shape.vectors], high)][: len(c.rows)]
    if c.valid is None and shape.rows < high:
        c = replace(c, valid=shape.rows)
    deliver(code, Shape(len(columns), 1, high, shape.element), columns, c, accumulate, c_cast, finish, last)


def lanes_across(code: Code, view: View, base: Index, axis: Axis, lane: Index, width: int, total: Index, valid: Index | None, keep: Index | None) -> tuple[list, Result]:
    """The numbers of a tile's lanes, `width` from `lane` on or those `valid`, and where each begins in C; `keep` are its rows, where not all of them (None)."""
    known = valid is None or isinstance(valid, int)
    lanes = [code.add(lane, j) if known else code.min(code.add(lane, j), code.sub(total, 1)) for j in range(valid if isinstance(valid, int) else width)]
    begins = tuple(code.add(base, axis.at(code, place)) for place in lanes)
    return lanes, Result(view.flat, view.flat_type, view.element, begins, 1, None if isinstance(keep, int) else keep, None if known else valid)


def height(shape: Shape) -> int:
    """How many elements the vectors along the rows hold: a power of two, 128 bits at least."""
    return max(128 // BITS[shape.element], 1 << (shape.rows - 1).bit_length())


def _columns(code: Code, shape: Shape, rows: list[str], high: int) -> list[str]:
    """The columns of these rows, one vector of `high` elements each; those past the last row are of no meaning."""
    width, piece = shape.lanes, 128 // BITS[shape.element]
    rows = rows + rows[:1] * (high - len(rows))
    if high == width:
        return transposed(code, rows, shape.type, piece)
    groups = [unpacked(code, rows[start : start + piece], width, piece, shape.type) for start in range(0, high, piece)]
    return [_joined(code, [group[lane % piece] for group in groups], shape, lane // piece * piece, piece) for lane in range(width)]


def _joined(code: Code, rows: list[str], shape: Shape, start: int, piece: int) -> str:
    """The `piece` elements from `start` on of each of these rows, one after the other."""
    if len(rows) == 1:
        return code.value(f"vector.extract_strided_slice {rows[0]} {{offsets = [{start}], sizes = [{piece}], strides = [1]}} : {shape.type} to vector<{piece}x{shape.element}>")
    places = [*range(start, start + piece), *range(shape.lanes + start, shape.lanes + start + piece)]
    parts = [code.value(f"vector.shuffle {a}, {b} {places} : {shape.type}, {shape.type}") for a, b in zip(rows[::2], rows[1::2])]
    size = 2 * piece
    while len(parts) > 1:
        kind = f"vector<{size}x{shape.element}>"
        parts = [code.value(f"vector.shuffle {a}, {b} {list(range(2 * size))} : {kind}, {kind}") for a, b in zip(parts[::2], parts[1::2])]
        size *= 2
    return parts[0]
