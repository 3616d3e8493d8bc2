"""The x86 flow against numpy: any contraction, size, stride and element type, reductions and elementwise chains."""

from dataclasses import replace

import numpy as np
import pytest

from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import load

AVX2 = "x86-avx2"
PIPELINE = "builtin.module(x86-tensor)"
rng = np.random.default_rng(7)


def tensor(shape, element="f32", dynamic=False):
    return f"tensor<{''.join(('?' if dynamic else str(s)) + 'x' for s in shape)}{element}>"


def contraction(spec: str, sizes: dict, dynamic=False, inputs="f32", output="f32", cast=None) -> str:
    """A linalg.generic for an einsum, accumulating into its third argument."""
    a, b, c = spec.replace("->", ",").split(",")
    loops = sorted(set(a + b + c))
    maps = ", ".join(f"affine_map<({','.join(loops)}) -> ({','.join(s)})>" for s in (a, b, c))
    kinds = ", ".join('"parallel"' if x in c else '"reduction"' for x in loops)
    types = [tensor([sizes[x] for x in s], e, dynamic) for s, e in ((a, inputs), (b, inputs), (c, output))]
    casts = "".join(f"%{n}w = arith.{k} %{n} : {inputs} to {output}\n" for n, k in zip("pq", cast)) if cast else ""
    w = "w" if cast else ""
    mul, add = ("mulf", "addf") if "f" in output else ("muli", "addi")
    return f"""func.func @main(%A: {types[0]}, %B: {types[1]}, %C: {types[2]}) -> {types[2]} {{
      %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}} ins(%A, %B : {types[0]}, {types[1]}) outs(%C : {types[2]}) {{
      ^bb0(%p: {inputs}, %q: {inputs}, %s: {output}):
        {casts}%m = arith.{mul} %p{w}, %q{w} : {output}
        %t = arith.{add} %s, %m : {output}
        linalg.yield %t : {output}
      }} -> {types[2]}
      return %r : {types[2]}
    }}"""


def draw(shape, dtype="f4"):
    if np.dtype(dtype).kind in "iu":
        return rng.integers(np.iinfo(dtype).min, np.iinfo(dtype).max, shape, dtype, endpoint=True)
    return rng.standard_normal(shape).astype(dtype)


def close(got, want, tolerance=1e-5):
    scale = max(1.0, float(np.abs(want).max(initial=0)))
    assert got.shape == want.shape
    assert np.abs(got.astype(np.float64) - want).max(initial=0) <= tolerance * scale


SPECS = [
    "mk,kn->mn", "km,kn->mn", "mk,nk->mn", "km,nk->mn", "mk,kn->nm", "mk,k->m", "k,kn->n", "bmk,bkn->bmn", "mbk,nbk->bmn", "ikmz,kjzn->ijmn", "mkz,zkn->nm", "mb,b->bm", "m,n->mn",
]  # fmt: skip


