"""Vector loops over truth values, with scalars from around the body, and what stays scalar and says so."""

import numpy as np
import pytest

from c4ml_opt.runtime import Program

SIZES = [(1, 1), (3, 17), (5, 64), (7, 203)]
TARGETS = ["host", "x86-avx2"]


def generic(ins, types, out, maps, iterators, body):
    """One linalg.generic as a function of its inputs and its initial output."""
    maps = ", ".join(f"affine_map<(i, j) -> ({m})>" for m in maps)
    arguments = ", ".join(f"%x{n}: {t}" for n, t in enumerate(types))
    block = ", ".join(f"%{'abc'[n]}: {e}" for n, e in enumerate(ins))
    names, kinds = ", ".join(f"%x{n}" for n in range(len(types))), ", ".join(types)
    element = out.rpartition("x")[2][:-1]
    return f"""func.func @main({arguments}, %s: f32, %t: i1, %out: {out}) -> {out} {{
  %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{", ".join(f'"{i}"' for i in iterators)}]}} ins({names} : {kinds}) outs(%out : {out}) {{
  ^bb0({block}, %o: {element}):
    {body}
    linalg.yield %r : {element}
  }} -> {out}
  return %r : {out}
}}"""


def run(ins, out, maps, iterators, body, draws, target):
    """Compares with the wanted outputs of `draws` ((inputs, initial output, wanted output), ...): dynamic sizes, then the last ones static."""
    shape = lambda array, static: "".join(f"{n if static else '?'}x" for n in array.shape)  # noqa: E731
    for static in (False, True):
        arrays, start, _ = draws[-1]
        types = [f"tensor<{shape(a, static)}{e}>" for a, e in zip(arrays, ins)]
        program = Program(generic(ins, types, f"tensor<{shape(start, static)}{out}>", maps, iterators, body), target=target, default_schedule=True)
        for arrays, start, want in draws[-1:] if static else draws:
            (got,) = program(*arrays, np.float32(0.25), np.bool_(True), start)
            assert got.dtype == want.dtype and got.shape == want.shape
            np.testing.assert_allclose(got.astype(float), want.astype(float), rtol=1e-6)


def draw(shape, seed=0):
    rng = np.random.default_rng(seed)
    return rng.standard_normal(shape).astype(np.float32), rng.integers(0, 2, shape).astype(bool), rng.integers(0, 2, shape).astype(bool)


ELEMENTWISE = {
    "scaled": (["f32"], "f32", "%r = arith.mulf %a, %s : f32", lambda x, p, q, s, t: x * s),
    "compared": (["f32"], "i1", "%r = arith.cmpf ogt, %a, %s : f32", lambda x, p, q, s, t: x > s),
    "chosen": (["f32", "i1"], "f32", "%r = arith.select %b, %a, %s : f32", lambda x, p, q, s, t: np.where(p, x, s)),
    "inverted": (["i1"], "i1", "%r = arith.xori %a, %t : i1", lambda x, p, q, s, t: p ^ t),
    "negated": (["i1"], "i1", "%y = arith.constant true\n    %r = arith.xori %a, %y : i1", lambda x, p, q, s, t: ~p),
    "both": (["i1", "i1"], "i1", "%r = arith.andi %a, %b : i1", lambda x, p, q, s, t: p & q),
    "counted": (["i1"], "i8", "%r = arith.extui %a : i1 to i8", lambda x, p, q, s, t: p.astype(np.int8)),
}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("turned", [False, True], ids=["straight", "transposed"])
@pytest.mark.parametrize("name", ELEMENTWISE)
def test_elementwise(name, turned, target):
    ins, out, body, function = ELEMENTWISE[name]
    draws = []
    for x, p, q in map(draw, SIZES):
        want = function(x, p, q, np.float32(0.25), True)
        want = want.T if turned else want
        draws.append(([x] if ins == ["f32"] else [x, p] if "f32" in ins else [p, q][: len(ins)], np.zeros_like(want), want))
    run(ins, out, ["i, j"] * len(ins) + ["j, i" if turned else "i, j"], ["parallel"] * 2, body, draws, target)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("kind, function", [("andi", np.all), ("ori", np.any), ("xori", np.logical_xor.reduce)])
