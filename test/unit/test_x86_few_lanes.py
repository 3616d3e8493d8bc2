"""Contractions with few lanes: vectors along k, on odd, dynamic and strided sizes, every element that they take."""

import numpy as np
import pytest
from test_x86_kernels import AVX2, PIPELINE, close, contraction, draw
from test_x86_threads import program
from test_x86_wide_tiles import session as wide

from c4ml_opt.runtime import Program
from c4ml_opt.session import Session

SPECS = ["mk,k->m", "mk,kn->mn", "mk,nk->mn", "nk,km->nm", "bmk,bkn->bmn", "bmk,bk->bm", "bmk,kn->nbm", "mk,kn->nm", "k,nk->n"]


def lowered(text, target):
    session = Session(target)
    module = session.parse(text)
    session.run(module.operation, PIPELINE)
    return str(module)


@pytest.mark.parametrize("n", [1, 2, 3, 4])
@pytest.mark.parametrize("spec", SPECS)
def test_against_numpy(spec, n):
    """Rows that leave a rest of the pass, k that leaves a rest of the vector."""
    for m, k in ((37, 29), (16, 64), (19, 7)):
        sizes = dict(m=m, n=n, k=k, b=3)
        a, b, c = (draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(","))
        text = contraction(spec, sizes)
        close(Program(text, target=AVX2, pipeline=PIPELINE)(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))
        close(Program(text, session=wide(), pipeline=PIPELINE)(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("n", [5, 7, 8])
def test_half_a_wide_vector(n):
    text = contraction("mk,kn->mn", dict(m=21, n=n, k=45))
    a, b, c = draw((21, 45)), draw((45, n)), draw((21, n))
    close(Program(text, session=wide(), pipeline=PIPELINE)(a, b, c)[0], c + a.astype("f8") @ b.astype("f8"))


@pytest.mark.parametrize("shape", [(1, 1), (0, 9), (9, 0), (300, 777), (8, 16), (13, 100)])
def test_dynamic_rows_and_depth(shape):
    m, k = shape
    text = contraction("mk,kn->mn", dict(m=999, n=3, k=888)).replace("999x", "?x").replace("888x", "?x")
    assert "thin_contraction" in lowered(text, AVX2)
    a, b, c = draw((m, k)), draw((k, 3)), draw((m, 3))
    close(Program(text, session=wide(), pipeline=PIPELINE)(a, b, c)[0], c + a.astype("f8") @ b)


@pytest.mark.parametrize("element, dtype, tolerance", [("f64", "f8", 1e-12), ("i32", "i4", 0), ("i64", "i8", 0)])
def test_elements(element, dtype, tolerance):
    text = contraction("mk,kn->mn", dict(m=21, n=3, k=45), False, element, element)
    a, b, c = draw((21, 45), dtype), draw((45, 3), dtype), draw((21, 3), dtype)
    got = Program(text, session=wide(), pipeline=PIPELINE)(a, b, c)[0]
    if tolerance:
        close(got, c + a @ b, tolerance)
    else:
        assert (got == c + a @ b).all()


def test_in_parts():
    """Threads take rows, or whole products of a batch."""
    for spec, sizes in (("mk,kn->mn", dict(m=1001, n=3, k=333)), ("bmk,bkn->bmn", dict(b=9, m=133, n=2, k=333))):
        a, b, c = (draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(","))
        close(program(contraction(spec, sizes), 3)(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("spec, sizes, thin", [
    ("mk,k->m", dict(m=64, k=64), True),
    ("mk,k->m", dict(m=4096, k=1024), False),
    ("mk,kn->mn", dict(m=64, n=4, k=64), True),
    ("mk,kn->mn", dict(m=64, n=5, k=64), False),
    ("km,kn->mn", dict(m=64, n=4, k=64), False),
    ("mk,kn->mn", dict(m=8, n=4, k=64), False),
    ("mk,nk->mn", dict(m=8, n=4, k=64), True),
])  # fmt: skip
def test_what_is_taken(spec, sizes, thin):
    """Few lanes and rows along k; B that must be packed pays for many rows only; a matrix times a vector that comes from memory streams row by row."""
    assert ("thin_contraction" in lowered(contraction(spec, sizes), AVX2)) == thin
