"""linalg: every named operation, generics, and the aggregates pack, unpack, softmax and winograd, on tensors and memrefs."""

import zlib

import numpy as np
from corpus import Case, element

CASES: list[Case] = []


def rand(name, shape, t="f32", low=-2.0, high=2.0):
    r = np.random.default_rng(zlib.crc32(name.encode()))
    if t[0] in "fb":
        return r.uniform(low, high, shape).astype(element(t))
    if t == "i1":
        return r.integers(0, 2, shape).astype(np.bool_)
    if t.startswith("complex"):
        return (r.uniform(low, high, shape) + 1j * r.uniform(low, high, shape)).astype(element(t))
    return r.integers(-7, 8, shape).astype(element(t))


def ty(kind, array_shape, t, dynamic=False):
    dims = "".join("?x" if dynamic else f"{d}x" for d in array_shape)
    return f"{kind}<{dims}{t}>"


def named(name, op, ins, types, out_shape, out_type, want, attrs="", dynamic=False, init=None, **more):
    """A named op on tensors (with an init argument) and, if it is DPS on buffers too, on memrefs."""
    init = rand(name + "o", out_shape, out_type) if init is None else init
    for kind in ("tensor", "memref"):
        decl = [ty(kind, x.shape, t, dynamic) for x, t in zip(ins, types)]
        out = ty(kind, out_shape, out_type, dynamic)
        params = ", ".join(f"%a{i}: {d}" for i, d in enumerate([*decl, out]))
        args = ", ".join(f"%a{i}" for i in range(len(ins)))
        body = f"linalg.{op} {attrs} ins({args} : {', '.join(decl)}) outs(%a{len(ins)} : {out})"
        if kind == "tensor":
            text = f"func.func @main({params}) -> {out} {{\n  %r = {body} -> {out}\n  return %r : {out}\n}}"
            expected = [want(*ins, init)]
        else:
            text = f"func.func @main({params}) {{\n  {body}\n  return\n}}"
            expected = [None] * len(ins) + [want(*ins, init)]
        CASES.append(Case(f"linalg.{name}.{kind}" + (".dynamic" if dynamic else ""), text, [*ins, init], expected, **more))


def up(x, t):
    return x.astype(np.float64) if t[0] in "fb" else x.astype(np.complex128) if t[0] == "c" else x.astype(np.int64)


def contraction(name, op, subscripts, shapes, out_shape, t="f32", acc=None, dynamic=False, attrs=""):
    acc = acc or t
    ins = [rand(f"{name}{i}{t}", s, t) for i, s in enumerate(shapes)]
    def want(*xs):
        return (np.einsum(subscripts, *[up(x, t) for x in xs[:-1]]) + up(xs[-1], acc)).astype(element(acc))
    named(f"{name}.{t}.{acc}", op, ins, [t] * len(ins), out_shape, acc, want, attrs, dynamic)


for t in ["f32", "f64", "f16", "bf16", "i8", "i32", "i64", "complex<f32>"]:
    contraction("matmul", "matmul", "ik,kj->ij", [(5, 7), (7, 6)], (5, 6), t)
for t, acc in [("i8", "i32"), ("f16", "f32"), ("bf16", "f32"), ("f32", "f64")]:
    contraction("matmul", "matmul", "ik,kj->ij", [(5, 7), (7, 6)], (5, 6), t, acc)
