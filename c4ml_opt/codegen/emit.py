"""All kinds of output of a lowered module."""

from ..diagnostics import UserError
from ..mlir import ir
from . import checks, header, interface, link, native, translate

KINDS = ("mlir", "llvm-dialect", "llvm-ir", "bitcode", "asm", "obj", "shared", "exe", "header")


def emit(session, module, kind: str, *, level: int | None = None, cc: str | None = None, extra: tuple[str, ...] = (), name: str = "module") -> bytes:
    """`kind` (of KINDS) of `module`, which is lowered in place.

    `level` is LLVM's -O; `cc` a compiler driver and `extra` more objects, libraries or flags for the linker; `name` is the
    header's. Raises UserError for what the target cannot do.
    """
    if kind not in KINDS:
        from ..checked_yaml import suggest

        raise UserError(f"cannot emit '{kind}'{suggest(kind, KINDS)}")
    if kind == "mlir":
        return module.operation.get_asm(binary=True)
    target = session.target
    functions, declared = interface.read(module.operation), _declared(module.operation)
    session.lower(module)
    if kind == "llvm-dialect":
        return module.operation.get_asm(binary=True)
    checks.check(module.operation, declared, target)
    if kind == "header":
        interface.verify(module.operation, functions)
        return header.text(functions, name, target.name).encode()
    if kind == "exe":
        from . import program

        return program.build(module, functions, target, level=level, cc=cc, extra=extra)
    _free_main(module.operation)
    if kind == "shared":
        target = link.position_independent(target)
    data = native.emit(translate.llvm_ir(module.operation), target, "obj" if kind == "shared" else kind, level)
    if kind in ("obj", "shared"):
        checks.check_object(data, declared, target)
    return link.shared(_with_support(data, target), target, cc, extra) if kind == "shared" else data


def _declared(module) -> set[str]:
    """Functions that the module's author says are defined elsewhere."""
    operations = (op.operation for op in module.regions[0].blocks[0].operations)
    return {ir.StringAttr(op.attributes["sym_name"]).value for op in operations if op.name in ("func.func", "llvm.func") and not len(op.regions[0].blocks)}


def _free_main(module):
    """Leaves the symbol `main` to C: a function @main is called by its wrapper, `_mlir_ciface_main`."""
    table = ir.SymbolTable(module)
    if "main" in table and interface.PREFIX + "main" in table:
        with module.context:
            op = table["main"].operation
            ir.SymbolTable.replace_all_symbol_uses("main", "main.mlir", module)
            ir.SymbolTable.set_symbol_name(op, "main.mlir")
            op.attributes["linkage"] = ir.Attribute.parse("#llvm.linkage<internal>")


def _with_support(data: bytes, target) -> list[bytes]:
    """The object, and the one with the runtime functions if it needs any."""
    from ..runtime import support, symbols

    return [data, support.object_for(target)] if set(symbols.undefined(data)) & support.names(target) else [data]
