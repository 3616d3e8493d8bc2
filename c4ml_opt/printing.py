"""Prints a whole module to a stream, large ones without passing the text through Python."""

import os

from .mlir import ir

PRINTER = """
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    transform.print %root {assume_verified} : !transform.any_op
    transform.yield
  }
}
"""


def print_large(op, stream) -> bool:
    """Prints `op`, which must be valid, and a line's end; whether that worked.

    The bindings hand text over in pieces of two bytes on average. Transform's printing operation writes to stdout natively, which is
    a file in memory meanwhile.
    """
    if not hasattr(os, "memfd_create"):
        return False
    stream.flush()
    file, saved = os.memfd_create("ir"), os.dup(1)
    os.dup2(file, 1)
    try:
        done = _apply(op)
    finally:
        os.dup2(saved, 1)
        os.close(saved)
    if not done:
        os.close(file)
        return False
    first_line = os.pread(file, 200, 0).find(b"\n") + 1
    stream.send_file(file, first_line)
    os.close(file)
    return True


def _apply(op) -> bool:
    from .pipeline.native import apply_named_sequence, first_operation  # the bindings' own function loads numpy

    with op.context:
        script = ir.Module.parse(PRINTER).operation
    return apply_named_sequence(op, first_operation(script), script)
