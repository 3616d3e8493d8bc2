"""Turn the xsmm dialect into calls of the small runtime over libxsmm (c4ml_opt/runtime/xsmm.h)."""

from c4ml_opt.attributes import value_of
from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms.kernels._splice import find, module_of
from c4ml_opt.transforms.xsmm import _codes

OPERATIONS = ("gemm", "brgemm", "fused_brgemm", "unary", "binary")
TABLES = {"unary": _codes.UNARY, "binary": _codes.BINARY}


def run(op, options):
    for name in OPERATIONS:
        for invoke in find(op, f"xsmm.{name}_invoke"):
            _invoke(invoke, name)
        for dispatch in find(op, f"xsmm.{name}_dispatch"):
            _dispatch(dispatch, name)


def _call(emit, name: str, arguments: list, results=()):
    """A call of a function of the runtime, declared in the module at its first use."""
    module = module_of(emit.point.block.owner)
    body = module.regions[0].blocks[0]
    if not any("sym_name" in o.operation.attributes and value_of(o.operation.attributes["sym_name"]) == name for o in body.operations):
        types = ", ".join(str(a.type) for a in arguments)
        # The parsed module must outlive the walk over its operations.
        parsed = ir.Module.parse(f"func.func private @{name}({types}) -> ({', '.join(results)})", context=module.context)
        for function in list(parsed.body.operations):
            function.operation.detach_from_parent()
            body.append(function)
    return emit.op("func.call", arguments, results, callee=f"@{name}")


def _long(emit, value):
    return emit.value("arith.index_cast", "i64", value)


def _number(emit, value: int):
    return emit.value("arith.constant", "i64", value=f"{value} : i64")


def _codes_of(op, name: str) -> list[int]:
    """What a dispatch passes to the runtime after its sizes."""
    types = _codes.packed_types(value_of(op.attributes["types"]))
    if name in TABLES:
        flags = _codes.UNARY_FLAGS if name == "unary" else _codes.BINARY_FLAGS
        return [types, _codes.bits(flags, value_of(op.attributes["flags"])), TABLES[name][value_of(op.attributes["kind"])]]
    numbers = [types, _codes.bits(_codes.GEMM_FLAGS, value_of(op.attributes["flags"]))]
    if name == "fused_brgemm":
        numbers += [_codes.BINARY[value_of(op.attributes["binary"])], _codes.bits(_codes.BINARY_FLAGS, value_of(op.attributes["binary_flags"])), _codes.UNARY[value_of(op.attributes["unary"])]]
    return numbers


def _dispatch(op, name: str):
    emit = Emitter(op)
    sizes = [_long(emit, v) for v in op.operands]
    if name == "gemm":  # a sum of one block
        sizes += [_number(emit, 0)] * 2
        name = "brgemm"
    call = _call(emit, f"c4ml_xsmm_{name}_dispatch", [*sizes, *(_number(emit, n) for n in _codes_of(op, name))], ["i64"])
    op.results[0].replace_all_uses_with(call.results[0])
    op.erase()


def _invoke(op, name: str):
    emit = Emitter(op)
    kernel, *pairs = op.operands
    blocks = [_long(emit, pairs.pop())] if "brgemm" in name else [_number(emit, 1)] if name == "gemm" else []
    pointers = [_pointer(emit, buffer, offset) for buffer, offset in zip(pairs[::2], pairs[1::2])]
    _call(emit, f"c4ml_xsmm_{'brgemm' if name == 'gemm' else name}_invoke", [kernel, *pointers, *blocks])
    op.erase()


def _pointer(emit, buffer, offset):
    """The address of element `offset` of a memref, counted from its aligned pointer."""
    address = emit.value("memref.extract_aligned_pointer_as_index", "index", buffer)
    base = emit.value("llvm.inttoptr", "!llvm.ptr", _long(emit, address))
    element = ir.MemRefType(buffer.type).element_type
    return emit.value("llvm.getelementptr", "!llvm.ptr", base, _long(emit, offset), rawConstantIndices="array<i32: -2147483648>", elem_type=ir.TypeAttr.get(element))
