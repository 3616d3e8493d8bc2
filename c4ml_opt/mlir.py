"""The one place that knows where the MLIR bindings come from."""

import importlib

# The extension module itself: torch_mlir.ir would import numpy, two thirds of the start-up time.
from torch_mlir._mlir_libs import _mlir

ir = _mlir.ir
PassManager = _mlir.passmanager.PassManager
PassDisplayMode = _mlir.passmanager.PassDisplayMode


def dialect(name: str):
    """The Python module of an upstream dialect, e.g. `dialect("transform.structured")`; costs 5-140 ms, so ask late."""
    return importlib.import_module(f"torch_mlir.dialects.{name}")


def extension(name: str):
    """An extension module without its Python wrappers, e.g. `extension("DialectsLinalg")`; costs a millisecond."""
    return importlib.import_module(f"torch_mlir._mlir_libs._mlir{name}")


def capi_path() -> str:
    """The shared library of MLIR's C API that the bindings themselves use."""
    from pathlib import Path

    return str(Path(_mlir.__file__).with_name("libTorchMLIRAggregateCAPI.so"))


def version() -> str:
    """The version of the package that holds the bindings, by which generated tables are keyed."""
    from importlib.metadata import version

    return version("torch-mlir")
