"""Linalg compiled for AArch64 by the target's schedule, run under qemu at several vector lengths, against numpy.

Each module is compiled once; the same code must be right at every length.
"""

import math
import re

import numpy as np
import pytest

from arm_programs import NEEDS_QEMU, SIZES, TRANSPOSED, TYPES, close, functions, lengths, matmul, numbers, program

pytestmark = NEEDS_QEMU

# Target, element types, and the kernel that must have been chosen.
MATMULS = [
    ("aarch64-sve", "f32", "f32", "sve_fma_f32"), ("aarch64-sve", "f64", "f64", "sve_fma_f64"), ("aarch64-sve", "f16", "f16", "sve_fma_f16"),
    ("aarch64-sve", "i32", "i32", "sve_fma_i32"), ("aarch64-sve", "bf16", "f32", "sve_fma_f32"), ("aarch64-sve", "i8", "i32", "sve_sdot"),
    ("aarch64-sve,+bf16", "bf16", "f32", "sve_fmmla"), ("aarch64-bf16", "bf16", "bf16", "neon_bfmmla"), ("aarch64-sve,+i8mm", "i8", "i32", "sve_smmla"),
    ("aarch64-sme", "f32", "f32", "sme_mopa_f32"), ("aarch64-sme", "bf16", "f32", "sme_mopa_bf16"), ("aarch64-sme", "f16", "f32", "sme_mopa_f16"),
    ("aarch64-sme", "f16", "f16", "sme_mopa_f16"),
    ("aarch64-sme,+sme-f64f64", "f64", "f64", "sme_mopa_f64"),
    ("aarch64-neon", "f32", "f32", "neon_fma_f32"), ("aarch64-neon", "f16", "f32", "neon_fma_f32"), ("aarch64-neon,+dotprod", "i8", "i32", "neon_sdot"),
    ("aarch64-bf16", "bf16", "f32", "neon_bfmmla"), ("aarch64-i8mm", "i8", "i32", "neon_smmla"),
]  # fmt: skip


@pytest.mark.parametrize("target,inputs,output,kernel", MATMULS)
def test_matmul_of_any_size(target, inputs, output, kernel):
    compiled = program(matmul(inputs, output), target)
    assert kernel in functions(compiled)
    rng = np.random.default_rng(0)
    for m, n, k in SIZES:
        a, b, c = numbers(rng, (m, k), TYPES[inputs]), numbers(rng, (k, n), TYPES[inputs]), numbers(rng, (m, n), TYPES[output])
        want = c.astype(np.float64) + a.astype(np.float64) @ b.astype(np.float64)
        for length in lengths(target):
            close(compiled.run([a, b, c], **length).results[0], want, output)


@pytest.mark.parametrize("target,inputs,output", [
    ("aarch64-sve", "f32", "f32"), ("aarch64-sve,+i8mm", "i8", "i32"), ("aarch64-sme", "f32", "f32"), ("aarch64-sme", "bf16", "f32"),
    ("aarch64-neon", "f64", "f64"), ("aarch64-bf16", "bf16", "f32"),
])  # fmt: skip
def test_both_operands_transposed(target, inputs, output):
    compiled = program(matmul(inputs, output, TRANSPOSED), target)
    rng = np.random.default_rng(1)
    for m, n, k in SIZES[1:]:
        a, b, c = numbers(rng, (k, m), TYPES[inputs]), numbers(rng, (n, k), TYPES[inputs]), numbers(rng, (m, n), TYPES[output])
        want = c.astype(np.float64) + a.T.astype(np.float64) @ b.T.astype(np.float64)
        for length in lengths(target):
            close(compiled.run([a, b, c], **length).results[0], want, output)


