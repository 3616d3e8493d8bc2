"""What conditions ask most, read through MLIR's C API: names and symbols of operations, without a Python object for each.

A dynamic pipeline asks it of every function, so microseconds count. Structs of one pointer are passed as pointers and string references
as their two members, which is the same to the calling conventions of x86-64 and AArch64 and a third of the cost in ctypes.
"""

import ctypes
from functools import cache

from ..mlir import capi_path, ir
from .native import String, operation, pointer

_VOID, _TEXT, _SIZE = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
_WALK = ctypes.CFUNCTYPE(ctypes.c_int, _VOID, ctypes.py_object)
_ADVANCE, _INTERRUPT = 0, 1
_PRE_ORDER = 0
_SYMBOL = b"sym_name"


@cache
def _library():
    """Python's lock stays held: the calls are short, and walks call back."""
    library = ctypes.PyDLL(capi_path())
    signatures = {
        "mlirOperationGetContext": (_VOID, _VOID),
        "mlirOperationGetName": (_VOID, _VOID),
        "mlirOperationGetParentOperation": (_VOID, _VOID),
        "mlirOperationGetAttributeByName": (_VOID, _VOID, _TEXT, _SIZE),
        "mlirOperationWalk": (None, _VOID, _WALK, ctypes.py_object, ctypes.c_int),
        "mlirIdentifierGet": (_VOID, _VOID, _TEXT, _SIZE),
        "mlirIdentifierStr": (String, _VOID),
        "mlirAttributeIsAString": (ctypes.c_bool, _VOID),
        "mlirStringAttrGetValue": (String, _VOID),
    }
    for name, (result, *arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def symbol(op: ir.Operation) -> str:
    """The operation's symbol, "" where it has none."""
    return _symbol(pointer(op))


def _symbol(address: int) -> str:
    library = _library()
    attribute = library.mlirOperationGetAttributeByName(address, _SYMBOL, len(_SYMBOL))
    if not attribute or not library.mlirAttributeIsAString(attribute):
        return ""
    text = library.mlirStringAttrGetValue(attribute)
    return ctypes.string_at(text.data, text.length).decode()



def path(op: ir.Operation) -> str:
    """The path of symbols to an operation, `@module::@function`; operations without one share their parent's."""
    parts, address = [], pointer(op)
    while address:
        name = _symbol(address)
        if name:
            parts.append(f"@{name}")
        address = _library().mlirOperationGetParentOperation(address)
    return "::".join(reversed(parts))


@_WALK
def _collect(address, names):
    names.append(_library().mlirOperationGetName(address))
    return _ADVANCE


@_WALK
def _search(address, state):
    names, wanted = state
    name = _library().mlirOperationGetName(address)
    names.append(name)
    return _INTERRUPT if name == wanted else _ADVANCE


class Census:
    """How often every operation's name occurs in `op`, itself included; it looks no further than it is asked."""

    def __init__(self, op: ir.Operation):
        self._address = pointer(op)
        self._names: list[int] | None = None  # one identifier an operation, once all of them were seen
        self._counts: dict[str, int] | None = None

    def has(self, name: str) -> bool:
        """Whether an operation of that name is there."""
        wanted = self._identifier(name)
        if self._names is not None:
            return wanted in self._names
        names: list[int] = []
        _library().mlirOperationWalk(self._address, _search, (names, wanted), _PRE_ORDER)
        if names[-1] == wanted:
            return True
        self._names = names
        return False

    def counts(self) -> dict[str, int]:
        """The number of operations of every name that occurs."""
        if self._counts is None:
            names = self._all()
            self._counts = {_text(identifier): names.count(identifier) for identifier in set(names)}
        return self._counts

    def _all(self):
        if self._names is None:
            self._names = []
            _library().mlirOperationWalk(self._address, _collect, self._names, _PRE_ORDER)
        return self._names

    def _identifier(self, name):
        data = name.encode()
        return _library().mlirIdentifierGet(_library().mlirOperationGetContext(self._address), data, len(data))


def _text(identifier):
    text = _library().mlirIdentifierStr(identifier)
    return ctypes.string_at(text.data, text.length).decode()
