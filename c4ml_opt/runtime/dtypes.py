"""Element types of MLIR as numpy dtypes, and how closely values of each must agree."""

import re

import ml_dtypes
import numpy as np

from ..diagnostics import UserError

FLOATS = {
    "f16": np.float16,
    "bf16": ml_dtypes.bfloat16,
    "f32": np.float32,
    "f64": np.float64,
    "f8E4M3": ml_dtypes.float8_e4m3,
    "f8E4M3FN": ml_dtypes.float8_e4m3fn,
    "f8E4M3FNUZ": ml_dtypes.float8_e4m3fnuz,
    "f8E4M3B11FNUZ": ml_dtypes.float8_e4m3b11fnuz,
    "f8E5M2": ml_dtypes.float8_e5m2,
    "f8E5M2FNUZ": ml_dtypes.float8_e5m2fnuz,
    "f8E3M4": ml_dtypes.float8_e3m4,
    "f8E8M0FNU": ml_dtypes.float8_e8m0fnu,
    "complex<f32>": np.complex64,
    "complex<f64>": np.complex128,
}

# (rtol, atol): |got - ref| <= atol * max(1, max|ref|) + rtol * |ref|.
TOLERANCES = {
    "f64": (1e-11, 1e-12),
    "f32": (1e-4, 1e-5),
    "f16": (4e-3, 4e-3),
    "bf16": (2e-2, 2e-2),
    "complex<f64>": (1e-11, 1e-12),
    "complex<f32>": (1e-4, 1e-5),
}


def dtype_of(name: str) -> np.dtype:
    """The dtype that holds one element of the MLIR type `name` in memory; narrow integers take the next whole type."""
    if name in FLOATS:
        return np.dtype(FLOATS[name])
    if name == "index":
        return np.dtype(np.int64)
    if match := re.fullmatch(r"(s?i|ui)(\d+)", name):
        width = int(match[2])
        if width == 1:
            return np.dtype(np.bool_)
        for bits in (8, 16, 32, 64):
            if width <= bits:
                return np.dtype(f"{'u' if match[1] == 'ui' else ''}int{bits}")
    raise UserError(f"no array type holds elements of type '{name}'; known are {', '.join(FLOATS)}, index and i1 to i64")


def width_of(name: str) -> int:
    """Bits of an integer type name, 0 for any other."""
    match = re.fullmatch(r"(?:s?i|ui)(\d+)", name)
    return int(match[1]) if match else 0


def canonical(array: np.ndarray, name: str) -> np.ndarray:
    """`array` as read from memory with the bits above the width of a narrow integer type replaced by its sign (or 0)."""
    width, bits = width_of(name), array.dtype.itemsize * 8
    if array.dtype == np.bool_:
        return np.asarray((array.view(np.uint8) & 1).astype(np.bool_))
    if width in (0, bits):
        return array
    return np.asarray(np.right_shift(np.left_shift(array, bits - width), bits - width))


def coerce(array: np.ndarray, name: str, what: str) -> np.ndarray:
    """`array` if its dtype is that of `name` (two raw bytes stand for bf16, one for an f8); else an error about `what`."""
    wanted = dtype_of(name)
    if array.dtype == wanted:
        return array
    if array.dtype.kind == "V" and wanted.itemsize == array.dtype.itemsize and wanted.type.__module__ != "numpy":
        return array.view(wanted)
    if array.dtype.kind in "iu" and wanted.kind in "iu" and array.dtype.itemsize == wanted.itemsize:
        return array.view(wanted)
    if wanted.kind == "b" and array.dtype.kind in "iu" and array.dtype.itemsize == 1 and not np.any(array & 0xFE):
        return array.view(wanted)
    raise UserError(f"{what}: dtype {array.dtype}, expected {describe(name)}")


def describe(name: str) -> str:
    """`bf16 (ml_dtypes.bfloat16, or two raw bytes)`, `f32 (float32)`."""
    dtype = dtype_of(name)
    raw = f" or {dtype.itemsize} raw byte(s) |V{dtype.itemsize}" if dtype.type.__module__ != "numpy" else ""
    return f"{dtype.name}{raw} for '{name}'"


def tolerance(name: str) -> tuple[float, float]:
    """(rtol, atol) for an element type; zero for integers, an eighth for the eight-bit floats."""
    if name.startswith("f8"):
        return 0.125, 0.125
    return TOLERANCES.get(name, (0.0, 0.0))
