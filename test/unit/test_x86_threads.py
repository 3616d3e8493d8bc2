"""Contractions divided among OpenMP threads agree with numpy under any number of threads."""

import numpy as np
import pytest
from test_x86_kernels import AVX2, close, contraction, draw

from c4ml_opt.runtime import Program


@pytest.mark.parametrize("threads", [2, 3, 8])
@pytest.mark.parametrize("spec, sizes", [("mk,kn->mn", dict(m=37, n=53, k=29)), ("bmk,bkn->bmn", dict(b=10, m=17, n=33, k=9)), ("mk,kn->mn", dict(m=300, n=17, k=700))])
def test_threads(threads, spec, sizes):
    text = contraction(spec, sizes, dynamic=threads == 3)
    program = Program(text, target=AVX2, pipeline=f"builtin.module(x86-tensor{{threads={threads}}})", threads=2)
    a, b, c = (draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(","))
    close(program(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))
