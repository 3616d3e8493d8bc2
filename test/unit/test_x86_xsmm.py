"""Contractions through libxsmm agree with numpy; a missing libxsmm is an error that names the choices."""

import numpy as np
import pytest
from test_x86_kernels import AVX2, close, contraction, draw

from c4ml_opt.diagnostics import UserError
from c4ml_opt.runtime import Program, xsmm

TO_MEMREFS = "one-shot-bufferize{bufferize-function-boundaries=true function-boundary-type-conversion=identity-layout-map},canonicalize,cse"
PIPELINE = f"builtin.module({TO_MEMREFS},lower-to-xsmm,func.func(loop-invariant-code-motion,cse),convert-xsmm-to-func,canonicalize,cse)"


def available() -> bool:
    try:
        xsmm.library()
    except UserError:
        return False
    return True


@pytest.mark.skipif(not available(), reason="libxsmm is not installed")
@pytest.mark.parametrize("element, dtype", [("f32", "f4"), ("f64", "f8")])
@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("spec, sizes", [("mk,kn->mn", dict(m=70, n=130, k=300)), ("mk,kn->mn", dict(m=5, n=7, k=11)), ("bmk,bkn->bmn", dict(b=3, m=64, n=65, k=256))])
def test_contractions(spec, sizes, dynamic, element, dtype):
    program = Program(contraction(spec, sizes, dynamic, element, element), target=AVX2, pipeline=PIPELINE)
    a, b, c = (draw([sizes[x] for x in s], dtype) for s in spec.replace("->", ",").split(","))
    close(program(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))