@pytest.mark.parametrize("target,signs", [
    ("aarch64-sve,+i8mm", "uu"), ("aarch64-sve,+i8mm", "su"), ("aarch64-sve,+i8mm", "us"), ("aarch64-i8mm", "su"), ("aarch64-i8mm", "us"),
    ("aarch64-sve", "uu"), ("aarch64-neon", "us"),
])  # fmt: skip
def test_signed_and_unsigned_bytes(target, signs):
    widen = {"s": "arith.extsi", "u": "arith.extui"}
    text = f"""func.func @main(%a: tensor<?x?xi8>, %b: tensor<?x?xi8>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {{
      %0 = linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
        iterator_types = ["parallel", "parallel", "reduction"]}} ins(%a, %b : tensor<?x?xi8>, tensor<?x?xi8>) outs(%c : tensor<?x?xi32>) {{
      ^bb0(%x: i8, %y: i8, %z: i32):
        %xw = {widen[signs[0]]} %x : i8 to i32
        %yw = {widen[signs[1]]} %y : i8 to i32
        %p = arith.muli %xw, %yw : i32
        %s = arith.addi %z, %p : i32
        linalg.yield %s : i32
      }} -> tensor<?x?xi32>
      return %0 : tensor<?x?xi32>
    }}"""
    compiled = program(text, target)
    rng = np.random.default_rng(2)
    a, b, c = numbers(rng, (13, 37), np.int8), numbers(rng, (37, 21), np.int8), numbers(rng, (13, 21), np.int32)
    wide = [x.view(np.uint8 if s == "u" else np.int8).astype(np.int64) for x, s in zip((a, b), signs)]
    for length in lengths(target):
        close(compiled.run([a, b, c], **length).results[0], c + wide[0] @ wide[1], "i32")


def convolved(image, kernel, stride, dilation):
    """N H W C by H W C F."""
    (n, h, w, _), (kh, kw, _, f) = image.shape, kernel.shape
    oh, ow = (h - dilation * (kh - 1) - 1) // stride + 1, (w - dilation * (kw - 1) - 1) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for y in range(kh):
        for x in range(kw):
            rows, columns = slice(y * dilation, y * dilation + stride * (oh - 1) + 1, stride), slice(x * dilation, x * dilation + stride * (ow - 1) + 1, stride)
            out += image[:, rows, columns].astype(np.float64) @ kernel[y, x].astype(np.float64)
    return out


@pytest.mark.parametrize("target,inputs,output,stride,dilation,channels_last", [
    ("aarch64-sve", "f32", "f32", 1, 2, True), ("aarch64-sve", "f32", "f32", 2, 1, False), ("aarch64-sve,+bf16", "bf16", "f32", 1, 1, False),
    ("aarch64-sme", "f32", "f32", 1, 1, True), ("aarch64-sme", "f32", "f32", 2, 1, False), ("aarch64-sme", "bf16", "f32", 2, 1, True),
    ("aarch64-neon", "f32", "f32", 1, 1, False), ("aarch64-i8mm", "i8", "i32", 1, 2, True),
])  # fmt: skip
def test_convolution(target, inputs, output, stride, dilation, channels_last):
    rng = np.random.default_rng(3)
    image, kernel = numbers(rng, (2, 9, 11, 5), TYPES[inputs]), numbers(rng, (3, 3, 5, 7), TYPES[inputs])
    want = convolved(image, kernel, stride, dilation)
    name = "conv_2d_nhwc_hwcf"
    if not channels_last:
        image, kernel, want, name = image.transpose(0, 3, 1, 2), kernel.transpose(3, 2, 0, 1), want.transpose(0, 3, 1, 2), "conv_2d_nchw_fchw"
    image, kernel = np.ascontiguousarray(image), np.ascontiguousarray(kernel)

    def kind(array, element, dynamic=True):
        return f"tensor<{'x'.join('?' if dynamic and i in (1, 2) else str(n) for i, n in enumerate(array.shape))}x{element}>"

    i, k, o = kind(image, inputs), kind(kernel, inputs, False), kind(want, output)
    text = f"""func.func @main(%i: {i}, %k: {k}, %o: {o}) -> {o} {{
      %0 = linalg.{name} {{strides = dense<{stride}> : tensor<2xi64>, dilations = dense<{dilation}> : tensor<2xi64>}}
           ins(%i, %k : {i}, {k}) outs(%o : {o}) -> {o}
      return %0 : {o}
    }}"""
    compiled = program(text, target)
    for length in lengths(target):
        close(compiled.run([image, kernel, np.ones(want.shape, TYPES[output])], **length).results[0], 1 + want, output)


