"""Read and write vectors of elements that do not fill whole bytes through a memref of the bytes that hold each element.

A memref keeps each i1, i5 or i24 in one, one or four bytes, but LLVM packs the bits of a vector of them: a load of vector<8xi1>
would read one byte. The memref of wider elements is the same descriptor, so an unrealized cast makes it.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

#: Operation to the positions of its memref and of its vectors or elements of the memref's type.
READS = {
    "vector.load": (0, ()), "vector.maskedload": (0, (-1,)), "vector.expandload": (0, (-1,)), "vector.gather": (0, (-1,)),
    "vector.transfer_read": (0, None),
}  # fmt: skip
WRITES = {
    "vector.store": (1, (0,)), "vector.maskedstore": (0, (-1,)), "vector.compressstore": (0, (-1,)),
    "vector.scatter": (0, (-1,)), "vector.transfer_write": (1, (0,)),
}  # fmt: skip


def run(op, options):
    for child in walk(op):
        position, values = READS.get(child.name) or WRITES.get(child.name) or (None, None)
        if position is not None and isinstance(child.operands[position].type, ir.MemRefType):
            element = child.operands[position].type.element_type
            if storage := _storage(element):
                if values is None:  # the padding stands behind the indices
                    values = (1 + child.operands[0].type.rank,)
                _widen(child, position, values, storage)


def _storage(element) -> int | None:
    """The width of the bytes that hold an element in memory, where LLVM would pack it in a vector; else None."""
    if not isinstance(element, (ir.IntegerType, ir.FloatType)) or str(element) in ("f80", "tf32"):
        return None
    width = max(8, 1 << (element.width - 1).bit_length())
    return width if width != element.width else None


def _widen(op, position, values, storage):
    emit = Emitter(op)
    operands = list(op.operands)
    memref = operands[position]
    element = memref.type.element_type
    operands[position] = emit.value("builtin.unrealized_conversion_cast", _memref_of(memref.type, f"i{storage}"), memref)
    for i in values:
        operands[i] = _extend(emit, operands[i], element, storage)
    attributes = {name: op.attributes[name] for name in op.attributes}
    if not op.results:
        emit.op(op.name, operands, **attributes)
        op.erase()
        return
    result = op.results[0].type
    wide = emit.value(op.name, emit.like(result, f"i{storage}"), *operands, **attributes)
    narrow = emit.value("arith.trunci", emit.like(result, f"i{element.width}"), wide)
    replace(op, narrow if narrow.type == result else emit.value("arith.bitcast", result, narrow))


def _extend(emit, value, element, storage):
    if isinstance(element, ir.FloatType):
        value = emit.value("arith.bitcast", emit.like(value.type, f"i{element.width}"), value)
    return emit.value("arith.extui", emit.like(value.type, f"i{storage}"), value)


def _memref_of(type_, element: str) -> str:
    text, old = str(type_), str(type_.element_type)
    dims = "".join(("?" if type_.is_dynamic_dim(i) else str(type_.get_dim_size(i))) + "x" for i in range(type_.rank))
    head = f"memref<{dims}{old}"
    assert text.startswith(head), text
    return f"memref<{dims}{element}{text[len(head) :]}"
