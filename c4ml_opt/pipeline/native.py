"""Nested Python passes: MLIR's external passes added to any level of a PassManager through its C API.

The bindings' own `PassManager.add(callable)` reaches only the top anchor and its `op_name` is broken, so the same C functions are called
by ctypes. All of it happens on the thread that runs the pipeline: see `single_threaded`.
"""

import ctypes
from contextlib import contextmanager
from functools import cache

from ..mlir import capi_path, ir, load_wrappers
from .text import PipelineError

load_wrappers()

_VOID = ctypes.c_void_p


class String(ctypes.Structure):
    """MlirStringRef."""

    _fields_ = [("data", ctypes.c_char_p), ("length", ctypes.c_size_t)]


class _Handle(ctypes.Structure):
    """Any of the C API's one-pointer structs."""

    _fields_ = [("ptr", _VOID)]


class _Result(ctypes.Structure):
    _fields_ = [("value", ctypes.c_int8)]


_RUN = ctypes.CFUNCTYPE(None, _VOID, _Handle, _VOID)  # an operation as a pointer: half the cost of a struct
_CLONE = ctypes.CFUNCTYPE(_VOID, _VOID)
_PRINT = ctypes.CFUNCTYPE(None, String, _VOID)


class _Callbacks(ctypes.Structure):
    _fields_ = [("construct", _VOID), ("destruct", _VOID), ("initialize", _VOID), ("clone", _CLONE), ("run", _RUN)]


@_CLONE
def _clone(data):
    return data


@cache
def _library():
    library = ctypes.CDLL(capi_path())
    signatures = {
        "mlirPassManagerGetAsOpPassManager": (_Handle, _Handle),
        "mlirOpPassManagerGetNestedUnder": (_Handle, _Handle, String),
        "mlirOpPassManagerAddPipeline": (_Result, _Handle, String, _PRINT, _VOID),
        "mlirOpPassManagerAddOwnedPass": (None, _Handle, _Handle),
        "mlirCreateExternalPass": (
            _Handle, _Handle, String, String, String, String, ctypes.c_ssize_t, _VOID, _Callbacks, _VOID,
        ),  # fmt: skip
        "mlirExternalPassSignalFailure": (None, _Handle),
        "mlirTypeIDAllocatorCreate": (_Handle,),
        "mlirTypeIDAllocatorAllocateTypeID": (_Handle, _Handle),
    }
    for name, (result, *arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


@cache
def _capsules():
    api = ctypes.pythonapi
    api.PyCapsule_GetName.restype, api.PyCapsule_GetName.argtypes = ctypes.c_char_p, [ctypes.py_object]
    api.PyCapsule_GetPointer.restype, api.PyCapsule_GetPointer.argtypes = _VOID, [ctypes.py_object, ctypes.c_char_p]
    api.PyCapsule_New.restype, api.PyCapsule_New.argtypes = ctypes.py_object, [_VOID, ctypes.c_char_p, _VOID]
    return api


@cache
def _type_ids():
    return _library().mlirTypeIDAllocatorCreate()


def _string(text: str) -> String:
    data = text.encode()
    return String(data, len(data))


def pointer(wrapper) -> int:
    """The address of what an object of the bindings wraps."""
    capsule = wrapper._CAPIPtr
    return _capsules().PyCapsule_GetPointer(capsule, _capsules().PyCapsule_GetName(capsule))


def operation(address: int) -> ir.Operation:
    # The name is a literal kept alive by the cache: PyCapsule_New does not copy it.
    return ir.Operation._CAPICreate(_capsules().PyCapsule_New(address, _capsule_name(), None))


@cache
def _capsule_name() -> bytes:
    context = ir.Context(load_on_create_dialects=[])
    with context, ir.Location.unknown():
        return _capsules().PyCapsule_GetName(ir.Module.create().operation._CAPIPtr)


class OpPassManager:
    """One level of a PassManager; `keep` holds what the native side points to, for as long as the whole manager lives."""

    def __init__(self, handle, keep: list):
        self._handle, self._keep = handle, keep

    @staticmethod
    def of(manager, keep: list) -> "OpPassManager":
        return OpPassManager(_library().mlirPassManagerGetAsOpPassManager(_Handle(pointer(manager))), keep)

    def nest(self, anchor: str) -> "OpPassManager":
        return OpPassManager(_library().mlirOpPassManagerGetNestedUnder(self._handle, _string(anchor)), self._keep)

    def add_text(self, elements: str):
        """Adds upstream passes; raises PipelineError with upstream's message."""
        messages = []
        show = _PRINT(lambda text, _: messages.append(ctypes.string_at(text.data, text.length).decode()))
        if not _library().mlirOpPassManagerAddPipeline(self._handle, _string(elements), show, None).value:
            raise PipelineError("".join(messages))

    def add_python(self, name: str, argument: str, anchor: str, run):
        """Adds a pass that calls `run(operation) -> bool`; False, or an exception (reported by `run` itself), is failure."""

        @_RUN
        def callback(address, handle, _):
            if not run(operation(address)):
                _library().mlirExternalPassSignalFailure(handle)

        callbacks = _Callbacks(None, None, None, _clone, callback)
        strings = [s.encode() for s in (name, argument, "", anchor)]
        type_id = _library().mlirTypeIDAllocatorAllocateTypeID(_type_ids())
        texts = [String(s, len(s)) for s in strings]
        self._keep += [callback, callbacks, strings, texts]
        created = _library().mlirCreateExternalPass(type_id, *texts, 0, None, callbacks, None)
        _library().mlirOpPassManagerAddOwnedPass(self._handle, created)


def apply_named_sequence(payload, sequence, module) -> bool:
    """Runs the transform interpreter; unlike the bindings' function of that name it leaves diagnostics to the context's handlers.

    Python's lock stays held, because handlers and Python transform operations are called back on this thread.
    """
    library = ctypes.PyDLL(capi_path())
    handles = [_Handle(pointer(op)) for op in (payload, sequence, module)]
    library.mlirTransformOptionsCreate.restype = _Handle
    library.mlirTransformOptionsDestroy.argtypes = [_Handle]
    apply = library.mlirTransformApplyNamedSequence
    apply.restype, apply.argtypes = _Result, [_Handle] * 4
    transform_options = library.mlirTransformOptionsCreate()
    try:
        return bool(apply(*handles, transform_options).value)
    finally:
        library.mlirTransformOptionsDestroy(transform_options)


@contextmanager
def single_threaded(context: ir.Context):
    """Runs the body without worker threads: the runner holds Python's lock, so a Python pass on a worker would wait for it forever."""
    threads = context.get_num_threads()
    if threads <= 1:
        yield
        return
    context.enable_multithreading(False)
    try:
        yield
    finally:
        context.enable_multithreading(True)
