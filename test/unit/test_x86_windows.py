"""Windows over images against numpy: depthwise and grouped convolutions, poolings, one and three dimensions, both layouts."""

import numpy as np
import pytest
from test_x86_kernels import AVX2, close, draw, tensor
from test_x86_wide_tiles import session

from c4ml_opt.runtime import Program
from c4ml_opt.session import Session

PIPELINE = "builtin.module(x86-tensor)"


def window(name, image, kernel, result, strides, dilations, init="0.0", dynamic=False, before="", fill="%init"):
    """A named operation over a window, its result filled with `init` before; `before` stands between the two."""
    types = [tensor(s, dynamic=dynamic) for s in (image.shape, kernel.shape, result)]
    sizes = ", ".join(f"%d{i}" for i in range(len(result))) if dynamic else ""
    arguments = "".join(f", %d{i}: index" for i in range(len(result))) if dynamic else ""
    n = len(strides)
    return f"""func.func @main(%x: {types[0]}, %k: {types[1]}{arguments}, %given: f32) -> {types[2]} {{
      %init = arith.constant {init} : f32
      %e = tensor.empty({sizes}) : {types[2]}
      %f = linalg.fill ins({fill} : f32) outs(%e : {types[2]}) -> {types[2]}
      {before}
      %r = linalg.{name} {{strides = dense<{list(strides)}> : tensor<{n}xi64>, dilations = dense<{list(dilations)}> : tensor<{n}xi64>}}
          ins(%x, %k : {types[0]}, {types[1]}) outs(%f : {types[2]}) -> {types[2]}
      return %r : {types[2]}
    }}"""


def windows(image, axes, size, strides, dilations):
    """The image's windows: the axes as they are, with the window's own behind."""
    view = np.lib.stride_tricks.sliding_window_view(image.astype("f8"), [(s - 1) * d + 1 for s, d in zip(size, dilations)], axes)
    steps = [slice(None)] * image.ndim
    for axis, stride in zip(axes, strides):
        steps[axis] = slice(None, None, stride)
    return view[(*steps, *(slice(None, None, d) for d in dilations))]


SHAPES = [((3, 3), (1, 1), (1, 1)), ((3, 3), (2, 2), (1, 1)), ((2, 5), (1, 3), (2, 1)), ((1, 1), (1, 1), (1, 1)), ((7, 7), (2, 1), (1, 1))]


def check(text, inputs, want, dynamic=False):
    sizes = [np.int64(s) for s in want.shape] if dynamic else []
    for own in (session(),) if dynamic else (session(), Session(AVX2)):
        close(Program(text, session=own, pipeline=PIPELINE)(*inputs, *sizes, np.float32(5))[0], want)


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("size, strides, dilations", SHAPES)
def test_depthwise(size, strides, dilations, dynamic):
    """Rows of pixels shorter and longer than a vector, channels that fill none."""
    image, kernel = draw((2, 11, 45, 19)), draw((*size, 19))
    want = np.einsum("nijcuv,uvc->nijc", windows(image, (1, 2), size, strides, dilations), kernel)
    check(window("depthwise_conv_2d_nhwc_hwc", image, kernel, want.shape, strides, dilations, dynamic=dynamic), (image, kernel), want, dynamic)
    image, kernel, want = (np.ascontiguousarray(x) for x in (image.transpose(0, 3, 1, 2), kernel.transpose(2, 0, 1), want.transpose(0, 3, 1, 2)))
    check(window("depthwise_conv_2d_nchw_chw", image, kernel, want.shape, strides, dilations, dynamic=dynamic), (image, kernel), want, dynamic)


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("kind, init, reduce", [("sum", "3.0", lambda x, a: x.sum(a) + 3), ("max", "0xFF800000", np.max), ("min", "0x7F800000", np.min)])
@pytest.mark.parametrize("size, strides, dilations", SHAPES[1:])
def test_pooling(size, strides, dilations, kind, init, reduce, dynamic):
    image, kernel = draw((2, 11, 45, 19)), draw(size)
    want = reduce(windows(image, (1, 2), size, strides, dilations), (-2, -1))
    check(window(f"pooling_nhwc_{kind}", image, kernel, want.shape, strides, dilations, init, dynamic), (image, kernel), want, dynamic)
    if kind != "min":
        image, want = (np.ascontiguousarray(x.transpose(0, 3, 1, 2)) for x in (image, want))
        check(window(f"pooling_nchw_{kind}", image, kernel, want.shape, strides, dilations, init, dynamic), (image, kernel), want, dynamic)


