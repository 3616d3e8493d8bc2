"""--verify-roundtrip: what is printed parses back to the same module."""

import io

from .mlir import ir
from .source_manager import write_error


def verify_roundtrip(op, session, handler) -> bool:
    """Compares what text and bytecode are read back as with the original; writes the error that mlir-opt writes."""
    wanted = op.get_asm(print_generic_op_form=True)
    for generic in (False, True):
        text = op.get_asm(binary=True, print_generic_op_form=generic, enable_debug_info=True)
        if not _same(text, op.name, wanted, session, handler, "textual"):
            return False
    if op.name != "builtin.module":
        return True  # the bindings read bytecode of modules only
    stream = io.BytesIO()
    op.write_bytecode(stream)
    return _same(stream.getvalue(), op.name, wanted, session, handler, "bytecode")


def _same(data, name, wanted, session, handler, kind):
    # Resources would be renamed by a second parse in the same context.
    again = type(session)(allow_unregistered=session.context.allow_unregistered_dialects)
    again.attach(handler)
    for path in session.irdl_files:
        again.load_irdl(path)
    try:
        found = again.parse(data, implicit_module=name == "builtin.module").operation.get_asm(print_generic_op_form=True)
    except ir.MLIRError:
        write_error(f"error: failed to parse {kind} content back, cannot verify round-trip.\n".encode())
        return False
    if found != wanted:
        write_error(_difference(kind, wanted, found).encode())
        return False
    return True


def _difference(kind, wanted, found):
    head = f"error: {kind} roundTrip testing roundtripped module differs from reference:"
    return f"{head}\n<<<<<<Reference\n{wanted}\n=====\n{found}\n>>>>>roundtripped\n"