def test_reductions_of_truth_values(kind, function, axis, target):
    draws = []
    for shape in SIZES:
        p = draw(shape, 1)[1]
        want = function(p, axis=axis)
        draws.append(([p], np.full(want.shape, kind == "andi"), want))
    iterators = ["reduction", "parallel"] if axis == 0 else ["parallel", "reduction"]
    run(["i1"], "i1", ["i, j", "j" if axis == 0 else "i"], iterators, f"%r = arith.{kind} %o, %a : i1", draws, target)


def test_fills_with_a_truth_value():
    text = """
func.func @main(%x: tensor<5x?xi1>) -> tensor<5x?xi1> {
  %t = arith.constant true
  %0 = linalg.fill ins(%t : i1) outs(%x : tensor<5x?xi1>) -> tensor<5x?xi1>
  return %0 : tensor<5x?xi1>
}"""
    assert Program(text, target="host", default_schedule=True)(np.zeros((5, 77), bool))[0].all()


GATHER = """
func.func @main(%x: tensor<9x21xf32>, %i: tensor<5xi64>, %out: tensor<5x21xf32>) -> tensor<5x21xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    ins(%i : tensor<5xi64>) outs(%out : tensor<5x21xf32>) {
  ^bb0(%a: i64, %o: f32):
    %row = arith.index_cast %a : i64 to index
    %lane = linalg.index 1 : index
    %v = tensor.extract %x[%row, %lane] : tensor<9x21xf32>
    linalg.yield %v : f32
  } -> tensor<5x21xf32>
  return %0 : tensor<5x21xf32>
}"""
ARGMAX = """
func.func @main(%x: tensor<147xf32>, %v: tensor<f32>, %i: tensor<i64>) -> (tensor<f32>, tensor<i64>) {
  %0:2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>, affine_map<(i) -> ()>], iterator_types = ["reduction"]}
    ins(%x : tensor<147xf32>) outs(%v, %i : tensor<f32>, tensor<i64>) {
  ^bb0(%a: f32, %b: f32, %c: i64):
    %l = linalg.index 0 : index
    %n = arith.index_cast %l : index to i64
    %p = arith.cmpf ogt, %a, %b : f32
    %r = arith.select %p, %a, %b : f32
    %s = arith.select %p, %n, %c : i64
    linalg.yield %r, %s : f32, i64
  } -> (tensor<f32>, tensor<i64>)
  return %0#0, %0#1 : tensor<f32>, tensor<i64>
}"""


def test_scalar_loops_are_right_and_announced(capfd):
    x, indices = draw((9, 21))[0], np.array([3, 8, 0, 3, 5])
    (got,) = Program(GATHER, target="host", default_schedule=True)(x, indices, np.zeros((5, 21), np.float32))
    np.testing.assert_array_equal(got, x[indices])
    assert "remark: 'linalg.generic' not vectorized: 'memref.load' has no vector form" in capfd.readouterr().err
    x = x.ravel()[:147]
    values, places = Program(ARGMAX, target="host", default_schedule=True)(x, np.full((), -9, np.float32), np.zeros((), np.int64))
    np.testing.assert_array_equal(values, x.max())
    np.testing.assert_array_equal(places, x.argmax())
    assert "remark: 'linalg.generic' not vectorized: no parallel loop is contiguous in its outputs" in capfd.readouterr().err


def test_a_scalar_scale_runs_in_the_epilogue_of_a_matmul():
    text = """
func.func @main(%x: tensor<37x29xf32>, %y: tensor<29x53xf32>, %s: f32, %e: tensor<37x53xf32>) -> tensor<37x53xf32> {
  %c = arith.constant 0.0 : f32
  %z = linalg.fill ins(%c : f32) outs(%e : tensor<37x53xf32>) -> tensor<37x53xf32>
  %f = linalg.fill ins(%s : f32) outs(%e : tensor<37x53xf32>) -> tensor<37x53xf32>
  %m = linalg.matmul ins(%x, %y : tensor<37x29xf32>, tensor<29x53xf32>) outs(%z : tensor<37x53xf32>) -> tensor<37x53xf32>
  %r = linalg.mul ins(%m, %f : tensor<37x53xf32>, tensor<37x53xf32>) outs(%e : tensor<37x53xf32>) -> tensor<37x53xf32>
  return %r : tensor<37x53xf32>
}"""
    x, y = draw((37, 29))[0], draw((29, 53))[0]
    (got,) = Program(text, target="host", default_schedule=True)(x, y, np.float32(1.5), np.zeros((37, 53), np.float32))
    np.testing.assert_allclose(got, 1.5 * (x.astype(float) @ y), rtol=1e-4, atol=1e-4)
