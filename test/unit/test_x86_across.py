"""Contractions whose vectors run across what lies contiguous in C, NCHW convolutions before all: tiles are transposed on their way to C."""

from dataclasses import replace

import numpy as np
import pytest
from test_x86_kernels import AVX2, close, contraction, draw, tensor
from test_x86_wide_tiles import session

from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import Threads, load

PIPELINE = "builtin.module(x86-tensor)"


def constant(name, array, element="f32"):
    return f'%{name} = arith.constant dense<"0x{array.tobytes().hex()}"> : {tensor(array.shape, element)}'


def convolution(image, kernel, result, stride=1, dilation=1, fixed=True, after="", element="f32"):
    """NCHW; `after` are operations that make %y of the sums %r."""
    types = [tensor(s, element) for s in (image.shape, kernel.shape, result)]
    argument, given = ("", constant("k", kernel, element)) if fixed else (f", %k: {types[1]}", "")
    return f"""func.func @main(%x: {types[0]}{argument}) -> {types[2]} {{
      {given}
      %zero = arith.constant 0.0 : {element}
      %e = tensor.empty() : {types[2]}
      %f = linalg.fill ins(%zero : {element}) outs(%e : {types[2]}) -> {types[2]}
      %r = linalg.conv_2d_nchw_fchw {{strides = dense<{stride}> : tensor<2xi64>, dilations = dense<{dilation}> : tensor<2xi64>}}
          ins(%x, %k : {types[0]}, {types[1]}) outs(%f : {types[2]}) -> {types[2]}
      {after}
      return {"%y" if after else "%r"} : {types[2]}
    }}"""


def reference(image, kernel, stride, dilation):
    size = [(s - 1) * dilation + 1 for s in kernel.shape[2:]]
    windows = np.lib.stride_tricks.sliding_window_view(image.astype("f8"), size, (2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    return np.einsum("ncijuv,fcuv->nfij", windows, kernel)


def transposes(text, own) -> bool:
    """Whether the kernel exchanges rows and lanes."""
    module = own.parse(text)
    own.run(module.operation, PIPELINE)
    return "vector.shuffle" in str(module)


@pytest.mark.parametrize("channels, filters, size, side, stride, dilation", [
    (3, 64, (7, 7), (19, 21), 2, 1), (8, 48, (3, 3), (9, 9), 1, 1), (16, 70, (3, 3), (9, 14), 1, 2), (5, 16, (1, 1), (7, 7), 1, 1), (70, 33, (1, 1), (3, 19), 3, 1),
    (230, 17, (3, 3), (5, 6), 1, 1), (4, 40, (3, 1), (4, 3), 1, 1), (4, 32, (1, 2), (2, 9), 1, 3),
])  # fmt: skip
@pytest.mark.parametrize("fixed", [True, False])
def test_convolutions(channels, filters, size, side, stride, dilation, fixed):
    image, kernel = draw((2, channels, *side)), draw((filters, channels, *size))
    want = reference(image, kernel, stride, dilation)
    text = convolution(image, kernel, want.shape, stride, dilation, fixed)
    for own in (session(), Session(AVX2)):
        close(Program(text, session=own, pipeline=PIPELINE)(*([image] if fixed else [image, kernel]))[0], want)


@pytest.mark.parametrize("mr, nr, kb", [(1, 16, 0), (3, 32, 7), (4, 16, 0), (5, 48, 20), (12, 32, 0), (16, 16, 0)])
def test_tiles_of_any_height(mr, nr, kb):
    """Few rows, rows that are no power of two, as many as a vector has lanes; sums that begin with what C holds."""
    image, kernel = draw((1, 6, 9, 8)), draw((50, 6, 3, 3))
    want = reference(image, kernel, 1, 1)
    text = convolution(image, kernel, want.shape)
    assert transposes(text, session())
    close(Program(text, session=session(), pipeline=f"builtin.module(x86-tensor{{mr={mr} nr={nr} kb={kb}}})")(image)[0], want)


def test_doubles():
    image, kernel = draw((2, 6, 9, 8), "f8"), draw((50, 6, 3, 3), "f8")
    want = reference(image, kernel, 1, 1)
    for own in (session(), Session(AVX2)):
        close(Program(convolution(image, kernel, want.shape, element="f64"), session=own, pipeline=PIPELINE)(image)[0], want, 1e-12)


@pytest.mark.parametrize("channels", [6, 300])
def test_what_follows_is_applied_to_vectors_along_the_rows(channels):
    """A bias for each filter, a relu, and a sum with another image, in one block of k and in several."""
    image, kernel, bias, other = draw((2, channels, 9, 8)), draw((50, channels, 3, 3)), draw((50,)), draw((2, 50, 7, 6))
    want = np.maximum(reference(image, kernel, 1, 1) + bias[:, None, None], 0) + other
    t = tensor(want.shape)
    after = f"""{constant("b", bias)}
      {constant("o", other)}
      %bias = linalg.broadcast ins(%b : tensor<50xf32>) outs(%e : {t}) dimensions = [0, 2, 3]
      %s = linalg.add ins(%r, %bias : {t}, {t}) outs(%e : {t}) -> {t}
      %p = linalg.max ins(%s, %f : {t}, {t}) outs(%e : {t}) -> {t}
      %y = linalg.add ins(%p, %o : {t}, {t}) outs(%e : {t}) -> {t}"""
    text = convolution(image, kernel, want.shape, after=after)
    for own in (session(), Session(AVX2)):
        close(Program(text, session=own, pipeline=PIPELINE)(image)[0], want)
    own = session()
    module = own.parse(text)
    own.run(module.operation, PIPELINE)
    assert str(module).count("func.func private @c4ml") == 1, "one kernel does all of it"


@pytest.mark.parametrize("threads", [2, 7])
def test_threads(threads):
    image, kernel = draw((1, 6, 9, 11)), draw((70, 6, 3, 3))
    want = reference(image, kernel, 1, 1)
    own = Session(replace(load(AVX2), threads=Threads(work=0)))
    close(Program(convolution(image, kernel, want.shape), session=own, pipeline=f"builtin.module(x86-tensor{{threads={threads}}})", threads=2)(image)[0], want)


@pytest.mark.parametrize("columns", [2, 3, 17, 49])
def test_matmul_by_constant_rows(columns):
    """A constant A has the lanes where B's columns would fill vectors badly; C holds something already."""
    a, b, c = draw((100, 300)), draw((300, columns)), draw((100, columns))
    text = contraction("mk,kn->mn", dict(m=100, n=columns, k=300)).replace(f"%A: {tensor(a.shape)}, ", "")
    text = text.replace("%r =", f"{constant('A', a)}\n%r =")
    close(Program(text, session=session(), pipeline=PIPELINE)(b, c)[0], c + a.astype("f8") @ b)


def test_which_way_vectors_run():
    """Across for a window of pixels; along for single pixels, whose panels lie as they are to be."""
    own, image = session(), draw((1, 64, 16, 16))
    assert transposes(convolution(image, draw((64, 64, 3, 3)), (1, 64, 14, 14)), own)
    assert not transposes(convolution(image, draw((64, 64, 1, 1)), (1, 64, 16, 16)), own)
