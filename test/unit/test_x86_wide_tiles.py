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


@pytest.mark.parametrize("channels, size, stride", [(3, 7, 2), (8, 3, 1), (16, 3, 2), (20, 1, 1), (1024, 3, 1)])
@pytest.mark.parametrize("constant", [False, True])
def test_convolution_reads_the_image_in_place(channels, size, stride, constant):
    """Channels and columns of the window are runs of k; rows of the tile span rows of the image; blocks of k begin inside of runs."""
    filters, h, w = 70, size + 4, size + 5
    image, kernel = draw((2, h, w, channels)), draw((size, size, channels, filters))
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    types = [tensor(s) for s in (image.shape, kernel.shape, (2, oh, ow, filters))]
    given = f'%k = arith.constant dense<"0x{kernel.tobytes().hex()}"> : {types[1]}' if constant else ""
    text = f"""func.func @main(%x: {types[0]}{"" if constant else f", %k: {types[1]}"}) -> {types[2]} {{
      {given}
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : {types[2]}
      %f = linalg.fill ins(%zero : f32) outs(%e : {types[2]}) -> {types[2]}
      %r = linalg.conv_2d_nhwc_hwcf {{strides = dense<{stride}> : tensor<2xi64>}} ins(%x, %k : {types[0]}, {types[1]}) outs(%f : {types[2]}) -> {types[2]}
      return %r : {types[2]}
    }}"""
    windows = np.lib.stride_tricks.sliding_window_view(image.astype("f8"), (size, size), (1, 2))[:, ::stride, ::stride]
    inputs = (image,) if constant else (image, kernel)
    close(Program(text, session=session(), pipeline=PIPELINE)(*inputs)[0], np.einsum("nijcuv,uvcf->nijf", windows, kernel))


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("size", [1, 15, 16, 31, 64, 777])
@pytest.mark.parametrize("combine, start, reference", [("addf", 2.0, np.sum), ("maximumf", -9.0, np.max), ("mulf", 1.0, np.prod)])
def test_rows_fold_with_masked_rests(combine, start, reference, size, dynamic):
    """What lies behind a row's end changes no sum, no product and no maximum, be its values zero or not."""
    x = (1 + draw((5, size)) / 100).astype("f4") if combine == "mulf" else -np.abs(draw((5, size)))
    types = [tensor(s, dynamic=dynamic) for s in ((5, size), (5,))]
    text = f"""func.func @main(%x: {types[0]}, %y: {types[1]}) -> {types[1]} {{
      %r = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}}
          ins(%x : {types[0]}) outs(%y : {types[1]}) {{
      ^bb0(%a: f32, %s: f32):
        %t = arith.{combine} %s, %a : f32
        linalg.yield %t : f32
      }} -> {types[1]}
      return %r : {types[1]}
    }}"""
    both = np.concatenate([np.full((5, 1), start), x.astype("f8")], axis=1)
    close(Program(text, session=session(), pipeline=PIPELINE)(x, np.full(5, start, "f4"))[0], reference(both, axis=1))


@pytest.mark.parametrize("shape", [(13, 53, 29), (37, 64, 64), (9, 200, 300), (100, 70, 1)])
def test_dynamic_b_in_place_or_packed(shape):
    """B small enough for the first-level cache is read where it lies, known at run time only; strides of its own too."""
    m, n, k = shape
    program = Program(contraction("mk,kn->mn", dict(m=m, n=n, k=k), dynamic=True), session=session(), pipeline=PIPELINE)
    a, b, c = draw((m, k)), draw((k, n)), draw((m, n))
    close(program(a, b, c)[0], c + a.astype("f8") @ b)


def test_lanes_past_the_end_are_not_read():
    """The last vector of B's last row may end its memory: with 53 lanes the fourth vector is loaded by mask."""
    own = session()
    module = own.parse(contraction("mk,kn->mn", dict(m=12, n=53, k=29)))
    own.run(module.operation, PIPELINE)
    text = str(module)
    loop = text[text.index(":24 = scf.for") : text.index("scf.yield")]
    assert (loop.count("vector.load"), loop.count("vector.maskedload"), loop.count("vector.fma")) == (3, 1, 24)


@pytest.mark.parametrize("element, dtype, cast", [("f32", "f4", None), ("f64", "f8", None), ("i8", "i1", ("extsi", "extsi")), ("i8", "i1", ("extui", "extsi"))])
def test_last_lanes_vector_by_vector(element, dtype, cast):
    """One program for any number of lanes: the last ones are single vectors or a whole tile; B packed, and read where it lies at distances of few sets and of many."""
    output, kind = (element, "f8") if cast is None else ("i32", "i8")
    program = Program(contraction("mk,kn->mn", dict(m=1, n=1, k=1), True, element, output, cast), session=session(), pipeline=PIPELINE)
    for n in (1, 5, 16, 17, 33, 48, 49, 63, 64, 65, 100, 128, 133, 512, 1024):
        for m, k in ((7, 30), (33, 300)):
            a, b, c = draw((m, k), dtype), draw((k, n), dtype), draw((m, n), "i4" if cast else dtype)
            wide = (a.view("u1") if cast and cast[0] == "extui" else a).astype(kind) @ b.astype(kind)
            got = program(a, b, c)[0]
            if cast:
                assert (got == (c + wide).astype("i4")).all()
            else:
                close(got, c + wide)