MM = "indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]"
for dyn in (False, True):
    contraction("matmul", "matmul", "ik,kj->ij", [(9, 4), (4, 17)], (9, 17), dynamic=dyn)
    contraction("matmul_t", "matmul", "ki,kj->ij", [(4, 9), (4, 17)], (9, 17), dynamic=dyn, attrs=MM)
    contraction("batch_matmul", "batch_matmul", "bik,bkj->bij", [(3, 5, 4), (3, 4, 6)], (3, 5, 6), dynamic=dyn)
    contraction("batch_reduce_matmul", "batch_reduce_matmul", "bik,bkj->ij", [(3, 5, 4), (3, 4, 6)], (5, 6), dynamic=dyn)
    contraction("matvec", "matvec", "ik,k->i", [(5, 4), (4,)], (5,), dynamic=dyn)
    contraction("vecmat", "vecmat", "k,kj->j", [(4,), (4, 6)], (6,), dynamic=dyn)
    contraction("batch_matvec", "batch_matvec", "bik,bk->bi", [(3, 5, 4), (3, 4)], (3, 5), dynamic=dyn)
    contraction("batch_vecmat", "batch_vecmat", "bk,bkj->bj", [(3, 4), (3, 4, 6)], (3, 6), dynamic=dyn)
    contraction("dot", "dot", "k,k->", [(9,), (9,)], (), dynamic=dyn)
    contraction("mmt4d", "mmt4d", "abij,cbkj->acik", [(2, 3, 4, 5), (3, 3, 6, 5)], (2, 3, 4, 6), dynamic=dyn)
    contraction("batch_mmt4d", "batch_mmt4d", "zabij,zcbkj->zacik", [(2, 2, 3, 4, 5), (2, 3, 3, 6, 5)], (2, 2, 3, 4, 6), dynamic=dyn)
contraction("contract", "contract", "ik,kj->ij", [(5, 4), (4, 6)], (5, 6),
            attrs="indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]")
contraction("matmul.empty", "matmul", "ik,kj->ij", [(5, 0), (0, 6)], (5, 6))
contraction("matmul.none", "matmul", "ik,kj->ij", [(0, 3), (3, 6)], (0, 6), dynamic=True)
EW = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "max": np.maximum, "min": np.minimum}
for op, fn in EW.items():
    for t in ["f32", "f64", "bf16", "f16", "i32"]:
        a, b = rand(op + t, (3, 5), t), rand(op + "b" + t, (3, 5), t, 1, 2)
        b = np.where(b == 0, 1, b).astype(b.dtype)
        want = (lambda x, y, o, fn=fn, t=t: (np.trunc(x / y) if fn is np.divide and t[0] == "i" else fn(up(x, t), up(y, t))).astype(element(t)))
        named(f"{op}.{t}", op, [a, b], [t, t], (3, 5), t, want)
