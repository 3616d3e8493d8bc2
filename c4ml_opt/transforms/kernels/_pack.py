"""Copies a block of an operand into panels `[panel][k][lane]`, by vector copies, register transposes or single elements."""

from dataclasses import dataclass

from ._linear import View
from ._space import Axis
from ._text import Code, Index


@dataclass(frozen=True)
class Source:
    """What is packed: the operand, its offsets along the lanes and along k, the number of lanes in all, and how an element converts."""

    view: View
    lanes: Axis
    k: Axis
    size: Index
    element: str
    cast: str | None

    def converted(self, code: Code, value: str, shape: str = "{}") -> str:
        return convert(code, value, self.view.element, self.element, self.cast, shape)


def convert(code: Code, value: str, source: str, result: str, cast: str | None, shape: str = "{}") -> str:
    if source == result:
        return value
    return code.value(f"arith.{cast} {value} : {shape.format(source)} to {shape.format(result)}")


@dataclass(frozen=True)
class Block:
    """A rectangle of the source: first lane and k, their counts; `base` is the operand's offset of the batch."""

    base: Index
    lane: Index
    lanes: Index
    k: Index
    ks: Index


def panels(code: Code, source: Source, block: Block, buffer: str, width: int, lanes: int):
    """Packs `block` into `buffer` (flat); each panel holds `width` lanes per k, the last one repeats its last lane or holds zeros."""
    with code.loop(0, code.ceildiv(block.lanes, width)) as panel:
        at = code.mul(panel, code.mul(block.ks, width))
        first = code.mul(panel, width)
        left = code.sub(block.lanes, first)
        lane = code.add(block.lane, first)
        if source.lanes.contiguous:
            _copy(code, source, block, buffer, width, lanes, at, lane, left)
        elif source.lanes.table and source.lanes.run:
            _copy_or_gather(code, source, block, buffer, width, lanes, at, lane, left)
        elif _k_runs(source, lanes):
            _transpose(code, source, block, buffer, width, lanes, at, lane)
        else:
            _gather(code, source, block, buffer, width, at, lane)


def _buffer_type(source: Source) -> str:
    return f"memref<?x{source.element}>"


def _k_runs(source: Source, lanes: int) -> bool:
    run = source.k.run
    return source.k.contiguous or (source.k.table is not None and isinstance(run, int) and run > 0 and run % lanes == 0)


def _chunks(width: int, lanes: int):
    """(offset, size) of power-of-two pieces of a panel's row."""
    at = 0
    while at < width:
        size = lanes
        while size > width - at:
            size //= 2
        yield at, size
        at += size


def _copy(code, source, block, buffer, width, lanes, at, lane, left):
    """Lanes lie next to each other: vector copies; masked in the last panel."""

    def whole():
        start = code.add(block.base, source.lanes.at(code, lane))
        with code.loop(0, block.ks) as k:
            row = code.add(start, source.k.at(code, code.add(block.k, k)))
            to = code.add(at, code.mul(k, width))
            for offset, size in _chunks(width, lanes):
                shape = f"vector<{size}x{{}}>"
                v = code.value(f"vector.load {source.view.flat}[{code.ref(code.add(row, offset))}] : {source.view.flat_type}, {shape.format(source.view.element)}")
                v = source.converted(code, v, shape)
                code.line(f"vector.store {v}, {buffer}[{code.ref(code.add(to, offset))}] : {_buffer_type(source)}, {shape.format(source.element)}")

    def part():
        start = code.add(block.base, source.lanes.at(code, lane))
        pieces = []
        for offset, size in _chunks(width, lanes):
            mask = code.value(f"vector.create_mask {code.ref(code.sub(left, offset))} : vector<{size}xi1>")
            zero = code.constant(f"dense<{_zero(source.view.element)}>", f"vector<{size}x{source.view.element}>")
            pieces.append((offset, size, mask, zero))
        with code.loop(0, block.ks) as k:
            row = code.add(start, source.k.at(code, code.add(block.k, k)))
            to = code.add(at, code.mul(k, width))
            for offset, size, mask, zero in pieces:
                shape = f"vector<{size}x{{}}>"
                t = shape.format(source.view.element)
                v = code.value(
                    f"vector.maskedload {source.view.flat}[{code.ref(code.add(row, offset))}], {mask}, {zero} : {source.view.flat_type}, vector<{size}xi1>, {t} into {t}"
                )
                v = source.converted(code, v, shape)
                code.line(f"vector.store {v}, {buffer}[{code.ref(code.add(to, offset))}] : {_buffer_type(source)}, {shape.format(source.element)}")

    _when(code, left, width, whole, part)


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


