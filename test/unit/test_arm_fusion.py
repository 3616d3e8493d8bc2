"""Contractions for AArch64 together with what stands around them, zero fills and elementwise operations, under qemu against numpy."""

import re

import numpy as np
import pytest

from arm_programs import NEEDS_QEMU, SIZES, TRANSPOSED, TYPES, close, functions, lengths, numbers, program

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


# Bodies on a sum %s, a row's number %r, a column's number %q and a residual %x of the sum's type, and the same in numpy.
BODIES = {
    "f": ("""%1 = arith.addf %s, %q : T
             %2 = arith.mulf %1, %r : T
             %3 = arith.addf %2, %x : T
             %4 = arith.maximumf %3, %low : T""", lambda s, r, q, x: np.maximum((s + q) * r + x, 0)),
    "b": ("""%1 = arith.addf %s, %q : T
             %2 = arith.maximumf %1, %low : T
             %3 = arith.addf %2, %x : T
             %w = arith.extf %3 : T to f32
             %t = math.tanh %w : f32
             %4 = arith.truncf %t : f32 to T""", lambda s, r, q, x: np.tanh(np.maximum(s + q, 0) + x)),
    "i": ("""%1 = arith.addi %s, %q : T
             %2 = arith.muli %1, %r : T
             %3 = arith.addi %2, %x : T
             %4 = arith.maxsi %3, %low : T""", lambda s, r, q, x: np.maximum((s + q) * r + x, 0)),
}  # fmt: skip
NARROW = {"f32": ("arith.truncf", "f16"), "f64": ("arith.truncf", "f32"), "i32": ("arith.trunci", "i8")}


def followed(inputs, output, narrow, transposed=""):
    a, c = f"tensor<?x?x{inputs}>", f"tensor<?x?x{output}>"
    cast, result = NARROW[output] if narrow else ("", output)
    body = BODIES[output[0]][0].replace("T", output)
    body += f"\n%5 = {cast} %4 : {output} to {result}" if narrow else ""
    d, v = f"tensor<?x?x{result}>", f"tensor<?x{output}>"
    return f"""func.func @main(%a: {a}, %b: {a}, %rows: {v}, %columns: {v}, %residual: {c}) -> {d} {{
      %low = arith.constant {"0" if output[0] == "i" else "0.0"} : {output}
      %c0 = arith.constant 0 : index
      %m = tensor.dim %rows, %c0 : {v}
      %n = tensor.dim %columns, %c0 : {v}
      %e = tensor.empty(%m, %n) : {c}
      %z = linalg.fill ins(%low : {output}) outs(%e : {c}) -> {c}
      %0 = linalg.matmul {transposed} ins(%a, %b : {a}, {a}) outs(%z : {c}) -> {c}
      %g = tensor.empty(%m, %n) : {d}
      %r0 = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (j)>,
          affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}}
          ins(%0, %rows, %columns, %residual : {c}, {v}, {v}, {c}) outs(%g : {d}) {{
      ^bb0(%s: {output}, %r: {output}, %q: {output}, %x: {output}, %o: {result}):
        {body}
        linalg.yield %{5 if narrow else 4} : {result}
      }} -> {d}
      return %r0 : {d}
    }}"""


@pytest.mark.parametrize("target,inputs,output,kernel", [
    ("aarch64-sve", "f32", "f32", "sve_fma_f32"), ("aarch64-sve,+i8mm", "i8", "i32", "sve_smmla"), ("aarch64-sve", "i8", "i32", "sve_sdot"),
    ("aarch64-sve,+bf16", "bf16", "f32", "sve_fmmla"), ("aarch64-neon", "f32", "f32", "neon_fma_f32"), ("aarch64-sve", "f64", "f64", "sve_fma_f64"),
    ("aarch64-bf16", "bf16", "f32", "neon_bfmmla"), ("aarch64-i8mm", "i8", "i32", "neon_smmla"), ("aarch64-sme", "f32", "f32", "sme_mopa_f32"),
    ("aarch64-sme", "bf16", "f32", "sme_mopa_bf16"),
])  # fmt: skip
@pytest.mark.parametrize("narrow", [False, True])
def test_elementwise_operations_after_a_product_run_in_its_kernel(target, inputs, output, kernel, narrow):
    compiled = program(followed(inputs, output, narrow), target)
    assert kernel in functions(compiled) and "_then_" in functions(compiled) and "vectorized" not in functions(compiled)
    check_followed(compiled, target, inputs, output, narrow)