@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-sme", "aarch64-neon"])
def test_batches_and_vectors(target):
    t3, t2, t1 = "tensor<?x?x?xf32>", "tensor<?x?xf32>", "tensor<?xf32>"
    text = f"""func.func @main(%a: {t3}, %b: {t3}, %c: {t3}, %m: {t2}, %v: {t1}, %r: {t1}, %q: {t1}) -> ({t3}, {t1}, {t1}) {{
      %0 = linalg.batch_matmul ins(%a, %b : {t3}, {t3}) outs(%c : {t3}) -> {t3}
      %1 = linalg.matvec ins(%m, %v : {t2}, {t1}) outs(%r : {t1}) -> {t1}
      %2 = linalg.vecmat ins(%r, %m : {t1}, {t2}) outs(%q : {t1}) -> {t1}
      return %0, %1, %2 : {t3}, {t1}, {t1}
    }}"""
    compiled = program(text, target)
    rng = np.random.default_rng(4)
    a, b, c, m, v, r, q = (numbers(rng, s, np.float32) for s in ((3, 17, 29), (3, 29, 19), (3, 17, 19), (23, 41), (41,), (23,), (41,)))
    for length in lengths(target):
        for got, want in zip(compiled.run([a, b, c, m, v, r, q], **length).results, [c + a @ b, r + m @ v, q + r @ m]):
            close(got, want, "f32")


ELEMENTWISE = """
#ij = affine_map<(i, j) -> (i, j)>
#ji = affine_map<(i, j) -> (j, i)>
#i = affine_map<(i, j) -> (i)>
#j = affine_map<(i, j) -> (j)>
func.func @main(%a: tensor<?x?xE>, %b: tensor<?xE>) -> (tensor<?x?xE>, tensor<?xE>, tensor<?xE>, tensor<?x?xE>, tensor<?xi32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : E
  %one = arith.constant 1.0 : E
  %lowest = arith.constant -1.0e4 : E
  %m = tensor.dim %a, %c0 : tensor<?x?xE>
  %n = tensor.dim %a, %c1 : tensor<?x?xE>
  %em = tensor.empty(%m) : tensor<?xE>
  %en = tensor.empty(%n) : tensor<?xE>
  %emn = tensor.empty(%m, %n) : tensor<?x?xE>
  %enm = tensor.empty(%n, %m) : tensor<?x?xE>
  %ei = tensor.empty(%m) : tensor<?xi32>
  %relu = linalg.generic {indexing_maps = [#ij, #j, #ij], iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<?x?xE>, tensor<?xE>) outs(%emn : tensor<?x?xE>) {
  ^bb0(%x: E, %y: E, %o: E):
    %s = arith.addf %x, %y : E
    %r = arith.maximumf %s, %zero : E
    linalg.yield %r : E
  } -> tensor<?x?xE>
  %f0 = linalg.fill ins(%zero : E) outs(%em : tensor<?xE>) -> tensor<?xE>
  %sum = linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x?xE>) outs(%f0 : tensor<?xE>) {
  ^bb0(%x: E, %o: E):
    %s = arith.addf %x, %o : E
    linalg.yield %s : E
  } -> tensor<?xE>
  %f1 = linalg.fill ins(%lowest : E) outs(%en : tensor<?xE>) -> tensor<?xE>
  %max = linalg.generic {indexing_maps = [#ij, #j], iterator_types = ["reduction", "parallel"]} ins(%a : tensor<?x?xE>) outs(%f1 : tensor<?xE>) {
  ^bb0(%x: E, %o: E):
    %s = arith.maximumf %o, %x : E
    linalg.yield %s : E
  } -> tensor<?xE>
  %turned = linalg.transpose ins(%a : tensor<?x?xE>) outs(%enm : tensor<?x?xE>) permutation = [1, 0]
  %count = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%ei : tensor<?xi32>) {
  ^bb0(%o: i32):
    %k = linalg.index 0 : index
    %s = arith.index_cast %k : index to i32
    linalg.yield %s : i32
  } -> tensor<?xi32>
  return %relu, %sum, %max, %turned, %count : tensor<?x?xE>, tensor<?xE>, tensor<?xE>, tensor<?x?xE>, tensor<?xi32>
}
"""


