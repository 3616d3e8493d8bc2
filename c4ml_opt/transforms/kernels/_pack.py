"""Copies a block of an operand into panels `[panel][k][lane]`, by vector copies, register transposes or single elements."""

import itertools
from dataclasses import dataclass

from ._linear import View
from ._space import Axis
from ._text import Code, Index

# Bits of a cache line.
LINE = 512


@dataclass(frozen=True)
class Source:
    """What is packed: the operand, its offsets along the lanes and along k, the number of lanes and of k in all, and how an element converts.

    With `group` over 1, that many neighbours in k become one 32-bit word of elements `part`; `flip` turns their sign bits. `ahead` is the prefetch distance in k, 0 for none.
    """

    view: View
    lanes: Axis
    k: Axis
    size: Index
    depth: Index
    element: str
    cast: str | None
    group: int = 1
    part: str = ""
    flip: bool = False
    ahead: int = 0

    def converted(self, code: Code, value: str, shape: str = "{}") -> str:
        return convert(code, value, self.view.element, self.part or self.element, self.cast, shape)

    @property
    def bits(self) -> int:
        """Bits of a packed element."""
        return int(self.element[1:])

    @property
    def view_bits(self) -> int:
        """Bits of an element where it lies."""
        return int(self.view.element.lstrip("bif"))

    def load(self, code: Code, index: Index, count: int, mask: str | None = None) -> str:
        """`count` elements as they lie."""
        kind = f"vector<{count}x{self.view.element}>"
        if mask is None:
            return code.value(f"vector.load {self.view.flat}[{code.ref(index)}] : {self.view.flat_type}, {kind}")
        zero = code.constant(f"dense<{zero_literal(self.view.element)}>", kind)
        return code.value(f"vector.maskedload {self.view.flat}[{code.ref(index)}], {mask}, {zero} : {self.view.flat_type}, vector<{count}xi1>, {kind} into {kind}")

    def words(self, code: Code, value: str, count: int) -> str:
        """`count` packed words, from a vector of their elements in order."""
        if self.group == 1:
            return value
        words = code.value(f"vector.bitcast {value} : vector<{count * self.group}x{self.part}> to vector<{count}xi32>")
        if not self.flip:
            return words
        signs = code.constant("dense<-2139062144>", f"vector<{count}xi32>")  # 0x80 in each byte
        return code.value(f"arith.xori {words}, {signs} : vector<{count}xi32>")


def convert(code: Code, value: str, source: str, result: str, cast: str | None, shape: str = "{}") -> str:
    if source == result:
        return value
    return code.value(f"arith.{cast} {value} : {shape.format(source)} to {shape.format(result)}")


@dataclass(frozen=True)
class Block:
    """A rectangle of the source: first lane and k, their counts (k's in packed words too); `base` is the operand's offset of the batch.

    A panel has `room` for that many words of k; those past the last one are zero.
    """

    base: Index
    lane: Index
    lanes: Index
    k: Index
    ks: Index
    words: Index
    room: Index


def panels(code: Code, source: Source, block: Block, buffer: str, width: int, lanes: int):
    """Packs `block` into `buffer` (flat); each panel holds `width` lanes per k, the last one repeats its last lane or holds zeros."""
    with code.loop(0, code.ceildiv(block.lanes, width)) as panel:
        at = code.mul(panel, code.mul(block.room, width))
        first = code.mul(panel, width)
        left = code.sub(block.lanes, first)
        lane = code.add(block.lane, first)
        if source.lanes.contiguous:
            _copy(code, source, block, buffer, width, lanes, at, lane, left)
        elif source.lanes.table and source.lanes.run:
            _copy_or_gather(code, source, block, buffer, width, lanes, at, lane, left)
        elif _k_runs(source, lanes * source.group):
            _transpose(code, source, block, buffer, width, lanes, at, lane)
        else:
            _gather(code, source, block, buffer, width, at, lane)
        _clear(code, source, block, buffer, width, lanes, at)


