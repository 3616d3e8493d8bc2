"""Lower tensor.bitcast to tensor.generate over bit-cast elements, as it does not bufferize itself."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name == "tensor.bitcast":
            _lower(child)


def _lower(op):
    emit, (source,), result = Emitter(op), op.operands, op.results[0].type
    sizes = [
        emit.value("tensor.dim", "index", source, emit.index(i)) for i in range(result.rank) if result.is_dynamic_dim(i)
    ]
    generate = emit.op("tensor.generate", sizes, [result], regions=1)
    block = generate.regions[0].blocks.append(*[emit.type("index")] * result.rank, arg_locs=[op.location] * result.rank)
    inner = emit.at_end(block)
    value = inner.value("tensor.extract", source.type.element_type, source, *block.arguments)
    inner.op("tensor.yield", [_cast(inner, value, result.element_type)])
    replace(op, generate.results[0])


def _cast(emit, value, type_):
    """arith.bitcast knows no signed or unsigned integers; both are the signless ones of the llvm dialect."""
    value = _resign(emit, value, _signless(emit, value.type))
    plain = _signless(emit, type_)
    return _resign(emit, emit.value("arith.bitcast", plain, value) if plain != value.type else value, type_)


def _signless(emit, type_):
    return emit.type(f"i{type_.width}") if isinstance(type_, ir.IntegerType) else type_


def _resign(emit, value, type_):
    return value if value.type == type_ else emit.value("builtin.unrealized_conversion_cast", type_, value)