@pytest.mark.parametrize("element", ["f32", "f64", "f16", "bf16"])
@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-neon"])
def test_elementwise_reductions_and_transposes(target, element):
    compiled = program(re.sub(r"(?<=x)E\b|\bE\b", element, ELEMENTWISE), target)
    rng = np.random.default_rng(5)
    for m, n in ((1, 1), (7, 13), (3, 131)):
        a, b = numbers(rng, (m, n), TYPES[element]), numbers(rng, (n,), TYPES[element])
        wide = a.astype(np.float64)
        wants = [np.maximum(wide + b.astype(np.float64), 0), wide.sum(1), wide.max(0), wide.T, np.arange(m)]
        for length in lengths(target):
            for got, want, kind in zip(compiled.run([a, b], **length).results, wants, [element] * 4 + ["i32"]):
                close(got, want, kind)


@pytest.mark.parametrize("combiner,element,function", [
    ("mulf", "f32", lambda x: np.prod(x, axis=1)), ("minimumf", "f32", lambda x: x.min(1)), ("maxnumf", "f32", lambda x: np.fmax.reduce(x, axis=1)),
    ("addi", "i32", lambda x: x.sum(1)), ("maxsi", "i8", lambda x: x.max(1)), ("minui", "i8", lambda x: x.view(np.uint8).min(1).view(np.int8)),
    ("xori", "i32", lambda x: np.bitwise_xor.reduce(x, axis=1)), ("muli", "i32", lambda x: np.prod(x, axis=1, dtype=np.int32)),
])  # fmt: skip
def test_reductions(combiner, element, function):
    text = f"""func.func @main(%a: tensor<?x?x{element}>, %c: tensor<?x{element}>) -> tensor<?x{element}> {{
      %0 = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}}
          ins(%a : tensor<?x?x{element}>) outs(%c : tensor<?x{element}>) {{
      ^bb0(%x: {element}, %o: {element}):
        %s = arith.{combiner} %o, %x : {element}
        linalg.yield %s : {element}
      }} -> tensor<?x{element}>
      return %0 : tensor<?x{element}>
    }}"""
    rng = np.random.default_rng(6)
    for target in ("aarch64-sve", "aarch64-neon"):
        compiled = program(text, target)
        a = numbers(rng, (5, 43), TYPES[element])
        for length in lengths(target):
            close(compiled.run([a, a[:, 0].copy()], **length).results[0], function(np.concatenate([a, a[:, :1]], axis=1)), element)


@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-sme", "aarch64-neon"])
@pytest.mark.parametrize("element,axis", [("f32", 1), ("f32", 0), ("f16", 1)])
def test_softmax(target, element, axis):
    kind = f"tensor<?x?x{element}>"
    text = f"""func.func @main(%a: {kind}, %e: {kind}) -> {kind} {{
      %0 = linalg.softmax dimension({axis}) ins(%a : {kind}) outs(%e : {kind}) -> {kind}
      return %0 : {kind}
    }}"""
    compiled = program(text, target)
    asm = compiled._emit("asm").decode()
    assert not re.search(r"\bbl\s+exp|fadda", asm)
    a = 5 * numbers(np.random.default_rng(7), (9, 45), TYPES[element])
    wide = np.exp(a.astype(np.float64) - a.max(axis, keepdims=True))
    for length in lengths(target):
        close(compiled.run([a, a], **length).results[0], wide / wide.sum(axis, keepdims=True), element)


