"""A stable merge sort of several tensors together along one dimension, bottom up, by any order."""

from c4ml_opt.transforms.lowering._regions import inline


def row(emit, order, tensors, sizes, others, axis) -> list:
    """`tensors` with the row at `others` sorted; `order` is a block of two elements of each tensor that tells whether the first may stay first."""
    length, rank = sizes[axis], len(sizes)
    slices = [_slice(emit, "tensor.extract_slice", [t], length, others, axis, rank, _row_type(emit, t)) for t in tensors]
    spare = [emit.value("tensor.empty", s.type, length) for s in slices]
    merged = _levels(emit, order, slices, spare, length)
    return [_slice(emit, "tensor.insert_slice", [m, t], length, others, axis, rank, t.type) for m, t in zip(merged, tensors)]


def _row_type(emit, tensor):
    return emit.type(f"tensor<?x{tensor.type.element_type}>")


def _slice(emit, name, operands, length, others, axis, rank, type_):
    unknown = "-9223372036854775808"
    sizes = ", ".join(unknown if i == axis else "1" for i in range(rank))
    offsets = ", ".join("0" if i == axis else unknown for i in range(rank))
    count = rank - 1
    segments = f"array<i32: {', '.join(['1'] * len(operands))}, {count}, 1, 0>"
    return emit.value(
        name, type_, *operands, *others, length, operandSegmentSizes=segments,
        static_offsets=f"array<i64: {offsets}>", static_sizes=f"array<i64: {sizes}>", static_strides=f"array<i64: {', '.join(['1'] * rank)}>",
    )  # fmt: skip


def _levels(emit, order, source, spare, length) -> list:
    """Merges runs of 1, 2, 4, ... elements until one run is left: as many levels as the length has bits."""
    bits = emit.index(64)
    empty = emit.value("math.ctlz", "i64", emit.value("arith.index_cast", "i64", emit.value("arith.maxsi", "index", emit.binary("arith.subi", length, emit.index(1)), emit.index(0))))
    levels = emit.binary("arith.subi", bits, emit.value("arith.index_cast", "index", empty))
    count = len(source)

    def level(inner, n, *carried):
        width = inner.binary("arith.shli", inner.index(1), n)
        step = inner.binary("arith.shli", width, inner.index(1))
        runs = inner.value("arith.ceildivui", "index", length, step)
        merged = inner.loop(runs, lambda body, r, *spare: _merge(body, order, carried[:count], spare, length, body.binary("arith.muli", r, step), width), carried[count:])
        back = [_copy(inner, m, s) for m, s in zip(merged, carried[:count])]
        return [*back, *merged]

    return emit.loop(levels, level, [*source, *spare])[:count]


def _copy(emit, source, target):
    op = emit.op("linalg.copy", [source, target], [target.type], regions=1, operandSegmentSizes="array<i32: 1, 1>")
    block = op.regions[0].blocks.append(*[source.type.element_type] * 2, arg_locs=[emit.location] * 2)
    emit.at_end(block).op("linalg.yield", [block.arguments[0]])
    return op.results[0]


def _merge(emit, order, source, target, length, low, width) -> list:
    """One run of `target` from two neighbouring runs of `source`, of `width` elements at most."""
    middle = emit.binary("arith.minui", emit.binary("arith.addi", low, width), length)
    high = emit.binary("arith.minui", emit.binary("arith.addi", middle, width), length)
    last = emit.binary("arith.subi", length, emit.index(1))

    def step(inner, k, left, right, *carried):
        a, b = ([inner.value("tensor.extract", s.type.element_type, s, inner.binary("arith.minui", i, last)) for s in source] for i in (left, right))
        (ordered,) = inline(inner, order, [v for pair in zip(a, b) for v in pair])
        ended = inner.compare(9, right, high)
        chosen = inner.binary("arith.andi", inner.compare(6, left, middle), inner.binary("arith.ori", ended, ordered))
        values = [inner.value("arith.select", v.type, chosen, v, w) for v, w in zip(a, b)]
        at = inner.binary("arith.addi", low, k)
        one = inner.index(1)
        moved = [
            inner.value("arith.select", "index", chosen, inner.binary("arith.addi", left, one), left),
            inner.value("arith.select", "index", chosen, right, inner.binary("arith.addi", right, one)),
        ]
        return [*moved, *(inner.value("tensor.insert", t.type, v, t, at) for v, t in zip(values, carried))]

    return emit.loop(emit.binary("arith.subi", high, low), step, [low, middle, *target])[2:]
