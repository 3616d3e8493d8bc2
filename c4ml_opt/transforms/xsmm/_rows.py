"""Copies a matrix to rows whose depth is contiguous, padded with zeros to whole words, sign bits of bytes turned where asked."""

from dataclasses import dataclass

from c4ml_opt.transforms.kernels._linear import View
from c4ml_opt.transforms.kernels._machine import BITS
from c4ml_opt.transforms.kernels._space import Dim, collapse
from c4ml_opt.transforms.kernels._text import Code, Index


@dataclass(frozen=True)
class Source:
    """What is copied: each Dim holds its size and one stride."""

    view: View
    start: Index
    rows: list[Dim]
    depth: list[Dim]
    flip: bool


def copy(code: Code, source: Source, buffer: str, distance: Index, total: Index, bits: int):
    """Row r, depth k goes to `buffer[r * distance + k]`; the places from the depth's end to `total` become zero."""
    element = source.view.element
    rows, depth = (collapse(dims) or [Dim(1, (0,))] for dims in (source.rows, source.depth))
    lanes = bits // BITS[element]

    def element_at(at, to):
        value = code.value(f"memref.load {source.view.flat}[{code.ref(at)}] : {source.view.flat_type}")
        if source.flip:
            value = code.value(f"arith.xori {value}, {code.constant(-128, element)} : {element}")
        code.line(f"memref.store {value}, {buffer}[{code.ref(to)}] : memref<?x{element}>")

    def vector_at(at, to):
        kind = f"vector<{lanes}x{element}>"
        value = code.value(f"vector.load {source.view.flat}[{code.ref(at)}] : {source.view.flat_type}, {kind}")
        if source.flip:
            value = code.value(f"arith.xori {value}, {code.constant('dense<-128>', kind)} : {kind}")
        code.line(f"vector.store {value}, {buffer}[{code.ref(to)}] : memref<?x{element}>, {kind}")

    def along(dims, at, to, emit, step):
        """Loops over `dims`; `step(number of dims left)` is the distance in the copy."""
        if not dims:
            emit(at, to)
            return
        with code.loop(0, dims[0].size) as i:
            along(dims[1:], code.add(at, code.mul(i, dims[0].strides[0])), code.add(to, code.mul(i, step(dims[1:]))), emit, step)

    def row_step(rest):
        return product(code, rest, distance)

    def depth_step(rest):
        return product(code, rest, 1)

    def run(at, to):
        """The innermost contiguous piece of the depth."""
        size = depth[-1].size
        whole = size - size % lanes if isinstance(size, int) else code.sub(size, code.rem(size, lanes))
        for low, high, width, emit in ((0, whole, lanes, vector_at), (whole, size, 1, element_at)):
            if low != high:
                with code.loop(low, high, width) as k:
                    emit(code.add(at, k), code.add(to, k))

    if depth[-1].strides[0] == 1:
        along(rows, source.start, 0, lambda at, to: along(depth[:-1], at, to, run, lambda rest: product(code, [*rest, depth[-1]], 1)), row_step)
    else:
        # Rows lie closer together than the depth: they are the inner loop.
        along(depth, source.start, 0, lambda at, to: along(rows, at, to, element_at, row_step), depth_step)
    end = product(code, depth, 1)
    if end != total:
        zero = code.constant("0.0" if "f" in element else "0", element)

        def pad(_, to):
            with code.loop(end, total) as k:
                code.line(f"memref.store {zero}, {buffer}[{code.ref(code.add(to, k))}] : memref<?x{element}>")

        along(rows, 0, 0, pad, row_step)


def product(code: Code, dims, start: Index = 1) -> Index:
    """`start` times the sizes of `dims`."""
    total = start
    for dim in dims:
        total = code.mul(total, dim.size)
    return total
