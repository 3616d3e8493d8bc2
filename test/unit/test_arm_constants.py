"""Contractions with a constant operand for AArch64: laid out at compile time, right at every vector length under qemu, against numpy."""

import ml_dtypes
import numpy as np
import pytest
from arm_programs import NEEDS_QEMU, TRANSPOSED, TYPES, close, lengths, numbers, program

from c4ml_opt import runtime

pytestmark = NEEDS_QEMU

B_TRANSPOSED = "indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]"
LAYOUTS = {"": (False, False), B_TRANSPOSED: (False, True), TRANSPOSED: (True, True)}


def literal(values) -> str:
    """The bytes of an array as a dense attribute's string."""
    return f'dense<"0x{np.ascontiguousarray(values).tobytes().hex()}">'


def module(values, inputs, output, m, n, k, maps, after):
    left, _ = LAYOUTS[maps]
    a, c = f"tensor<{f'{k}x{m}' if left else f'{m}x{k}'}x{inputs}>", f"tensor<{m}x{n}x{output}>"
    b = f"tensor<{'x'.join(map(str, values.shape))}x{inputs}>"
    zero, op = ("0", "arith.maxsi") if output == "i32" else ("0.0", "arith.maximumf")
    relu = f"""%1 = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}} outs(%0 : {c}) {{
      ^bb0(%x: {output}):
        %y = {op} %x, %z : {output}
        linalg.yield %y : {output}
      }} -> {c}"""
    return f"""func.func @main(%a: {a}, %c: {c}) -> {c} {{
      %z = arith.constant {zero} : {output}
      %b = arith.constant {literal(values)} : {b}
      %0 = linalg.matmul {maps} ins(%a, %b : {a}, {b}) outs(%c : {c}) -> {c}
      {relu if after else ""}
      return %{int(after)} : {c}
    }}"""


KINDS = [
    ("aarch64-sve", "f32", "f32"), ("aarch64-sve", "f64", "f64"), ("aarch64-sve", "bf16", "f32"), ("aarch64-sve", "i8", "i32"),
    ("aarch64-sve,+bf16", "bf16", "f32"), ("aarch64-sve,+bf16", "bf16", "bf16"), ("aarch64-sve,+i8mm", "i8", "i32"),
    ("aarch64-sme", "f32", "f32"), ("aarch64-sme", "bf16", "f32"), ("aarch64-sme", "f16", "f16"), ("aarch64-sme,+sme-f64f64", "f64", "f64"),
    ("aarch64-neon", "f32", "f32"), ("aarch64-neon", "f16", "f32"), ("aarch64-neon", "i8", "i32"),
    ("aarch64-bf16", "bf16", "f32"), ("aarch64-i8mm", "i8", "i32"), ("aarch64-neon,+dotprod", "i8", "i32"),
]  # fmt: skip


# Rows, columns, reduction and layouts; the second with blocks of the reduction that are no multiple of a group, and relu.
CASES = [(5, 37, 29, ""), (19, 150, 70, TRANSPOSED), (145, 33, 12, B_TRANSPOSED)]


@pytest.mark.parametrize("target,inputs,output", KINDS)
def test_constant_operand(target, inputs, output):
    rng = np.random.default_rng(20)
    for m, n, k, maps in CASES:
        left, right = LAYOUTS[maps]
        b = numbers(rng, (n, k) if right else (k, n), TYPES[inputs])
        a = numbers(rng, (k, m) if left else (m, k), TYPES[inputs])
        c = numbers(rng, (m, n), TYPES[output])
        text = module(b, inputs, output, m, n, k, maps, after=m == 19)
        compiled = runtime.Program(text, target=target, pipeline="builtin.module(scalable-kernels{kb=27})") if m == 19 else program(text, target)
        assert "c4ml_packed" in compiled.llvm_ir or maps == "" and inputs == output
        wide = [x.astype(np.float64).T if flip else x.astype(np.float64) for x, flip in ((a, left), (b, right))]
        want = c.astype(np.float64) + wide[0] @ wide[1]
        for length in lengths(target):
            close(compiled.run([a, c], **length).results[0], np.maximum(want, 0) if m == 19 else want, output)


