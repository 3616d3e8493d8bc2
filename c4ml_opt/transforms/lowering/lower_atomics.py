"""Lower memref.generic_atomic_rmw, and what LLVM's atomicrmw cannot do of memref.atomic_rmw, to loops around a compare-and-exchange."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

#: The operation of each arith.AtomicRMWKind; 3 assigns.
KINDS = {
    0: "arith.addf", 1: "arith.addi", 2: "arith.andi", 3: None, 4: "arith.maximumf", 5: "arith.maxnumf", 6: "arith.maxsi",
    7: "arith.maxui", 8: "arith.minimumf", 9: "arith.minnumf", 10: "arith.minsi", 11: "arith.minui", 12: "arith.mulf",
    13: "arith.muli", 14: "arith.ori", 15: "arith.xori",
}  # fmt: skip


def run(op, options):
    for child in walk(op):
        if child.name == "memref.generic_atomic_rmw":
            memref, *indices = child.operands
            _exchange(child, memref, indices, lambda emit, old: _inline(emit, child.regions[0].blocks[0], old))
        elif child.name == "memref.atomic_rmw":
            value, memref, *indices = child.operands
            name = KINDS[child.attributes["kind"].value]
            if _needs_loop(name, value.type):
                _exchange(child, memref, indices, lambda emit, old: emit.value(name, old.type, old, value) if name else value)


def _needs_loop(name, type_) -> bool:
    narrow = isinstance(type_, ir.FloatType) and type_.width < 32
    odd = isinstance(type_, ir.IntegerType) and type_.width not in (8, 16, 32, 64)
    return narrow or odd or name in ("arith.mulf", "arith.muli")


def _inline(emit, block, old):
    mapping = {block.arguments[0]: old}
    *body, terminator = block.operations
    for op in body:
        copy = op.operation.clone(ip=emit.point).operation
        for before, after in mapping.items():
            copy.replace_uses_of_with(before, after)
        mapping.update(zip(op.operation.results, copy.results))
    return mapping.get(terminator.operands[0], terminator.operands[0])


def _exchange(op, memref, indices, compute):
    """Replaces `op` by the value that the element had before `compute(emitter, old)` was stored in it."""
    emit, element = Emitter(op), memref.type.element_type
    width = element.width if hasattr(element, "width") else 64
    storage = emit.type(f"i{max(8, 1 << (width - 1).bit_length())}")
    pointer = _address(emit, memref, indices, int(str(storage)[1:]) // 8)
    first = emit.value("llvm.load", storage, pointer, ordering="2 : i64", alignment=f"{int(str(storage)[1:]) // 8} : i64")
    loop = emit.op("scf.while", [first], [storage], regions=2)
    before = loop.regions[0].blocks.append(storage, arg_locs=[op.location])
    inner, seen = emit.at_end(before), before.arguments[0]
    new = _to_storage(inner, compute(inner, _from_storage(inner, seen, element)), storage)
    pair = inner.value("llvm.cmpxchg", f"!llvm.struct<({storage}, i1)>", pointer, seen, new, success_ordering="6 : i64", failure_ordering="2 : i64")
    found = inner.value("llvm.extractvalue", storage, pair, position="array<i64: 0>")
    done = inner.value("llvm.extractvalue", "i1", pair, position="array<i64: 1>")
    again = inner.binary("arith.xori", done, inner.constant("i1", "true"))
    inner.op("scf.condition", [again, found])
    after = loop.regions[1].blocks.append(storage, arg_locs=[op.location])
    emit.at_end(after).op("scf.yield", [after.arguments[0]])
    replace(op, _from_storage(emit, loop.results[0], element))


def _address(emit, memref, indices, size):
    rank = len(indices)
    view = emit.op("memref.extract_strided_metadata", [memref], [f"memref<{memref.type.element_type}>"] + ["index"] * (1 + 2 * rank))
    place, strides = view.results[1], list(view.results)[2 + rank :]
    for index, stride in zip(indices, strides):
        place = emit.binary("arith.addi", place, emit.binary("arith.muli", index, stride))
    base = emit.value("memref.extract_aligned_pointer_as_index", "index", memref)
    place = emit.binary("arith.addi", base, emit.binary("arith.muli", place, emit.index(size)))
    return emit.value("llvm.inttoptr", "!llvm.ptr", emit.value("arith.index_cast", "i64", place))


def _to_storage(emit, value, storage):
    if str(value.type) == "index":
        return emit.value("arith.index_cast", storage, value)
    if isinstance(value.type, ir.FloatType):
        value = emit.value("arith.bitcast", f"i{value.type.width}", value)
    return value if value.type == storage else emit.value("arith.extui", storage, value)


def _from_storage(emit, value, element):
    if str(element) == "index":
        return emit.value("arith.index_cast", element, value)
    width = element.width
    value = value if width == value.type.width else emit.value("arith.trunci", f"i{width}", value)
    return emit.value("arith.bitcast", element, value) if isinstance(element, ir.FloatType) else value
