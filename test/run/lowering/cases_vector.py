"""vector: every operation, on the element types whose vectors lie in memory as their scalars do, and on those that do not."""

import ml_dtypes
import numpy as np
from cases_linalg import rand
from corpus import Case, element

CASES: list[Case] = []
F = np.float32


def case(name, text, inputs=(), *expected, **more):
    text = text.replace("@main", "func.func @main", 1) if text.startswith("@main") else text
    CASES.append(Case(name, text, list(inputs), list(expected), **more))


def shape_of(x):
    return "x".join(map(str, x.shape))


def through(name, body, ins, types, out, out_type, **more):
    """Reads each input as a vector %v0, %v1...; `body` defines %r; writes it to the last memref."""
    args = [*ins, np.zeros(out.shape, out.dtype)]
    kinds = [*types, out_type]
    params = ", ".join(f"%m{i}: memref<{shape_of(x)}x{t}>" for i, (x, t) in enumerate(zip(args, kinds)))
    text = f"func.func @main({params}) {{\n  %z = arith.constant 0 : index\n"
    for i, (x, t) in enumerate(zip(ins, types)):
        at = ", ".join(["%z"] * x.ndim)
        text += f"  %p{i} = ub.poison : {t}\n  %v{i} = vector.transfer_read %m{i}[{at}], %p{i} {{in_bounds = [{', '.join(['true'] * x.ndim)}]}} : memref<{shape_of(x)}x{t}>, vector<{shape_of(x)}x{t}>\n"
    at = ", ".join(["%z"] * out.ndim)
    text += "  " + body.replace("\n", "\n  ") + "\n"
    text += f"  vector.transfer_write %r, %m{len(ins)}[{at}] {{in_bounds = [{', '.join(['true'] * out.ndim)}]}} : vector<{shape_of(out)}x{out_type}>, memref<{shape_of(out)}x{out_type}>\n  return\n}}"
    case(name, text, args, *[None] * len(ins), out, **more)


a8, b8, c8 = rand("va", (8,)), rand("vb", (8,)), rand("vc", (8,))
a24, b24 = rand("va24", (2, 4)), rand("vb24", (2, 4))
a234 = rand("va234", (2, 3, 4))
m8 = rand("vm", (8,), "i1")
TYPES = ["f32", "f64", "f16", "bf16", "i1", "i4", "i5", "i8", "i16", "i24", "i32", "i64", "index", "f8E4M3FN"]


def narrow(x, t):
    return ((x & 15) ^ 8) - 8 if t == "i4" else ((x & 31) ^ 16) - 16 if t == "i5" else x