@pytest.mark.parametrize("target,inputs,output,kernel", [
    ("aarch64-sve,+bf16", "bf16", "bf16", "sve_fmmla"), ("aarch64-bf16", "bf16", "bf16", "neon_bfmmla"), ("aarch64-sme", "bf16", "bf16", "sme_mopa_bf16"),
    ("aarch64-sme", "f16", "f16", "sme_mopa_f16"), ("aarch64-sve", "bf16", "bf16", "sve_fma_f32"),
])  # fmt: skip
def test_operations_after_sums_of_short_numbers_run_in_the_kernel_that_adds_up_in_f32(target, inputs, output, kernel):
    compiled = program(followed(inputs, output, False), target)
    assert re.search(kernel + r"\w*_then_", functions(compiled))
    check_followed(compiled, target, inputs, output, False)


@pytest.mark.parametrize("target,inputs,output", [
    ("aarch64-sve", "f32", "f32"), ("aarch64-sme", "bf16", "bf16"), ("aarch64-sve,+i8mm", "i8", "i32"), ("aarch64-bf16", "bf16", "bf16"), ("aarch64-neon", "f64", "f64"),
])  # fmt: skip
def test_operations_after_a_product_whose_operands_are_copied_run_in_the_kernel(target, inputs, output):
    compiled = program(followed(inputs, output, False, TRANSPOSED), target)
    assert "_then_" in functions(compiled)
    check_followed(compiled, target, inputs, output, False, transposed=True)


def check_followed(compiled, target, inputs, output, narrow, transposed=False):
    result = NARROW[output][1] if narrow else output
    rng = np.random.default_rng(13)
    for m, n, k in DEEP:
        a, b, rows, columns, residual = (
            numbers(rng, shape, TYPES[kind]) for shape, kind in (((m, k), inputs), ((k, n), inputs), (m, output), (n, output), ((m, n), output))
        )
        if transposed:
            a, b = a.T.copy(), b.T.copy()
        wide = [v.astype(np.int64 if output == "i32" else np.float64) for v in (a, b, rows, columns, residual)]
        wide[:2] = (v.T if transposed else v for v in wide[:2])
        want = BODIES[output[0]][1](wide[0] @ wide[1], wide[2][:, None], wide[3], wide[4]).astype(TYPES[result] if output == "i32" else np.float64)
        for length in lengths(target):
            close(compiled.run([a, b, rows, columns, residual], **length).results[0], want, result)


@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-neon", "aarch64-sme"])
def test_what_follows_convolutions_and_batches(target):
    i, w, o, t3, v = "tensor<2x9x11x5xf32>", "tensor<3x3x5x7xf32>", "tensor<2x7x9x7xf32>", "tensor<?x?x?xf32>", "tensor<7xf32>"
    text = f"""func.func @main(%i: {i}, %w: {w}, %p: {v}, %a: {t3}, %b: {t3}) -> ({o}, {t3}, {t3}) {{
      %zero = arith.constant 0.0 : f32
      %c0 = arith.constant 0 : index
      %e = tensor.empty() : {o}
      %z = linalg.fill ins(%zero : f32) outs(%e : {o}) -> {o}
      %0 = linalg.conv_2d_nhwc_hwcf ins(%i, %w : {i}, {w}) outs(%z : {o}) -> {o}
      %1 = linalg.generic {{indexing_maps = [affine_map<(n, h, w, f) -> (n, h, w, f)>, affine_map<(n, h, w, f) -> (f)>, affine_map<(n, h, w, f) -> (n, h, w, f)>],
          iterator_types = ["parallel", "parallel", "parallel", "parallel"]}} ins(%0, %p : {o}, {v}) outs(%e : {o}) {{
      ^bb0(%s: f32, %q: f32, %x: f32):
        %2 = arith.addf %s, %q : f32
        linalg.yield %2 : f32
      }} -> {o}
      %3 = linalg.batch_matmul ins(%a, %b : {t3}, {t3}) outs(%a : {t3}) -> {t3}
      %n = tensor.dim %a, %c0 : {t3}
      %e3 = tensor.empty(%n, %n, %n) : {t3}
      %4 = linalg.generic {{indexing_maps = [affine_map<(n, h, w) -> (n, h, w)>, affine_map<(n, h, w) -> (n, h, w)>], iterator_types = ["parallel", "parallel", "parallel"]}}
          ins(%3 : {t3}) outs(%e3 : {t3}) {{
      ^bb0(%s: f32, %x: f32):
        %5 = math.tanh %s : f32
        linalg.yield %5 : f32
      }} -> {t3}
      return %1, %3, %4 : {o}, {t3}, {t3}
    }}"""
    compiled = program(text, target)
    assert "_then_" in functions(compiled)
    rng = np.random.default_rng(14)
    image, kernel, bias, a, b = (numbers(rng, s, np.float32) for s in ((2, 9, 11, 5), (3, 3, 5, 7), (7,), (9, 9, 9), (9, 9, 9)))
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(np.float64), (3, 3), (1, 2))
    convolved = np.einsum("nhwcyx,yxcf->nhwf", windows, kernel.astype(np.float64)) + bias
    product = a + a.astype(np.float64) @ b
    for length in lengths(target):
        results = compiled.run([image, kernel, bias, a, b], **length).results
        for got, want in zip(results, (convolved, product, np.tanh(product))):
            close(got, want, "f32")