ua, ub = rand("ua", (7,), "i32") + 8, rand("ub", (7,), "i32") + 8
named("div_unsigned", "div_unsigned", [ua, ub], ["i32", "i32"], (7,), "i32", lambda x, y, o: x // y)
UN = {"exp": np.exp, "log": lambda x: np.log(np.abs(x)), "abs": np.abs, "ceil": np.ceil, "floor": np.floor, "negf": np.negative, "reciprocal": lambda x: 1 / x,
      "round": lambda x: np.copysign(np.floor(np.abs(x) + 0.5), x), "sqrt": lambda x: np.sqrt(np.abs(x)), "rsqrt": lambda x: 1 / np.sqrt(np.abs(x)),
      "square": np.square, "tanh": np.tanh}
for op, fn in UN.items():
    for t in ["f32", "bf16"]:
        a = rand(op + t, (4, 3), t, 0.5, 2) if op in ("log", "sqrt", "rsqrt") else rand(op + t, (4, 3), t)
        named(f"{op}.{t}", op, [a], [t], (4, 3), t, lambda x, o, fn=fn, t=t: fn(up(x, t)).astype(element(t)), dynamic=t == "bf16")
import math

named("erf", "erf", [rand("erf", (6,))], ["f32"], (6,), "f32", lambda x, o: np.array([math.erf(v) for v in x], np.float32))
named("powf", "powf", [rand("pw", (6,), low=0.5), rand("pw2", (6,))], ["f32", "f32"], (6,), "f32", lambda x, y, o: x**y)
named("select", "select", [rand("c", (6,), "i1"), rand("x", (6,)), rand("y", (6,))], ["i1", "f32", "f32"], (6,), "f32", lambda c, x, y, o: np.where(c, x, y))
named("copy", "copy", [rand("cp", (2, 3))], ["f32"], (2, 3), "f32", lambda x, o: x)
named("copy.cast", "copy", [rand("cp", (2, 3), "i8")], ["i8"], (2, 3), "f32", lambda x, o: x.astype(np.float32))
for dyn in (False, True):
    for kind in ("tensor", "memref"):
        a, o = rand("tr", (2, 3, 4)), rand("tro", (4, 2, 3))
        ta, to = ty(kind, a.shape, "f32", dyn), ty(kind, o.shape, "f32", dyn)
        ret = kind == "tensor"
        def add(name, body, ins, want, out):
            types = [ty(kind, i.shape, "f32", dyn) for i in ins]
            params = ", ".join(f"%{c}: {t}" for c, t in zip("abo", types))
            if ret:
                text = f"func.func @main({params}) -> {out} {{\n  %r = {body}\n  return %r : {out}\n}}"
                CASES.append(Case(f"linalg.{name}.tensor{dyn}", text, ins, [want]))
            else:
                CASES.append(Case(f"linalg.{name}.memref{dyn}", f"func.func @main({params}) {{\n  {body}\n  return\n}}", ins, [None] * (len(ins) - 1) + [want]))
        add("transpose", f"linalg.transpose ins(%a : {ta}) outs(%b : {to}) permutation = [2, 0, 1]", [a, o], a.transpose(2, 0, 1), to)
        v, m = rand("bc", (3,)), rand("bco", (2, 3))
        tv, tm = ty(kind, (3,), "f32", dyn), ty(kind, (2, 3), "f32", dyn)
        add("broadcast", f"linalg.broadcast ins(%a : {tv}) outs(%b : {tm}) dimensions = [0]", [v, m], np.broadcast_to(v, (2, 3)), tm)
        add("reduce", f"linalg.reduce {{ arith.addf }} ins(%a : {tm}) outs(%b : {tv}) dimensions = [0]", [m, v], m.sum(0) + v, tv)
        add("map", f"linalg.map {{ math.exp }} ins(%a : {tv}) outs(%b : {tv})", [v, v], np.exp(v), tv)
        add("softmax", f"linalg.softmax dimension(1) ins(%a : {tm}) outs(%b : {tm})" + (f" -> {tm}" if ret else ""), [m, m],
            np.exp(m - m.max(1, keepdims=True)) / np.exp(m - m.max(1, keepdims=True)).sum(1, keepdims=True), tm)
        x3 = rand("sm3", (2, 3, 4))
        t3 = ty(kind, (2, 3, 4), "f32", dyn)
        e = np.exp(x3 - x3.max(0, keepdims=True))
        add("softmax0", f"linalg.softmax dimension(0) ins(%a : {t3}) outs(%b : {t3})" + (f" -> {t3}" if ret else ""), [x3, x3], e / e.sum(0, keepdims=True), t3)
for t in ["f64", "f16", "bf16"]:
    m = rand("smx" + t, (5, 7), t)
    e = np.exp(up(m, t) - up(m, t).max(1, keepdims=True))
    CASES.append(Case(f"linalg.softmax.{t}", f"""func.func @main(%a: tensor<5x7x{t}>, %o: tensor<5x7x{t}>) -> tensor<5x7x{t}> {{
  %r = linalg.softmax dimension(1) ins(%a : tensor<5x7x{t}>) outs(%o : tensor<5x7x{t}>) -> tensor<5x7x{t}>
  return %r : tensor<5x7x{t}>
}}""", [m, m], [(e / e.sum(1, keepdims=True)).astype(element(t))]))


def pack_ref(x, dims, tiles, outer, pad, out_shape):
    grid = list(x.shape)
    want = np.full(out_shape, pad, x.dtype)
    r = x.ndim
    perm = outer or list(range(r))
    for idx in np.ndindex(*out_shape):
        src = [0] * r
        for pos, d in enumerate(perm):
            src[d] = idx[pos]
        for k, d in enumerate(dims):
            src[d] = src[d] * tiles[k] + idx[r + k]
        if all(s < g for s, g in zip(src, grid)):
            want[idx] = x[tuple(src)]
    return want


PACKS = [((8, 12), [0, 1], [4, 3], None), ((8, 12), [1, 0], [4, 2], None), ((8, 12), [1], [4], [1, 0]), ((7, 10), [0, 1], [4, 3], None),
         ((7, 10), [0, 1], [4, 3], [1, 0]), ((3, 5, 6), [2], [4], [2, 0, 1]), ((1, 1), [0, 1], [4, 4], None), ((6, 0), [0], [3], None)]
for t in ["f32", "i8", "bf16"]:
    for n, (shape, dims, tiles, outer) in enumerate(PACKS):
        if t != "f32" and n not in (1, 4):
            continue
        x = rand(f"pack{n}{t}", shape, t)
        grid = list(shape)
        for k, d in enumerate(dims):
            grid[d] = -(-shape[d] // tiles[k])
        out = [grid[d] for d in outer] if outer else grid
        out = tuple(out) + tuple(tiles)
        ragged = any(shape[d] % k for d, k in zip(dims, tiles))
        perm = f"outer_dims_perm = {outer}" if outer else ""
        pad = f"padding_value(%p : {t})" if ragged else ""
        value = 3
        lit = "3.0" if t[0] in "fb" else "3"
        want = pack_ref(x, dims, tiles, outer, value, out)
        for dyn in (False, True):
            for kind in ("tensor", "memref"):
                src, dst = ty(kind, shape, t, dyn), ty(kind, out[: len(shape)] , t, dyn)
                dst = dst[: -len(t) - 1] + "".join(f"{k}x" for k in tiles) + t + ">"
                spec = f"{perm} inner_dims_pos = {dims} inner_tiles = {tiles}"
                o = np.zeros(out, element(t))
                arrow = f"-> {dst}" if kind == "tensor" else "-> " + dst
                body = f"linalg.pack %a {pad} {spec} into %o : {src} -> {dst}"
                head = f"func.func @main(%a: {src}, %o: {dst})" + (f" -> {dst}" if kind == "tensor" else "")
                ret = f"%r = {body}\n  return %r : {dst}" if kind == "tensor" else f"{body}\n  return"
                expected = [want] if kind == "tensor" else [None, want]
                CASES.append(Case(f"linalg.pack{n}.{t}.{kind}.{dyn}", f"{head} {{\n  %p = arith.constant {lit} : {t}\n  {ret}\n}}", [x, o], expected))
                body = f"linalg.unpack %o {spec} into %a : {dst} -> {src}"
                head = f"func.func @main(%a: {src}, %o: {dst})" + (f" -> {src}" if kind == "tensor" else "")
                ret = f"%r = {body}\n  return %r : {src}" if kind == "tensor" else f"{body}\n  return"
                CASES.append(Case(f"linalg.unpack{n}.{t}.{kind}.{dyn}", f"{head} {{\n  {ret}\n}}", [np.zeros_like(x), want], [x]))
x = rand("packdyn", (7, 10))
CASES.append(Case("linalg.pack.dynamic_tile", """func.func @main(%a: tensor<?x?xf32>, %o: tensor<?x?x?x4xf32>) -> tensor<?x?x?x4xf32> {
  %c2 = arith.constant 2 : index
  %t = tensor.dim %o, %c2 : tensor<?x?x?x4xf32>
  %p = arith.constant 3.0 : f32
  %r = linalg.pack %a padding_value(%p : f32) inner_dims_pos = [0, 1] inner_tiles = [%t, 4] into %o : tensor<?x?xf32> -> tensor<?x?x?x4xf32>
  return %r : tensor<?x?x?x4xf32>
}""", [x, np.zeros((3, 3, 3, 4), np.float32)], [pack_ref(x, [0, 1], [3, 4], None, 3, (3, 3, 3, 4))]))


def windows(x, kh, kw, sh, sw, dh, dw, oh, ow):
    """NHWC windows: [n, oh, ow, kh, kw, c]."""
    n, _, _, c = x.shape
    out = np.zeros((n, oh, ow, kh, kw, c), x.dtype)
    for i in range(oh):
        for j in range(ow):
            for p in range(kh):
                for q in range(kw):
                    out[:, i, j, p, q] = x[:, i * sh + p * dh, j * sw + q * dw]
    return out


img, oh, ow = rand("img", (2, 9, 10, 3)), 4, 4
W = windows(img, 3, 3, 2, 2, 1, 1, oh, ow).astype(np.float64)
ATTR = "{dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>}"
k_hwcf, k_fhwc, k_hwc = rand("kf", (3, 3, 3, 5)), rand("kg", (5, 3, 3, 3)), rand("kh", (3, 3, 3))
shape = np.zeros((3, 3), np.float32)
f32 = np.float32
for dyn in (False, True):
    named("conv_2d_nhwc_hwcf", "conv_2d_nhwc_hwcf", [img, k_hwcf], ["f32"] * 2, (2, oh, ow, 5), "f32", lambda x, k, o: (np.einsum("nijpqc,pqcf->nijf", W, k) + o).astype(f32), ATTR, dyn)
    named("conv_2d_nhwc_fhwc", "conv_2d_nhwc_fhwc", [img, k_fhwc], ["f32"] * 2, (2, oh, ow, 5), "f32", lambda x, k, o: (np.einsum("nijpqc,fpqc->nijf", W, k) + o).astype(f32), ATTR, dyn)
    named("conv_2d_nchw_fchw", "conv_2d_nchw_fchw", [img.transpose(0, 3, 1, 2).copy(), k_fhwc.transpose(0, 3, 1, 2).copy()], ["f32"] * 2, (2, 5, oh, ow), "f32",
          lambda x, k, o: (np.einsum("nijpqc,fcpq->nfij", W, k) + o).astype(f32), ATTR, dyn)
    named("depthwise_conv_2d_nhwc_hwc", "depthwise_conv_2d_nhwc_hwc", [img, k_hwc], ["f32"] * 2, (2, oh, ow, 3), "f32", lambda x, k, o: (np.einsum("nijpqc,pqc->nijc", W, k) + o).astype(f32), ATTR, dyn)
    named("pooling_nhwc_sum", "pooling_nhwc_sum", [img, shape], ["f32"] * 2, (2, oh, ow, 3), "f32", lambda x, k, o: (W.sum((3, 4)) + o).astype(f32), ATTR, dyn)
    named("pooling_nhwc_max", "pooling_nhwc_max", [img, shape], ["f32"] * 2, (2, oh, ow, 3), "f32", lambda x, k, o: np.maximum(W.max((3, 4)), o).astype(f32), ATTR, dyn)
    named("pooling_nhwc_min", "pooling_nhwc_min", [img, shape], ["f32"] * 2, (2, oh, ow, 3), "f32", lambda x, k, o: np.minimum(W.min((3, 4)), o).astype(f32), ATTR, dyn)
named("pooling_nchw_sum", "pooling_nchw_sum", [img.transpose(0, 3, 1, 2).copy(), shape], ["f32"] * 2, (2, 3, oh, ow), "f32", lambda x, k, o: (W.sum((3, 4)).transpose(0, 3, 1, 2) + o).astype(f32), ATTR)
named("pooling_nchw_max", "pooling_nchw_max", [img.transpose(0, 3, 1, 2).copy(), shape], ["f32"] * 2, (2, 3, oh, ow), "f32", lambda x, k, o: np.maximum(W.max((3, 4)).transpose(0, 3, 1, 2), o).astype(f32), ATTR)
named("depthwise_conv_2d_nchw_chw", "depthwise_conv_2d_nchw_chw", [img.transpose(0, 3, 1, 2).copy(), k_hwc.transpose(2, 0, 1).copy()], ["f32"] * 2, (2, 3, oh, ow), "f32",
      lambda x, k, o: (np.einsum("nijpqc,cpq->ncij", W, k) + o).astype(f32), ATTR)
named("depthwise_conv_2d_nhwc_hwcm", "depthwise_conv_2d_nhwc_hwcm", [img, rand("hwcm", (3, 3, 3, 2))], ["f32"] * 2, (2, oh, ow, 3, 2), "f32",
      lambda x, k, o: (np.einsum("nijpqc,pqcm->nijcm", W, k) + o).astype(f32), ATTR)
x1, k1 = rand("x1", (2, 9, 3)), rand("k1", (3, 3, 5))
W1 = np.stack([x1[:, i : i + 3] for i in range(7)], 1).astype(np.float64)
named("conv_1d_nwc_wcf", "conv_1d_nwc_wcf", [x1, k1], ["f32"] * 2, (2, 7, 5), "f32", lambda x, k, o: (np.einsum("nipc,pcf->nif", W1, k) + o).astype(f32),
      "{dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>}")
named("conv_1d_ncw_fcw", "conv_1d_ncw_fcw", [x1.transpose(0, 2, 1).copy(), k1.transpose(2, 1, 0).copy()], ["f32"] * 2, (2, 5, 7), "f32",
      lambda x, k, o: (np.einsum("nipc,fcp->nfi", W1, k) + o).astype(f32), "{dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>}")
v1, w1 = rand("v1", (9,)), rand("w1", (3,))
named("conv_1d", "conv_1d", [v1, w1], ["f32"] * 2, (7,), "f32", lambda x, k, o: np.correlate(x, k, "valid") + o)
qa, qb = rand("qa", (4, 5), "i8"), rand("qb", (5, 3), "i8")
CASES.append(Case("linalg.quantized_matmul", """func.func @main(%a: tensor<4x5xi8>, %b: tensor<5x3xi8>, %c: tensor<4x3xi32>) -> tensor<4x3xi32> {
  %z = arith.constant 3 : i32
  %y = arith.constant -2 : i32
  %r = linalg.quantized_matmul ins(%a, %b, %z, %y : tensor<4x5xi8>, tensor<5x3xi8>, i32, i32) outs(%c : tensor<4x3xi32>) -> tensor<4x3xi32>
  return %r : tensor<4x3xi32>
}""", [qa, qb, np.ones((4, 3), np.int32)], [(qa.astype(np.int32) - 3) @ (qb.astype(np.int32) + 2) + 1]))
for t in ["i1", "i8", "i32", "i64", "f16", "bf16", "f32", "f64", "complex<f32>", "index"]:
    if t.startswith("complex"):
        lit = "complex.constant [1.0 : f32, 2.0 : f32] : complex<f32>"
        value = 1 + 2j
    else:
        lit = f"arith.constant {'true' if t == 'i1' else '5.0' if t[0] in 'fb' else '5'} {'' if t == 'i1' else ': ' + t}"
        value = 1 if t == "i1" else 5
    CASES.append(Case(f"linalg.fill.{t}", f"""func.func @main(%n: index) -> tensor<?x3x{t}> {{
  %v = {lit}
  %e = tensor.empty(%n) : tensor<?x3x{t}>
  %r = linalg.fill ins(%v : {t}) outs(%e : tensor<?x3x{t}>) -> tensor<?x3x{t}>
  return %r : tensor<?x3x{t}>
}}""", [4], [np.full((4, 3), value).astype(element(t))]))
CASES.append(Case("linalg.index", """func.func @main() -> tensor<3x4xindex> {
  %e = tensor.empty() : tensor<3x4xindex>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<3x4xindex>) {
  ^bb0(%o: index):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.constant 10 : index
    %k = arith.muli %i, %c : index
    %s = arith.addi %k, %j : index
    linalg.yield %s : index
  } -> tensor<3x4xindex>
  return %r : tensor<3x4xindex>
}""", [], [np.arange(3)[:, None] * 10 + np.arange(4)]))
x = rand("two", (3, 4))
CASES.append(Case("linalg.generic.two_results", """func.func @main(%x: tensor<3x4xf32>) -> (tensor<3xf32>, tensor<3xi32>) {
  %z = arith.constant -1.0e30 : f32
  %zi = arith.constant 0 : i32
  %e = tensor.empty() : tensor<3xf32>
  %ei = tensor.empty() : tensor<3xi32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %fi = linalg.fill ins(%zi : i32) outs(%ei : tensor<3xi32>) -> tensor<3xi32>
  %r:2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
     ins(%x : tensor<3x4xf32>) outs(%f, %fi : tensor<3xf32>, tensor<3xi32>) {
  ^bb0(%a: f32, %m: f32, %i: i32):
    %j = linalg.index 1 : index
    %ji = arith.index_cast %j : index to i32
    %c = arith.cmpf ogt, %a, %m : f32
    %mm = arith.select %c, %a, %m : f32
    %ii = arith.select %c, %ji, %i : i32
    linalg.yield %mm, %ii : f32, i32
  } -> (tensor<3xf32>, tensor<3xi32>)
  return %r#0, %r#1 : tensor<3xf32>, tensor<3xi32>
}""", [x], [x.max(1), x.argmax(1).astype(np.int32)]))
ELEMENTWISE = {"exp": np.exp, "negf": np.negative, "abs": np.abs, "tanh": np.tanh, "square": np.square}
for op, fn in ELEMENTWISE.items():
    x = rand("ew" + op, (3, 4))
    named(f"elementwise.{op}", f"elementwise kind=#linalg.elementwise_kind<{op}>", [x], ["f32"], (3, 4), "f32", lambda a, o, fn=fn: fn(a))
for op, fn in {"add": np.add, "sub": np.subtract, "mul": np.multiply, "max_signed": np.maximum, "min_signed": np.minimum}.items():
    a, b = rand("e1" + op, (3, 4)), rand("e2" + op, (3, 4))
    named(f"elementwise.{op}", f"elementwise kind=#linalg.elementwise_kind<{op}>", [a, b], ["f32", "f32"], (3, 4), "f32", lambda x, y, o, fn=fn: fn(x, y))
a = rand("alias", (6, 6))
CASES.append(Case("linalg.copy.overlap", """func.func @main(%m: memref<6x6xf32>) {
  %a = memref.subview %m[0, 0][3, 6][1, 1] : memref<6x6xf32> to memref<3x6xf32, strided<[6, 1]>>
  %b = memref.subview %m[3, 0][3, 6][1, 1] : memref<6x6xf32> to memref<3x6xf32, strided<[6, 1], offset: 18>>
  linalg.copy ins(%a : memref<3x6xf32, strided<[6, 1]>>) outs(%b : memref<3x6xf32, strided<[6, 1], offset: 18>>)
  return
}""", [a], [np.concatenate([a[:3], a[:3]])]))
WG = "fmr(F_2_3)"
xw, kw = rand("winx", (2, 6, 6, 3)), rand("wink", (5, 3, 3, 3))
conv = np.einsum("nijpqc,fpqc->nijf", windows(xw, 3, 3, 1, 1, 1, 1, 4, 4).astype(np.float64), kw).astype(f32)
CASES.append(Case("linalg.winograd", f"""func.func @main(%x: tensor<2x6x6x3xf32>, %k: tensor<5x3x3x3xf32>) -> tensor<2x4x4x5xf32> {{
  %e0 = tensor.empty() : tensor<4x4x3x5xf32>
  %f = linalg.winograd_filter_transform {WG} ins(%k : tensor<5x3x3x3xf32>) outs(%e0 : tensor<4x4x3x5xf32>) -> tensor<4x4x3x5xf32>
  %e1 = tensor.empty() : tensor<4x4x2x2x2x3xf32>
  %i = linalg.winograd_input_transform {WG} ins(%x : tensor<2x6x6x3xf32>) outs(%e1 : tensor<4x4x2x2x2x3xf32>) -> tensor<4x4x2x2x2x3xf32>
  %cf = tensor.collapse_shape %f [[0, 1], [2], [3]] : tensor<4x4x3x5xf32> into tensor<16x3x5xf32>
  %ci = tensor.collapse_shape %i [[0, 1], [2, 3, 4], [5]] : tensor<4x4x2x2x2x3xf32> into tensor<16x8x3xf32>
  %z = arith.constant 0.0 : f32
  %e2 = tensor.empty() : tensor<16x8x5xf32>
  %z2 = linalg.fill ins(%z : f32) outs(%e2 : tensor<16x8x5xf32>) -> tensor<16x8x5xf32>
  %m = linalg.batch_matmul ins(%ci, %cf : tensor<16x8x3xf32>, tensor<16x3x5xf32>) outs(%z2 : tensor<16x8x5xf32>) -> tensor<16x8x5xf32>
  %em = tensor.expand_shape %m [[0, 1], [2, 3, 4], [5]] output_shape [4, 4, 2, 2, 2, 5] : tensor<16x8x5xf32> into tensor<4x4x2x2x2x5xf32>
  %e3 = tensor.empty() : tensor<2x4x4x5xf32>
  %z3 = linalg.fill ins(%z : f32) outs(%e3 : tensor<2x4x4x5xf32>) -> tensor<2x4x4x5xf32>
  %r = linalg.winograd_output_transform {WG} ins(%em : tensor<4x4x2x2x2x5xf32>) outs(%z3 : tensor<2x4x4x5xf32>) -> tensor<2x4x4x5xf32>
  return %r : tensor<2x4x4x5xf32>
}}""", [xw, kw], [conv]))
