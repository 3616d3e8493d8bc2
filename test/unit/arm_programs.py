"""Programs for AArch64 under qemu, the vector lengths that each must be right at, and the comparison with numpy."""

import os
import re
import shutil

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt import runtime

TYPES = {"f64": np.float64, "f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16, "i32": np.int32, "i8": np.int8}
# Largest error relative to the largest result.
TOLERANCE = {"f64": 1e-13, "f32": 2e-6, "f16": 1e-2, "bf16": 2e-2, "i32": 0, "i8": 0}
SIZES = [(1, 1, 1), (37, 53, 29), (7, 131, 600)]
LENGTHS = {
    "aarch64-neon": [{}],
    "aarch64-sve": [{"vector_length": v} for v in (128, 256, 2048)],
    "aarch64-sme": [{"vector_length": v, "streaming_vector_length": s} for v, s in ((512, 128), (128, 512), (256, 2048))],
}
LENGTHS["aarch64-i8mm"] = LENGTHS["aarch64-bf16"] = LENGTHS["aarch64-neon"]

NEEDS_QEMU = pytest.mark.skipif(
    not (shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-gcc")) and os.environ.get("CI") != "true",
    reason="qemu-aarch64 and aarch64-linux-gnu-gcc are needed",
)


def program(text, target):
    return runtime.Program(text, target=target, default_schedule=True)


def lengths(target):
    return LENGTHS[target.partition(",")[0]]


def functions(compiled):
    return " ".join(re.findall(r"define[^@]*@([\w.]+)", compiled.llvm_ir))


def numbers(rng, shape, dtype):
    if np.dtype(dtype).kind in "iu":
        return rng.integers(-128, 128, shape).astype(dtype)
    return rng.standard_normal(shape).astype(dtype)


def close(got, want, element):
    got, want = np.asarray(got).astype(np.float64), np.asarray(want).astype(np.float64)
    assert got.shape == want.shape
    np.testing.assert_allclose(got, want, rtol=0, atol=TOLERANCE[element] * max(1e-30, np.abs(want).max(initial=0)))


def matmul(inputs, output, maps=""):
    a, c = f"tensor<?x?x{inputs}>", f"tensor<?x?x{output}>"
    return f"""func.func @main(%a: {a}, %b: {a}, %c: {c}) -> {c} {{
      %0 = linalg.matmul {maps} ins(%a, %b : {a}, {a}) outs(%c : {c}) -> {c}
      return %0 : {c}
    }}"""


TRANSPOSED = "indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]"
