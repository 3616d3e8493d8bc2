"""The wide register tiles of Zen 4 against numpy: A read where it lies, constants in deep blocks, every edge."""

import numpy as np
import pytest
from test_x86_kernels import SPECS, close, contraction, draw, split, tensor

from c4ml_opt import host
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import load

PIPELINE = "builtin.module(x86-tensor)"


def session():
    """Runs AVX-512 where this machine has it, its vectors in halves elsewhere."""
    name = "x86-zen4"
    return Session(name if all(host.features().get(f) for f in load(name).match) else split(name))


@pytest.mark.parametrize("element, dtype", [("f32", "f4"), ("f64", "f8")])
@pytest.mark.parametrize("dynamic", [False, True])
def test_contractions(dynamic, element, dtype):
    sizes = dict(m=37, n=67, k=29, b=3, i=4, j=2, z=11)
    for spec in SPECS:
        a, b, c = (draw([sizes[x] for x in s], dtype) for s in spec.replace("->", ",").split(","))
        program = Program(contraction(spec, sizes, dynamic, element, element), session=session(), pipeline=PIPELINE)
        close(program(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("shape", [(1, 1, 1), (6, 64, 8), (7, 65, 1), (1, 100, 50), (3, 300, 50), (100, 1, 50), (65, 3, 777), (13, 31, 600), (61, 129, 1100)])
def test_sizes(shape):
    m, n, k = shape
    a, b, c = draw((m, k)), draw((k, n)), draw((m, n))
    want = c + a.astype("f8") @ b.astype("f8")
    for dynamic in (False, True):
        program = Program(contraction("mk,kn->mn", dict(m=m, n=n, k=k), dynamic=dynamic), session=session(), pipeline=PIPELINE)
        close(program(a, b, c)[0], want)


@pytest.mark.parametrize("k", [64, 2049, 4500])
def test_constant_in_deep_blocks(k):
    m, n = 13, 70
    a, b, c = draw((m, k)), draw((k, n)), draw((m, n))
    text = contraction("mk,kn->mn", dict(m=m, n=n, k=k)).replace(f", %B: {tensor(b.shape)}", "")
    text = text.replace("%r =", f'%B = arith.constant dense<"0x{b.tobytes().hex()}"> : {tensor(b.shape)}\n%r =')
    close(Program(text, session=session(), pipeline=PIPELINE)(a, c)[0], c + a.astype("f8") @ b.astype("f8"))
