"""Packing that kernels share: interleaving vectors, and copying the edges that vectors cannot reach."""

from ._emitter import BITS, Function, size


def line(f: Function, name: str, base: str, index: str, levels: int, first: int = 0) -> str:
    """Address of line `index` of an operand whose lines lie on `levels` loops, innermost last, as an image's rows and columns do."""
    for level in reversed(range(first, levels)):
        step = index
        if level > first:
            step, index = f.rem(index, f"%M{level}"), f.div(index, f"%M{level}")
        base = f.offset(base, f.mul(step, f"%{name}m{level}"))
    return base


def laid_out_columns(f: Function, kernel, k0: str, total: str, n: str) -> tuple[str, str]:
    """Where the columns from `n` on of a constant B lie that `_constant.rows` laid out, in the block of k that begins with `k0` and has
    `total` groups, and how many groups lie between two of the same column. `n` is a multiple of a register tile's columns, which a
    panel holds a whole number of, since a vector's length is 128 bits times a power of two."""
    unit, width = f.i64(kernel.unit), f.i64(kernel.panel_columns)
    everything = "%N" if f.vectors.scalable else f.round_up("%N", width)
    groups = f.mul(f.product([f"%K{i}" for i in range(kernel.k_levels - 1)]), f.i64(-(-kernel.kb // kernel.group)))
    block = f.offset("%B", f.mul(f.mul(f.mul(f.div(k0, f.i64(kernel.kb)), groups), everything), unit))
    inside = f.rem(n, width)
    first = f.sub(n, inside)
    panel = f.offset(block, f.mul(first, f.mul(total, unit)))
    return f.offset(panel, inside, kernel.unit), f.minimum(width, f.sub(everything, first))


def interleave(f: Function, values: list[str], element: str) -> list[str]:
    """As many vectors, the first elements of all values side by side, then the second ones; a power of two of them."""
    if len(values) == 1:
        return values
    even, odd = interleave(f, values[0::2], element), interleave(f, values[1::2], element)
    return [f.zip(which, a, b, element) for a, b in zip(even, odd) for which in (1, 2)]


def cast(f: Function, value: str, source: str, target: str) -> str:
    """The same register seen as elements of another type."""
    if source == target:
        return value
    return f.op(f"vector.bitcast {value} : {f.vectors.type(source)} to {f.vectors.type(target)}")


def copy_edge(f: Function, target: str, unit: str, source: str, line_step: str, lines: str, k_step: str, values: str, element: str):
    """The first `values` values of k of each of `lines` lines, element by element; the rest of each line's `unit` is zero."""
    stored = f"i{BITS[element]}"

    def one(i):
        place = f.offset(target, i, size(unit))
        f.do(f"llvm.store {f.once(f'arith.constant 0 : {unit}')}, {place} : {unit}, !llvm.ptr")
        start = f.offset(source, f.mul(i, line_step))

        def copy(k):
            value = f.scalar(f.offset(start, f.mul(k, k_step)), stored)
            f.do(f"llvm.store {value}, {f.offset(place, k, size(element))} : {stored}, !llvm.ptr")

        f.loop(f.i64(0), values, f.i64(1), [], copy)

    f.loop(f.i64(0), lines, f.i64(1), [], one)