HAZARDS = {
    "writes a factor": ("%a", "(i, j) -> (i, j)", False),
    "reads the sums transposed": ("%d", "(i, j) -> (j, i)", False),
    "writes a buffer of its own": ("%d", "(i, j) -> (i, j)", True),
    "writes the sums": ("%c", "(i, j) -> (i, j)", True),
}


@pytest.mark.parametrize("hazard", HAZARDS)
def test_operations_that_need_all_sums_first_stay_behind_them(hazard):
    place, indexing, fused = HAZARDS[hazard]
    t = "memref<17x17xf32>"
    text = f"""func.func @main(%x: {t}, %y: {t}, %out: {t}, %sums: {t}) {{
      %a = memref.alloc() : {t}
      %b = memref.alloc() : {t}
      %c = memref.alloc() : {t}
      %d = memref.alloc() : {t}
      memref.copy %x, %a : {t} to {t}
      memref.copy %y, %b : {t} to {t}
      memref.copy %x, %c : {t} to {t}
      linalg.matmul ins(%a, %b : {t}, {t}) outs(%c : {t})
      memref.dealloc %b : {t}
      linalg.generic {{indexing_maps = [affine_map<{indexing}>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}}
          ins(%c : {t}) outs({place} : {t}) {{
      ^bb0(%s: f32, %o: f32):
        %1 = arith.mulf %s, %s : f32
        linalg.yield %1 : f32
      }}
      memref.copy {place}, %out : {t} to {t}
      memref.copy %c, %sums : {t} to {t}
      memref.dealloc %a : {t}
      memref.dealloc %c : {t}
      memref.dealloc %d : {t}
      return
    }}"""
    rng = np.random.default_rng(15)
    x, y, out, kept = (numbers(rng, (17, 17), np.float32) for _ in range(4))
    sums = x + x.astype(np.float64) @ y
    want = (sums.T if "transposed" in hazard else sums) ** 2
    for target in ("aarch64-sve", "aarch64-sme"):
        compiled = program(text, target)
        assert ("_then_" in functions(compiled)) == fused
        memrefs = compiled.run([x, y, out, kept], vector_length=128).memrefs
        close(memrefs[2], want, "f32")
        close(memrefs[3], want if place == "%c" else sums, "f32")


@pytest.mark.parametrize("target,fused", [("aarch64-sve", True), ("aarch64-neon", True), ("aarch64-bf16", True), ("aarch64-sve,+bf16", True), ("aarch64-sme", False)])
def test_operands_read_across_and_numbers_given_as_they_are(target, fused):
    kind = "bf16" if "bf16" in target else "f32"
    a, t = f"tensor<?x?x{kind}>", "tensor<?x?xf32>"
    text = f"""func.func @main(%a: {a}, %b: {a}, %x: {t}, %c: {t}, %by: f32) -> {t} {{
      %0 = linalg.matmul ins(%a, %b : {a}, {a}) outs(%c : {t}) -> {t}
      %1 = linalg.generic {{indexing_maps = [affine_map<(i, j) -> ()>, affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}}
          ins(%by, %x : f32, {t}) outs(%0 : {t}) {{
      ^bb0(%f: f32, %q: f32, %s: f32):
        %2 = arith.mulf %s, %f : f32
        %3 = arith.subf %2, %q : f32
        linalg.yield %3 : f32
      }} -> {t}
      return %1 : {t}
    }}"""
    compiled = program(text, target)
    assert ("_then_" in functions(compiled)) == fused
    rng = np.random.default_rng(16)
    a, b, x, c = (numbers(rng, s, TYPES[k]) for s, k in (((15, 30), kind), ((30, 23), kind), ((23, 15), "f32"), ((15, 23), "f32")))
    want = (c + a.astype(np.float64) @ b.astype(np.float64)) * 1.5 - x.T
    for length in lengths(target):
        close(compiled.run([a, b, x, c, 1.5], **length).results[0], want, "f32")
