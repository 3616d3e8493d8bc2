"""All kinds of output of a lowered module."""

from ..diagnostics import UserError
from ..mlir import ir
from . import checks, constants, header, interface, libraries, link, native, program, runtime_symbols, translate

KINDS = ("mlir", "llvm-dialect", "llvm-ir", "bitcode", "asm", "obj", "shared", "exe", "header")


def emit(session, module, kind: str, *, level: int | None = None, cc: str | None = None, extra: tuple[str, ...] = ()) -> bytes:
    """`kind` (of KINDS) of `module`, which is lowered in place.

    `level` is LLVM's -O; `cc` a compiler driver and `extra` more objects, libraries or flags for the linker. Raises
    UserError for what the target cannot do.
    """
    if kind not in KINDS:
        from ..checked_yaml import suggest

        raise UserError(f"cannot emit '{kind}'{suggest(kind, KINDS)}")
    target, op = session.target, module.operation
    if kind == "mlir":
        return op.get_asm(binary=True)
    functions, outside = interface.read(op), declared(op)
    main = program.entry(functions) if kind == "exe" else None
    session.lower(module)
    if kind == "llvm-dialect":
        return op.get_asm(binary=True)
    checks.check(op, outside, target, bool(extra))
    if kind in ("header", "exe"):
        interface.verify(op, functions)
    if kind == "header":
        return header.text(functions, "module", target.name, runtime_symbols.linked(declared(op))).encode()
    _free_main(op)
    if kind == "shared":
        target = link.position_independent(target)
    blanks = {} if kind in ("obj", "shared", "exe") and target.is_elf else None
    text = translate.llvm_ir(op, blanks)
    if kind in ("llvm-ir", "bitcode", "asm"):
        return native.emit(text, target, kind, level)
    texts = [text, program.harness(main, target)] if main else [text]
    objects = [native.emit(t, target, "obj", level, libraries.sources(t, target)) for t in texts]
    if blanks:
        objects[0] = constants.fill(objects[0], blanks)
    checks.check_object(objects[0], outside, target, bool(extra))
    if kind == "obj":
        return objects[0]
    make = link.executable if main else link.shared
    return make(objects, target, cc, extra)


def declared(module) -> set[str]:
    """Functions without a body: before the lowering those that the module's author says are defined elsewhere, after it also those of libraries."""
    operations = (op.operation for op in module.regions[0].blocks[0].operations)
    bodiless = (op for op in operations if op.name in ("func.func", "llvm.func") and not len(op.regions[0].blocks))
    return {ir.StringAttr(op.attributes["sym_name"]).value for op in bodiless}


def _free_main(module):
    """Leaves the symbol `main` to C: a function @main is called by its wrapper, `_mlir_ciface_main`."""
    table = ir.SymbolTable(module)
    if "main" in table and interface.PREFIX + "main" in table:
        with module.context:
            op = table["main"].operation
            ir.SymbolTable.replace_all_symbol_uses("main", "main.mlir", module)
            ir.SymbolTable.set_symbol_name(op, "main.mlir")
            op.attributes["linkage"] = ir.Attribute.parse("#llvm.linkage<internal>")
