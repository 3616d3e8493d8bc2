"""Programs of many kinds, what numpy makes of them, and their compilation for several threads with no work too little to be divided."""

from dataclasses import dataclass, replace

import ml_dtypes
import numpy as np
from test_x86_kernels import contraction, tensor

from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import Threads, load

BF16 = ml_dtypes.bfloat16


@dataclass(frozen=True)
class Case:
    """A function, its inputs, its result and the largest error relative to the largest result."""

    text: str
    inputs: list
    want: np.ndarray
    tolerance: float = 1e-5


def program(case_or_text, target, schedule, threads, grid=""):
    session = Session(replace(load(target), threads=Threads(work=0)))
    options = f"threads={threads}" + (f" grid={grid}" if grid else "")
    text = getattr(case_or_text, "text", case_or_text)
    return Program(text, session=session, pipeline=f"builtin.module({schedule}{{{options}}})", threads=threads)


def check(case: Case, compiled, **lengths):
    (got,) = compiled.run(case.inputs, **lengths).results
    right(case, got)
    return got


def right(case: Case, got):
    assert got.shape == case.want.shape
    want = case.want.astype(np.float64)
    assert np.abs(got.astype(np.float64) - want).max(initial=0) <= case.tolerance * max(1.0, np.abs(want).max(initial=0))


def einsum(spec, sizes, dynamic=False, kind="f32") -> Case:
    inputs, output, cast, dtype, tolerance = KINDS[kind]
    a, b, c = (_draw([sizes[x] for x in s], d, n) for n, (s, d) in enumerate(zip(spec.replace("->", ",").split(","), (dtype, dtype, OUT[output]))))
    wide = [x.view(np.uint8) if cast and cast[n] == "extui" else x for n, x in enumerate((a, b))]
    want = c.astype("f8") + np.einsum(spec, *(x.astype("f8") for x in wide))
    return Case(contraction(spec, sizes, dynamic, inputs, output, cast), [a, b, c], want, tolerance)


OUT = {"f32": np.float32, "f64": np.float64, "i32": np.int32, "f16": np.float16}
KINDS = {
    "f32": ("f32", "f32", None, np.float32, 1e-5), "f64": ("f64", "f64", None, np.float64, 1e-12), "bf16": ("bf16", "f32", ("extf", "extf"), BF16, 1e-5),
    "f16": ("f16", "f16", None, np.float16, 1e-2), "u8*s8": ("i8", "i32", ("extui", "extsi"), np.int8, 0), "s8*s8": ("i8", "i32", ("extsi", "extsi"), np.int8, 0), "i32": ("i32", "i32", None, np.int32, 0),
}  # fmt: skip


def _draw(shape, dtype, seed=0):
    rng = np.random.default_rng(seed)
    if np.dtype(dtype).kind in "iu":
        return rng.integers(-100, 100, shape).astype(dtype)
    return rng.standard_normal(shape).astype(dtype)


def layer(m, n, k, constant=False) -> Case:
    """relu(a * b + v)."""
    a, b, v = _draw((m, k), "f4"), _draw((k, n), "f4", 1), _draw((n,), "f4", 2)
    ta, tb, tv, tc = tensor((m, k)), tensor((k, n)), tensor((n,)), tensor((m, n))
    given, weights = (f", %b: {tb}", "") if not constant else ("", f'%b = arith.constant dense<"0x{b.tobytes().hex()}"> : {tb}')
    text = f"""func.func @main(%a: {ta}, %v: {tv}{given}) -> {tc} {{
      {weights}
      %z = arith.constant 0.0 : f32
      %e = tensor.empty() : {tc}
      %f = linalg.fill ins(%z : f32) outs(%e : {tc}) -> {tc}
      %p = linalg.matmul ins(%a, %b : {ta}, {tb}) outs(%f : {tc}) -> {tc}
      %w = linalg.broadcast ins(%v : {tv}) outs(%e : {tc}) dimensions = [0]
      %s = linalg.add ins(%p, %w : {tc}, {tc}) outs(%e : {tc}) -> {tc}
      %r = linalg.max ins(%s, %f : {tc}, {tc}) outs(%e : {tc}) -> {tc}
      return %r : {tc}
    }}"""
    return Case(text, [a, v] if constant else [a, v, b], np.maximum(a.astype("f8") @ b + v, 0))


def chain(m, k, n, p) -> Case:
    """Two products and what goes along columns behind them: q = min(exp(a * b), a * b) * c; q + softmax of its columns."""
    a, b, c = (_draw(shape, "f4", seed) for seed, shape in enumerate(((m, k), (k, n), (n, p))))
    ta, tb, tc, td, te = map(tensor, ((m, k), (k, n), (n, p), (m, n), (m, p)))
    text = f"""func.func @main(%a: {ta}, %b: {tb}, %c: {tc}) -> {te} {{
      %z = arith.constant 0.0 : f32
      %e = tensor.empty() : {td}
      %f = linalg.fill ins(%z : f32) outs(%e : {td}) -> {td}
      %p = linalg.matmul ins(%a, %b : {ta}, {tb}) outs(%f : {td}) -> {td}
      %r = linalg.exp ins(%p : {td}) outs(%e : {td}) -> {td}
      %m = linalg.min ins(%r, %p : {td}, {td}) outs(%e : {td}) -> {td}
      %g = tensor.empty() : {te}
      %h = linalg.fill ins(%z : f32) outs(%g : {te}) -> {te}
      %q = linalg.matmul ins(%m, %c : {td}, {tc}) outs(%h : {te}) -> {te}
      %x = linalg.softmax dimension(0) ins(%q : {te}) outs(%g : {te}) -> {te}
      %y = linalg.add ins(%q, %x : {te}, {te}) outs(%g : {te}) -> {te}
      return %y : {te}
    }}"""
    product = a.astype("f8") @ b
    q = np.minimum(np.exp(product), product) @ c.astype("f8")
    e = np.exp(q - q.max(0))
    return Case(text, [a, b, c], q + e / e.sum(0), 1e-4)


