"""Packed functions against numpy: every packing pass, element type and layout, odd and dynamic sizes, lowered by the x86 flow."""

import numpy as np
import pytest

from c4ml_opt.runtime import Program
from test_x86_kernels import AVX2, _convolution, close, contraction, draw

PACK = "pack-matmul{{{blocks}}},pack-conv{{{channels}}},pack-vnni{{{group}}},propagate-pack,fold-constant-pack,canonicalize,x86-tensor"


def program(text, blocks="", channels="", group=""):
    return Program(text, target=AVX2, pipeline=f"builtin.module({PACK.format(blocks=blocks, channels=channels, group=group)})")


SPECS = ["mk,kn->mn", "km,nk->mn", "mk,kn->nm", "mk,k->m", "bmk,bkn->bmn", "bmk,bkn->mn", "bsk,kn->bsn", "ikmz,kjzn->ijmn"]
# Dynamic sizes take LLVM three times as long: a batch, a vector and several loops of each kind stand for the others.
DYNAMIC = ["bmk,bkn->bmn", "mk,k->m", "ikmz,kjzn->ijmn"]


@pytest.mark.parametrize("spec, dynamic", [*((s, False) for s in SPECS), *(pytest.param(s, True, marks=() if s in DYNAMIC else pytest.mark.slow) for s in SPECS)])
def test_contractions_in_blocks(spec, dynamic):
    sizes = dict(m=37, n=53, k=29, b=3, s=11, i=2, j=3, z=5)
    a, b, c = (draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(","))
    packed = program(contraction(spec, sizes, dynamic), blocks="m=8 n=16 k=12")
    close(packed(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("inputs, output, cast, group, spec", [
    ("i8", "i32", ("extsi", "extsi"), 4, "mk,kn->mn"), ("i8", "i32", ("extui", "extsi"), 8, "mk,nk->mn"),
    ("i16", "i32", ("extsi", "extsi"), 2, "mk,nk->mn"), ("f16", "f32", ("extf", "extf"), 4, "mk,kn->mn"),
    pytest.param("i8", "i32", ("extsi", "extsi"), 4, "mk,nk->mn", marks=pytest.mark.slow), pytest.param("f16", "f32", ("extf", "extf"), 4, "mk,nk->mn", marks=pytest.mark.slow),
])  # fmt: skip
def test_groups_of_k_accumulate_into_an_argument(inputs, output, cast, group, spec):
    sizes = dict(m=19, n=35, k=23)
    dtype = {"i8": "i1", "i16": "i2", "f16": "f2"}[inputs]
    a, b = (draw([sizes[x] for x in s], dtype) for s in spec.split("->")[0].split(","))
    c = draw((19, 35), "i4" if output == "i32" else "f4")
    wide = [x.view("u1") if k == "extui" else x for x, k in zip((a, b), cast)]
    kind = "i8" if output == "i32" else "f8"
    want = c.astype(kind) + np.einsum(spec, *(x.astype(kind) for x in wide))
    got = program(contraction(spec, sizes, False, inputs, output, cast), blocks="m=8 n=16 k=10", group=f"factor={group}")(a, b, c)[0]
    if kind == "i8":
        assert (got == want.astype("i4")).all()
    else:
        close(got, want)


@pytest.mark.parametrize("channels", ["", "c=4 f=4"])
def test_convolutions_in_blocks_of_channels(channels):
    image, kernel = draw((2, 9, 11, 6)), draw((3, 3, 6, 7))
    want = np.zeros((2, 7, 9, 7))
    for i in range(3):
        for j in range(3):
            want += np.einsum("nhwc,cf->nhwf", image[:, i : i + 7, j : j + 9].astype("f8"), kernel[i, j].astype("f8"))
    close(program(_convolution("nhwc_hwcf", "", image.shape, kernel.shape, want.shape), channels=channels)(image, kernel)[0], want)
    image, kernel, want = (np.ascontiguousarray(x) for x in (image.transpose(0, 3, 1, 2), kernel.transpose(3, 2, 0, 1), want.transpose(0, 3, 1, 2)))
    close(program(_convolution("nchw_fchw", "", image.shape, kernel.shape, want.shape), channels=channels)(image, kernel)[0], want)


@pytest.mark.parametrize("size", [pytest.param(64, marks=pytest.mark.slow), 37])
def test_a_graph_with_several_users(size):
    t, row = f"tensor<{size}x{size}xf32>", f"tensor<{size}xf32>"
    text = f"""func.func @main(%x: {t}, %v: {t}, %w: {t}, %bias: {row}) -> ({t}, {t}) {{
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : {t}
      %f = linalg.fill ins(%zero : f32) outs(%e : {t}) -> {t}
      %y = linalg.matmul ins(%x, %v : {t}, {t}) outs(%f : {t}) -> {t}
      %b = linalg.broadcast ins(%bias : {row}) outs(%e : {t}) dimensions = [0]
      %y1 = linalg.add ins(%y, %b : {t}, {t}) outs(%e : {t}) -> {t}
      %y2 = linalg.max ins(%y1, %f : {t}, {t}) outs(%e : {t}) -> {t}
      %yt = linalg.transpose ins(%y2 : {t}) outs(%e : {t}) permutation = [1, 0]
      %z = linalg.matmul ins(%yt, %w : {t}, {t}) outs(%f : {t}) -> {t}
      %r = linalg.add ins(%z, %y2 : {t}, {t}) outs(%e : {t}) -> {t}
      return %r, %y2 : {t}, {t}
    }}"""
    x, v, w, bias = draw((size, size)), draw((size, size)), draw((size, size)), draw((size,))
    y = np.maximum(x.astype("f8") @ v + bias, 0)
    for got, want in zip(program(text, blocks="m=16 n=16 k=16")(x, v, w, bias), (y.T @ w + y, y)):
        close(got, want)


@pytest.mark.parametrize("element, dtype, dynamic", [("f32", "f4", True), ("f64", "f8", False), ("i16", "i2", True), ("i8", "i1", False), ("i8", "i1", True)])
def test_transposes(element, dtype, dynamic):
    shape = (3, 37, 70)
    source, target = (f"tensor<{''.join('?x' if dynamic else f'{shape[i]}x' for i in order)}{element}>" for order in ((0, 1, 2), (2, 0, 1)))
    text = f"""func.func @main(%x: {source}, %o: {target}) -> {target} {{
      %t = linalg.transpose ins(%x : {source}) outs(%o : {target}) permutation = [2, 0, 1]
      return %t : {target}
    }}"""
    x = draw(shape, dtype)
    want = x.transpose(2, 0, 1)
    assert (Program(text, target=AVX2, pipeline="builtin.module(x86-tensor)")(x, np.zeros(want.shape, dtype))[0] == want).all()
