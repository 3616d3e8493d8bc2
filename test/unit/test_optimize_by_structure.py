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
