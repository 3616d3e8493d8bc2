"""Contractions for AArch64 together with what stands around them, zero fills and elementwise operations, under qemu against numpy."""

import numpy as np
import pytest

from arm_programs import NEEDS_QEMU, SIZES, TYPES, close, functions, lengths, numbers, program

pytestmark = NEEDS_QEMU


# More than one block of the reduction in each; and a sum of nothing.
DEEP = [*SIZES, (5, 19, 1100), (3, 7, 0)]


@pytest.mark.parametrize("target,inputs,output,kernel", [
    ("aarch64-sve", "f32", "f32", "sve_fma_f32"), ("aarch64-sve,+i8mm", "i8", "i32", "sve_smmla"), ("aarch64-sve", "i8", "i32", "sve_sdot"),
    ("aarch64-neon", "f64", "f64", "neon_fma_f64"), ("aarch64-bf16", "bf16", "f32", "neon_bfmmla"), ("aarch64-bf16", "bf16", "bf16", "neon_bfmmla"),
    ("aarch64-sme", "f32", "f32", "sme_mopa_f32"), ("aarch64-sme", "bf16", "f32", "sme_mopa_bf16"),
])  # fmt: skip
def test_sums_start_from_zero_where_the_result_was_filled_with_it(target, inputs, output, kernel):
    a, c = f"memref<?x?x{inputs}>", f"memref<?x?x{output}>"
    text = f"""func.func @main(%a: {a}, %b: {a}, %c: {c}) {{
      %z = arith.constant {"0.0" if "f" in output else "0"} : {output}
      linalg.fill ins(%z : {output}) outs(%c : {c})
      linalg.matmul ins(%a, %b : {a}, {a}) outs(%c : {c})
      return
    }}"""
    compiled = program(text, target)
    assert kernel in functions(compiled)
    # Of bf16 sums the rounding at the end is left.
    assert functions(compiled).count("vectorized") == (output == "bf16")
    rng = np.random.default_rng(10)
    for m, n, k in DEEP:
        a, b = numbers(rng, (m, k), TYPES[inputs]), numbers(rng, (k, n), TYPES[inputs])
        c = np.full((m, n), 77 if output == "i32" else np.nan, TYPES[output])
        want = a.astype(np.float64) @ b.astype(np.float64)
        for length in lengths(target):
            close(compiled.run([a, b, c], **length).memrefs[2], want, output)


@pytest.mark.parametrize("between,fused", [
    ("", True), ("memref.store %one, %c[%i, %i] : memref<9x9xf32>", False), ("linalg.fill ins(%one : f32) outs(%view : memref<4x4xf32, strided<[9, 1]>>)", False),
])  # fmt: skip
def test_what_stands_between_a_fill_and_its_contraction_is_respected(between, fused):
    t = "memref<9x9xf32>"
    text = f"""func.func @main(%a: {t}, %b: {t}, %c: {t}) {{
      %i = arith.constant 2 : index
      %z = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %view = memref.subview %c[0, 0] [4, 4] [1, 1] : {t} to memref<4x4xf32, strided<[9, 1]>>
      linalg.fill ins(%z : f32) outs(%c : {t})
      {between}
      linalg.matmul ins(%a, %b : {t}, {t}) outs(%c : {t})
      return
    }}"""
    compiled = program(text, "aarch64-sve")
    assert ("1pz" in functions(compiled)) == fused
    rng = np.random.default_rng(11)
    a, b, c = (numbers(rng, (9, 9), np.float32) for _ in range(3))
    want = a.astype(np.float64) @ b
    want[2, 2] += "store" in between
    want[:4, :4] += "view" in between
    close(compiled.run([a, b, c]).memrefs[2], want, "f32")


def test_contractions_that_share_one_tensor_of_zeros():
    t = "tensor<?x?xf32>"
    text = f"""func.func @main(%a: {t}, %b: {t}) -> ({t}, {t}) {{
      %i = arith.constant 0 : index
      %zero = arith.constant 0.0 : f32
      %n = tensor.dim %a, %i : {t}
      %e = tensor.empty(%n, %n) : {t}
      %z = linalg.fill ins(%zero : f32) outs(%e : {t}) -> {t}
      %0 = linalg.matmul ins(%a, %b : {t}, {t}) outs(%z : {t}) -> {t}
      %1 = linalg.matmul ins(%b, %a : {t}, {t}) outs(%z : {t}) -> {t}
      return %0, %1 : {t}, {t}
    }}"""
    compiled = program(text, "aarch64-neon")
    rng = np.random.default_rng(12)
    a, b = (numbers(rng, (13, 13), np.float32) for _ in range(2))
    first, second = compiled.run([a, b]).results
    close(first, a.astype(np.float64) @ b, "f32")
    close(second, b.astype(np.float64) @ a, "f32")
