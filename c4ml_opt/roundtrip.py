"""--verify-roundtrip: what is printed parses back to the same module."""

import io

from .mlir import ir


def verify_roundtrip(op, session) -> bool:
    """Compares what text and bytecode are read back as with the original; reports what mlir-opt reports."""
    text = _printed(op).encode()
    # The bindings read bytecode of modules only.
    return _check(op, session, text, "textual") & (op.name != "builtin.module" or _check(op, session, _bytecode(op), "bytecode"))


def _printed(op) -> str:
    return op.get_asm(print_generic_op_form=True, enable_debug_info=True)


def _bytecode(op) -> bytes:
    stream = io.BytesIO()
    op.write_bytecode(stream)
    return stream.getvalue()


def _check(op, session, data, kind) -> bool:
    # Resources would be renamed by a second parse in the same context.
    again = type(session)(allow_unregistered=session.context.allow_unregistered_dialects)
    again.attach(session.handler)
    for path in session.irdl_files:
        again.load_irdl(path)
    try:
        found = _printed(again.parse(data, implicit_module=op.name == "builtin.module").operation)
    except ir.MLIRError:
        return _fail(op, f"failed to parse {kind} content back, cannot verify round-trip.\n")
    wanted = _printed(op)
    if found == wanted:
        return True
    message = f"{kind} roundTrip testing roundtripped module differs from reference:\n"
    return _fail(op, f"{message}<<<<<<Reference\n{wanted}\n=====\n{found}\n>>>>>roundtripped\n")


def _fail(op, message) -> bool:
    op.location.emit_error(f"'{op.name}' op {message}")
    return False