for t in TYPES:
    n = {"i4": "i8", "i5": "i8", "i24": "i32", "index": "i64"}.get(t, t)
    x, y = rand("tr" + t, (11,), n), rand("tr2" + t, (3, 11), n)
    through(f"vector.transfer.{t}", "%r = vector.shuffle %v0, %v0 [3, 2, 1, 0] : vector<11xX>, vector<11xX>".replace("X", t), [x], [t], x[[3, 2, 1, 0]], t)
    through(f"vector.transfer2d.{t}", f"%r = vector.transpose %v0, [1, 0] : vector<3x11x{t}> to vector<11x3x{t}>", [y], [t], y.T.copy(), t)
    lit = "true" if t == "i1" else f"{'5.0' if t[0] in 'fb' else 5} : {t}"
    pad = np.array(1 if t == "i1" else 5).astype(x.dtype)
    case(f"vector.transfer.pad.{t}", f"@main(%m: memref<?x{t}>, %o: memref<16x{t}>, %i: index) {{\n %z = arith.constant 0 : index\n %p = arith.constant {lit}\n %v = vector.transfer_read %m[%i], %p : memref<?x{t}>, vector<16x{t}>\n vector.transfer_write %v, %o[%z] : vector<16x{t}>, memref<16x{t}>\n return\n}}", [x, np.zeros(16, x.dtype), 2], None, np.concatenate([x[2:], np.full(7, pad)]))
    case(f"vector.transfer.clip.{t}", f"@main(%m: memref<16x{t}>, %o: memref<?x{t}>, %i: index) {{\n %z = arith.constant 0 : index\n %p = arith.constant {lit}\n %v = vector.transfer_read %m[%z], %p : memref<16x{t}>, vector<16x{t}>\n vector.transfer_write %v, %o[%i] : vector<16x{t}>, memref<?x{t}>\n return\n}}", [np.resize(x, 16), x, 5], None, np.concatenate([x[:5], np.resize(x, 16)[:6]]))
    case(f"vector.load_store.{t}", f"@main(%m: memref<11x{t}>, %o: memref<11x{t}>) {{\n %z = arith.constant 2 : index\n %v = vector.load %m[%z] : memref<11x{t}>, vector<8x{t}>\n vector.store %v, %o[%z] : memref<11x{t}>, vector<8x{t}>\n return\n}}", [x, np.zeros_like(x)], None, np.concatenate([np.zeros(2, x.dtype), x[2:10], np.zeros(1, x.dtype)]))
    mask = "%b = vector.constant_mask [5] : vector<8xi1>"
    case(f"vector.maskedload.{t}", f"@main(%m: memref<11x{t}>, %o: memref<11x{t}>) {{\n %z = arith.constant 2 : index\n %p = arith.constant {lit}\n {mask}\n %s = vector.broadcast %p : {t} to vector<8x{t}>\n %v = vector.maskedload %m[%z], %b, %s : memref<11x{t}>, vector<8xi1>, vector<8x{t}> into vector<8x{t}>\n vector.store %v, %o[%z] : memref<11x{t}>, vector<8x{t}>\n return\n}}", [x, np.zeros_like(x)], None, np.concatenate([np.zeros(2, x.dtype), x[2:7], np.full(3, pad), np.zeros(1, x.dtype)]))
    case(f"vector.maskedstore.{t}", f"@main(%m: memref<11x{t}>, %o: memref<11x{t}>) {{\n %z = arith.constant 2 : index\n {mask}\n %v = vector.load %m[%z] : memref<11x{t}>, vector<8x{t}>\n vector.maskedstore %o[%z], %b, %v : memref<11x{t}>, vector<8xi1>, vector<8x{t}>\n return\n}}", [x, np.zeros_like(x)], None, np.concatenate([np.zeros(2, x.dtype), x[2:7], np.zeros(4, x.dtype)]))
    case(f"vector.expandload.{t}", f"@main(%m: memref<11x{t}>, %o: memref<8x{t}>) {{\n %z = arith.constant 0 : index\n %i = arith.constant 2 : index\n %b = arith.constant dense<[true, false, true, true, false, false, true, false]> : vector<8xi1>\n %p = arith.constant {lit}\n %s = vector.broadcast %p : {t} to vector<8x{t}>\n %v = vector.expandload %m[%i], %b, %s : memref<11x{t}>, vector<8xi1>, vector<8x{t}> into vector<8x{t}>\n vector.store %v, %o[%z] : memref<8x{t}>, vector<8x{t}>\n return\n}}", [x, np.zeros(8, x.dtype)], None, np.array([x[2], pad, x[3], x[4], pad, pad, x[5], pad], x.dtype))
    case(f"vector.compressstore.{t}", f"@main(%m: memref<11x{t}>, %o: memref<8x{t}>) {{\n %z = arith.constant 0 : index\n %i = arith.constant 2 : index\n %b = arith.constant dense<[true, false, true, true, false, false, true, false]> : vector<8xi1>\n %v = vector.load %m[%i] : memref<11x{t}>, vector<8x{t}>\n vector.compressstore %o[%i], %b, %v : memref<8x{t}>, vector<8xi1>, vector<8x{t}>\n return\n}}", [x, np.zeros(8, x.dtype)], None, np.concatenate([np.zeros(2, x.dtype), x[[2, 4, 5, 8]], np.zeros(2, x.dtype)]))
    idx = "%x = arith.constant dense<[7, 0, 3, 3, 1, 2, 6, 5]> : vector<8xi32>\n %b = arith.constant dense<[true, false, true, true, true, false, true, true]> : vector<8xi1>"
    g = x[2:][[7, 0, 3, 3, 1, 2, 6, 5]].copy()
    g[[1, 5]] = pad
    case(f"vector.gather.{t}", f"@main(%m: memref<11x{t}>, %o: memref<8x{t}>) {{\n %z = arith.constant 0 : index\n %i = arith.constant 2 : index\n {idx}\n %p = arith.constant {lit}\n %s = vector.broadcast %p : {t} to vector<8x{t}>\n %v = vector.gather %m[%i][%x], %b, %s : memref<11x{t}>, vector<8xi32>, vector<8xi1>, vector<8x{t}> into vector<8x{t}>\n vector.store %v, %o[%z] : memref<8x{t}>, vector<8x{t}>\n return\n}}", [x, np.zeros(8, x.dtype)], None, g)
    sct = np.zeros(11, x.dtype)
    for k, j in enumerate([7, 0, 3, 4, 1, 2, 6, 5]):
        if k not in (1, 5):
            sct[2 + j] = x[k]
    case(f"vector.scatter.{t}", f"@main(%m: memref<11x{t}>, %o: memref<11x{t}>) {{\n %z = arith.constant 0 : index\n %i = arith.constant 2 : index\n {idx.replace('3, 3', '3, 4')}\n %v = vector.load %m[%z] : memref<11x{t}>, vector<8x{t}>\n vector.scatter %o[%i][%x], %b, %v : memref<11x{t}>, vector<8xi32>, vector<8xi1>, vector<8x{t}>\n return\n}}", [x, np.zeros(11, x.dtype)], None, sct)
    case(f"vector.strided_transfer.{t}", f"@main(%m: memref<3x11x{t}>, %o: memref<3x{t}>, %j: index) {{\n %z = arith.constant 0 : index\n %p = arith.constant {lit}\n %v = vector.transfer_read %m[%z, %j], %p {{permutation_map = affine_map<(d0, d1) -> (d0)>}} : memref<3x11x{t}>, vector<3x{t}>\n vector.transfer_write %v, %o[%z] : vector<3x{t}>, memref<3x{t}>\n return\n}}", [y, np.zeros(3, x.dtype), 4], None, y[:, 4])
    case(f"vector.from_tensor.{t}", f"@main(%m: tensor<3x11x{t}>, %o: tensor<11x3x{t}>) -> tensor<11x3x{t}> {{\n %z = arith.constant 0 : index\n %p = arith.constant {lit}\n %v = vector.transfer_read %m[%z, %z], %p : tensor<3x11x{t}>, vector<3x11x{t}>\n %w = vector.transpose %v, [1, 0] : vector<3x11x{t}> to vector<11x3x{t}>\n %r = vector.transfer_write %w, %o[%z, %z] : vector<11x3x{t}>, tensor<11x3x{t}>\n return %r : tensor<11x3x{t}>\n}}", [y, np.zeros((11, 3), x.dtype)], y.T)
