"""Lower memref.alloc and memref.alloca of a strided layout to a flat buffer seen through that layout, which upstream leaves as it is."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name in ("memref.alloc", "memref.alloca") and "strided<" in str(child.results[0].type.layout):
            _lower(child)


def _lower(op):
    emit, type_ = Emitter(op), op.results[0].type
    strides, offset = type_.get_strides_and_offset()
    dynamic = list(op.operands)
    sizes = [dynamic.pop(0) if type_.is_dynamic_dim(i) else emit.index(type_.get_dim_size(i)) for i in range(type_.rank)]
    # What is left are the layout's symbols, the offset first.
    start = dynamic.pop(0) if _is_dynamic(offset) else emit.index(offset)
    steps = [dynamic.pop(0) if _is_dynamic(s) else emit.index(s) for s in strides]
    length = emit.binary("arith.addi", start, emit.index(1))
    for size, step in zip(sizes, steps):
        last = emit.binary("arith.subi", size, emit.index(1))
        length = emit.binary("arith.addi", length, emit.binary("arith.muli", last, step))
    length = emit.binary("arith.maxsi", length, emit.index(0))
    space = f", {type_.memory_space}" if type_.memory_space is not None else ""
    flat_type = f"memref<?x{type_.element_type}{space}>"
    kept = {"alignment": op.attributes["alignment"]} if "alignment" in op.attributes else {}
    flat = emit.value(op.name, flat_type, length, operandSegmentSizes="array<i32: 1, 0>", **kept)
    replace(op, _view(emit, flat, type_, start, sizes, steps, strides, offset))


def _is_dynamic(number: int) -> bool:
    return number == ir.ShapedType.get_dynamic_stride_or_offset()


def _view(emit, flat, type_, start, sizes, steps, strides, offset):
    """memref.reinterpret_cast of `flat` to `type_`."""
    unknown = ir.ShapedType.get_dynamic_size()
    operands = [flat]
    operands += [start] if _is_dynamic(offset) else []
    operands += [size for i, size in enumerate(sizes) if type_.is_dynamic_dim(i)]
    operands += [step for step, stride in zip(steps, strides) if _is_dynamic(stride)]
    counts = (1, int(_is_dynamic(offset)), sum(type_.is_dynamic_dim(i) for i in range(type_.rank)), sum(map(_is_dynamic, strides)))
    static_sizes = [unknown if type_.is_dynamic_dim(i) else type_.get_dim_size(i) for i in range(type_.rank)]
    return emit.value(
        "memref.reinterpret_cast",
        type_,
        *operands,
        operandSegmentSizes=f"array<i32: {', '.join(map(str, counts))}>",
        static_offsets=_array([offset]),
        static_sizes=_array(static_sizes),
        static_strides=_array(strides),
    )


def _array(numbers) -> str:
    return f"array<i64: {', '.join(map(str, numbers))}>" if numbers else "array<i64>"