def mlp(element):
    t, v, o = f"tensor<?x64x{element}>", f"tensor<64x{element}>", f"tensor<?x48x{element}>"
    return f"""
    func.func @main(%x: {t}, %w: tensor<64x64x{element}>, %b: {v}, %u: tensor<64x48x{element}>) -> {o} {{
      %c0 = arith.constant 0 : index
      %zero = arith.constant 0.0 : {element}
      %half = arith.constant 0.5 : {element}
      %one = arith.constant 1.0 : {element}
      %root = arith.constant 0.70710678 : {element}
      %n = tensor.dim %x, %c0 : {t}
      %e = tensor.empty(%n) : {t}
      %z = linalg.fill ins(%zero : {element}) outs(%e : {t}) -> {t}
      %h = linalg.matmul ins(%x, %w : {t}, tensor<64x64x{element}>) outs(%z : {t}) -> {t}
      %g = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
          iterator_types = ["parallel", "parallel"]}} ins(%h, %b : {t}, {v}) outs(%e : {t}) {{
      ^bb0(%s: {element}, %p: {element}, %q: {element}):
        %s1 = arith.addf %s, %p : {element}
        %s2 = arith.mulf %s1, %root : {element}
        %s3 = math.erf %s2 : {element}
        %s4 = arith.addf %s3, %one : {element}
        %s5 = arith.mulf %s1, %half : {element}
        %s6 = arith.mulf %s5, %s4 : {element}
        linalg.yield %s6 : {element}
      }} -> {t}
      %e2 = tensor.empty(%n) : {o}
      %z2 = linalg.fill ins(%zero : {element}) outs(%e2 : {o}) -> {o}
      %r = linalg.matmul ins(%g, %u : {t}, tensor<64x48x{element}>) outs(%z2 : {o}) -> {o}
      return %r : {o}
    }}"""


@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-sme", "aarch64-neon"])
def test_a_whole_mlp_with_gelu(target):
    compiled = program(mlp("f32"), target)
    assert not re.search(r"\bbl\s+erf", compiled._emit("asm").decode())
    rng = np.random.default_rng(8)
    x, w, b, u = (numbers(rng, s, np.float32) for s in ((23, 64), (64, 64), (64,), (64, 48)))
    h = x.astype(np.float64) @ w + b
    want = (0.5 * h * (1 + np.vectorize(math.erf)(h / math.sqrt(2)))) @ u
    for length in lengths(target):
        close(compiled.run([x, w, b, u], **length).results[0], want, "f32")


def test_int8_outer_products_are_right_or_said_to_be_wrong(capfd):
    compiled = program(matmul("i8", "i32"), "aarch64-sme")
    assert "sme_smopa" in functions(compiled)
    rng = np.random.default_rng(9)
    a, b, c = numbers(rng, (9, 21), np.int8), numbers(rng, (21, 13), np.int8), numbers(rng, (9, 13), np.int32)
    (got,) = compiled.run([a, b, c], vector_length=128, streaming_vector_length=256).results
    if "qemu-aarch64 7.2" in capfd.readouterr().err:
        return
    close(got, c + a.astype(np.int64) @ b.astype(np.int64), "i32")


def test_what_stays_scalar_is_said_and_right(capfd):
    text = """func.func @main(%a: tensor<?xf32>) -> tensor<?xf32> {
      %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%a : tensor<?xf32>) {
      ^bb0(%x: f32):
        %s = math.erfc %x : f32
        linalg.yield %s : f32
      } -> tensor<?xf32>
      return %0 : tensor<?xf32>
    }"""
    compiled = program(text, "aarch64-sve")
    assert "remark: 'linalg.generic' not vectorized: 'math.erfc' has no vector form" in capfd.readouterr().err
    a = np.linspace(-3, 3, 23, dtype=np.float32)
    close(compiled.run([a]).results[0], np.vectorize(math.erfc)(a.astype(np.float64)), "f32")
