"""torch-mlir's scan, sort and scatter against numpy: along any axis, with ties, of lengths 0, 1 and odd, static and dynamic."""

import os
import shutil

import numpy as np
import pytest

from c4ml_opt.runtime import Program

TARGETS = ["host", pytest.param("aarch64-sve", marks=pytest.mark.skipif(
    not (shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-gcc")) and os.environ.get("CI") != "true",
    reason="qemu-aarch64 and aarch64-linux-gnu-gcc are needed"))]  # fmt: skip
rng = np.random.default_rng()


def tensor(array, element, static=False):
    return f"tensor<{''.join(f'{n}x' if static else '?x' for n in array.shape)}{element}>"


def run(text, target, *inputs, schedule=True):
    return Program(text, target=target, default_schedule=schedule)(*inputs)


SORT = """
func.func @main(%x: {x}, %i: {i}) -> ({x}, {i}) {{
  %r:2 = tm_tensor.sort dimension({axis}) outs(%x, %i : {x}, {i}) {{
  ^bb0(%a: f32, %b: f32, %j: i64, %k: i64):
    %c = arith.cmpf {order}, %a, %b : f32
    tm_tensor.yield %c : i1
  }} -> {x}, {i}
  return %r#0, %r#1 : {x}, {i}
}}"""


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("order", ["ole", "oge"])
def test_sort_is_stable(order, axis, target):
    program = None
    for shape in [(3, 5, 7), (1, 1, 1), (2, 64, 3), (65, 2, 33), (2, 0, 3)][: 5 if target == "host" else 2]:
        x = rng.integers(-6, 6, shape).astype(np.float32)
        places = np.broadcast_to(np.arange(shape[axis]).reshape([-1 if i == axis else 1 for i in range(3)]), shape).copy()
        text = SORT.format(x=tensor(x, "f32"), i=tensor(x, "i64"), axis=axis, order=order)
        program = program or Program(text, target=target, default_schedule=True)
        values, indices = program(x, places)
        want = np.argsort(x if order == "ole" else -x, axis, kind="stable")
        np.testing.assert_array_equal(indices, want)
        np.testing.assert_array_equal(values, np.take_along_axis(x, want, axis))


SCAN = """
func.func @main(%x: {x}, %o: {x}, %s: {s}) -> ({x}, {s}) {{
  %r:2 = tm_tensor.scan dimension({axis}) inclusive({inclusive}) ins(%x : {x}) outs(%o, %s : {x}, {s}) {{
  ^bb0(%a: {e}, %b: {e}):
    %c = arith.{op} %a, %b : {e}
    tm_tensor.yield %c : {e}
  }} -> {x}, {s}
  return %r#0, %r#1 : {x}, {s}
}}"""


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("element, op, function", [("f32", "addf", np.add), ("i32", "addi", np.add), ("i64", "maxsi", np.maximum)])
@pytest.mark.parametrize("inclusive", [True, False], ids=["inclusive", "exclusive"])
def test_scan(inclusive, element, op, function, axis, target):
    x = rng.integers(-50, 50, (5, 37)).astype({"f32": np.float32, "i32": np.int32, "i64": np.int64}[element])
    start = np.full(np.delete(x.shape, axis), 3, x.dtype)
    text = SCAN.format(x=tensor(x, element, axis), s=tensor(start, element, axis), axis=axis, inclusive=str(inclusive).lower(), e=element, op=op)
    out, last = run(text, target, x, np.zeros_like(x), start)
    shifted = x if inclusive else np.insert(x, 0, 3, axis).take(range(x.shape[axis]), axis)
    want = function.accumulate(shifted, axis)
    np.testing.assert_array_equal(out, want)
    np.testing.assert_array_equal(last, want.take(-1, axis))


SCATTER = """
func.func @main(%u: {u}, %i: {i}, %o: {o}) -> {o} {{
  %r = tm_tensor.scatter {{dimension_map = array<i64: {dims}>}} unique_indices({unique}) ins(%u, %i : {u}, {i}) outs(%o : {o}) {{
  ^bb0(%a: f32, %b: f32):
    {body}
    tm_tensor.yield %c : f32
  }} -> {o}
  return %r : {o}
}}"""


@pytest.mark.parametrize("target", TARGETS)
def test_scatter_adds_where_indices_meet(target):
    updates, rows = rng.integers(-5, 5, 12).astype(np.float32), rng.integers(0, 4, (12, 2))
    original = rng.standard_normal((4, 9)).astype(np.float32)
    text = SCATTER.format(u=tensor(updates, "f32"), i="tensor<?x2xi64>", o=tensor(original, "f32"), dims="0, 1", unique="false", body="%c = arith.addf %b, %a : f32")
    want = original.copy()
    np.add.at(want, (rows[:, 0], rows[:, 1]), updates)
    np.testing.assert_allclose(run(text, target, updates, rows, original)[0], want, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("target", TARGETS)
def test_scatter_writes_slices(target):
    updates, rows = rng.standard_normal((3, 1, 4)).astype(np.float32), np.array([[6], [0], [8]], np.int32)
    original = rng.standard_normal((9, 4)).astype(np.float32)
    text = SCATTER.format(u=tensor(updates, "f32", True), i=tensor(rows, "i32", True), o=tensor(original, "f32", True), dims="0", unique="true", body="%c = arith.addf %a, %zero : f32")
    text = text.replace("{\n  %r", "{\n  %zero = arith.constant -0.0 : f32\n  %r", 1)
    want = original.copy()
    want[rows[:, 0]] = updates[:, 0]
    np.testing.assert_array_equal(run(text, target, updates, rows, original)[0], want)


def test_plain_lowering():
    x = rng.standard_normal((4, 33)).astype(np.float32)
    places = np.tile(np.arange(33), (4, 1))
    text = SORT.format(x=tensor(x, "f32", True), i=tensor(x, "i64", True), axis=1, order="oge")
    np.testing.assert_array_equal(run(text, "host", x, places, schedule=False)[1], np.argsort(-x, 1, kind="stable"))
