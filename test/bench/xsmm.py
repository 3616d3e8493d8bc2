"""The flow through libxsmm against a hand-written C loop over the same kernels, and against our own kernels.

Every ratio is time(other) / time(x86-xsmm): above 1 the flow through libxsmm is faster. The C loop has the same tiles and
the same packed constant B, and is compiled with `cc -O3 -march=native`.
"""

import ctypes
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import harness  # noqa: E402
import ml_dtypes  # noqa: E402
import numpy as np  # noqa: E402
import x86_work as work  # noqa: E402
from native import Native  # noqa: E402

from c4ml_opt.diagnostics import UserError  # noqa: E402
from c4ml_opt.runtime import xsmm  # noqa: E402

PIPELINE = "builtin.module(x86-xsmm)"
SIZES = (256, 512, 1024, 2048)
TILE = 64
FACTORS = {"f32": 1, "bf16": 2, "u8*s8": 4}


def loop_library():
    """The C loop, linked with the libxsmm that the flow uses."""
    found = xsmm.installed(os.environ.get(xsmm.VARIABLE))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "loop.so")
        source = Path(__file__).with_name("xsmm_loop.c")
        command = [found.compiler, "-O3", "-march=native", "-shared", "-fPIC", *found.headers, str(source), *found.libraries, *xsmm.SYSTEM, "-o", str(path)]
        subprocess.run(command, check=True, timeout=120)
        library = ctypes.CDLL(str(path))
    library.loop_kernel.restype = ctypes.c_void_p
    return library


def panels(b, factor: int):
    """B as [panel][k / factor][lane][factor]."""
    k, n = b.shape
    return np.ascontiguousarray(b.reshape(k // factor, factor, n // TILE, TILE).transpose(2, 0, 3, 1))


class Layer:
    """One product of the C loop."""

    def __init__(self, library, kind: str, a, b, c, bias=None):
        self.library, (m, k), n = library, a.shape, b.shape[1]
        kernel = library.loop_kernel(list(FACTORS).index(kind), n, k)
        self.kept = a, panels(b, FACTORS[kind]), c, bias
        pointers = [ctypes.c_void_p(x.ctypes.data) if x is not None else None for x in self.kept]
        self.arguments = (ctypes.c_void_p(kernel), a.itemsize, m, n, k, *pointers)

    def __call__(self):
        self.library.loop_run(*self.arguments)


def matmul(library, kind: str, s: int):
    """(text, input, the C loop, its C) of a product with constant B."""
    if kind == "u8*s8":
        a, b = (np.random.default_rng(i).integers(-128, 128, (s, s), np.int8) for i in (0, 1))
        c = np.zeros((s, s), np.int32)
        return work.bytes_matmul(s, s, s, b), a, Layer(library, kind, a, b, c), c
    a, b, c = work.draw(s, s), work.draw(s, s, seed=1), np.zeros((s, s), np.float32)
    if kind == "f32":
        return work.matmul(s, s, s, b), a, Layer(library, kind, a, b, c), c
    a, b = a.astype(ml_dtypes.bfloat16), b.astype(ml_dtypes.bfloat16)
    return _bf16(s, b), a, Layer(library, kind, a, b, c), c


def _bf16(s: int, b) -> str:
    """bf16 times constant bf16, summed in f32."""
    t, c = work.tensor(s, s, element="bf16"), work.tensor(s, s)
    body = f"%b = arith.constant {work.constant(b)} : {t}\n  {work.filled('i', c)}\n  %r = linalg.matmul ins(%a, %b : {t}, {t}) outs(%i : {c}) -> {c}\n  return %r : {c}"
    return work.function({"a": t}, c, body)


def perceptron(library):
    """(text, input, the C loop, its result) of three layers with bias and relu."""
    weights, biases = [work.draw(1024, 1024, seed=s) / np.float32(32) for s in (1, 2, 3)], [work.draw(1024, seed=s) for s in (4, 5, 6)]
    buffers = [work.draw(256, 1024), *(np.zeros((256, 1024), np.float32) for _ in weights)]
    layers = [Layer(library, "f32", a, w, c, b) for a, w, b, c in zip(buffers, weights, biases, buffers[1:])]
    return work.mlp(256, (1024,) * 4, weights, biases), buffers[0], lambda: [layer() for layer in layers], buffers[-1]


def row(label: str, operations: float, text: str, a, loop, result) -> list:
    """One line of the table, after a look at whether all compute the same."""
    ours = Native(text, [a], pipeline=PIPELINE)
    own = Native(text, [a])
    loop()
    np.testing.assert_allclose(ours.results()[0], result, rtol=1e-3, atol=1e-3)
    both = harness.compare({"x86-xsmm": ours, "C loop": loop, "x86-tensor": own}, rounds=9, min_ms=4, clock="cpu")
    return [label, both.gflops("x86-xsmm", operations), both.ratio("C loop", "x86-xsmm"), both.ratio("x86-tensor", "x86-xsmm")]


def main(kinds) -> int:
    try:
        xsmm.library()
    except UserError as error:
        print(error)
        return 1
    if not xsmm.installed(os.environ.get(xsmm.VARIABLE)).version.startswith("1.17"):
        print("error: the C loop is written for libxsmm 1.17")
        return 1
    known = [*FACTORS, "mlp"]
    if set(kinds) - set(known):
        print(f"error: unknown {', '.join(set(kinds) - set(known))}; there are {', '.join(known)}")
        return 1
    harness.begin()
    library, rows = loop_library(), []
    for kind in kinds or known:
        if kind == "mlp":
            rows.append(row("f32 mlp 3x(256x1024x1024) bias relu", 3 * 2 * 256 * 1024 * 1024, *perceptron(library)))
            continue
        rows += [row(f"{kind} {s}x{s}x{s}", 2 * s**3, *matmul(library, kind, s)) for s in (SIZES if kind == "f32" else SIZES[:3])]
    harness.table("through libxsmm, constant B", ["work", "GFLOP/s", "vs C loop", "vs x86-tensor"], rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