@pytest.mark.parametrize("dynamic", [False, True])
def test_contractions(dynamic):
    sizes = dict(m=37, n=53, k=29, b=3, i=4, j=2, z=11)
    for spec in SPECS:
        a, b, c = (draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(","))
        program = Program(contraction(spec, sizes, dynamic), target=AVX2, pipeline=PIPELINE)
        close(program(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("shape", [(1, 1, 1), (6, 16, 8), (7, 17, 1), (1, 100, 50), (100, 1, 50), (65, 3, 777), (13, 31, 600), (130, 70, 37)])
def test_sizes(shape):
    m, n, k = shape
    program = Program(contraction("mk,kn->mn", dict(m=m, n=n, k=k)), target=AVX2, pipeline=PIPELINE)
    dynamic = Program(contraction("mk,kn->mn", dict(m=m, n=n, k=k), dynamic=True), target=AVX2, pipeline=PIPELINE)
    a, b, c = draw((m, k)), draw((k, n)), draw((m, n))
    want = c + a.astype("f8") @ b.astype("f8")
    close(program(a, b, c)[0], want)
    close(dynamic(a, b, c)[0], want)


@pytest.mark.parametrize("inputs, output, cast, dtypes, tolerance", [
    ("f64", "f64", None, ("f8", "f8"), 1e-12),
    ("f16", "f32", ("extf", "extf"), ("f2", "f4"), 1e-5),
    ("f16", "f16", None, ("f2", "f2"), 4e-3),
    ("i32", "i32", None, ("i4", "i4"), 0),
    ("i8", "i32", ("extsi", "extsi"), ("i1", "i4"), 0),
    ("i8", "i32", ("extui", "extsi"), ("i1", "i4"), 0),
    ("i16", "i32", ("extsi", "extui"), ("i2", "i4"), 0),
])  # fmt: skip
def test_element_types(inputs, output, cast, dtypes, tolerance):
    sizes = dict(m=19, n=35, k=23)
    program = Program(contraction("mk,kn->mn", sizes, False, inputs, output, cast), target=AVX2, pipeline=PIPELINE)
    a, b, c = draw((19, 23), dtypes[0]), draw((23, 35), dtypes[0]), draw((19, 35), dtypes[1])
    wide = [x.view(f"u{x.itemsize}") if cast and k == "extui" else x for x, k in zip((a, b), cast or ("", ""))]
    kind = "i8" if output.startswith("i") else "f8"
    want = c.astype(kind) + wide[0].astype(kind) @ wide[1].astype(kind)
    if kind == "i8":
        assert (program(a, b, c)[0] == want.astype("i4")).all()
    else:
        close(program(a, b, c)[0], want, tolerance)


def test_convolutions():
    for stride, dilation in ((1, 1), (2, 1), (1, 2)):
        image, kernel = draw((2, 13, 17, 5)), draw((3, 3, 5, 7))
        h, w = ((x - dilation * 2 - 1) // stride + 1 for x in (13, 17))
        want = np.zeros((2, h, w, 7))
        for i in range(3):
            for j in range(3):
                part = image[:, i * dilation :, j * dilation :][:, : stride * h : stride, : stride * w : stride][:, :h, :w]
                want += np.einsum("nhwc,cf->nhwf", part.astype("f8"), kernel[i, j].astype("f8"))
        attributes = f"{{strides = dense<{stride}> : tensor<2xi64>, dilations = dense<{dilation}> : tensor<2xi64>}}"
        nhwc = _convolution("nhwc_hwcf", attributes, image.shape, kernel.shape, want.shape)
        close(Program(nhwc, target=AVX2, pipeline=PIPELINE)(image, kernel)[0], want)
        image, kernel, want = (np.ascontiguousarray(x) for x in (image.transpose(0, 3, 1, 2), kernel.transpose(3, 2, 0, 1), want.transpose(0, 3, 1, 2)))
        nchw = _convolution("nchw_fchw", attributes, image.shape, kernel.shape, want.shape)
        close(Program(nchw, target=AVX2, pipeline=PIPELINE)(image, kernel)[0], want)


def _convolution(layout, attributes, image, kernel, result):
    image, kernel, result = map(tensor, (image, kernel, result))
    return f"""func.func @main(%i: {image}, %k: {kernel}) -> {result} {{
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : {result}
      %c = linalg.fill ins(%zero : f32) outs(%e : {result}) -> {result}
      %r = linalg.conv_2d_{layout} {attributes} ins(%i, %k : {image}, {kernel}) outs(%c : {result}) -> {result}
      return %r : {result}
    }}"""


@pytest.mark.parametrize("shape", [(5, 1000), (37, 53), (3, 4), (2, 3, 33)])
def test_softmax(shape):
    t = tensor(shape)
    text = f"""func.func @main(%x: {t}) -> {t} {{
      %e = tensor.empty() : {t}
      %s = linalg.softmax dimension({len(shape) - 1}) ins(%x : {t}) outs(%e : {t}) -> {t}
      return %s : {t}
    }}"""
    x = draw(shape)
    e = np.exp(x.astype("f8") - x.max(-1, keepdims=True))
    close(Program(text, target=AVX2, pipeline=PIPELINE)(x)[0], e / e.sum(-1, keepdims=True))


def split(name):
    """A target whose 512-bit vectors LLVM splits, so that its code runs on a host that lacks them."""
    return replace(load(name), cpu="x86-64-v3", tune="", features=load(AVX2).features)


SIGNS = [("extsi", "extsi"), ("extui", "extsi"), ("extsi", "extui"), ("extui", "extui")]


def integers(a, casts):
    return [x.view("u1") if c == "extui" else x for x, c in zip(a, casts)]


@pytest.mark.parametrize("casts", SIGNS)
@pytest.mark.parametrize("target", ["x86-avx512-vnni", "x86-avx512", AVX2])
def test_bytes_are_exact(target, casts):
    """Every pairing of signs, with a constant B and without, by the target's dot products written as plain vector operations."""
    session = Session(split(target) if target != AVX2 else target)
    for m, n, k in ((19, 35, 23), (5, 70, 64)):
        text = contraction("mk,kn->mn", dict(m=m, n=n, k=k), False, "i8", "i32", casts)
        a, b, c = draw((m, k), "i1"), draw((k, n), "i1"), draw((m, n), "i4")
        x, y = (v.astype("i8") for v in integers((a, b), casts))
        want = (c + x @ y).astype("i4")
        pipeline = f"builtin.module(x86-tensor{{portable={str(target != AVX2).lower()}}})"
        assert (Program(text, session=session, pipeline=pipeline)(a, b, c)[0] == want).all()
        fixed = f'%B = arith.constant dense<"0x{b.tobytes().hex()}"> : {tensor(b.shape, "i8")}\n%r ='
        text = text.replace(f", %B: {tensor(b.shape, 'i8')}", "").replace("%r =", fixed)
        assert (Program(text, session=session, pipeline=pipeline)(a, c)[0] == want).all()


def test_wide_vectors_run_in_halves():
    sizes = dict(m=37, n=53, k=29)
    a, b, c = draw((37, 29)), draw((29, 53)), draw((37, 53))
    program = Program(contraction("mk,kn->mn", sizes), session=Session(split("x86-avx512")), pipeline=PIPELINE)
    close(program(a, b, c)[0], c + a.astype("f8") @ b.astype("f8"))


def test_packed_layers():
    """Two layers in packed layout throughout, one with constant weights packed at compile time, by the packing passes and then the kernels."""
    x, v, w = draw((50, 64)), draw((64, 40)), draw((40, 33))
    t = [tensor(s) for s in ((50, 64), (64, 40), (40, 33), (50, 40), (50, 33))]
    text = f"""func.func @main(%x: {t[0]}, %w: {t[2]}) -> {t[4]} {{
      %zero = arith.constant 0.0 : f32
      %v = arith.constant dense<"0x{v.tobytes().hex()}"> : {t[1]}
      %e = tensor.empty() : {t[3]}
      %f = linalg.fill ins(%zero : f32) outs(%e : {t[3]}) -> {t[3]}
      %y = linalg.matmul ins(%x, %v : {t[0]}, {t[1]}) outs(%f : {t[3]}) -> {t[3]}
      %r = linalg.max ins(%y, %f : {t[3]}, {t[3]}) outs(%e : {t[3]}) -> {t[3]}
      %g = tensor.empty() : {t[4]}
      %h = linalg.fill ins(%zero : f32) outs(%g : {t[4]}) -> {t[4]}
      %z = linalg.matmul ins(%r, %w : {t[3]}, {t[2]}) outs(%h : {t[4]}) -> {t[4]}
      return %z : {t[4]}
    }}"""
    pipeline = "builtin.module(pack-matmul{m=16 n=16 k=16},propagate-pack,fold-constant-pack,x86-tensor)"
    want = np.maximum(x.astype("f8") @ v, 0) @ w
    close(Program(text, target=AVX2, pipeline=pipeline)(x, w)[0], want)
