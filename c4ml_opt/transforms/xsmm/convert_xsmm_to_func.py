"""Turn the xsmm dialect into calls of the small runtime over libxsmm (c4ml_opt/runtime/xsmm.c)."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms.kernels._splice import find, module_of

DECLARATIONS = """
func.func private @c4ml_xsmm_brgemm_dispatch(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64) -> i64
func.func private @c4ml_xsmm_brgemm_invoke(i64, !llvm.ptr, i64, !llvm.ptr, i64, !llvm.ptr, i64, i64, i64)
"""


def run(op, options):
    dispatches = find(op, "xsmm.brgemm_dispatch")
    if not dispatches:
        return
    for invoke in find(op, "xsmm.brgemm_invoke"):
        _invoke(invoke)
    for dispatch in dispatches:
        _dispatch(dispatch)
    _declare(module_of(op))


def _declare(module):
    # The parsed module must outlive the walk over its operations.
    parsed = ir.Module.parse(DECLARATIONS, context=module.context)
    for function in list(parsed.body.operations):
        function.operation.detach_from_parent()
        module.regions[0].blocks[0].append(function)


def _long(emit, value):
    return emit.value("arith.index_cast", "i64", value)


def _size(emit, element) -> ir.Value:
    """Bytes of an element, by which the runtime tells f32 from f64."""
    return emit.value("arith.constant", "i64", value=f"{ {'f32': 4, 'f64': 8}[str(element)] } : i64")


def _dispatch(op):
    emit = Emitter(op)
    zero = emit.value("arith.constant", "i64", value=f"{int('beta_0' in op.attributes)} : i64")
    size = _size(emit, op.attributes["element"].value)
    call = emit.op("func.call", [*(_long(emit, v) for v in op.operands), zero, size], ["i64"], callee="@c4ml_xsmm_brgemm_dispatch")
    op.results[0].replace_all_uses_with(call.results[0])
    op.erase()


def _invoke(op):
    emit = Emitter(op)
    kernel, *pairs, blocks = op.operands
    arguments = [kernel]
    for buffer, offset in zip(pairs[::2], pairs[1::2]):
        address = emit.value("memref.extract_aligned_pointer_as_index", "index", buffer)
        arguments += [emit.value("llvm.inttoptr", "!llvm.ptr", _long(emit, address)), _long(emit, offset)]
    arguments += [_long(emit, blocks), _size(emit, ir.MemRefType(pairs[0].type).element_type)]
    emit.op("func.call", arguments, callee="@c4ml_xsmm_brgemm_invoke")
    op.erase()
