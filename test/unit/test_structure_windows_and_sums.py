"""Convolutions, pooling and sums along contiguous elements by optimize-by-structure, run on this machine and on SVE under qemu, against numpy."""

import numpy as np
import pytest

from arm_programs import TYPES, close, numbers
from test_optimize_by_structure import TARGETS, program, runs


def kind(shape, element, dynamic):
    return f"tensor<{'x'.join('?' if dynamic else str(n) for n in shape)}x{element}>"


def function(op, attributes, inputs, output, element="f32", dynamic=False, out_element=None):
    """@main with one named operation on operands of these shapes."""
    kinds = [kind(s, element, dynamic) for s in inputs]
    out = kind(output, out_element or element, dynamic)
    names = [f"%{c}" for c in "abcd"[: len(inputs)]]
    arguments = ", ".join(f"{n}: {k}" for n, k in zip(names, kinds))
    return f"""func.func @main({arguments}, %out: {out}) -> {out} {{
      %0 = linalg.{op} {attributes} ins({", ".join(names)} : {", ".join(kinds)}) outs(%out : {out}) -> {out}
      return %0 : {out}
    }}"""


def windows(x, kernel, stride, dilation, axes):
    """Views of the image: for each output position, the window at the end of the shape."""
    spans = [(k - 1) * dilation + 1 for k in kernel]
    view = np.lib.stride_tricks.sliding_window_view(x, spans, axis=axes)
    take = [slice(None)] * view.ndim
    for axis in axes:
        take[axis] = slice(None, None, stride)
    for i in range(len(axes)):
        take[x.ndim + i] = slice(None, None, dilation)
    return view[tuple(take)]


def compare(text, target, arguments, want, element="f32"):
    for (got,) in runs(program(text, target), target, arguments):
        close(got, want, element)


def steps(stride, dilation, rank=2):
    return f"{{strides = dense<{stride}> : tensor<{rank}xi64>, dilations = dense<{dilation}> : tensor<{rank}xi64>}}"


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("stride,dilation,channels,dynamic", [(1, 1, 37, True), (2, 1, 5, True), (1, 2, 64, False), (2, 1, 19, False)])
def test_depthwise_convolution(target, stride, dilation, channels, dynamic):
    rng = np.random.default_rng(0)
    x, w = numbers(rng, (2, 11, 12, channels), np.float32), numbers(rng, (3, 3, channels), np.float32)
    view = windows(x.astype(np.float64), (3, 3), stride, dilation, (1, 2))
    want = np.einsum("nhwckl,klc->nhwc", view, w)
    out = numbers(rng, want.shape, np.float32)
    text = function("depthwise_conv_2d_nhwc_hwc", steps(stride, dilation), (x.shape, w.shape), out.shape, dynamic=dynamic)
    compare(text, target, [x, w, out], out + want)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(
    "layout,reduce,start,element,dynamic",
    [("nhwc", "max", -np.inf, "f32", True), ("nhwc", "min", np.inf, "f64", False), ("nhwc", "max", -(2**31), "i32", True),
     ("nchw", "sum", 0, "f32", True), ("nchw", "max", -np.inf, "f64", False)],
)  # fmt: skip
def test_pooling(target, layout, reduce, start, element, dynamic):
    rng = np.random.default_rng(1)
    shape = (2, 9, 10, 21) if layout == "nhwc" else (2, 3, 9, 43)
    x, window = numbers(rng, shape, TYPES[element]), np.zeros((3, 2), TYPES[element])
    stride = 2 if layout == "nhwc" else 1
    view = windows(x, (3, 2), stride, 1, (1, 2) if layout == "nhwc" else (2, 3))
    want = getattr(np, reduce)(view.astype(np.float64), axis=(-2, -1))
    out = np.full(want.shape, start, TYPES[element])
    text = function(f"pooling_{layout}_{reduce}", steps(stride, 1), (x.shape, window.shape), out.shape, element, dynamic)
    compare(text, target, [x, window, out], want, element)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("stride", [1, 2])
