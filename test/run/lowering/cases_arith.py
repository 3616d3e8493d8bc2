"""arith, math, index and ub, each operation on a 1-D tensor of each of its types."""

import math
import zlib

import numpy as np
from corpus import FLOATS, Case, element

CASES: list[Case] = []
N = 37
INTS = ["i1", "i2", "i5", "i8", "i16", "i24", "i32", "i64"]


def rng(name):
    return np.random.default_rng(zlib.crc32(name.encode()))


def width(t):
    return 64 if t == "index" else int(t[1:])


def ints(name, t, n=N):
    w = width(t)
    values = rng(name).integers(0, 2**w if w < 64 else 2**63, n, dtype=np.uint64)
    values[:4] = [0, 1, 2 ** (w - 1), 2**w - 1]
    return wrap([int(v) for v in values], t)


def wrap(values, t):
    """Signed storage of Python integers taken modulo the width, as MLIR keeps a signless integer."""
    w = width(t)
    if t == "i1":
        return np.array([v & 1 for v in values], np.bool_)
    values = [((v & (2**w - 1)) ^ (1 << w - 1)) - (1 << w - 1) for v in values]
    return np.array(values, element(t))


def signed(a, t):
    return [-int(v) for v in a] if t == "i1" else [int(v) for v in a]


def unsigned(a, t):
    return [int(v) & (2 ** width(t) - 1) for v in a]


def floats(name, t, low=-4.0, high=4.0, n=N):
    return rng(name).uniform(low, high, n).astype(element(t))


def unary_tensor(name, op, t, out, x, want, **more):
    text = f"func.func @main(%a: tensor<{len(x)}x{t}>) -> tensor<{len(x)}x{out}> {{\n  %r = {op} : tensor<{len(x)}x{t}>"
    text += f" to tensor<{len(x)}x{out}>" if out != t or " to" in more.pop("form", "") else ""
    CASES.append(Case(name, text + f"\n  return %r : tensor<{len(x)}x{out}>\n}}", [x], [want], **more))


def generic(name, args, out, body, inputs, want, **more):
    """A linalg.generic over 1-D tensors whose region is `body`, ending in a value %r of type `out`."""
    n = len(inputs[0])
    params = ", ".join(f"%t{i}: tensor<{n}x{t}>" for i, t in enumerate(args))
    region = ", ".join(f"%{c}: {t}" for c, t in zip("abc", args))
    maps = ", ".join(["affine_map<(d0) -> (d0)>"] * (len(args) + 1))
    ins = ", ".join(f"%t{i}" for i in range(len(args)))
    types = ", ".join(f"tensor<{n}x{t}>" for t in args)
    CASES.append(Case(name, f"""func.func @main({params}) -> tensor<{n}x{out}> {{
  %e = tensor.empty() : tensor<{n}x{out}>
  %g = linalg.generic {{indexing_maps = [{maps}], iterator_types = ["parallel"]}}
      ins({ins} : {types}) outs(%e : tensor<{n}x{out}>) {{
    ^bb0({region}, %o: {out}):
      {body}
      linalg.yield %r : {out}
  }} -> tensor<{n}x{out}>
  return %g : tensor<{n}x{out}>
}}""", inputs, [want], **more))


def trunc_div(a, b):
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


