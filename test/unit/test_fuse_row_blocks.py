"""Functions in blocks of rows against numpy: attention in several layouts, masks that count rows, values that others read too, odd and dynamic sizes."""

import numpy as np
import pytest

from c4ml_opt.runtime import Program
from test_x86_kernels import AVX2, close, draw

HEAD = """#q = affine_map<(b, m, n, k) -> (b, m, k)>
#k = affine_map<(b, m, n, k) -> (b, n, k)>
#v = affine_map<(b, m, n, k) -> (b, k, n)>
#s = affine_map<(b, m, n, k) -> (b, m, n)>
#apart = affine_map<(b, m, n, k) -> (m, b, k)>
#out = affine_map<(b, m, n, k) -> (m, b, n)>
#all = affine_map<(b, m, n) -> (b, m, n)>
#row = affine_map<(b, m, n) -> (b, m)>
"""
LOOPS = '["parallel", "parallel", "parallel", "reduction"]'
BODY = """{
  ^bb0(%l: f32, %r0: f32, %o: f32):
    %xy = arith.mulf %l, %r0 : f32
    %t = arith.addf %o, %xy : f32
    linalg.yield %t : f32
  }"""


def tensor(shape, dynamic):
    return f"tensor<{'x'.join('?' if dynamic else str(s) for s in shape)}xf32>"


def attention(heads, queries, keys, width, *, dynamic=False, causal=False, apart=False, both=False):
    """softmax(Q K^T) V; `causal` masks later keys, `apart` keeps heads inside the sequence, `both` returns the shares and twice the scores too."""
    t = lambda *shape: tensor(shape, dynamic)  # noqa: E731
    q, k, s = t(queries, heads, width) if apart else t(heads, queries, width), t(heads, keys, width), t(heads, queries, keys)
    o = t(queries, heads, width) if apart else q
    where = "#apart, #k, #s" if apart else "#q, #k, #s"
    sizes, osizes = ("%b, %m, %n", "%m, %b, %w" if apart else "%b, %m, %w") if dynamic else ("", "")
    mask = f"""%masked = linalg.generic {{indexing_maps = [#all], iterator_types = ["parallel", "parallel", "parallel"]}} outs(%scores : {s}) {{
  ^bb0(%score: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %later = arith.cmpi ugt, %j, %i : index
    %kept = arith.select %later, %none, %score : f32
    linalg.yield %kept : f32
  }} -> {s}""" if causal else ""  # fmt: skip
    scores = "%masked" if causal else "%scores"
    more = f"""%twice = linalg.add ins(%scores, %scores : {s}, {s}) outs(%e : {s}) -> {s}""" if both else ""
    results = f"{o}, {s}, {s}" if both else o
    return f"""{HEAD}func.func @main(%q: {q}, %k: {k}, %v: {k}) -> ({results}) {{
  %zero = arith.constant 0.0 : f32
  %none = arith.constant -1.0e30 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %b = tensor.dim %k, %c0 : {k}
  %m = tensor.dim %q, %{"c0" if apart else "c1"} : {q}
  %n = tensor.dim %k, %c1 : {k}
  %w = tensor.dim %k, %c2 : {k}
  %e = tensor.empty({sizes}) : {s}
  %f = linalg.fill ins(%zero : f32) outs(%e : {s}) -> {s}
  %scores = linalg.generic {{indexing_maps = [{where}], iterator_types = {LOOPS}}} ins(%q, %k : {q}, {k}) outs(%f : {s}) {BODY} -> {s}
  {more}
  {mask}
  %p = linalg.softmax dimension(2) ins({scores} : {s}) outs(%e : {s}) -> {s}
  %oe = tensor.empty({osizes}) : {o}
  %of = linalg.fill ins(%zero : f32) outs(%oe : {o}) -> {o}
  %r = linalg.generic {{indexing_maps = [#q, #v, {"#out" if apart else "#s"}], iterator_types = {LOOPS}}} ins(%p, %v : {s}, {k}) outs(%of : {o}) {BODY} -> {o}
  return %r{", %p, %twice" if both else ""} : {results}
}}"""


def run(text, arrays, rows, threads=1):
    return Program(text, target=AVX2, pipeline=f"builtin.module(x86-tensor{{rows={rows} threads={threads}}})", threads=threads)(*arrays)


