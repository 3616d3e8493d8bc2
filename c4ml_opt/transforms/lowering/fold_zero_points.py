"""Write quantised matmuls and convolutions as a contraction without zero points, corrected by sums over rows and columns.

(a - x) * (b - y) summed over k is a * b - y * sum(a) - x * sum(b) + k * x * y (Jacob et al., Quantization and training of neural networks, 2018, section 2.3): the contraction then
fits the dot-product instructions. Operations on tensors of bytes whose weights have known sizes are rewritten; i32 wraps around, so the result is the same. The sums of constant weights are computed here.
"""

import math

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk
from c4ml_opt.transforms.kernels._values import constant_array

# Name -> the loops, and the maps of A, B and C; s and d stand for strides and dilations.
OPERATIONS = {
    "linalg.quantized_matmul": ("m n k", "m, k", "k, n", "m, n"),
    "linalg.quantized_batch_matmul": ("b m n k", "b, m, k", "b, k, n", "b, m, n"),
    "linalg.conv_2d_nhwc_hwcf_q": ("n h w f y x c", "n, h * {s0} + y * {d0}, w * {s1} + x * {d1}, c", "y, x, c, f", "n, h, w, f"),
    "linalg.conv_2d_nchw_fchw_q": ("n f h w c y x", "n, c, h * {s0} + y * {d0}, w * {s1} + x * {d1}", "f, c, y, x", "n, f, h, w"),
}


def run(op, options):
    for child in walk(op):
        if child.name in OPERATIONS and len(child.results) and _takes(child):
            _rewrite(child)


def _takes(op) -> bool:
    a, b, x, y, c = op.operands
    kinds = [str(v.type) for v in (x, y)] + [str(v.type.element_type) for v in (a, b, c)]
    return kinds == ["i32", "i32", "i8", "i8", "i32"] and b.type.has_static_shape


def _rewrite(op):
    a, b, x, y, c = op.operands
    loops, *maps = OPERATIONS[op.name]
    factors = {f"{key[0]}{i}": _pair(op, key)[i] for key in ("strides", "dilations") for i in (0, 1)}
    of_a, of_b, of_c = (m.format(**factors) for m in maps)
    loops, weights, kept = loops.split(), of_b.split(", "), of_c.split(", ")
    depth = {n: size for n, size in zip(weights, b.type.shape) if n not in kept}
    emit = Emitter(op)
    # A tensor that is not read tells the sizes of the loops over k, which A's map of a convolution mixes with others.
    window = emit.value("tensor.empty", f"tensor<{'x'.join(map(str, depth.values()))}xi8>")
    rows = [n for n in kept if n in of_a]
    columns = [n for n in kept if n in weights]
    of_rows = _sum(emit, [*rows, *depth], rows, kept, [(a, of_a), (window, ", ".join(depth))], c)
    of_columns = _constant_sums(emit, b, weights, columns) or _sum(emit, [*columns, *depth], columns, kept, [(b, of_b)], c)
    shift = emit.value("arith.muli", "i32", emit.value("arith.muli", "i32", x, y), emit.constant("i32", math.prod(depth.values())))
    # Last, so that the correction follows it at once and can run on the tile in registers.
    whole = _generic(emit, loops, kept, [(a, of_a), (b, of_b)], (c, of_c), _product)
    inputs = [(of_rows, ", ".join(rows)), (of_columns, ", ".join(columns)), (x, ""), (y, ""), (shift, "")]
    replace(op, _generic(emit, kept, kept, inputs, (whole, of_c), _correction))


def _pair(op, name) -> list[int]:
    return [int(v) for v in ir.DenseIntElementsAttr(op.attributes[name])] if name in op.attributes else [1, 1]


def _sum(emit, loops, over, kept, inputs, c):
    """The first input as i32 summed over the loops that are not in `over`."""
    where = [kept.index(n) for n in over]
    sizes = [emit.value("tensor.dim", "index", c, emit.index(i)) for i in where if c.type.is_dynamic_dim(i)]
    shape = "x".join("?" if c.type.is_dynamic_dim(i) else str(c.type.get_dim_size(i)) for i in where)
    empty = emit.value("tensor.empty", f"tensor<{shape}xi32>", *sizes)
    start = _generic(emit, over, over, [(emit.constant("i32", 0), "")], (empty, ", ".join(over)), lambda _, zero, old: zero)
    return _generic(emit, loops, over, inputs, (start, ", ".join(over)), _term)


def _constant_sums(emit, b, loops, over):
    """What `_sum` computes of a constant whose dimensions are `loops`, known now; None for any other value."""
    import numpy as np

    array = constant_array(b)
    if array is None:
        return None
    kept = [n for n in loops if n in over]
    sums = array.sum(axis=tuple(i for i, n in enumerate(loops) if n not in over), dtype=np.int32).transpose([kept.index(n) for n in over])
    type_ = emit.type(f"tensor<{'x'.join(map(str, sums.shape))}xi32>")
    with emit.location:
        attribute = ir.DenseElementsAttr.get(np.ascontiguousarray(sums), type=type_)
    return emit.value("arith.constant", type_, value=attribute)


def _generic(emit, loops, parallel, inputs, output, body):
    """A linalg.generic; operands come as (value, map's results), `body(emitter, *arguments)` gives what is yielded."""
    operands = [*inputs, output]
    maps = ", ".join(f"affine_map<({', '.join(loops)}) -> ({m})>" for _, m in operands)
    kinds = ", ".join(f"#linalg.iterator_type<{'parallel' if n in parallel else 'reduction'}>" for n in loops)
    attributes = {"indexing_maps": f"[{maps}]", "iterator_types": f"[{kinds}]", "operandSegmentSizes": f"array<i32: {len(inputs)}, 1>"}
    generic = emit.op("linalg.generic", [v for v, _ in operands], [output[0].type], regions=1, **attributes)
    types = [v.type.element_type if isinstance(v.type, ir.RankedTensorType) else v.type for v, _ in operands]
    block = generic.regions[0].blocks.append(*types, arg_locs=[emit.location] * len(types))
    inner = emit.at_end(block)
    inner.op("linalg.yield", [body(inner, *block.arguments)])
    return generic.results[0]


def _product(emit, a, b, total):
    wide = [emit.value("arith.extsi", "i32", v) for v in (a, b)]
    return emit.value("arith.addi", "i32", total, emit.value("arith.muli", "i32", *wide))


def _term(emit, value, *rest):
    return emit.value("arith.addi", "i32", rest[-1], emit.value("arith.extsi", "i32", value))


def _correction(emit, row, column, x, y, shift, total):
    total = emit.value("arith.subi", "i32", total, emit.value("arith.muli", "i32", row, y))
    total = emit.value("arith.subi", "i32", total, emit.value("arith.muli", "i32", column, x))
    return emit.value("arith.addi", "i32", total, shift)