def test_convolution_of_dynamic_size(target, stride):
    rng = np.random.default_rng(2)
    x, w = numbers(rng, (2, 9, 8, 5), np.float32), numbers(rng, (3, 2, 5, 35), np.float32)
    want = np.einsum("nhwckl,klcf->nhwf", windows(x.astype(np.float64), (3, 2), stride, 1, (1, 2)), w)
    out = numbers(rng, want.shape, np.float32)
    compare(function("conv_2d_nhwc_hwcf", steps(stride, 1), (x.shape, w.shape), out.shape, dynamic=True), target, [x, w, out], out + want)


@pytest.mark.parametrize("target", TARGETS)
def test_convolution_along_columns_and_along_one_dimension(target):
    rng = np.random.default_rng(3)
    x, w = numbers(rng, (1, 3, 7, 41), np.float32), numbers(rng, (4, 3, 3, 3), np.float32)
    want = np.einsum("nchwkl,fckl->nfhw", windows(x.astype(np.float64), (3, 3), 1, 1, (2, 3)), w)
    out = numbers(rng, want.shape, np.float32)
    compare(function("conv_2d_nchw_fchw", steps(1, 1), (x.shape, w.shape), out.shape, dynamic=True), target, [x, w, out], out + want)
    x, w = numbers(rng, (2, 17, 6), np.float32), numbers(rng, (3, 6, 33), np.float32)
    want = np.einsum("nwck,kcf->nwf", windows(x.astype(np.float64), (3,), 2, 1, (1,)), w)
    out = numbers(rng, want.shape, np.float32)
    compare(function("conv_1d_nwc_wcf", steps(2, 1, 1), (x.shape, w.shape), out.shape, dynamic=True), target, [x, w, out], out + want)


PRODUCTS = {
    "dot": ("dot", "", "k", "k", ""),
    "matvec": ("matvec", "", "mk", "k", "m"),
    "batch_matvec": ("batch_matvec", "", "bmk", "bk", "bm"),
    "transposed": ("matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]", "", "mk", "nk", "mn"),
    "batch transposed": (
        "batch_matmul indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, "
        "affine_map<(b, m, n, k) -> (b, m, n)>]", "", "bmk", "bnk", "bmn",
    ),
}  # fmt: skip


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", PRODUCTS)
@pytest.mark.parametrize("inputs,output,dynamic", [("f32", "f32", True), ("f64", "f64", False), ("i8", "i32", True)])
def test_products_along_contiguous_elements(target, name, inputs, output, dynamic):
    op, attributes, *subscripts = PRODUCTS[name]
    sizes = {"b": 3, "m": 7, "n": 5, "k": 203}
    shapes = [tuple(sizes[c] for c in s) for s in subscripts]
    rng = np.random.default_rng(4)
    a, b, out = (numbers(rng, s, TYPES[t]) for s, t in zip(shapes, (inputs, inputs, output)))
    want = out + np.einsum(f"{subscripts[0]},{subscripts[1]}->{subscripts[2]}", a.astype(np.float64), b.astype(np.float64))
    text = function(op, attributes, shapes[:2], shapes[2], inputs, dynamic, output).replace("tensor<xf", "tensor<f").replace("tensor<xi", "tensor<i")
    compare(text, target, [a, b, out], want, output)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("combiner,reduce,start", [("arith.addf", np.sum, 0.0), ("arith.maximumf", np.max, -np.inf), ("arith.mulf", np.prod, 1.0)])
@pytest.mark.parametrize("m,n", [(5, 301), (1, 3), (4, 0), (3, 64)])
def test_rows(target, combiner, reduce, start, m, n):
    text = f"""func.func @main(%x: tensor<?x?xf32>, %out: tensor<?xf32>) -> tensor<?xf32> {{
      %0 = linalg.reduce ins(%x : tensor<?x?xf32>) outs(%out : tensor<?xf32>) dimensions = [1] (%a: f32, %o: f32) {{
        %1 = {combiner} %a, %o : f32
        linalg.yield %1 : f32
      }}
      return %0 : tensor<?xf32>
    }}"""
    rng = np.random.default_rng(5)
    x = numbers(rng, (m, n), np.float32)
    x = 1 + x / 100 if combiner == "arith.mulf" else x
    out = np.full((m,), start, np.float32)
    want = reduce(x.astype(np.float64), axis=1, initial=start)
    compare(text, target, [x, out], want)
