"""Add up in f32 what a linalg.generic sums in bf16 or f16, and round once at the end.

In a narrow float a long sum stops growing: each step rounds away more than it adds. Micro-kernels sum in f32; this is for the other reductions, and for plain loops to compare them with. Takes every reduction
whose body is made of additions, multiplications, comparisons and casts of floats; other ones, and named operations, stay as they are. The wide sums take a buffer of their own.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms.kernels._splice import find

NARROW = ("bf16", "f16")
ROUNDED = ("arith.addf", "arith.subf", "arith.mulf")
SIMPLE = (*ROUNDED, "arith.negf", "arith.maximumf", "arith.minimumf", "arith.maxnumf", "arith.minnumf")
CASTS = ("arith.extf", "arith.truncf")


def run(op, options):
    for generic in find(op, "linalg.generic"):
        if _takes(generic):
            _widen(generic)


def _takes(generic) -> bool:
    inputs, outputs = ir.DenseI32ArrayAttr(generic.attributes["operandSegmentSizes"])
    block = generic.regions[0].blocks[0]
    ops = [o.operation for o in block.operations][:-1]
    reduces = any("reduction" in str(i) for i in generic.attributes["iterator_types"])
    out = generic.operands[inputs].type
    shaped = isinstance(out, (ir.RankedTensorType, ir.MemRefType)) and str(out.element_type) in NARROW
    return outputs == 1 and reduces and shaped and any(o.name in ROUNDED for o in ops) and all(o.name in SIMPLE + CASTS for o in ops) and all(_floating(a) for a in block.arguments)


def _floating(value) -> bool:
    return str(value.type) in (*NARROW, "f32")


def _widen(generic):
    emit, out = Emitter(generic), generic.operands[len(generic.operands) - 1]
    named = {name: generic.attributes[name] for name in generic.attributes}
    wide = str(out.type).replace(f"x{out.type.element_type}", "xf32", 1)
    if isinstance(out.type, ir.RankedTensorType):
        total = emit.op("linalg.generic", [*list(generic.operands)[:-1], emit.value("arith.extf", wide, out)], [wide], regions=1, **named)
        _fill(emit, generic, total)
        generic.results[0].replace_all_uses_with(emit.value("arith.truncf", out.type, total.results[0]))
    else:
        shape = [out.type.get_dim_size(i) for i in range(out.type.rank)]
        sizes = [emit.value("memref.dim", "index", out, emit.index(i)) for i in range(out.type.rank) if out.type.is_dynamic_dim(i)]
        type_ = ir.MemRefType.get(shape, ir.F32Type.get(generic.context), loc=generic.location)
        buffer = emit.value("memref.alloc", type_, *sizes, operandSegmentSizes=f"array<i32: {len(sizes)}, 0>")
        _cast(emit, "arith.extf", out, buffer)
        _fill(emit, generic, emit.op("linalg.generic", [*list(generic.operands)[:-1], buffer], [], regions=1, **named))
        _cast(emit, "arith.truncf", buffer, out)
        emit.op("memref.dealloc", [buffer])
    generic.erase()


def _fill(emit, generic, wide):
    """The body of `generic`, in f32, for `wide`."""
    block = generic.regions[0].blocks[0]
    types = [*[a.type for a in block.arguments][:-1], ir.F32Type.get(generic.context)]
    inside = emit.at_end(wide.regions[0].blocks.append(*types, arg_locs=[emit.location] * len(types)))
    new = list(wide.regions[0].blocks[0].arguments)
    known = {}

    def wide_value(old, value=None):
        """`old` in f32; what the body takes from outside is widened inside."""
        if old not in known:
            value = old if value is None else value
            known[old] = value if str(value.type) == "f32" else inside.value("arith.extf", "f32", value)
        return known[old]

    for old, value in zip(block.arguments, new):
        wide_value(old, value)
    for child in (o.operation for o in block.operations):
        operands = [wide_value(v) for v in child.operands]
        if child.name == "linalg.yield":
            inside.op("linalg.yield", operands)
        else:
            known[child.results[0]] = operands[0] if child.name in CASTS else inside.value(child.name, "f32", *operands)


def _cast(emit, name: str, source, target):
    """Converts each element of one memref into another."""
    rank = source.type.rank
    dims = ", ".join(f"d{i}" for i in range(rank))
    attributes = {
        "indexing_maps": f"[{', '.join([f'affine_map<({dims}) -> ({dims})>'] * 2)}]",
        "iterator_types": f"[{', '.join(['#linalg.iterator_type<parallel>'] * rank)}]",
        "operandSegmentSizes": "array<i32: 1, 1>",
    }
    op = emit.op("linalg.generic", [source, target], [], regions=1, **attributes)
    types = [source.type.element_type, target.type.element_type]
    inside = emit.at_end(op.regions[0].blocks.append(*types, arg_locs=[emit.location] * 2))
    inside.op("linalg.yield", [inside.value(name, types[1], op.regions[0].blocks[0].arguments[0])])