def wanted(q, k, v, causal=False):
    scores = np.einsum("bmk,bnk->bmn", *(x.astype("f8") for x in (q, k)))
    masked = np.where(np.arange(k.shape[1]) > np.arange(q.shape[1])[:, None], -1e30, scores) if causal else scores
    shares = np.exp(masked - masked.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    return scores, shares, shares @ v


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("rows, threads", [(1, 1), (4, 1), (7, 3), (100, 2)])
@pytest.mark.parametrize("causal", [False, True])
def test_attention(rows, threads, causal, dynamic):
    q, k, v = draw((3, 19, 8)), draw((3, 23, 8)), draw((3, 23, 8))
    close(run(attention(3, 19, 23, 8, causal=causal, dynamic=dynamic), (q, k, v), rows, threads)[0], wanted(q, k, v, causal)[2])


@pytest.mark.parametrize("dynamic", [False, True])
def test_heads_inside_the_sequence(dynamic):
    q, k, v = draw((19, 3, 8)), draw((3, 23, 8)), draw((3, 23, 8))
    close(run(attention(3, 19, 23, 8, apart=True, dynamic=dynamic), (q, k, v), 5)[0], wanted(q.transpose(1, 0, 2), k, v)[2].transpose(1, 0, 2))


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("dynamic", [False, True])
def test_values_that_others_read_too(dynamic, threads):
    q, k, v = draw((2, 11, 8)), draw((2, 9, 8)), draw((2, 9, 8))
    got = run(attention(2, 11, 9, 8, both=True, dynamic=dynamic), (q, k, v), 4, threads)
    scores, shares, out = wanted(q, k, v)
    for one, other in zip(got, (out, shares, 2 * scores), strict=True):
        close(one, other)


@pytest.mark.parametrize("queries", [0, 1, 16, 33])
def test_any_number_of_rows_at_run_time(queries):
    program = Program(attention(1, 1, 1, 1, dynamic=True), target=AVX2, pipeline="builtin.module(x86-tensor{rows=16})")
    q, k, v = draw((2, queries, 5)), draw((2, 13, 5)), draw((2, 13, 5))
    close(program(q, k, v)[0], wanted(q, k, v)[2])


CHAIN = """#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
#i = affine_map<(m, n) -> (m, n)>
#t = affine_map<(m, n) -> (n, m)>
#n = affine_map<(m, n) -> (n)>
func.func @main(%x: tensor<37x12xf32>, %w: tensor<12x12xf32>, %u: tensor<12x12xf32>, %acc: tensor<37x12xf32>) -> (tensor<37x12xf32>, tensor<12xf32>, tensor<12x37xf32>, tensor<37x12xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<37x12xf32>, tensor<12x12xf32>) outs(%acc : tensor<37x12xf32>) BODY -> tensor<37x12xf32>
  %ce = tensor.empty() : tensor<12xf32>
  %cf = linalg.fill ins(%zero : f32) outs(%ce : tensor<12xf32>) -> tensor<12xf32>
  %columns = linalg.generic {indexing_maps = [#i, #n], iterator_types = ["reduction", "parallel"]} ins(%y : tensor<37x12xf32>) outs(%cf : tensor<12xf32>) {
  ^bb0(%p: f32, %o: f32):
    %t = arith.addf %o, %p : f32
    linalg.yield %t : f32
  } -> tensor<12xf32>
  %z = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%y, %u : tensor<37x12xf32>, tensor<12x12xf32>) outs(%acc : tensor<37x12xf32>) BODY -> tensor<37x12xf32>
  %te = tensor.empty() : tensor<12x37xf32>
  %turned = linalg.transpose ins(%z : tensor<37x12xf32>) outs(%te : tensor<12x37xf32>) permutation = [1, 0]
  %e = tensor.empty() : tensor<37x12xf32>
  %shifted = linalg.generic {indexing_maps = [#i, #n, #i], iterator_types = ["parallel", "parallel"]} ins(%z, %columns : tensor<37x12xf32>, tensor<12xf32>) outs(%e : tensor<37x12xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.subf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<37x12xf32>
  return %shifted, %columns, %turned, %z : tensor<37x12xf32>, tensor<12xf32>, tensor<12x37xf32>, tensor<37x12xf32>
}""".replace("BODY", BODY)


@pytest.mark.parametrize("rows, threads", [(0, 1), (8, 1), (37, 1), (5, 4)])
def test_sums_over_the_rows_stay_outside(rows, threads):
    x, w, u, acc = draw((37, 12)), draw((12, 12)), draw((12, 12)), draw((37, 12))
    y = acc + x.astype("f8") @ w
    z = acc + y @ u
    for got, want in zip(run(CHAIN, (x, w, u, acc), rows, threads), (z - y.sum(0), y.sum(0), z.T, z), strict=True):
        close(got, want)
