"""A wrapper that calls the entry with everything behind pointers, so that no caller needs its C signature.

`void c4ml_packed(void **slots)`: one slot for each argument (the memref's descriptor, or the scalar's bytes), then one
for each result (where its descriptor or bytes go). LLVM itself then decides how half floats, complex numbers, vectors
and structs are passed, on every target.
"""

from ..diagnostics import UserError
from ..mlir import dialect, ir
from .signature import Signature

SYMBOL = "c4ml_packed"


def add(module: ir.Module, signature: Signature):
    """Adds the wrapper to `module` (llvm dialect) and hides every other definition."""
    dialect("llvm")
    functions = {op.attributes["sym_name"].value: op for op in (o.operation for o in module.body.operations) if op.name == "llvm.func"}
    # A function that came as an llvm.func has no C interface and, on scalars, needs none.
    interface = functions.get(f"_mlir_ciface_{signature.name}") or (functions.get(signature.name) if signature.lowered else None)
    if interface is None:
        raise UserError(f"the lowering left no C interface for @{signature.name}: the pipeline must keep llvm.emit_c_interface")
    operands, given = _types(interface)
    returned = given if signature.lowered else _returned(interface.regions[0].blocks[0])
    by_pointer = bool(returned) and not given
    results = _fields(returned, signature) if returned else []
    expected = len(signature.arguments) + by_pointer
    if len(operands) != expected:
        raise UserError(
            f"the lowered @{signature.name} takes {len(operands) - by_pointer} arguments instead of {len(signature.arguments)}: "
            "a pass changed its signature (results turned into arguments?); keep the results of the entry"
        )
    if len(results) != len(signature.results):
        raise UserError(
            f"the lowered @{signature.name} returns {len(results)} results instead of {len(signature.results)}: a pass of the lowering "
            "dropped those that equal arguments; keep them (drop-equivalent-buffer-results without modify-public-functions)"
        )
    text = _text(interface.attributes["sym_name"].value, operands, returned, by_pointer, results)
    with module.context, ir.Location.unknown():
        source = ir.Module.parse(text)
        for op in functions.values():
            if len(op.regions[0].blocks):
                op.attributes["linkage"] = ir.Attribute.parse("#llvm.linkage<internal>")
        functions[signature.name].attributes["no_inline"] = ir.UnitAttr.get()
        wrapper = source.body.operations[1].operation
        wrapper.detach_from_parent()
        module.body.append(wrapper)


def _types(function):
    """What an llvm.func takes, and what it returns, None for nothing."""
    type_ = dialect("llvm").FunctionType(function.attributes["function_type"].value)
    return list(type_.inputs), None if str(type_.return_type) == "!llvm.void" else type_.return_type


def _returned(block):
    """The type that the entry itself returns: that of the one call in its C interface."""
    call = next(op.operation for op in block.operations if op.operation.name == "llvm.call")
    return call.results[0].type if len(call.results) else None


def _fields(returned, signature) -> list:
    """Types of the results, of which several lie in one struct."""
    if len(signature.results) == 1:
        return [returned]
    struct = dialect("llvm").StructType
    if isinstance(returned, struct) and not (returned.opaque or _is_descriptor(returned)):
        return list(returned.body)
    return [returned]


def _is_descriptor(struct) -> bool:
    return str(struct).startswith("!llvm.struct<(ptr, ptr, i64")


def _text(callee, operands, returned, by_pointer, results) -> str:
    types = ", ".join(map(str, operands))
    result = "" if not returned or by_pointer else f" -> {returned}"
    lines, passed = [], []
    count = len(operands) - by_pointer
    for number, type_ in enumerate(operands[by_pointer:]):
        lines += _slot(number)
        if str(type_) == "!llvm.ptr":
            passed.append(f"%slot{number}")
        else:
            lines.append(f"%value{number} = llvm.load %slot{number} : !llvm.ptr -> {type_}")
            passed.append(f"%value{number}")
    if by_pointer:
        lines += ["%one = llvm.mlir.constant(1 : i64) : i64", f"%struct = llvm.alloca %one x {returned} : (i64) -> !llvm.ptr"]
        passed.insert(0, "%struct")
    lines.append(f"{'%got = ' if result else ''}llvm.call @{callee}({', '.join(passed)}) : ({types}) -> {returned if result else '()'}")
    if by_pointer:
        lines.append(f"%got = llvm.load %struct : !llvm.ptr -> {returned}")
    for number, type_ in enumerate(results):
        value = "%got"
        if len(results) > 1 or type_ != returned:
            value = f"%field{number}"
            lines.append(f"{value} = llvm.extractvalue %got[{number}] : {returned}")
        lines += _slot(count + number)
        lines.append(f"llvm.store {value}, %slot{count + number} : {type_}, !llvm.ptr")
    body = "\n".join(lines)
    return f"llvm.func @{callee}({types}){result}\nllvm.func @{SYMBOL}(%slots: !llvm.ptr) {{\n{body}\nllvm.return\n}}"


def _slot(number) -> list[str]:
    return [
        f"%at{number} = llvm.getelementptr %slots[{number}] : (!llvm.ptr) -> !llvm.ptr, !llvm.ptr",
        f"%slot{number} = llvm.load %at{number} : !llvm.ptr -> !llvm.ptr",
    ]