def test_nan_and_signed_zeros_in_pooling():
    image, kernel = draw((1, 3, 9, 40)), draw((3, 3))
    image[0, 1, 4, 20], image[0, 2] = np.nan, -0.0
    image[0, 2, ::2] = 0.0
    want = windows(image, (2, 3), (3, 3), (1, 1), (1, 1)).max((-2, -1))
    text = window("pooling_nchw_max", image, kernel, want.shape, (1, 1), (1, 1), "0xFF800000")
    got = Program(text, session=session(), pipeline=PIPELINE)(image, kernel, np.float32(0))[0]
    assert np.array_equal(got, want, equal_nan=True) and np.isnan(got).sum() == 9
    assert not np.signbit(got[0, 2]).any(), "the maximum of zeros of both signs is the positive one"


@pytest.mark.parametrize("fill, before", [("%given", ""), ("%init", "%g = linalg.exp ins(%f : {t}) outs(%e : {t}) -> {t}")])
def test_results_that_begin_with_what_memory_holds(fill, before):
    """A number known at run time only; a fill that something else reads too."""
    image, kernel = draw((1, 4, 9, 40)), draw((3, 3))
    want = windows(image, (2, 3), (3, 3), (1, 1), (1, 1)).sum((-2, -1))
    text = window("pooling_nchw_sum", image, kernel, want.shape, (1, 1), (1, 1), "2.0", before=before.format(t=tensor(want.shape)), fill=fill)
    if before:
        text = text.replace("outs(%f", "outs(%g")
    check(text, (image, kernel), want + (np.exp(2.0) if before else 5))


@pytest.mark.parametrize("groups, channels", [(3, 4), (2, 20), (5, 1)])
def test_grouped(groups, channels):
    image, kernel = draw((2, groups, channels, 9, 14)), draw((groups, 18, channels, 3, 3))
    want = np.einsum("ngcijuv,gfcuv->ngfij", windows(image, (3, 4), (3, 3), (1, 1), (1, 1)), kernel)
    check(window("conv_2d_ngchw_gfchw", image, kernel, want.shape, (1, 1), (1, 1)), (image, kernel), want)
    image, kernel, want = (np.ascontiguousarray(x) for x in (image.transpose(0, 3, 4, 1, 2), kernel.transpose(0, 1, 3, 4, 2), want.transpose(0, 3, 4, 1, 2)))
    check(window("conv_2d_nhwgc_gfhwc", image, kernel, want.shape, (1, 1), (1, 1)), (image, kernel), want)


@pytest.mark.parametrize("stride, dilation", [(1, 1), (2, 1), (1, 3)])
def test_one_dimension(stride, dilation):
    image, kernel = draw((2, 61, 7)), draw((5, 7, 33))
    found = windows(image, (1,), (5,), (stride,), (dilation,))
    want = np.einsum("nicu,ucf->nif", found, kernel)
    check(window("conv_1d_nwc_wcf", image, kernel, want.shape, (stride,), (dilation,)), (image, kernel), want)
    alone, single = np.einsum("nicu,uc->nic", found, kernel[:, :, 0]), np.ascontiguousarray(kernel[:, :, 0])
    check(window("depthwise_conv_1d_nwc_wc", image, single, alone.shape, (stride,), (dilation,)), (image, single), alone)
    image, kernel, want, single, alone = (np.ascontiguousarray(x) for x in (image.transpose(0, 2, 1), kernel.transpose(2, 1, 0), want.transpose(0, 2, 1), single.T, alone.transpose(0, 2, 1)))
    check(window("conv_1d_ncw_fcw", image, kernel, want.shape, (stride,), (dilation,)), (image, kernel), want)
    check(window("depthwise_conv_1d_ncw_cw", image, single, alone.shape, (stride,), (dilation,)), (image, single), alone)


@pytest.mark.parametrize("strides", [(1, 1, 1), (2, 1, 3)])
def test_three_dimensions(strides):
    image, kernel = draw((1, 6, 7, 13, 5)), draw((3, 2, 3, 5, 18))
    want = np.einsum("nzijcwuv,wuvcf->nzijf", windows(image, (1, 2, 3), (3, 2, 3), strides, (1, 1, 1)), kernel)
    check(window("conv_3d_ndhwc_dhwcf", image, kernel, want.shape, strides, (1, 1, 1)), (image, kernel), want)
    image, kernel, want = (np.ascontiguousarray(x) for x in (image.transpose(0, 4, 1, 2, 3), kernel.transpose(4, 3, 0, 1, 2), want.transpose(0, 4, 1, 2, 3)))
    check(window("conv_3d_ncdhw_fcdhw", image, kernel, want.shape, strides, (1, 1, 1)), (image, kernel), want)