def convolution(n, h, w, c, f, stride) -> Case:
    image, kernel = _draw((n, h, w, c), "f4"), _draw((3, 3, c, f), "f4", 1)
    oh, ow = (h - 3) // stride + 1, (w - 3) // stride + 1
    ti, tk, to = tensor((n, h, w, c)), tensor((3, 3, c, f)), tensor((n, oh, ow, f))
    text = f"""func.func @main(%a: {ti}, %k: {tk}) -> {to} {{
      %z = arith.constant 0.0 : f32
      %e = tensor.empty() : {to}
      %i = linalg.fill ins(%z : f32) outs(%e : {to}) -> {to}
      %r = linalg.conv_2d_nhwc_hwcf {{strides = dense<{stride}> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}} ins(%a, %k : {ti}, {tk}) outs(%i : {to}) -> {to}
      return %r : {to}
    }}"""
    want = np.zeros((n, oh, ow, f))
    for y in range(3):
        for x in range(3):
            want += image[:, y : y + stride * oh : stride, x : x + stride * ow : stride].astype("f8") @ kernel[y, x]
    return Case(text, [image, kernel], want)


def softmax(m, n) -> Case:
    a, t = _draw((m, n), "f4"), tensor((m, n))
    e = np.exp(a.astype("f8") - a.max(1, keepdims=True))
    text = f"func.func @main(%a: {t}) -> {t} {{\n%e = tensor.empty() : {t}\n%r = linalg.softmax dimension(1) ins(%a : {t}) outs(%e : {t}) -> {t}\nreturn %r : {t}\n}}"
    return Case(text, [a], e / e.sum(1, keepdims=True))


def gather(rows, columns, count) -> Case:
    """Rows of a table by their numbers."""
    table, numbers = _draw((rows, columns), "f4"), np.random.default_rng(1).integers(0, rows, (count, 1))
    t, i, r = tensor((rows, columns)), tensor((count, 1), "i64"), tensor((count, columns))
    text = f"func.func @main(%t: {t}, %i: {i}) -> {r} {{\n%r = tensor.gather %t[%i] gather_dims([0]) : ({t}, {i}) -> {r}\nreturn %r : {r}\n}}"
    return Case(text, [table, numbers], table[numbers[:, 0]], 0)


def places(m, n) -> Case:
    """x[i, j] + i * j, which reads the loops' counters, transposed."""
    a = _draw((m, n), "f4")
    t, r = tensor((m, n)), tensor((n, m))
    text = f"""func.func @main(%x: {t}) -> {r} {{
      %e = tensor.empty() : {r}
      %r = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>], iterator_types = ["parallel", "parallel"]}} ins(%x : {t}) outs(%e : {r}) {{
      ^bb0(%p: f32, %o: f32):
        %i = linalg.index 0 : index
        %j = linalg.index 1 : index
        %c = arith.muli %i, %j : index
        %d = arith.index_cast %c : index to i32
        %f = arith.sitofp %d : i32 to f32
        %s = arith.addf %p, %f : f32
        linalg.yield %s : f32
      }} -> {r}
      return %r : {r}
    }}"""
    return Case(text, [a], (a + np.multiply.outer(*map(np.arange, a.shape))).T, 1e-6)


FOLDS = {"arith.addf": np.add, "arith.mulf": np.multiply, "arith.maximumf": np.maximum, "arith.minnumf": np.minimum, "arith.addi": np.add, "arith.maxsi": np.maximum, "arith.minui": np.minimum, "arith.xori": np.bitwise_xor}


def fold(name, shape, kept=(), element="f32", dynamic=False) -> Case:
    """A reduction of all dimensions but those `kept`, into an argument."""
    dtype = {"f32": np.float32, "f64": np.float64, "f16": np.float16, "i32": np.int32, "i8": np.int8}[element]
    x = _draw(shape, dtype)
    if name == "arith.mulf":
        x = (1 + x / 100).astype(dtype)
    out = [shape[k] for k in kept]
    start = _draw(out, dtype, 1)
    loops = "ijkl"[: len(shape)]
    t, r = tensor(shape, element, dynamic), tensor(out, element)
    kinds = ", ".join('"parallel"' if i in kept else '"reduction"' for i in range(len(shape)))
    maps = f"affine_map<({', '.join(loops)}) -> ({', '.join(loops)})>, affine_map<({', '.join(loops)}) -> ({', '.join(loops[k] for k in kept)})>"
    text = f"""func.func @main(%x: {t}, %s: {r}) -> {r} {{
      %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}} ins(%x : {t}) outs(%s : {r}) {{
      ^bb0(%p: {element}, %o: {element}):
        %q = {name} %o, %p : {element}
        linalg.yield %q : {element}
      }} -> {r}
      return %r : {r}
    }}"""
    wide = {"arith.addf": np.float64, "arith.mulf": np.float64, "arith.minui": f"u{dtype().itemsize}"}.get(name, dtype)
    viewed = (lambda a: a.view(wide)) if name == "arith.minui" else (lambda a: a.astype(wide))
    want = FOLDS[name](viewed(start), FOLDS[name].reduce(viewed(x), axis=tuple(i for i in range(len(shape)) if i not in kept), dtype=wide))
    want = np.asarray(want).view(dtype) if name == "arith.minui" else np.asarray(want).astype(dtype if "i" in element else wide)
    return Case(text, [x, start], want, 1e-5 if element != "f16" else 2e-2)
