"""An scf.parallel loop, built in front of an operation."""

from c4ml_opt.transforms._emit import Emitter

from ._slices import number


def parallel(emit: Emitter, trips: list, body):
    """`body(emitter, counters)` in each of so many iterations, ints or index values, one counter for each of `trips`."""
    upper = [number(emit, t) for t in trips]
    zero, one = emit.index(0), emit.index(1)
    count = len(upper)
    loop = emit.op("scf.parallel", [*[zero] * count, *upper, *[one] * count], regions=1, operandSegmentSizes=f"array<i32: {count}, {count}, {count}, 0>")
    block = loop.regions[0].blocks.append(*[zero.type] * count, arg_locs=[emit.location] * count)
    inner = emit.at_end(block)
    body(inner, list(block.arguments))
    inner.op("scf.reduce")
