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


class _String(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("length", ctypes.c_size_t)]


class _Handle(ctypes.Structure):
    """Any of the C API's one-pointer structs."""

    _fields_ = [("ptr", _VOID)]


class _Result(ctypes.Structure):
    _fields_ = [("value", ctypes.c_int8)]


_RUN = ctypes.CFUNCTYPE(None, _Handle, _Handle, _VOID)
_CLONE = ctypes.CFUNCTYPE(_VOID, _VOID)
_PRINT = ctypes.CFUNCTYPE(None, _String, _VOID)


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
        "mlirOpPassManagerGetNestedUnder": (_Handle, _Handle, _String),
        "mlirOpPassManagerAddPipeline": (_Result, _Handle, _String, _PRINT, _VOID),
        "mlirOpPassManagerAddOwnedPass": (None, _Handle, _Handle),
        "mlirCreateExternalPass": (
            _Handle, _Handle, _String, _String, _String, _String, ctypes.c_ssize_t, _VOID, _Callbacks, _VOID,
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


def _string(text: str) -> _String:
    data = text.encode()
    return _String(data, len(data))


def _pointer(wrapper) -> int:
    capsule = wrapper._CAPIPtr
    return _capsules().PyCapsule_GetPointer(capsule, _capsules().PyCapsule_GetName(capsule))


def _operation(handle) -> ir.Operation:
    # The name is a literal kept alive by the cache: PyCapsule_New does not copy it.
    return ir.Operation._CAPICreate(_capsules().PyCapsule_New(handle.ptr, _capsule_name(), None))


@cache
def _capsule_name() -> bytes:
    context = ir.Context(load_on_create_dialects=[])
    with context, ir.Location.unknown():
        return _capsules().PyCapsule_GetName(ir.Module.create().operation._CAPIPtr)


def symbol(op: ir.Operation) -> str:
    """The operation's symbol, "" where it has none, likewise without loading a dialect module."""
    library = _library()
    get, is_text, text_of = library.mlirOperationGetAttributeByName, library.mlirAttributeIsAString, library.mlirStringAttrGetValue
    get.restype, get.argtypes = _Handle, [_Handle, _String]
    is_text.restype, is_text.argtypes = ctypes.c_bool, [_Handle]
    text_of.restype, text_of.argtypes = _String, [_Handle]
    attribute = get(_Handle(_pointer(op)), _string("sym_name"))
    if not attribute.ptr or not is_text(attribute):
        return ""
    text = text_of(attribute)
    return ctypes.string_at(text.data, text.length).decode()


_WALK = ctypes.CFUNCTYPE(ctypes.c_int, _Handle, _VOID)


def parent(op: ir.Operation) -> ir.Operation | None:
    """The enclosing operation; the bindings' property would load the Python module of its dialect, and numpy with it."""
    function = _library().mlirOperationGetParentOperation
    function.restype, function.argtypes = _Handle, [_Handle]
    found = function(_Handle(_pointer(op)))
    return _operation(found) if found.ptr else None


def census(op: ir.Operation) -> dict[str, int]:
    """How often every operation's name occurs in `op`, itself included."""
    library = ctypes.PyDLL(capi_path())
    name_of, text_of = library.mlirOperationGetName, library.mlirIdentifierStr
    name_of.restype, name_of.argtypes = _Handle, [_Handle]
    text_of.restype, text_of.argtypes = _String, [_Handle]
    library.mlirOperationWalk.argtypes = [_Handle, _WALK, _VOID, ctypes.c_int]
    counts: dict[int, int] = {}

    @_WALK
    def visit(operation, _):
        identifier = name_of(operation).ptr
        counts[identifier] = counts.get(identifier, 0) + 1
        return 0

    library.mlirOperationWalk(_Handle(_pointer(op)), visit, None, 0)
    texts = {identifier: text_of(_Handle(identifier)) for identifier in counts}
    return {ctypes.string_at(t.data, t.length).decode(): counts[i] for i, t in texts.items()}


class OpPassManager:
    """One level of a PassManager; `keep` holds what the native side points to, for as long as the whole manager lives."""

    def __init__(self, handle, keep: list):
        self._handle, self._keep = handle, keep

    @staticmethod
    def of(manager, keep: list) -> "OpPassManager":
        return OpPassManager(_library().mlirPassManagerGetAsOpPassManager(_Handle(_pointer(manager))), keep)

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
        def callback(operation, handle, _):
            if not run(_operation(operation)):
                _library().mlirExternalPassSignalFailure(handle)

        callbacks = _Callbacks(None, None, None, _clone, callback)
        strings = [s.encode() for s in (name, argument, "", anchor)]
        type_id = _library().mlirTypeIDAllocatorAllocateTypeID(_type_ids())
        texts = [_String(s, len(s)) for s in strings]
        self._keep += [callback, callbacks, strings, texts]
        created = _library().mlirCreateExternalPass(type_id, *texts, 0, None, callbacks, None)
        _library().mlirOpPassManagerAddOwnedPass(self._handle, created)


def apply_named_sequence(payload, sequence, module) -> bool:
    """Runs the transform interpreter; unlike the bindings' function of that name it leaves diagnostics to the context's handlers.

    Python's lock stays held, because handlers and Python transform operations are called back on this thread.
    """
    library = ctypes.PyDLL(capi_path())
    handles = [_Handle(_pointer(op)) for op in (payload, sequence, module)]
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