through("vector.bitcast", "%r = vector.bitcast %v0 : vector<8xf32> to vector<8xi32>", [a8], ["f32"], a8.view(np.int32), "i32")
through("vector.bitcast.width", "%r = vector.bitcast %v0 : vector<8xf32> to vector<16xi16>", [a8], ["f32"], a8.view(np.int16), "i16")
through("vector.broadcast", "%r = vector.broadcast %v0 : vector<4xf32> to vector<3x4xf32>", [a8[:4].copy()], ["f32"], np.broadcast_to(a8[:4], (3, 4)).copy(), "f32")
through("vector.broadcast.unit", "%r = vector.broadcast %v0 : vector<2x1xf32> to vector<3x2x4xf32>", [a24[:, :1].copy()], ["f32"], np.broadcast_to(a24[:, :1], (3, 2, 4)).copy(), "f32")
through("vector.extract", "%e = vector.extract %v0[1, 2] : f32 from vector<2x4xf32>\n%s = vector.extract %v0[0] : vector<4xf32> from vector<2x4xf32>\n%r = vector.insert %e, %s [1] : f32 into vector<4xf32>", [a24], ["f32"], np.array([a24[0, 0], a24[1, 2], a24[0, 2], a24[0, 3]]), "f32")
case("vector.extract.dynamic", "@main(%m: memref<8xf32>, %i: index) -> f32 {\n %z = arith.constant 0 : index\n %v = vector.load %m[%z] : memref<8xf32>, vector<8xf32>\n %e = vector.extract %v[%i] : f32 from vector<8xf32>\n %w = vector.insert %e, %v [%z] : f32 into vector<8xf32>\n vector.store %w, %m[%z] : memref<8xf32>, vector<8xf32>\n return %e : f32\n}", [a8, 5], a8[5], np.concatenate([a8[5:6], a8[1:]]))
case("vector.extract.dynamic2", "@main(%m: memref<2x4xf32>, %i: index) -> f32 {\n %z = arith.constant 0 : index\n %p = arith.constant 0.0 : f32\n %v = vector.transfer_read %m[%z, %z], %p : memref<2x4xf32>, vector<2x4xf32>\n %e = vector.extract %v[1, %i] : f32 from vector<2x4xf32>\n %w = vector.insert %e, %v [0, %i] : f32 into vector<2x4xf32>\n vector.transfer_write %w, %m[%z, %z] : vector<2x4xf32>, memref<2x4xf32>\n return %e : f32\n}", [a24, 3], a24[1, 3], np.where(np.arange(8).reshape(2, 4) == 3, a24[1, 3], a24))
through("vector.strided_slice", "%e = vector.extract_strided_slice %v0 {offsets = [0, 1], sizes = [2, 2], strides = [1, 1]} : vector<2x4xf32> to vector<2x2xf32>\n%r = vector.insert_strided_slice %e, %v0 {offsets = [0, 2], strides = [1, 1]} : vector<2x2xf32> into vector<2x4xf32>", [a24], ["f32"], np.concatenate([a24[:, :2], a24[:, 1:3]], 1), "f32")
through("vector.shape_cast", "%r = vector.shape_cast %v0 : vector<2x3x4xf32> to vector<6x4xf32>", [a234], ["f32"], a234.reshape(6, 4), "f32")
through("vector.shape_cast.collapse", "%r = vector.shape_cast %v0 : vector<2x3x4xf32> to vector<24xf32>", [a234], ["f32"], a234.reshape(24), "f32")
through("vector.shape_cast.i1", "%r = vector.shape_cast %v0 : vector<2x4xi1> to vector<8xi1>", [m8.reshape(2, 4)], ["i1"], m8, "i1")
through("vector.shuffle", "%r = vector.shuffle %v0, %v1 [0, 9, 15, 3] : vector<8xf32>, vector<8xf32>", [a8, b8], ["f32"] * 2, np.array([a8[0], b8[1], b8[7], a8[3]]), "f32")
through("vector.shuffle2d", "%r = vector.shuffle %v0, %v1 [0, 3, 1] : vector<2x4xf32>, vector<2x4xf32>", [a24, b24], ["f32"] * 2, np.stack([a24[0], b24[1], a24[1]]), "f32")
through("vector.interleave", "%r = vector.interleave %v0, %v1 : vector<8xf32> -> vector<16xf32>", [a8, b8], ["f32"] * 2, np.stack([a8, b8], 1).reshape(16), "f32")
through("vector.interleave2d", "%r = vector.interleave %v0, %v1 : vector<2x4xf32> -> vector<2x8xf32>", [a24, b24], ["f32"] * 2, np.stack([a24, b24], 2).reshape(2, 8), "f32")
through("vector.deinterleave", "%r, %s = vector.deinterleave %v0 : vector<8xf32> -> vector<4xf32>", [a8], ["f32"], a8[::2].copy(), "f32")
through("vector.deinterleave2d", "%s, %r = vector.deinterleave %v0 : vector<2x4xf32> -> vector<2x2xf32>", [a24], ["f32"], a24[:, 1::2].copy(), "f32")
through("vector.transpose3", "%r = vector.transpose %v0, [2, 0, 1] : vector<2x3x4xf32> to vector<4x2x3xf32>", [a234], ["f32"], a234.transpose(2, 0, 1).copy(), "f32")
through("vector.from_elements", "%e:8 = vector.to_elements %v0 : vector<8xf32>\n%r = vector.from_elements %e#3, %e#0, %e#7, %e#7 : vector<2x2xf32>", [a8], ["f32"], a8[[3, 0, 7, 7]].reshape(2, 2), "f32")
through("vector.step", "%s = vector.step : vector<8xindex>\n%r = arith.index_cast %s : vector<8xindex> to vector<8xi32>", [a8], ["f32"], np.arange(8, dtype=np.int32), "i32")
through("vector.splat", "%c = arith.constant 2.5 : f32\n%r = vector.broadcast %c : f32 to vector<8xf32>", [a8], ["f32"], np.full(8, 2.5, F), "f32")
through("vector.constant_mask", "%m = vector.constant_mask [1, 3] : vector<2x4xi1>\n%c = arith.constant dense<0.0> : vector<2x4xf32>\n%r = arith.select %m, %v0, %c : vector<2x4xi1>, vector<2x4xf32>", [a24], ["f32"], a24 * np.array([[1, 1, 1, 0], [0, 0, 0, 0]], F), "f32")
case("vector.create_mask", "@main(%m: memref<2x4xf32>, %o: memref<2x4xi1>, %i: index, %j: index) {\n %z = arith.constant 0 : index\n %b = vector.create_mask %i, %j : vector<2x4xi1>\n vector.transfer_write %b, %o[%z, %z] : vector<2x4xi1>, memref<2x4xi1>\n return\n}", [a24, np.zeros((2, 4), np.bool_), 2, 3], None, np.array([[1, 1, 1, 0]] * 2, np.bool_))
for t in ["f32", "f64", "f16", "bf16", "i32", "i8", "i64"]:
    x, y, z = (rand(f"red{t}{k}", (8,), t, 0.5, 1.5) for k in "xyz")
    X, Y = x.astype(np.float64), y.astype(np.float64)
    flt = t[0] in "fb"
    kinds = {"add": X.sum(), "mul": X.prod()} | ({"maximumf": X.max(), "minimumf": X.min(), "maxnumf": X.max(), "minnumf": X.min()} if flt else {"maxsi": X.max(), "minsi": X.min(), "maxui": (x.astype(f"u{x.dtype.itemsize}").max()), "minui": x.astype(f"u{x.dtype.itemsize}").min(), "and": np.bitwise_and.reduce(x), "or": np.bitwise_or.reduce(x), "xor": np.bitwise_xor.reduce(x)} if not flt else {})
    for kind, want in kinds.items():
        acc = {"add": 3, "mul": 3}.get(kind)
        extra, value = ("", want) if acc is None else (", %k", want + 3 if kind == "add" else want * 3)
        lit = f"%k = arith.constant {'3.0' if flt else 3} : {t}\n"
        value = np.array(value).astype(np.uint64).astype(x.dtype) if kind.endswith("ui") else np.array(int(value) if not flt else value).astype(np.int64 if not flt else np.float64).astype(x.dtype)
        through(f"vector.reduction.{kind}.{t}", f"{lit}%e = vector.reduction <{kind}>, %v0{extra} : vector<8x{t}> into {t}\n%r = vector.broadcast %e : {t} to vector<1x{t}>", [x], [t], value.reshape(1), t)
    if t in ("i8",):
        continue
    m, k = rand("mr" + t, (3, 4, 5), t, 0.5, 1.5), rand("mra" + t, (3, 5), t)
    M, K = m.astype(np.float64), k.astype(np.float64)
    through(f"vector.multi_reduction.{t}", f"%r = vector.multi_reduction <add>, %v0, %v1 [1] : vector<3x4x5x{t}> to vector<3x5x{t}>", [m, k], [t, t], (M.sum(1) + K).astype(k.dtype), t)
    through(f"vector.multi_reduction.inner.{t}", f"%r = vector.multi_reduction <{'maxnumf' if flt else 'maxsi'}>, %v0, %v1 [2] : vector<3x4x5x{t}> to vector<3x4x{t}>", [m, m[:, :, 0].copy()], [t, t], np.maximum(M.max(2), M[:, :, 0]).astype(k.dtype), t)
    p, q, c = rand("cp" + t, (3, 4), t), rand("cq" + t, (4, 5), t), rand("cc" + t, (3, 5), t)
    P, Q, C = (v.astype(np.float64) for v in (p, q, c))
    mm = "{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = [\"parallel\", \"parallel\", \"reduction\"], kind = #vector.kind<add>}"
    through(f"vector.contract.{t}", f"%r = vector.contract {mm} %v0, %v1, %v2 : vector<3x4x{t}>, vector<4x5x{t}> into vector<3x5x{t}>", [p, q, c], [t] * 3, (P @ Q + C).astype(c.dtype), t)
    through(f"vector.outerproduct.{t}", f"%r = vector.outerproduct %v0, %v1, %v2 {{kind = #vector.kind<add>}} : vector<3x{t}>, vector<5x{t}>", [p[:, 0].copy(), q[0].copy(), c], [t] * 3, (np.outer(P[:, 0], Q[0]) + C).astype(c.dtype), t)
    through(f"vector.scan.{t}", f"%r, %s = vector.scan <add>, %v0, %v1 {{inclusive = true, reduction_dim = 1 : i64}} : vector<3x4x{t}>, vector<3x{t}>", [p, p[:, 0].copy()], [t] * 2, np.cumsum(P, 1).astype(p.dtype), t)
    through(f"vector.scan.exclusive.{t}", f"%r, %s = vector.scan <mul>, %v0, %v1 {{inclusive = false, reduction_dim = 0 : i64}} : vector<3x4x{t}>, vector<4x{t}>", [p, p[0].copy()], [t] * 2, np.stack([P[0], P[0] * P[0], P[0] * P[0] * P[1]]).astype(p.dtype), t)
    if flt:
        through(f"vector.fma.{t}", f"%r = vector.fma %v0, %v1, %v2 : vector<8x{t}>", [x, y, z], [t] * 3, (X * Y + z.astype(np.float64)).astype(x.dtype), t)
        through(f"vector.fma2.{t}", f"%r = vector.fma %v0, %v0, %v0 : vector<3x4x{t}>", [p], [t], (P * P + P).astype(x.dtype), t)
