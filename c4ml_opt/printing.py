"""Prints a whole module to a stream, large ones without passing the text through Python."""

import os

from .mlir import capi_path, ir

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
    # By the C API: the bindings' function for it, and a look at the sequence as a Python object, would load numpy.
    import ctypes

    class Handle(ctypes.Structure):
        _fields_ = [("pointer", ctypes.c_void_p)]

    library = ctypes.PyDLL(capi_path())

    def call(name, result, *handles):
        function = getattr(library, name)
        function.restype, function.argtypes = result, [Handle] * len(handles)
        return function(*handles)

    with op.context:
        script = ir.Module.parse(PRINTER).operation
    payload, module = (Handle(_pointer(ctypes, each)) for each in (op, script))
    sequence = module
    for step in ("mlirOperationGetFirstRegion", "mlirRegionGetFirstBlock", "mlirBlockGetFirstOperation"):
        sequence = call(step, Handle, sequence)
    options = call("mlirTransformOptionsCreate", Handle)
    done = call("mlirTransformApplyNamedSequence", ctypes.c_int8, payload, sequence, module, options)
    call("mlirTransformOptionsDestroy", None, options)
    return bool(done)


def _pointer(ctypes, op) -> int:
    api, capsule = ctypes.pythonapi, ctypes.py_object(op._CAPIPtr)
    api.PyCapsule_GetName.restype, api.PyCapsule_GetName.argtypes = ctypes.c_char_p, [ctypes.py_object]
    api.PyCapsule_GetPointer.restype = ctypes.c_void_p
    api.PyCapsule_GetPointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    return api.PyCapsule_GetPointer(capsule, api.PyCapsule_GetName(capsule))
