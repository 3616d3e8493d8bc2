"""The dot-product instructions of AVX-512 themselves against numpy, on machines that have them; bytes are exact."""

import ml_dtypes
import numpy as np
import pytest
from test_x86_kernels import SIGNS, contraction, draw, integers, tensor

from c4ml_opt import host
from c4ml_opt.runtime import Program

# Narrow lanes and packed rows, wide lanes and rows read where they lie.
TARGETS = ["x86-avx512-bf16", "x86-zen4"]
PIPELINE = "builtin.module(x86-tensor)"
pytestmark = pytest.mark.skipif(not all(host.features().get(f) for f in ("avx512vnni", "avx512bf16")), reason="this processor lacks AVX512-VNNI or AVX512-BF16")

SPECS = ["mk,kn->mn", "km,kn->mn", "mk,nk->mn", "km,nk->mn", "bmk,bkn->bmn", "mbk,nbk->bmn", "mkz,zkn->nm", "mk,k->m"]
SIZES = dict(m=37, n=53, k=29, b=3, z=6)


def exact(spec, casts, a, b, c):
    x, y = (v.astype("i8") for v in integers((a, b), casts))
    return (c + np.einsum(spec, x, y)).astype("i4")


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("casts", SIGNS)
@pytest.mark.parametrize("target", TARGETS)
def test_bytes(target, casts, dynamic):
    for spec in SPECS:
        a, b, c = (draw([SIZES[x] for x in s], t) for s, t in zip(spec.replace("->", ",").split(","), ("i1", "i1", "i4")))
        program = Program(contraction(spec, SIZES, dynamic, "i8", "i32", casts), target=target, pipeline=PIPELINE)
        assert (program(a, b, c)[0] == exact(spec, casts, a, b, c)).all(), spec


@pytest.mark.parametrize("shape", [(1, 1, 1), (14, 32, 4), (15, 33, 5), (1, 100, 50), (100, 1, 50), (65, 3, 777), (130, 70, 2100), (13, 70, 9001)])
@pytest.mark.parametrize("casts", SIGNS)
@pytest.mark.parametrize("target", TARGETS)
def test_sizes_of_bytes(target, casts, shape):
    """Extreme values too: -128 * -128 and 255 * -128 in every place; with B constant and not."""
    m, n, k = shape
    text = contraction("mk,kn->mn", dict(m=m, n=n, k=k), False, "i8", "i32", casts)
    program = Program(text, target=target, pipeline=PIPELINE)
    low, high = np.full((m, k), -128, "i1"), np.full((k, n), -1, "i1")
    for a, b in ((draw((m, k), "i1"), draw((k, n), "i1")), (low, np.full((k, n), -128, "i1")), (low, high), (np.full((m, k), -1, "i1"), high)):
        c = draw((m, n), "i4")
        assert (program(a, b, c)[0] == exact("mk,kn->mn", casts, a, b, c)).all()
    b = draw((k, n), "i1")
    fixed = f'%B = arith.constant dense<"0x{b.tobytes().hex()}"> : {tensor(b.shape, "i8")}\n%r ='
    text = text.replace(f", %B: {tensor(b.shape, 'i8')}", "").replace("%r =", fixed)
    assert (Program(text, target=target, pipeline=PIPELINE)(a, c)[0] == exact("mk,kn->mn", casts, a, b, c)).all()


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("target", TARGETS)
def test_words(target, dynamic):
    for spec in SPECS:
        a, b, c = (draw([SIZES[x] for x in s], t) for s, t in zip(spec.replace("->", ",").split(","), ("i2", "i2", "i4")))
        program = Program(contraction(spec, SIZES, dynamic, "i16", "i32", ("extsi", "extsi")), target=target, pipeline=PIPELINE)
        want = (c + np.einsum(spec, a.astype("i8"), b.astype("i8"))).astype("i4")
        assert (program(a, b, c)[0] == want).all(), spec


@pytest.mark.parametrize("output, cast", [("f32", ("extf", "extf")), ("bf16", None)])
@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("target", TARGETS)
def test_bf16(target, dynamic, output, cast):
    kind = ml_dtypes.bfloat16
    for spec in SPECS:
        a, b, c = (draw([SIZES[x] for x in s]) for s in spec.replace("->", ",").split(","))
        a, b, c = a.astype(kind), b.astype(kind), c.astype("f4" if output == "f32" else kind)
        program = Program(contraction(spec, SIZES, dynamic, "bf16", output, cast), target=target, pipeline=PIPELINE)
        want = c.astype("f8") + np.einsum(spec, a.astype("f8"), b.astype("f8"))
        got = program(a, b, c)[0].astype("f8")
        # A matrix times a vector is no kernel's: its loop rounds each of the 29 sums to bf16, as the operation says.
        rounded = 1e-2 if "n" in spec else 5e-2
        assert np.abs(got - want).max() <= (1e-5 if output == "f32" else rounded) * max(1, np.abs(want).max()), spec


@pytest.mark.parametrize("channels", [3, 11, 16, 43, 64])
@pytest.mark.parametrize("target", TARGETS)
def test_convolutions(target, channels):
    """Channels and columns of the window are runs of k, of whole words or not, of whole vectors or not."""
    for element, output, casts in (("i8", "i32", ("extui", "extsi")), ("i8", "i32", ("extsi", "extsi")), ("bf16", "f32", ("extf", "extf"))):
        kind = "i1" if element == "i8" else ml_dtypes.bfloat16
        image, kernel = (draw(s, "i1").astype(kind) if element == "i8" else draw(s).astype(kind) for s in ((2, 9, 13, channels), (3, 3, channels, 7)))
        types = [tensor(image.shape, element), tensor(kernel.shape, element), tensor((2, 7, 11, 7), output)]
        x, w = (v.astype("i8" if element == "i8" else "f8") for v in (integers((image, kernel), casts)))
        want = sum(np.einsum("nhwc,cf->nhwf", x[:, i : i + 7, j : j + 11], w[i, j]) for i in range(3) for j in range(3))
        c = draw((2, 7, 11, 7), "i4" if output == "i32" else "f4")
        mul, add = ("muli", "addi") if output == "i32" else ("mulf", "addf")
        text = f"""func.func @main(%I: {types[0]}, %K: {types[1]}, %C: {types[2]}) -> {types[2]} {{
          %r = linalg.generic {{indexing_maps = [affine_map<(n, h, w, f, y, x, c) -> (n, h + y, w + x, c)>, affine_map<(n, h, w, f, y, x, c) -> (y, x, c, f)>, affine_map<(n, h, w, f, y, x, c) -> (n, h, w, f)>],
              iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}} ins(%I, %K : {types[0]}, {types[1]}) outs(%C : {types[2]}) {{
          ^bb0(%p: {element}, %q: {element}, %s: {output}):
            %pw = arith.{casts[0]} %p : {element} to {output}
            %qw = arith.{casts[1]} %q : {element} to {output}
            %m = arith.{mul} %pw, %qw : {output}
            %t = arith.{add} %s, %m : {output}
            linalg.yield %t : {output}
          }} -> {types[2]}
          return %r : {types[2]}
        }}"""
        got = Program(text, target=target, pipeline=PIPELINE)(image, kernel, c)[0]
        if output == "i32":
            assert (got == (c + want).astype("i4")).all()
        else:
            assert np.abs(got - (c + want)).max() <= 1e-4 * np.abs(want).max()