p, q, c = rand("mxp", (3, 4), "bf16"), rand("mxq", (4, 5), "bf16"), rand("mxc", (3, 5))
through("vector.contract.mixed", f"%r = vector.contract {mm} %v0, %v1, %v2 : vector<3x4xbf16>, vector<4x5xbf16> into vector<3x5xf32>", [p, q, c], ["bf16", "bf16", "f32"], p.astype(F) @ q.astype(F) + c, "f32")
p, q, c = rand("mxp", (3, 4), "i8"), rand("mxq", (4, 5), "i8"), rand("mxc", (3, 5), "i32")
through("vector.contract.i8", f"%r = vector.contract {mm} %v0, %v1, %v2 : vector<3x4xi8>, vector<4x5xi8> into vector<3x5xi32>", [p, q, c], ["i8", "i8", "i32"], p.astype(np.int32) @ q.astype(np.int32) + c, "i32")
dot = "{indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>], iterator_types = [\"reduction\"], kind = #vector.kind<add>}"
through("vector.contract.dot", f"%k = arith.constant 2.0 : f32\n%e = vector.contract {dot} %v0, %v1, %k : vector<8xf32>, vector<8xf32> into f32\n%r = vector.broadcast %e : f32 to vector<1xf32>", [a8, b8], ["f32"] * 2, np.array([a8 @ b8 + 2], F), "f32")
mx = mm.replace("<add>", "<maxnumf>")
p, q, c = rand("mxp", (3, 4)), rand("mxq", (4, 5)), rand("mxc", (3, 5))
through("vector.contract.max", f"%r = vector.contract {mx} %v0, %v1, %v2 : vector<3x4xf32>, vector<4x5xf32> into vector<3x5xf32>", [p, q, c], ["f32"] * 3, np.maximum((p[:, :, None] * q[None]).max(1), c), "f32")
bt = "{indexing_maps = [affine_map<(b, m, n, k) -> (b, k, m)>, affine_map<(b, m, n, k) -> (n, b, k)>, affine_map<(b, m, n, k) -> (n, m, b)>], iterator_types = [\"parallel\", \"parallel\", \"parallel\", \"reduction\"], kind = #vector.kind<add>}"
p, q, c = rand("btp", (2, 4, 3)), rand("btq", (5, 2, 4)), rand("btc", (5, 3, 2))
through("vector.contract.batch", f"%r = vector.contract {bt} %v0, %v1, %v2 : vector<2x4x3xf32>, vector<5x2x4xf32> into vector<5x3x2xf32>", [p, q, c], ["f32"] * 3, np.einsum("bkm,nbk->nmb", p, q) + c, "f32")
through("vector.outerproduct.scalar", "%k = arith.constant 2.0 : f32\n%r = vector.outerproduct %v0, %k : vector<8xf32>, f32", [a8], ["f32"], a8 * 2, "f32")
through("vector.mask.reduction", "%b = vector.constant_mask [5] : vector<8xi1>\n%e = vector.mask %b { vector.reduction <add>, %v0 : vector<8xf32> into f32 } : vector<8xi1> -> f32\n%r = vector.broadcast %e : f32 to vector<1xf32>", [a8], ["f32"], a8[:5].sum().reshape(1), "f32")
through("vector.mask.multi_reduction", "%b = vector.constant_mask [2, 3] : vector<2x4xi1>\n%r = vector.mask %b { vector.multi_reduction <add>, %v0, %v1 [1] : vector<2x4xf32> to vector<2xf32> } : vector<2x4xi1> -> vector<2xf32>", [a24, a8[:2].copy()], ["f32"] * 2, a24[:, :3].sum(1) + a8[:2], "f32")
through("vector.mask.contract", f"%b = vector.constant_mask [3, 5, 2] : vector<3x5x4xi1>\n%r = vector.mask %b {{ vector.contract {mm} %v0, %v1, %v2 : vector<3x4xf32>, vector<4x5xf32> into vector<3x5xf32> }} : vector<3x5x4xi1> -> vector<3x5xf32>", [rand("mxp", (3, 4)), rand("mxq", (4, 5)), rand("mxc", (3, 5))], ["f32"] * 3, rand("mxp", (3, 4))[:, :2] @ rand("mxq", (4, 5))[:2] + rand("mxc", (3, 5)), "f32")
case("vector.mask.transfer", "@main(%m: memref<?x?xf32>, %o: memref<4x4xf32>, %i: index) {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %b = vector.create_mask %i, %i : vector<4x4xi1>\n %v = vector.mask %b { vector.transfer_read %m[%z, %z], %p : memref<?x?xf32>, vector<4x4xf32> } : vector<4x4xi1> -> vector<4x4xf32>\n %c = vector.create_mask %i : vector<4xi1>\n vector.transfer_write %v, %o[%z, %z] : vector<4x4xf32>, memref<4x4xf32>\n return\n}", [rand("mt", (5, 3)), np.zeros((4, 4), F), 3], None, np.pad(rand("mt", (5, 3))[:3], ((0, 1), (0, 1)), constant_values=9))
case("vector.mask.write", "@main(%m: memref<4x4xf32>, %o: memref<?x?xf32>, %i: index) {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %b = vector.create_mask %i, %i : vector<4x4xi1>\n %v = vector.transfer_read %m[%z, %z], %p : memref<4x4xf32>, vector<4x4xf32>\n vector.mask %b { vector.transfer_write %v, %o[%z, %z] : vector<4x4xf32>, memref<?x?xf32> } : vector<4x4xi1>\n return\n}", [rand("mt", (4, 4)), np.zeros((5, 2), F), 3], None, np.pad(rand("mt", (4, 4))[:3, :2], ((0, 2), (0, 0))))
case("vector.transfer.masked.i1", "@main(%m: memref<?xi1>, %o: memref<8xi1>, %i: index) {\n %z = arith.constant 0 : index\n %p = arith.constant true\n %b = vector.create_mask %i : vector<8xi1>\n %v = vector.transfer_read %m[%z], %p, %b : memref<?xi1>, vector<8xi1>\n vector.transfer_write %v, %o[%z] : vector<8xi1>, memref<8xi1>\n return\n}", [m8, np.zeros(8, np.bool_), 3], None, np.where(np.arange(8) < 3, m8, True))
case("vector.transfer.permuted", "@main(%m: memref<2x3x4xf32>, %o: memref<4x2xf32>, %i: index) {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %v = vector.transfer_read %m[%z, %i, %z], %p {permutation_map = affine_map<(a, b, c) -> (c, a)>} : memref<2x3x4xf32>, vector<4x2xf32>\n vector.transfer_write %v, %o[%z, %z] : vector<4x2xf32>, memref<4x2xf32>\n return\n}", [a234, np.zeros((4, 2), F), 1], None, a234[:, 1].T)
case("vector.transfer.broadcast", "@main(%m: memref<3x4xf32>, %o: memref<2x4xf32>, %i: index) {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %v = vector.transfer_read %m[%i, %z], %p {permutation_map = affine_map<(a, b) -> (0, b)>, in_bounds = [true, true]} : memref<3x4xf32>, vector<2x4xf32>\n vector.transfer_write %v, %o[%z, %z] : vector<2x4xf32>, memref<2x4xf32>\n return\n}", [a234[0], np.zeros((2, 4), F), 1], None, np.stack([a234[0, 1]] * 2))
case("vector.transfer.scalar", "@main(%m: memref<f32>, %o: memref<f32>) {\n %p = arith.constant 9.0 : f32\n %v = vector.transfer_read %m[], %p : memref<f32>, vector<f32>\n %w = arith.addf %v, %v : vector<f32>\n vector.transfer_write %w, %o[] : vector<f32>, memref<f32>\n return\n}", [np.array(3, F), np.array(0, F)], None, F(6))
case("vector.transfer.5d", "@main(%m: memref<2x1x3x1x4xf32>, %o: memref<2x1x3x1x4xf32>) {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %v = vector.transfer_read %m[%z, %z, %z, %z, %z], %p : memref<2x1x3x1x4xf32>, vector<2x1x3x1x4xf32>\n %w = math.absf %v : vector<2x1x3x1x4xf32>\n vector.transfer_write %w, %o[%z, %z, %z, %z, %z] : vector<2x1x3x1x4xf32>, memref<2x1x3x1x4xf32>\n return\n}", [a234.reshape(2, 1, 3, 1, 4), np.zeros((2, 1, 3, 1, 4), F)], None, abs(a234.reshape(2, 1, 3, 1, 4)))
case("vector.transfer.loop", "@main(%m: memref<64x64xf32>, %o: memref<64x64xf32>) {\n affine.for %r = 0 to 4000 {\n affine.for %i = 0 to 64 step 4 {\n affine.for %j = 0 to 64 step 4 {\n %p = arith.constant 9.0 : f32\n %v = vector.transfer_read %m[%i, %j], %p : memref<64x64xf32>, vector<4x4xf32>\n %t = vector.transpose %v, [1, 0] : vector<4x4xf32> to vector<4x4xf32>\n vector.transfer_write %t, %o[%j, %i] : vector<4x4xf32>, memref<64x64xf32>\n }\n }\n }\n return\n}", [rand("tl", (64, 64)), np.zeros((64, 64), F)], None, rand("tl", (64, 64)).T)
case("vector.load.2d", "@main(%m: memref<4x4xf32>, %o: memref<4x4xf32>) {\n %z = arith.constant 1 : index\n %v = vector.load %m[%z, %z] : memref<4x4xf32>, vector<2x2xf32>\n vector.store %v, %o[%z, %z] : memref<4x4xf32>, vector<2x2xf32>\n return\n}", [rand("l2", (4, 4)), np.zeros((4, 4), F)], None, np.pad(rand("l2", (4, 4))[1:3, 1:3], 1))
case("vector.gather.2d", "@main(%m: memref<4x4xf32>, %o: memref<2x3xf32>) {\n %z = arith.constant 0 : index\n %x = arith.constant dense<[[0, 5, 2], [9, 15, 1]]> : vector<2x3xindex>\n %b = vector.constant_mask [2, 2] : vector<2x3xi1>\n %p = arith.constant dense<7.0> : vector<2x3xf32>\n %v = vector.gather %m[%z, %z][%x], %b, %p : memref<4x4xf32>, vector<2x3xindex>, vector<2x3xi1>, vector<2x3xf32> into vector<2x3xf32>\n vector.transfer_write %v, %o[%z, %z] : vector<2x3xf32>, memref<2x3xf32>\n return\n}", [rand("g2", (4, 4)), np.zeros((2, 3), F)], None, np.array([[*rand("g2", (4, 4)).flat[[0, 5]], 7], [*rand("g2", (4, 4)).flat[[9, 15]], 7]], F))
case("vector.gather.tensor", "@main(%m: tensor<16xf32>) -> tensor<4xf32> {\n %z = arith.constant 0 : index\n %x = arith.constant dense<[0, 5, 2, 9]> : vector<4xindex>\n %b = arith.constant dense<true> : vector<4xi1>\n %p = arith.constant dense<7.0> : vector<4xf32>\n %v = vector.gather %m[%z][%x], %b, %p : tensor<16xf32>, vector<4xindex>, vector<4xi1>, vector<4xf32> into vector<4xf32>\n %e = tensor.empty() : tensor<4xf32>\n %r = vector.transfer_write %v, %e[%z] : vector<4xf32>, tensor<4xf32>\n return %r : tensor<4xf32>\n}", [rand("gt", (16,))], rand("gt", (16,))[[0, 5, 2, 9]])
case("vector.type_cast", "@main(%m: memref<2x4xf32>, %o: memref<2x4xf32>) {\n %c = vector.type_cast %m : memref<2x4xf32> to memref<vector<2x4xf32>>\n %d = vector.type_cast %o : memref<2x4xf32> to memref<vector<2x4xf32>>\n %v = memref.load %c[] : memref<vector<2x4xf32>>\n memref.store %v, %d[] : memref<vector<2x4xf32>>\n return\n}", [a24, np.zeros((2, 4), F)], None, a24)
case("vector.vscale", "@main() -> index {\n %c = arith.constant 3 : index\n return %c : index\n}", [], 3)
case("vector.function", "func.func private @f(%v: vector<2x4xf32>, %b: vector<4xi1>) -> (vector<4xf32>, vector<4xi1>) {\n %e = vector.extract %v[1] : vector<4xf32> from vector<2x4xf32>\n return %e, %b : vector<4xf32>, vector<4xi1>\n}\nfunc.func @main(%m: memref<2x4xf32>, %o: memref<4xf32>) {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %v = vector.transfer_read %m[%z, %z], %p : memref<2x4xf32>, vector<2x4xf32>\n %b = vector.constant_mask [2] : vector<4xi1>\n %w, %x = call @f(%v, %b) : (vector<2x4xf32>, vector<4xi1>) -> (vector<4xf32>, vector<4xi1>)\n vector.maskedstore %o[%z], %x, %w : memref<4xf32>, vector<4xi1>, vector<4xf32>\n return\n}", [a24, np.zeros(4, F)], None, np.where(np.arange(4) < 2, a24[1], 0).astype(F))
case("vector.print", '@main(%f: f32, %i: i32) {\n %v = arith.constant dense<[[1.0, 2.5], [3.0, 4.0]]> : vector<2x2xf32>\n %b = arith.constant dense<[true, false]> : vector<2xi1>\n %k = arith.constant 7 : index\n %u = arith.constant 200 : ui8\n %h = arith.constant 1.5 : bf16\n vector.print %v : vector<2x2xf32>\n vector.print %f : f32\n vector.print %i : i32\n vector.print %b : vector<2xi1>\n vector.print %k : index\n vector.print str "hello\\n"\n vector.print %h : bf16\n vector.print %i : i32 punctuation <comma>\n vector.print punctuation <newline>\n return\n}'.replace(" %u = arith.constant 200 : ui8\n", ""), [2.5, -3], stdout="( ( 1, 2.5 ), ( 3, 4 ) )\n2.5\n-3\n( 1, 0 )\n7\nhello\n1.5\n-3, \n")
case("vector.extract.outer", "@main(%m: memref<2x4xf32>, %i: index, %j: index) -> f32 {\n %z = arith.constant 0 : index\n %p = arith.constant 0.0 : f32\n %v = vector.transfer_read %m[%z, %z], %p : memref<2x4xf32>, vector<2x4xf32>\n %s = vector.extract %v[%i] : vector<4xf32> from vector<2x4xf32>\n %e = vector.extract %v[%i, %j] : f32 from vector<2x4xf32>\n %w = vector.insert %s, %v [%z] : vector<4xf32> into vector<2x4xf32>\n %x = vector.insert %p, %w [%i, %j] : f32 into vector<2x4xf32>\n vector.transfer_write %x, %m[%z, %z] : vector<2x4xf32>, memref<2x4xf32>\n return %e : f32\n}", [a24, 1, 2], a24[1, 2], np.array([a24[1], np.where(np.arange(4) == 2, 0, a24[1])]))
case("vector.gather.strided", "@main(%m: memref<4x4xf32, strided<[8, 2]>>, %o: memref<4xf32>) {\n %z = arith.constant 0 : index\n %k = arith.constant 1 : index\n %x = arith.constant dense<[0, 2, 1, 2]> : vector<4xindex>\n %b = vector.constant_mask [3] : vector<4xi1>\n %p = arith.constant dense<7.0> : vector<4xf32>\n %v = vector.gather %m[%k, %k][%x], %b, %p : memref<4x4xf32, strided<[8, 2]>>, vector<4xindex>, vector<4xi1>, vector<4xf32> into vector<4xf32>\n vector.store %v, %o[%z] : memref<4xf32>, vector<4xf32>\n return\n}", [rand("gs", (4, 8))[:, ::2], np.zeros(4, F)], None, np.array([*rand("gs", (4, 8))[1, ::2][[1, 3, 2]], 7], F))
case("vector.scatter.2d", "@main(%m: memref<2x2xf32>, %o: memref<8xf32>) {\n %z = arith.constant 0 : index\n %x = arith.constant dense<[[0, 2], [5, 7]]> : vector<2x2xi32>\n %b = arith.constant dense<[[true, true], [false, true]]> : vector<2x2xi1>\n %p = arith.constant 0.0 : f32\n %v = vector.transfer_read %m[%z, %z], %p : memref<2x2xf32>, vector<2x2xf32>\n vector.scatter %o[%z][%x], %b, %v : memref<8xf32>, vector<2x2xi32>, vector<2x2xi1>, vector<2x2xf32>\n return\n}", [a24[:, :2].copy(), np.zeros(8, F)], None, np.array([a24[0, 0], 0, a24[0, 1], 0, 0, 0, 0, a24[1, 1]], F))
case("vector.load.element", "@main(%m: memref<4xf32>, %o: memref<4xf32>) {\n %z = arith.constant 0 : index\n %t = memref.alloc() : memref<2xvector<4xf32>>\n %v = vector.load %m[%z] : memref<4xf32>, vector<4xf32>\n vector.store %v, %t[%z] : memref<2xvector<4xf32>>, vector<4xf32>\n %w = vector.load %t[%z] : memref<2xvector<4xf32>>, vector<4xf32>\n vector.store %w, %o[%z] : memref<4xf32>, vector<4xf32>\n return\n}", [a8[:4].copy(), np.zeros(4, F)], None, a8[:4])
dotmax = dot.replace("<add>", "<maxnumf>")
through("vector.contract.dotmax", f"%k = arith.constant -9.0 : f32\n%e = vector.contract {dotmax} %v0, %v1, %k : vector<8xf32>, vector<8xf32> into f32\n%r = vector.broadcast %e : f32 to vector<1xf32>", [a8, b8], ["f32"] * 2, np.array([(a8 * b8).max()], F), "f32")
case("vector.mask.tensor", "@main(%t: tensor<4x4xf32>, %d: tensor<4x4xf32>, %i: index) -> tensor<4x4xf32> {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %b = vector.create_mask %i, %i : vector<4x4xi1>\n %v = vector.mask %b { vector.transfer_read %t[%z, %z], %p : tensor<4x4xf32>, vector<4x4xf32> } : vector<4x4xi1> -> vector<4x4xf32>\n %r = vector.mask %b { vector.transfer_write %v, %d[%z, %z] : vector<4x4xf32>, tensor<4x4xf32> } : vector<4x4xi1> -> tensor<4x4xf32>\n return %r : tensor<4x4xf32>\n}", [rand("mt", (4, 4)), np.zeros((4, 4), F), 3], np.pad(rand("mt", (4, 4))[:3, :3], ((0, 1), (0, 1))))
case("vector.masked.2d", "@main(%m: memref<4x4xf32>, %o: memref<4x4xf32>) {\n %z = arith.constant 1 : index\n %c = arith.constant 0 : index\n %k = vector.constant_mask [2, 2] : vector<2x3xi1>\n %p = arith.constant dense<7.0> : vector<2x3xf32>\n %v = vector.maskedload %m[%z, %z], %k, %p : memref<4x4xf32>, vector<2x3xi1>, vector<2x3xf32> into vector<2x3xf32>\n %l = arith.constant dense<[[true, false, true], [false, true, false]]> : vector<2x3xi1>\n vector.maskedstore %o[%z, %c], %l, %v : memref<4x4xf32>, vector<2x3xi1>, vector<2x3xf32>\n return\n}", [rand("m2", (4, 4)), np.zeros((4, 4), F)], None, np.array([[0] * 4, [rand("m2", (4, 4))[1, 1], 0, 7, 0], [0, rand("m2", (4, 4))[2, 2], 0, 0], [0] * 4], F))
case("vector.masked_write.tensor", "@main(%t: tensor<4x4xf32>, %d: tensor<4x4xf32>, %i: index) -> tensor<4x4xf32> {\n %z = arith.constant 0 : index\n %p = arith.constant 9.0 : f32\n %b = vector.create_mask %i, %i : vector<4x4xi1>\n %v = vector.transfer_read %t[%z, %z], %p : tensor<4x4xf32>, vector<4x4xf32>\n %r = vector.transfer_write %v, %d[%z, %z], %b {in_bounds = [true, true]} : vector<4x4xf32>, tensor<4x4xf32>\n return %r : tensor<4x4xf32>\n}", [rand("mt", (4, 4)), np.ones((4, 4), F), 3], np.pad(rand("mt", (4, 4))[:3, :3], ((0, 1), (0, 1)), constant_values=1))
