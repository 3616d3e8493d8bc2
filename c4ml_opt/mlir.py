"""The one place that knows where the MLIR bindings come from."""

import importlib
import os
import sys


def _load_bindings():
    """The extension module itself: `torch_mlir.ir` would import numpy, two thirds of the start-up time.

    Of what is left its package spends a quarter on `typing` and `logging`, which it needs for annotations and for debug messages; where
    nothing has imported them yet, stand-ins take their place while it loads.
    """
    stand_ins = {name: make() for name, make in (("typing", _Typing), ("logging", _Logging)) if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        from torch_mlir._mlir_libs import _mlir
    finally:
        for name in stand_ins:
            del sys.modules[name]
    return _mlir


class _Typing:
    def __init__(self):
        from collections.abc import Mapping, Sequence

        self.Any, self.Mapping, self.Sequence, self.Generic = object, Mapping, Sequence, _Generic
        self.TypeVar = lambda *_args, **_named: object


class _Generic:
    def __class_getitem__(cls, _):
        return cls


class _Logging:
    def getLogger(self, _name):
        return self

    def debug(self, *_args, **_named):
        pass

    warning = debug


_mlir = _load_bindings()
# Without this every look at an operation imports the Python module of its dialect, and with the first one numpy: 0.4 s for a lowering.
# Operations come as plain ir.OpView instead, until somebody imports the dialect's module by `dialect(name)`.
_mlir.globals.dialect_search_modules = []

ir = _mlir.ir
PassManager = _mlir.passmanager.PassManager
PassDisplayMode = _mlir.passmanager.PassDisplayMode


def load_wrappers():
    """Imports `torch_mlir.ir`, which native code asks for when it hands an operation to Python, without the numpy that it names.

    Its four functions that use numpy get the real one when they are called.
    """
    if "torch_mlir.ir" in sys.modules:
        return
    stand_in = None if "numpy" in sys.modules else sys.modules.setdefault("numpy", _LazyNumpy("numpy"))
    try:
        importlib.import_module("torch_mlir.ir")
    finally:
        if stand_in is not None:
            del sys.modules["numpy"]


class _LazyNumpy(type(sys)):
    def __getattr__(self, name):
        return getattr(importlib.import_module("numpy"), name)


def dialect(name: str):
    """The Python module of an upstream dialect, e.g. `dialect("transform.structured")`; costs 5-140 ms, so ask late."""
    return importlib.import_module(f"torch_mlir.dialects.{name}")


def extension(name: str):
    """An extension module without its Python wrappers, e.g. `extension("DialectsLinalg")`; costs a millisecond."""
    load_wrappers()
    return importlib.import_module(f"torch_mlir._mlir_libs._mlir{name}")


def register_torch(context):
    """Registers the dialects of torch-mlir in `context` and loads tm_tensor, which has no way of its own to be loaded."""
    importlib.import_module("torch_mlir._mlir_libs._torchMlir").register_dialect(context)
    with context:
        PassManager.parse("builtin.module(func.func(convert-torch-to-tmtensor))").run(ir.Module.parse("module {}").operation)


def capi_path() -> str:
    """The shared library of MLIR's C API that the bindings themselves use."""
    return os.path.join(os.path.dirname(_mlir.__file__), "libTorchMLIRAggregateCAPI.so")


def version() -> str:
    """The version of the package that holds the bindings, by which generated tables are keyed."""
    site = os.path.dirname(os.path.dirname(os.path.dirname(_mlir.__file__)))
    found = [name for name in os.listdir(site) if name.startswith("torch_mlir-") and name.endswith(".dist-info")]
    if len(found) == 1:
        return found[0].removeprefix("torch_mlir-").removesuffix(".dist-info")
    from importlib.metadata import version  # 20 ms

    return version("torch-mlir")