@pytest.mark.parametrize("target,inputs,output", [("aarch64-sve,+i8mm", "i8", "i32"), ("aarch64-sme", "f32", "f32"), ("aarch64-neon", "f32", "f32"), ("aarch64-sve,+bf16", "bf16", "f32")])
def test_constant_filter_of_a_convolution(target, inputs, output):
    rng = np.random.default_rng(21)
    i, w, o = f"tensor<2x9x11x5x{inputs}>", f"tensor<3x3x5x7x{inputs}>", f"tensor<2x7x9x7x{output}>"
    image, window, start = (numbers(rng, s, TYPES[e]) for s, e in (((2, 9, 11, 5), inputs), ((3, 3, 5, 7), inputs), ((2, 7, 9, 7), output)))
    text = f"""func.func @main(%i: {i}, %o: {o}) -> {o} {{
      %w = arith.constant {literal(window)} : {w}
      %0 = linalg.conv_2d_nhwc_hwcf ins(%i, %w : {i}, {w}) outs(%o : {o}) -> {o}
      return %0 : {o}
    }}"""
    compiled = program(text, target)
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(np.float64), (3, 3), (1, 2))
    want = np.einsum("nhwcyx,yxcf->nhwf", windows, window.astype(np.float64)) + start
    for length in lengths(target):
        close(compiled.run([image, start], **length).results[0], want, output)


@pytest.mark.parametrize("target,inputs,output,most", [
    ("aarch64-sve,+i8mm", "i8", "i32", 0.6), ("aarch64-sme", "bf16", "f32", 0.7), ("aarch64-i8mm", "i8", "i32", 0.6), ("aarch64-sve", "bf16", "f32", 0.8),
])  # fmt: skip
def test_few_rows_cost_no_packing(target, inputs, output, most):
    """The same product with the constant given at run time executes that many more instructions."""
    rng = np.random.default_rng(22)
    a, b = numbers(rng, (8, 128), TYPES[inputs]), numbers(rng, (128, 96), TYPES[inputs])
    c = np.zeros((8, 96), TYPES[output])
    known = program(module(b, inputs, output, 8, 96, 128, "", False), target)
    given = program(f"""func.func @main(%a: tensor<8x128x{inputs}>, %b: tensor<128x96x{inputs}>, %c: tensor<8x96x{output}>) -> tensor<8x96x{output}> {{
      %0 = linalg.matmul ins(%a, %b : tensor<8x128x{inputs}>, tensor<128x96x{inputs}>) outs(%c : tensor<8x96x{output}>) -> tensor<8x96x{output}>
      return %0 : tensor<8x96x{output}>
    }}""", target)
    assert known.run([a, c], count=True).counts.total < most * given.run([a, b, c], count=True).counts.total


def test_int8_outer_products_read_a_constant_as_they_would_pack_it():
    """Old emulators compute these products wrongly, but the same of the same panels."""
    rng = np.random.default_rng(25)
    for m, n, k in ((5, 37, 29), (150, 70, 66)):
        a, b, c = numbers(rng, (m, k), np.int8), numbers(rng, (k, n), np.int8), numbers(rng, (m, n), np.int32)
        known = program(module(b, "i8", "i32", m, n, k, "", False), "aarch64-sme")
        assert "c4ml_packed" in known.llvm_ir
        given = program(f"""func.func @main(%a: tensor<{m}x{k}xi8>, %b: tensor<{k}x{n}xi8>, %c: tensor<{m}x{n}xi32>) -> tensor<{m}x{n}xi32> {{
          %0 = linalg.matmul ins(%a, %b : tensor<{m}x{k}xi8>, tensor<{k}x{n}xi8>) outs(%c : tensor<{m}x{n}xi32>) -> tensor<{m}x{n}xi32>
          return %0 : tensor<{m}x{n}xi32>
        }}""", "aarch64-sme")
        for length in lengths("aarch64-sme"):
            np.testing.assert_array_equal(known.run([a, c], **length).results[0], given.run([a, b, c], **length).results[0])


def test_a_constant_read_otherwise_too_is_kept():
    rng = np.random.default_rng(23)
    b = numbers(rng, (21, 21), np.float32)
    t = "tensor<21x21xf32>"
    text = f"""func.func @main(%a: {t}, %c: {t}) -> ({t}, {t}) {{
      %b = arith.constant {literal(b)} : {t}
      %0 = linalg.matmul {B_TRANSPOSED} ins(%a, %b : {t}, {t}) outs(%c : {t}) -> {t}
      %1 = linalg.add ins(%a, %b : {t}, {t}) outs(%c : {t}) -> {t}
      return %0, %1 : {t}, {t}
    }}"""
    a, c = (numbers(rng, (21, 21), np.float32) for _ in range(2))
    for target in ("aarch64-sve", "aarch64-sme"):
        first, second = program(text, target).run([a, c]).results
        close(first, c + a.astype(np.float64) @ b.T.astype(np.float64), "f32")
        close(second, a.astype(np.float64) + b, "f32")


def test_bf16_weights_of_a_layer_with_bf16_sums_are_laid_out():
    rng = np.random.default_rng(24)
    b = numbers(rng, (64, 48), ml_dtypes.bfloat16)
    compiled = program(module(b, "bf16", "bf16", 3, 48, 64, "", True), "aarch64-sme")
    assert "c4ml_packed" in compiled.llvm_ir