def _clear(code: Code, source: Source, block: Block, buffer: str, width: int, lanes: int, at: Index):
    """Zeros in the words of a panel past the last one; panels with room for more are whole vectors wide."""
    if block.room == block.words:
        return
    kind = f"vector<{lanes}x{source.element}>"
    zero = code.constant(f"dense<{zero_literal(source.element)}>", kind)
    with code.loop(code.mul(block.words, width), code.mul(block.room, width), lanes) as place:
        code.line(f"vector.store {zero}, {buffer}[{code.ref(code.add(at, place))}] : {buffer_type(source)}, {kind}")


def buffer_type(source: Source) -> str:
    return f"memref<?x{source.element}>"


def _k_runs(source: Source, lanes: int) -> bool:
    run = source.k.run
    return source.k.contiguous or (source.k.table is not None and isinstance(run, int) and run > 0 and run % lanes == 0)


def chunks(width: int, lanes: int):
    """(offset, size) of power-of-two pieces of a panel's row."""
    at = 0
    while at < width:
        size = lanes
        while size > width - at:
            size //= 2
        yield at, size
        at += size


def split(code: Code, source: Source, block: Block) -> tuple[Index, Index]:
    """How many whole words of k there are, and whether (1 or 0) a part of one is left."""
    whole = code.floordiv(block.ks, source.group)
    return whole, code.sub(block.words, whole)


