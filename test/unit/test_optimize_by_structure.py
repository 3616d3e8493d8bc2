"""The strategies of optimize-by-structure, run on this machine and on SVE under qemu, against numpy."""

import numpy as np
import pytest

from arm_programs import NEEDS_QEMU, TYPES, close, matmul, numbers

from c4ml_opt import runtime

TARGETS = ["host", pytest.param("aarch64-sve", marks=NEEDS_QEMU)]
SIZES = [(1, 1, 1), (37, 53, 29), (8, 64, 3)]


def program(text, target):
    return runtime.Program(text, target=target, schedules=["optimize-by-structure"])


def runs(compiled, target, arguments):
    """The first result, at several vector lengths where that is a question."""
    lengths = [{"vector_length": v} for v in (128, 512)] if target != "host" else [{}]
    return [compiled.run(arguments, **length).results for length in lengths]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("inputs,output", [("f32", "f32"), ("f64", "f64"), ("i8", "i32"), ("bf16", "f32")])
def test_matmul_of_any_size(target, inputs, output):
    compiled = program(matmul(inputs, output), target)
    rng = np.random.default_rng(0)
    for m, n, k in SIZES:
        a, b, c = numbers(rng, (m, k), TYPES[inputs]), numbers(rng, (k, n), TYPES[inputs]), numbers(rng, (m, n), TYPES[output])
        want = c.astype(np.float64) + a.astype(np.float64) @ b.astype(np.float64)
        for (got,) in runs(compiled, target, [a, b, c]):
            close(got, want, output)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("b,m,n,k", [(3, 17, 23, 19), (2, 4, 4, 4), (1, 12, 32, 5)])
def test_batches_of_static_size(target, b, m, n, k):
    x, y, z = f"tensor<{b}x{m}x{k}xf32>", f"tensor<{b}x{k}x{n}xf32>", f"tensor<{b}x{m}x{n}xf32>"
    text = f"""func.func @main(%a: {x}, %b: {y}, %c: {z}) -> {z} {{
      %0 = linalg.batch_matmul ins(%a, %b : {x}, {y}) outs(%c : {z}) -> {z}
      return %0 : {z}
    }}"""
    rng = np.random.default_rng(1)
    a, b_, c = (numbers(rng, s, np.float32) for s in ((b, m, k), (b, k, n), (b, m, n)))
    for (got,) in runs(program(text, target), target, [a, b_, c]):
        close(got, c.astype(np.float64) + a.astype(np.float64) @ b_, "f32")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("m,n", [(37, 45), (1, 3), (64, 32), (0, 5)])
def test_elementwise_and_reductions_along_both_dimensions(target, m, n):
    text = """#id = affine_map<(d0, d1) -> (d0, d1)>
    func.func @main(%x: tensor<?x?xf32>, %bias: tensor<?xf32>, %s: tensor<?xf32>, %t: tensor<?xf32>) -> (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) {
      %y = linalg.generic {indexing_maps = [#id, affine_map<(d0, d1) -> (d1)>, #id], iterator_types = ["parallel", "parallel"]}
          ins(%x, %bias : tensor<?x?xf32>, tensor<?xf32>) outs(%x : tensor<?x?xf32>) {
      ^bb0(%a: f32, %b: f32, %o: f32):
        %0 = arith.addf %a, %b : f32
        %1 = math.tanh %0 : f32
        linalg.yield %1 : f32
      } -> tensor<?x?xf32>
      %columns = linalg.reduce ins(%y : tensor<?x?xf32>) outs(%s : tensor<?xf32>) dimensions = [0] (%a: f32, %o: f32) {
        %0 = arith.addf %a, %o : f32
        linalg.yield %0 : f32
      }
      %rows = linalg.reduce ins(%y : tensor<?x?xf32>) outs(%t : tensor<?xf32>) dimensions = [1] (%a: f32, %o: f32) {
        %0 = arith.maximumf %a, %o : f32
        linalg.yield %0 : f32
      }
      return %y, %columns, %rows : tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>
    }"""
    rng = np.random.default_rng(2)
    x, bias, s, t = (numbers(rng, shape, np.float32) for shape in ((m, n), (n,), (n,), (m,)))
    y = np.tanh(x.astype(np.float64) + bias)
    want = y, s + y.sum(axis=0), np.maximum(t, y.max(axis=1, initial=-np.inf))
    for got in runs(program(text, target), target, [x, bias, s, t]):
        for one, other in zip(got, want):
            close(one, other, "f32")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("stride,f", [(1, 24), (2, 7)])
def test_convolution(target, stride, f):
    h, w, c, k = 9, 11, 5, 3
    oh, ow = (h - k) // stride + 1, (w - k) // stride + 1
    image, kernel, out = f"tensor<2x{h}x{w}x{c}xf32>", f"tensor<{k}x{k}x{c}x{f}xf32>", f"tensor<2x{oh}x{ow}x{f}xf32>"
    text = f"""func.func @main(%a: {image}, %w: {kernel}, %o: {out}) -> {out} {{
      %0 = linalg.conv_2d_nhwc_hwcf {{strides = dense<{stride}> : tensor<2xi64>}} ins(%a, %w : {image}, {kernel}) outs(%o : {out}) -> {out}
      return %0 : {out}
    }}"""
    rng = np.random.default_rng(3)
    a, weights, o = (numbers(rng, s, np.float32) for s in ((2, h, w, c), (k, k, c, f), (2, oh, ow, f)))
    windows = np.lib.stride_tricks.sliding_window_view(a.astype(np.float64), (k, k), axis=(1, 2))[:, ::stride, ::stride]
    want = o + np.einsum("nhwckl,klcf->nhwf", windows, weights)
    for (got,) in runs(program(text, target), target, [a, weights, o]):
        close(got, want, "f32")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("extension", ["extsi", "extui"])
def test_a_generic_contraction_keeps_its_meaning(target, extension):
    kinds = "tensor<?x?xi8>", "tensor<?x?xi32>"
    text = f"""func.func @main(%a: {kinds[0]}, %b: {kinds[0]}, %c: {kinds[1]}) -> {kinds[1]} {{
      %0 = linalg.generic {{iterator_types = ["parallel", "parallel", "reduction"], indexing_maps = [
          affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]}}
          ins(%a, %b : {kinds[0]}, {kinds[0]}) outs(%c : {kinds[1]}) {{
      ^bb0(%x: i8, %y: i8, %z: i32):
        %1 = arith.{extension} %x : i8 to i32
        %2 = arith.{extension} %y : i8 to i32
        %3 = arith.muli %1, %2 : i32
        %4 = arith.addi %z, %3 : i32
        linalg.yield %4 : i32
      }} -> {kinds[1]}
      return %0 : {kinds[1]}
    }}"""
    rng = np.random.default_rng(4)
    a, b, c = numbers(rng, (13, 37), np.int8), numbers(rng, (37, 41), np.int8), numbers(rng, (13, 41), np.int32)
    view = np.uint8 if extension == "extui" else np.int8
    want = c + a.view(view).astype(np.int32) @ b.view(view).astype(np.int32)
    for (got,) in runs(program(text, target), target, [a, b, c]):
        close(got, want, "i32")