def _zero(element: str) -> str:
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


def _gather_k(code, source, block, buffer, width, at, rows, low):
    with code.loop(low, block.ks) as k:
        offset = source.k.at(code, code.add(block.k, k))
        to = code.add(at, code.mul(k, width))
        for i, row in enumerate(rows):
            v = code.value(f"memref.load {source.view.flat}[{code.ref(code.add(row, offset))}] : {source.view.flat_type}")
            v = source.converted(code, v)
            code.line(f"memref.store {v}, {buffer}[{code.ref(code.add(to, i))}] : {_buffer_type(source)}")


def _gather(code, source, block, buffer, width, at, lane):
    """Element by element."""
    _gather_k(code, source, block, buffer, width, at, _rows(code, source, block, lane, width), 0)


def _transpose(code, source, block, buffer, width, lanes, at, lane):
    """k is contiguous: `lanes` x `lanes` squares are transposed in registers; a store's spare lanes are overwritten by the next."""
    rows = _rows(code, source, block, lane, width)
    whole = block.ks - block.ks % lanes if isinstance(block.ks, int) else code.sub(block.ks, code.rem(block.ks, lanes))
    shape, store = f"vector<{lanes}x{{}}>", f"vector<{lanes}x{source.element}>"
    with code.loop(0, whole, lanes) as k:
        offset = source.k.at(code, code.add(block.k, k))
        to = code.add(at, code.mul(k, width))
        for start in range(0, width, lanes):
            square = []
            for row in rows[start : start + lanes]:
                v = code.value(f"vector.load {source.view.flat}[{code.ref(code.add(row, offset))}] : {source.view.flat_type}, {shape.format(source.view.element)}")
                square.append(source.converted(code, v, shape))
            square += [square[0]] * (lanes - len(square))
            spill = width - start < lanes
            for j, v in enumerate(transposed(code, square, store)):
                if spill and start:
                    _store_part(code, v, source, buffer, code.add(to, j * width + start), width - start, lanes)
                else:
                    code.line(f"vector.store {v}, {buffer}[{code.ref(code.add(to, j * width + start))}] : {_buffer_type(source)}, {store}")
    if whole != block.ks:
        _gather_k(code, source, block, buffer, width, at, rows, whole)


def _store_part(code, v, source, buffer, to, count, lanes):
    for offset, size in _chunks(count, lanes):
        piece = code.value(f"vector.extract_strided_slice {v} {{offsets = [{offset}], sizes = [{size}], strides = [1]}} : vector<{lanes}x{source.element}> to vector<{size}x{source.element}>")
        code.line(f"vector.store {piece}, {buffer}[{code.ref(code.add(to, offset))}] : {_buffer_type(source)}, vector<{size}x{source.element}>")


def transposed(code: Code, rows: list[str], type_: str) -> list[str]:
    """The rows of the transposed square, by log2(n) rounds of two-operand shuffles (Eklundh)."""
    rows, n = list(rows), len(rows)
    distance = n // 2
    while distance:
        for i in range(n):
            if i & distance:
                continue
            a, b = rows[i], rows[i + distance]
            low = [j if not j & distance else n + j - distance for j in range(n)]
            high = [j + distance if not j & distance else n + j for j in range(n)]
            rows[i] = code.value(f"vector.shuffle {a}, {b} {low} : {type_}, {type_}")
            rows[i + distance] = code.value(f"vector.shuffle {a}, {b} {high} : {type_}, {type_}")
        distance //= 2
    return rows