def _copy(code, source, block, buffer, width, lanes, at, lane, left):
    """Lanes lie next to each other: vector copies, masked in the last panel; the rows of a group are interleaved."""

    def rows(masks):
        start = code.add(block.base, source.lanes.at(code, lane))

        def word(k, count):
            """One row of packed words, of which `count` elements of k exist (None: all)."""
            to = code.add(at, code.mul(k, width))
            first = code.mul(k, source.group)
            places = [code.add(start, source.k.at(code, code.add(block.k, first, i))) for i in range(source.group if count is None else 1)]
            if source.ahead and count is None and source.k.table is None:
                later = code.mul(source.ahead, source.k.stride)
                for place, line in itertools.product(places, range(0, width, max(1, LINE // source.view_bits))):
                    code.line(f"memref.prefetch {source.view.flat}[{code.ref(code.add(place, later, line))}], read, locality<3>, data : {source.view.flat_type}")
            for (offset, size), mask in zip(chunks(width, lanes), masks):
                shape = f"vector<{size}x{{}}>"
                parts = [source.converted(code, source.load(code, code.add(p, offset), size, mask), shape) for p in places]
                if count is not None:
                    parts = _tail(code, source, parts, count, start, first, block, offset, size, mask)
                value = source.words(code, _interleaved(code, parts, size, source.part), size)
                code.line(f"vector.store {value}, {buffer}[{code.ref(code.add(to, offset))}] : {buffer_type(source)}, {shape.format(source.element)}")

        _words(code, source, block, word)

    def part():
        rows([code.value(f"vector.create_mask {code.ref(code.sub(left, offset))} : vector<{size}xi1>") for offset, size in chunks(width, lanes)])

    _when(code, left, width, lambda: rows([None] * width), part)


def _words(code: Code, source: Source, block: Block, word, low=0):
    """`word(k, None)` for the whole words of a block from `low` on, then once with the count of elements that are left over."""
    whole, rest = split(code, source, block)
    if low != whole:
        with code.loop(low, whole) as k:
            word(k, None)
    if rest == 0:
        return
    left = code.sub(block.ks, code.mul(whole, source.group))
    if isinstance(rest, int):
        word(whole, left)
        return
    with code.block(f"scf.if {code.compare('ne', rest, 0)} {{"):
        word(whole, left)


def _tail(code, source, parts, count, start, first, block, offset, size, mask):
    """The rows of a last word: those past the end are zero."""
    kind = f"vector<{size}x{source.part}>"
    zero = code.constant(f"dense<{zero_literal(source.part)}>", kind)
    final = code.sub(code.add(block.k, block.ks), 1)
    for i in range(1, source.group):
        if isinstance(count, int) and i >= count:
            parts.append(zero)
            continue
        place = code.add(start, source.k.at(code, code.min(code.add(block.k, first, i), final)))
        value = source.converted(code, source.load(code, code.add(place, offset), size, mask), f"vector<{size}x{{}}>")
        if not isinstance(count, int):
            value = code.value(f"arith.select {code.compare('sgt', count, i)}, {value}, {zero} : {kind}")
        parts.append(value)
    return parts


def _interleaved(code: Code, parts: list[str], size: int, element: str) -> str:
    """The vectors' elements in turn: first of each, second of each, ..."""
    while len(parts) > 1:
        half = len(parts) // 2
        parts = [code.value(f"vector.interleave {parts[i]}, {parts[i + half]} : vector<{size}x{element}> -> vector<{2 * size}x{element}>") for i in range(half)]
        size *= 2
    return parts[0]


def _when(code: Code, left: Index, width: int, whole, part):
    """`whole()` where at least `width` lanes are left, otherwise `part()`."""
    if isinstance(left, int):
        (whole if left >= width else part)()
        return
    condition = code.compare("sge", left, width)
    with code.block(f"scf.if {condition} {{", "} else {"):
        whole()
    with code.block("// the last panel"):
        part()


def zero_literal(element: str) -> str:
    return "0.0" if "f" in element else "0"


def _copy_or_gather(code, source, block, buffer, width, lanes, at, lane, left):
    """Offsets come from a table whose runs are contiguous: a panel inside one run is copied, another gathered."""
    place = code.rem(lane, source.lanes.run)
    inside = code.compare("sle", code.add(place, width), source.lanes.run)
    full = code.compare("sge", left, width)
    both = code.value(f"arith.andi {inside}, {full} : i1")
    with code.block(f"scf.if {both} {{", "} else {"):
        _copy(code, source, block, buffer, width, lanes, at, lane, width)
    with code.block("// across runs"):
        _gather(code, source, block, buffer, width, at, lane)


def _rows(code, source, block, lane, width):
    last = code.sub(source.size, 1)
    return [code.add(block.base, source.lanes.at(code, code.min(code.add(lane, i), last))) for i in range(width)]


def gather_k(code, source, block, buffer, width, at, rows, low):
    """The words from `low` on, element by element; elements past the end of k are zero."""

    def word(k, count):
        first = code.mul(k, source.group)
        to = code.add(at, code.mul(k, width))
        final = code.sub(code.add(block.k, block.ks), 1)
        offsets = []
        for i in range(source.group):
            place = code.add(block.k, first, i)
            offsets.append(source.k.at(code, place if count is None or i == 0 else code.min(place, final)))
        for lane, row in enumerate(rows):
            parts = [_element(code, source, code.add(row, o), i, count) for i, o in enumerate(offsets)]
            code.line(f"memref.store {_word(code, source, parts)}, {buffer}[{code.ref(code.add(to, lane))}] : {buffer_type(source)}")

    _words(code, source, block, word, low)


def _element(code, source, index, number, count):
    """One element, zero where it is past the `count` that exist."""
    kind = source.part or source.element
    if isinstance(count, int) and number >= count:
        return code.constant(zero_literal(kind), kind)
    value = code.value(f"memref.load {source.view.flat}[{code.ref(index)}] : {source.view.flat_type}")
    value = source.converted(code, value)
    if count is None or isinstance(count, int) or number == 0:
        return value
    return code.value(f"arith.select {code.compare('sgt', count, number)}, {value}, {code.constant(zero_literal(kind), kind)} : {kind}")


def _word(code, source, parts):
    if source.group == 1:
        return parts[0]
    vector = code.value(f"vector.from_elements {', '.join(parts)} : vector<{source.group}x{source.part}>")
    return code.value(f"vector.extract {source.words(code, vector, 1)}[0] : i32 from vector<1xi32>")


def _gather(code, source, block, buffer, width, at, lane):
    """Element by element."""
    gather_k(code, source, block, buffer, width, at, _rows(code, source, block, lane, width), 0)


def _transpose(code, source, block, buffer, width, lanes, at, lane):
    """k is contiguous: `lanes` x `lanes` squares of words are transposed in registers; a store's spare lanes are overwritten by the next."""
    rows = _rows(code, source, block, lane, width)
    words, _ = split(code, source, block)
    whole = words - words % lanes if isinstance(words, int) else code.sub(words, code.rem(words, lanes))
    shape, store = f"vector<{lanes * source.group}x{{}}>", f"vector<{lanes}x{source.element}>"
    with code.loop(0, whole, lanes) as k:
        offset = source.k.at(code, code.add(block.k, code.mul(k, source.group)))
        to = code.add(at, code.mul(k, width))
        for start in range(0, width, lanes):
            square = []
            for row in rows[start : start + lanes]:
                v = source.converted(code, source.load(code, code.add(row, offset), lanes * source.group), shape)
                square.append(source.words(code, v, lanes))
            square += [square[0]] * (lanes - len(square))
            spill = width - start < lanes
            for j, v in enumerate(transposed(code, square, store, 128 // source.bits)):
                if spill and start:
                    _store_part(code, v, source, buffer, code.add(to, j * width + start), width - start, lanes)
                else:
                    code.line(f"vector.store {v}, {buffer}[{code.ref(code.add(to, j * width + start))}] : {buffer_type(source)}, {store}")
    if whole != block.words:
        gather_k(code, source, block, buffer, width, at, rows, whole)


def _store_part(code, v, source, buffer, to, count, lanes):
    for offset, size in chunks(count, lanes):
        piece = code.value(f"vector.extract_strided_slice {v} {{offsets = [{offset}], sizes = [{size}], strides = [1]}} : vector<{lanes}x{source.element}> to vector<{size}x{source.element}>")
        code.line(f"vector.store {piece}, {buffer}[{code.ref(code.add(to, offset))}] : {buffer_type(source)}, vector<{size}x{source.element}>")


def transposed(code: Code, rows: list[str], type_: str, lane: int) -> list[str]:
    """The rows of the transposed square: first within pieces of `lane` elements (128 bits), by unpacking, then the pieces by log2 rounds (Eklundh)."""
    n = len(rows)
    lane = min(lane, n)
    rows = [v for group in range(0, n, lane) for v in unpacked(code, rows[group : group + lane], n, lane, type_)]
    distance = n // lane // 2
    while distance:
        for i in range(n):
            if i // lane & distance:
                continue
            a, b = rows[i], rows[i + distance * lane]
            low = [j if not j // lane & distance else n + j - distance * lane for j in range(n)]
            high = [j + distance * lane if not j // lane & distance else n + j for j in range(n)]
            rows[i] = code.value(f"vector.shuffle {a}, {b} {low} : {type_}, {type_}")
            rows[i + distance * lane] = code.value(f"vector.shuffle {a}, {b} {high} : {type_}, {type_}")
        distance //= 2
    return rows


def unpacked(code: Code, rows: list[str], n: int, lane: int, type_: str) -> list[str]:
    """Transposes the `lane` x `lane` squares that stand side by side in `lane` rows of `n` elements."""
    unit = 1
    while unit < lane:
        # Neighbours at distance `unit` in the list interleave their runs of `unit` elements, low halves and high halves.
        out: list = [None] * lane
        for base in range(0, lane, 2 * unit):
            for i in range(unit):
                a, b = rows[base + i], rows[base + unit + i]
                for half in (0, 1):
                    mask = []
                    for piece in range(0, n, lane):
                        for run in range(lane // (2 * unit)):
                            start = piece + half * lane // 2 + run * unit
                            mask += [*range(start, start + unit), *range(n + start, n + start + unit)]
                    out[base + 2 * i + half] = code.value(f"vector.shuffle {a}, {b} {mask} : {type_}, {type_}")
        rows, unit = out, 2 * unit
    return rows
