"""Functions of the math dialect, dot products by lane and packed operands on AArch64, at several vector lengths, against numpy."""

import dataclasses

import numpy as np
import pytest
from arm_programs import NEEDS_QEMU, SIZES, TRANSPOSED, TYPES, close, functions, lengths, matmul, numbers, program

from c4ml_opt import runtime
from c4ml_opt import target as target_module

pytestmark = NEEDS_QEMU


@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-sme", "aarch64-neon"])
@pytest.mark.parametrize("element", ["f32", "f64", "f16"])
def test_mathematical_functions_on_vectors(target, element, capfd):
    kind = f"tensor<?x{element}>"
    text = f"""func.func @main(%a: {kind}, %b: {kind}, %o: {kind}) -> ({kind}, {kind}, {kind}) {{
      %0:3 = linalg.generic {{indexing_maps = [{", ".join(["affine_map<(i) -> (i)>"] * 5)}], iterator_types = ["parallel"]}}
          ins(%a, %b : {kind}, {kind}) outs(%o, %o, %o : {kind}, {kind}, {kind}) {{
      ^bb0(%x: {element}, %y: {element}, %p: {element}, %q: {element}, %r: {element}):
        %s = math.sin %x : {element}
        %c = math.cbrt %s : {element}
        %w = math.powf %y, %x : {element}
        %t = math.atan2 %x, %y : {element}
        linalg.yield %c, %w, %t : {element}, {element}, {element}
      }} -> ({kind}, {kind}, {kind})
      return %0#0, %0#1, %0#2 : {kind}, {kind}, {kind}
    }}"""
    compiled = program(text, target)
    assert "not vectorized" not in capfd.readouterr().err
    rng = np.random.default_rng(10)
    x, y = (5 * rng.standard_normal(23)).astype(TYPES[element]), rng.uniform(0.5, 2, 23).astype(TYPES[element])
    if element == "f32":
        # One lane beyond the polynomials' reach.
        x[7], y[7] = 3e7, 1
    wide, base = x.astype(np.float64), y.astype(np.float64)
    for length in lengths(target):
        got = compiled.run([x, y, np.zeros_like(x)], **length).results
        for have, want in zip(got, (np.cbrt(np.sin(wide)), base**wide, np.arctan2(wide, base))):
            close(have, want, element)


@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-sme", "aarch64-neon"])
def test_inverse_hyperbolic_functions_and_whole_powers_on_vectors(target, capfd):
    f, i = "tensor<?xf32>", "tensor<?xi32>"
    results = f"({f}, {f}, {f}, {f}, {i}, {i})"
    text = f"""func.func @main(%a: {f}, %n: {i}, %o: {f}, %p: {i}) -> {results} {{
      %five = arith.constant 5 : i32
      %0:6 = linalg.generic {{indexing_maps = [{", ".join(["affine_map<(i) -> (i)>"] * 8)}], iterator_types = ["parallel"]}}
          ins(%a, %n : {f}, {i}) outs(%o, %o, %o, %o, %p, %p : {results[1:-1]}) {{
      ^bb0(%x: f32, %k: i32, %q: f32, %r: f32, %s: f32, %t: f32, %u: i32, %v: i32):
        %one = arith.constant 1.0 : f32
        %sinh = math.asinh %x : f32
        %above = arith.addf %x, %one : f32
        %cosh = math.acosh %above : f32
        %below = arith.divf %x, %above : f32
        %tanh = math.atanh %below : f32
        %fifth = math.fpowi %x, %five : f32, i32
        %power = math.ipowi %k, %k : i32
        %same = math.ipowi %k, %five : i32
        linalg.yield %sinh, %cosh, %tanh, %fifth, %power, %same : f32, f32, f32, f32, i32, i32
      }} -> {results}
      return %0#0, %0#1, %0#2, %0#3, %0#4, %0#5 : {results[1:-1]}
    }}"""
    compiled = program(text, target)
    assert "not vectorized" not in capfd.readouterr().err
    rng = np.random.default_rng(13)
    x, k = rng.uniform(0, 4, 37).astype(np.float32), rng.integers(-3, 10, 37).astype(np.int32)
    wide = x.astype(np.float64)
    power = [int(v) ** int(v) if v >= 0 else -1 if v == -1 else 0 for v in k]
    want = np.arcsinh(wide), np.arccosh(wide + 1), np.arctanh(wide / (wide + 1)), wide**5, np.array(power), k.astype(np.int64) ** 5
    for length in lengths(target):
        got = compiled.run([x, k, np.zeros_like(x), np.zeros_like(k)], **length).results
        for have, exact, element in zip(got, want, ("f32", "f32", "f32", "f32", "i32", "i32")):
            close(have, exact, element)


@pytest.mark.parametrize("maps", ["", "TRANSPOSED"])
@pytest.mark.parametrize("spec,inputs,output,kernel", [
    ("aarch64-sve,+bf16", "bf16", "f32", "sve_bfdot"), ("aarch64-bf16", "bf16", "f32", "neon_bfdot"),
    ("aarch64-sve,+i8mm", "i8", "i32", "sve_sdot"), ("aarch64-i8mm", "i8", "i32", "neon_sdot"),
])  # fmt: skip
def test_dot_products_by_lane(spec, inputs, output, kernel, maps):
    """On descriptions without the 2x2 units, whose kernels come first."""
    whole = target_module.load(spec)
    target = dataclasses.replace(whole, matrix=tuple(unit for unit in whole.matrix if unit.kind == "dot"))
    compiled = program(matmul(inputs, output, maps and TRANSPOSED), target)
    assert kernel in functions(compiled)
    rng = np.random.default_rng(11)
    for m, n, k in SIZES:
        shapes = ((k, m), (n, k)) if maps else ((m, k), (k, n))
        a, b = (numbers(rng, shape, TYPES[inputs]) for shape in shapes)
        c = numbers(rng, (m, n), TYPES[output])
        left, right = (x.astype(np.float64).T if maps else x.astype(np.float64) for x in (a, b))
        for length in lengths(spec):
            close(compiled.run([a, b, c], **length).results[0], c.astype(np.float64) + left @ right, output)


@pytest.mark.parametrize("target,inputs,output", [("aarch64-sve,+bf16", "bf16", "f32"), ("aarch64-i8mm", "i8", "i32"), ("aarch64-sme", "bf16", "f32")])
def test_operands_that_pack_vnni_packed(target, inputs, output):
    a, b, c = f"tensor<13x37x{inputs}>", f"tensor<37x21x{inputs}>", f"tensor<13x21x{output}>"
    text = f"""func.func @main(%a: {a}, %b: {b}, %c: {c}) -> {c} {{
      %0 = linalg.matmul ins(%a, %b : {a}, {b}) outs(%c : {c}) -> {c}
      return %0 : {c}
    }}"""
    compiled = runtime.Program(text, target=target, pipeline="builtin.module(pack-vnni)", default_schedule=True)
    rng = np.random.default_rng(12)
    x, y, z = numbers(rng, (13, 37), TYPES[inputs]), numbers(rng, (37, 21), TYPES[inputs]), numbers(rng, (13, 21), TYPES[output])
    for length in lengths(target):
        close(compiled.run([x, y, z], **length).results[0], z.astype(np.float64) + x.astype(np.float64) @ y.astype(np.float64), output)