BINARY = {
    "addi": ("u", lambda a, b, w: a + b), "subi": ("u", lambda a, b, w: a - b), "muli": ("u", lambda a, b, w: a * b),
    "andi": ("u", lambda a, b, w: a & b), "ori": ("u", lambda a, b, w: a | b), "xori": ("u", lambda a, b, w: a ^ b),
    "maxsi": ("s", lambda a, b, w: max(a, b)), "minsi": ("s", lambda a, b, w: min(a, b)),
    "maxui": ("u", lambda a, b, w: max(a, b)), "minui": ("u", lambda a, b, w: min(a, b)),
    "divui": ("u/", lambda a, b, w: a // b), "remui": ("u/", lambda a, b, w: a % b),
    "divsi": ("s/", lambda a, b, w: trunc_div(a, b)), "remsi": ("s/", lambda a, b, w: a - trunc_div(a, b) * b),
    "floordivsi": ("s/", lambda a, b, w: a // b), "ceildivsi": ("s/", lambda a, b, w: -(-a // b)),
    "ceildivui": ("u/", lambda a, b, w: -(-a // b)),
    "shli": ("u<", lambda a, b, w: a << b), "shrui": ("u<", lambda a, b, w: a >> b), "shrsi": ("s<", lambda a, b, w: a >> b),
}
for op, (mode, fn) in BINARY.items():
    for t in [*INTS, "index"]:
        w = width(t)
        a, b = ints(op + t + "a", t), ints(op + t + "b", t)
        if "/" in mode:
            b = wrap([v or 1 for v in unsigned(b, t)], t)
            if "s" in mode:
                if t == "i1":
                    a = np.zeros_like(a)
                else:
                    a[2], a[3] = 1, 1
                    a = np.where(a == -(2 ** (w - 1)), 1, a).astype(a.dtype)
        if "<" in mode:
            b = wrap([v % w for v in unsigned(b, t)], t)
        view = signed if "s" in mode else unsigned
        shift = [v % w for v in unsigned(b, t)] if "<" in mode else view(b, t)
        want = wrap([fn(x, y, w) for x, y in zip(view(a, t), shift)], t)
        generic(f"arith.{op}.{t}", [t, t], t, f"%r = arith.{op} %a, %b : {t}", [a, b], want)
PREDICATES = {"eq": "u==", "ne": "u!=", "slt": "s<", "sle": "s<=", "sgt": "s>", "sge": "s>=", "ult": "u<", "ule": "u<=", "ugt": "u>", "uge": "u>="}
for p, code in PREDICATES.items():
    for t in [*INTS, "index"]:
        view = signed if code[0] == "s" else unsigned
        a, b = ints(p + t + "a", t), ints(p + t + "b", t)
        b[5:9] = a[5:9]
        want = np.array([eval(f"{x}{code[1:]}{y}") for x, y in zip(view(a, t), view(b, t))])
        generic(f"arith.cmpi.{p}.{t}", [t, t], "i1", f"%r = arith.cmpi {p}, %a, %b : {t}", [a, b], want)
for narrow, wide in [("i1", "i8"), ("i1", "i32"), ("i2", "i5"), ("i5", "i8"), ("i8", "i24"), ("i24", "i64"), ("i8", "i32"), ("i16", "i64"), ("i32", "i64")]:
    a, b = ints(narrow + wide, narrow), ints(wide + narrow, wide)
    generic(f"arith.extsi.{narrow}.{wide}", [narrow], wide, f"%r = arith.extsi %a : {narrow} to {wide}", [a], wrap(signed(a, narrow), wide))
    generic(f"arith.extui.{narrow}.{wide}", [narrow], wide, f"%r = arith.extui %a : {narrow} to {wide}", [a], wrap(unsigned(a, narrow), wide))
    generic(f"arith.trunci.{wide}.{narrow}", [wide], narrow, f"%r = arith.trunci %a : {wide} to {narrow}", [b], wrap(signed(b, wide), narrow))
for t in INTS:
    a = ints("cast" + t, t)
    generic(f"arith.index_cast.{t}", [t], "index", f"%r = arith.index_cast %a : {t} to index", [a], np.array(signed(a, t), np.int64))
    generic(f"arith.index_castui.{t}", [t], "index", f"%r = arith.index_castui %a : {t} to index", [a], wrap(unsigned(a, t), "index"))
    generic(f"arith.select.{t}", ["i1", t, t], t, f"%r = arith.select %a, %b, %c : {t}", [ints("s" + t, "i1"), a, a[::-1].copy()],
            np.where(ints("s" + t, "i1"), a, a[::-1]))
for t in ["i8", "i32", "i64"]:
    w = width(t)
    a, b = ints("ext" + t, t), ints("ext2" + t, t)
    s = [x * y for x, y in zip(signed(a, t), signed(b, t))]
    u = [x * y for x, y in zip(unsigned(a, t), unsigned(b, t))]
    c = [x + y for x, y in zip(unsigned(a, t), unsigned(b, t))]
    generic(f"arith.mulsi_extended.{t}", [t, t], t, f"%l, %r = arith.mulsi_extended %a, %b : {t}", [a, b], wrap([v >> w for v in s], t))
    generic(f"arith.mului_extended.{t}", [t, t], t, f"%l, %r = arith.mului_extended %a, %b : {t}", [a, b], wrap([v >> w for v in u], t))
    generic(f"arith.addui_extended.{t}", [t, t], "i1", f"%l, %r = arith.addui_extended %a, %b : {t}, i1", [a, b], np.array([v >> w for v in c]) != 0)
HALF = ["f16", "bf16", "f32", "f64"]
FBIN = {"addf": np.add, "subf": np.subtract, "mulf": np.multiply, "divf": np.divide, "remf": np.fmod, "maximumf": np.maximum,
        "minimumf": np.minimum, "maxnumf": np.fmax, "minnumf": np.fmin}
for t in HALF:
    a, b = floats("fa" + t, t), floats("fb" + t, t)
    b[b == 0] = 1
    ref = np.float64
    for op, fn in FBIN.items():
        x, y = a.copy(), b.copy()
        if op.startswith(("max", "min")):
            x[3], y[4] = np.nan, np.nan
        want = fn(x.astype(ref), y.astype(ref)).astype(x.dtype)
        generic(f"arith.{op}.{t}", [t, t], t, f"%r = arith.{op} %a, %b : {t}", [x, y], want)
        unary = f"func.func @main(%a: tensor<{N}x{t}>, %b: tensor<{N}x{t}>) -> tensor<{N}x{t}> {{\n  %r = arith.{op} %a, %b : tensor<{N}x{t}>\n  return %r : tensor<{N}x{t}>\n}}"
        CASES.append(Case(f"arith.{op}.tensor.{t}", unary, [x, y], [want]))
    generic(f"arith.negf.{t}", [t], t, f"%r = arith.negf %a : {t}", [a], -a)
    x, y = a.copy(), b.copy()
    x[3], y[4], y[5:9] = np.nan, np.nan, x[5:9]
    nan = np.isnan(x.astype(ref)) | np.isnan(y.astype(ref))
    for p, fn in {"eq": np.equal, "gt": np.greater, "ge": np.greater_equal, "lt": np.less, "le": np.less_equal, "ne": np.not_equal}.items():
        cmp = fn(x.astype(ref), y.astype(ref))
        generic(f"arith.cmpf.o{p}.{t}", [t, t], "i1", f"%r = arith.cmpf o{p}, %a, %b : {t}", [x, y], cmp & ~nan)
        generic(f"arith.cmpf.u{p}.{t}", [t, t], "i1", f"%r = arith.cmpf u{p}, %a, %b : {t}", [x, y], cmp | nan)
    generic(f"arith.cmpf.ord.{t}", [t, t], "i1", f"%r = arith.cmpf ord, %a, %b : {t}", [x, y], ~nan)
    generic(f"arith.cmpf.uno.{t}", [t, t], "i1", f"%r = arith.cmpf uno, %a, %b : {t}", [x, y], nan)
    for i in ["i1", "i8", "i16", "i32", "i64"]:
        v = ints("tofp" + i + t, i)
        if t == "f16" and width(i) > 16:
            v = (v % 1000).astype(v.dtype)
        generic(f"arith.sitofp.{i}.{t}", [i], t, f"%r = arith.sitofp %a : {i} to {t}", [v], np.array(signed(v, i), ref).astype(element(t)))
        generic(f"arith.uitofp.{i}.{t}", [i], t, f"%r = arith.uitofp %a : {i} to {t}", [v], np.array(unsigned(v, i), ref).astype(element(t)))
        if i != "i1":
            f = (a * 10).astype(element(t))
            generic(f"arith.fptosi.{t}.{i}", [t], i, f"%r = arith.fptosi %a : {t} to {i}", [f], np.trunc(f.astype(ref)).astype(element(i)))
            generic(f"arith.fptoui.{t}.{i}", [t], i, f"%r = arith.fptoui %a : {t} to {i}", [abs(f)], np.trunc(abs(f).astype(ref)).astype(element(i)))
    bits = f"i{element(t).itemsize * 8}"
    generic(f"arith.bitcast.{t}", [t], bits, f"%r = arith.bitcast %a : {t} to {bits}", [a], a.view(element(bits)))
    for u in HALF:
        if element(u).itemsize > element(t).itemsize:
            generic(f"arith.extf.{t}.{u}", [t], u, f"%r = arith.extf %a : {t} to {u}", [a], a.astype(element(u)), exact=True)
            v = floats("tr" + t + u, u)
            v[:4] = [np.inf, -np.inf, np.nan, 0]
            generic(f"arith.truncf.{u}.{t}", [u], t, f"%r = arith.truncf %a : {u} to {t}", [v], v.astype(element(t)), exact=True)
    generic(f"arith.convertf.{t}", [t], "f32" if t != "f32" else "f64", "%r = arith." + ("extf" if t in ("f16", "bf16", "f32") else "truncf") +
            f" %a : {t} to {'f32' if t != 'f32' else 'f64'}", [a], a.astype(np.float32 if t != "f32" else np.float64))
for t in [f for f in FLOATS if f.startswith("f8")]:
    codes = np.arange(256, dtype=np.uint8).view(element(t))
    generic(f"arith.extf.{t}", [t], "f32", f"%r = arith.extf %a : {t} to f32", [codes], codes.astype(np.float32), exact=True)
    if t == "f8E8M0FNU":
        v = np.exp2(np.arange(-20.0, 17.0)).astype(np.float32)
    else:
        v = np.concatenate([codes.astype(np.float32) * s for s in (1, 1.02, 0.97, 1.0625, 0.93)] + [floats(t, "f32", -0.02, 0.02)]).astype(np.float32)
        v = v[np.isfinite(v) & (np.abs(v) <= float(np.nanmax(np.where(np.isfinite(codes.astype(np.float32)), codes.astype(np.float32), 0))))]
    generic(f"arith.truncf.{t}", ["f32"], t, f"%r = arith.truncf %a : f32 to {t}", [v], v.astype(element(t)), exact=True)
    if t != "f8E8M0FNU":
        a, b = floats("8a" + t, t), floats("8b" + t, t)
        want = (a.astype(np.float32) * b.astype(np.float32)).astype(element(t))
        generic(f"arith.mulf.{t}", [t, t], t, f"%r = arith.mulf %a, %b : {t}", [a, b], want, exact=True)

erf = np.vectorize(math.erf, otypes=[np.float64])
erfc = np.vectorize(math.erfc, otypes=[np.float64])
MATH = {  # op: (function, low, high)
    "absf": (np.abs, -4, 4), "acos": (np.arccos, -1, 1), "acosh": (np.arccosh, 1, 6), "asin": (np.arcsin, -1, 1), "asinh": (np.arcsinh, -6, 6),
    "atan": (np.arctan, -6, 6), "atanh": (np.arctanh, -0.9, 0.9), "cbrt": (np.cbrt, -9, 9), "ceil": (np.ceil, -9, 9), "cos": (np.cos, -9, 9),
    "cosh": (np.cosh, -4, 4), "erf": (erf, -3, 3), "erfc": (erfc, -3, 3), "exp": (np.exp, -4, 4), "exp2": (np.exp2, -4, 4), "expm1": (np.expm1, -2, 2),
    "floor": (np.floor, -9, 9), "log": (np.log, 0.1, 9), "log10": (np.log10, 0.1, 9), "log1p": (np.log1p, -0.5, 9), "log2": (np.log2, 0.1, 9),
    "round": (lambda x: np.copysign(np.floor(np.abs(x) + 0.5), x), -9, 9), "roundeven": (np.rint, -9, 9), "rsqrt": (lambda x: 1 / np.sqrt(x), 0.1, 9),
    "sin": (np.sin, -9, 9), "sinh": (np.sinh, -4, 4), "sqrt": (np.sqrt, 0, 9), "tan": (np.tan, -1, 1), "tanh": (np.tanh, -3, 3), "trunc": (np.trunc, -9, 9),
}
for op, (fn, low, high) in MATH.items():
    for t in HALF:
        a = floats(op + t, t, low, high)
        want = fn(a.astype(np.float64)).astype(element(t))
        generic(f"math.{op}.{t}", [t], t, f"%r = math.{op} %a : {t}", [a], want)
        n = 8
        for shape in ("8", "2x4"):
            CASES.append(Case(f"math.{op}.vector{shape}.{t}", f"""func.func @main(%m: memref<{shape}x{t}>) {{
  %z = arith.constant 0 : index
  %p = ub.poison : {t}
  %v = vector.transfer_read %m[{', '.join(['%z'] * len(shape.split('x')))}], %p : memref<{shape}x{t}>, vector<{shape}x{t}>
  %r = math.{op} %v : vector<{shape}x{t}>
  vector.transfer_write %r, %m[{', '.join(['%z'] * len(shape.split('x')))}] : vector<{shape}x{t}>, memref<{shape}x{t}>
  return
}}""", [a[:n].reshape([int(s) for s in shape.split("x")])], [want[:n].reshape([int(s) for s in shape.split("x")])]))
SMALL = np.array([1e-8, -1e-8, 1e-5], np.float32)
generic("math.log1p.small", ["f32"], "f32", "%r = math.log1p %a : f32", [SMALL], np.log1p(SMALL.astype(np.float64)).astype(np.float32), rtol=1e-6)
for t in HALF:
    a, b, c = floats("m2a" + t, t), floats("m2b" + t, t), floats("m2c" + t, t)
    ref = np.float64
    A, B, C = (v.astype(ref) for v in (a, b, c))
    e = element(t)
    generic(f"math.atan2.{t}", [t, t], t, f"%r = math.atan2 %a, %b : {t}", [a, b], np.arctan2(A, B).astype(e))
    generic(f"math.copysign.{t}", [t, t], t, f"%r = math.copysign %a, %b : {t}", [a, b], np.copysign(A, B).astype(e))
    generic(f"math.powf.{t}", [t, t], t, f"%r = math.powf %a, %b : {t}", [abs(a), b], np.power(abs(A), B).astype(e))
    generic(f"math.fma.{t}", [t, t, t], t, f"%r = math.fma %a, %b, %c : {t}", [a, b, c], (A * B + C).astype(e))
    generic(f"math.clampf.{t}", [t], t, f"%l = arith.constant -1.5 : {t}\n      %h = arith.constant 2.0 : {t}\n      %r = math.clampf %a to [%l, %h] : {t}", [a], np.clip(A, -1.5, 2).astype(e))
    generic(f"math.sincos.{t}", [t], t, f"%s, %d = math.sincos %a : {t}\n      %r = arith.addf %s, %d : {t}", [a], (np.sin(A) + np.cos(A)).astype(e))
    k = ints("pow" + t, "i32") % 5 - 1
    generic(f"math.fpowi.{t}", [t, "i32"], t, f"%r = math.fpowi %a, %b : {t}, i32", [a, k.astype(np.int32)], np.power(A, k.astype(ref)).astype(e))
    special = a.copy()
    special[:5] = [np.nan, np.inf, -np.inf, 0, np.finfo(np.float32).tiny / 8 if t in ("f32", "bf16") else 1]
    S = special.astype(ref)
    for op, fn in {"isnan": np.isnan, "isinf": np.isinf, "isfinite": np.isfinite}.items():
        generic(f"math.{op}.{t}", [t], "i1", f"%r = math.{op} %a : {t}", [special], fn(S))
    tiny = {"f16": 2.0**-14, "bf16": 2.0**-126, "f32": 2.0**-126, "f64": 2.0**-1022}[t]
    generic(f"math.isnormal.{t}", [t], "i1", f"%r = math.isnormal %a : {t}", [special], np.isfinite(S) & (np.abs(S) >= tiny))
for t in ["i8", "i16", "i32", "i64", "i5", "i24"]:
    w = width(t)
    a = ints("cnt" + t, t)
    u = unsigned(a, t)
    generic(f"math.absi.{t}", [t], t, f"%r = math.absi %a : {t}", [a], wrap([abs(v) for v in signed(a, t)], t))
    generic(f"math.ctlz.{t}", [t], t, f"%r = math.ctlz %a : {t}", [a], wrap([w - v.bit_length() for v in u], t))
    generic(f"math.cttz.{t}", [t], t, f"%r = math.cttz %a : {t}", [a], wrap([(v & -v).bit_length() - 1 if v else w for v in u], t))
    generic(f"math.ctpop.{t}", [t], t, f"%r = math.ctpop %a : {t}", [a], wrap([bin(v).count("1") for v in u], t))
    if t not in ("i5", "i24"):
        k = ints("ip" + t, t) % 4
        generic(f"math.ipowi.{t}", [t, t], t, f"%r = math.ipowi %a, %b : {t}", [a, k.astype(a.dtype)], wrap([x ** int(y) for x, y in zip(signed(a, t), k)], t))

INDEX = {
    "add": ("u", lambda a, b: a + b), "sub": ("u", lambda a, b: a - b), "mul": ("u", lambda a, b: a * b), "divs": ("s/", trunc_div),
    "divu": ("u/", lambda a, b: a // b), "ceildivs": ("s/", lambda a, b: -(-a // b)), "ceildivu": ("u/", lambda a, b: -(-a // b)),
    "floordivs": ("s/", lambda a, b: a // b), "rems": ("s/", lambda a, b: a - trunc_div(a, b) * b), "remu": ("u/", lambda a, b: a % b),
    "maxs": ("s", max), "maxu": ("u", max), "mins": ("s", min), "minu": ("u", min), "shl": ("u<", lambda a, b: a << b),
    "shrs": ("s<", lambda a, b: a >> b), "shru": ("u<", lambda a, b: a >> b), "and": ("u", lambda a, b: a & b), "or": ("u", lambda a, b: a | b), "xor": ("u", lambda a, b: a ^ b),
}
for op, (mode, fn) in INDEX.items():
    a, b = ints("ix" + op, "index") // 2, ints("iy" + op, "index") // 2
    b = np.where(b == 0, 7, b) if "/" in mode else b % 64 if "<" in mode else b
    view = signed if "s" in mode else unsigned
    want = wrap([fn(x, y) for x, y in zip(view(a, "index"), view(b, "index"))], "index")
    generic(f"index.{op}", ["index", "index"], "index", f"%r = index.{op} %a, %b", [a, b], want)
a, b = ints("ic1", "index"), ints("ic2", "index")
for p in PREDICATES:
    view = signed if PREDICATES[p][0] == "s" else unsigned
    want = np.array([eval(f"{x}{PREDICATES[p][1:]}{y}") for x, y in zip(view(a, "index"), view(b, "index"))])
    generic(f"index.cmp.{p}", ["index", "index"], "i1", f"%r = index.cmp {p}(%a, %b)", [a, b], want)
x = ints("ics", "i32")
generic("index.casts", ["i32"], "index", "%r = index.casts %a : i32 to index", [x], x.astype(np.int64))
generic("index.castu", ["i32"], "index", "%r = index.castu %a : i32 to index", [x], x.astype(np.int64) & 0xFFFFFFFF)
generic("index.sizeof", ["index"], "index", "%r = index.sizeof", [a], np.full(N, 64))
generic("index.constant", ["index"], "index", "%k = index.constant 11\n      %t = index.bool.constant true\n      %r = arith.select %t, %k, %a : index", [a], np.full(N, 11))
generic("ub.poison", ["f32"], "f32", "%p = ub.poison : f32\n      %t = arith.constant true\n      %r = arith.select %t, %a, %p : f32", [floats("p", "f32")], floats("p", "f32"))
ROUNDED = np.concatenate([1 + np.array([1, -1, 3]) * 2.0**-25, [-1 - 2.0**-25, 1 + 2.0**-24, 1 + 3 * 2.0**-24, -1 - 2.0**-24, 1e-60, -1e-60, 1e300, -1e300, np.nan, np.inf, 0, 2.5], floats("rnd", "f64")])
for rnd in ("to_nearest_even", "upward", "downward", "toward_zero", "to_nearest_away"):
    near = ROUNDED.astype(np.float32)
    up = np.where(near < ROUNDED, np.nextafter(near, np.float32(np.inf)), near)
    down = np.where(near > ROUNDED, np.nextafter(near, np.float32(-np.inf)), near)
    half = np.where(np.isfinite(ROUNDED), (up.astype(np.float64) + down) / 2 == ROUNDED, False) & (up != down)
    want = {"upward": up, "downward": down, "toward_zero": np.where(ROUNDED > 0, down, up), "to_nearest_even": near,
            "to_nearest_away": np.where(half, np.where(ROUNDED > 0, up, down), near)}[rnd].astype(np.float32)
    generic(f"arith.truncf.{rnd}", ["f64"], "f32", f"%r = arith.truncf %a {rnd} : f64 to f32", [ROUNDED], want, exact=True)
generic("arith.scaling_truncf", ["f32", "f8E8M0FNU"], "f16", "%r = arith.scaling_truncf %a, %b : f32, f8E8M0FNU to f16",
        [floats("sc", "f32"), np.full(N, 2.0).astype(element("f8E8M0FNU"))], (floats("sc", "f32") / 2).astype(np.float16))
generic("arith.scaling_extf", ["f8E4M3FN", "f8E8M0FNU"], "f32", "%r = arith.scaling_extf %a, %b : f8E4M3FN, f8E8M0FNU to f32",
        [floats("sd", "f8E4M3FN"), np.full(N, 2.0).astype(element("f8E8M0FNU"))], floats("sd", "f8E4M3FN").astype(np.float32) * 2)
