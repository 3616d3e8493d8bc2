"""complex: every operation on complex<f32> and complex<f64>, and narrow element types where they are stored."""

import numpy as np
from cases_linalg import rand
from corpus import Case, element

CASES: list[Case] = []
N = 11


def generic(name, args, out, body, inputs, want, **more):
    params = ", ".join(f"%t{i}: tensor<{N}x{t}>" for i, t in enumerate(args))
    region = ", ".join(f"%{c}: {t}" for c, t in zip("abc", args))
    maps = ", ".join(["affine_map<(d0) -> (d0)>"] * (len(args) + 1))
    ins = ", ".join(f"%t{i}" for i in range(len(args)))
    CASES.append(Case(name, f"""func.func @main({params}) -> tensor<{N}x{out}> {{
  %e = tensor.empty() : tensor<{N}x{out}>
  %g = linalg.generic {{indexing_maps = [{maps}], iterator_types = ["parallel"]}} ins({ins} : {", ".join(f"tensor<{N}x{t}>" for t in args)}) outs(%e : tensor<{N}x{out}>) {{
    ^bb0({region}, %o: {out}):
      {body}
      linalg.yield %r : {out}
  }} -> tensor<{N}x{out}>
  return %g : tensor<{N}x{out}>
}}""", inputs, [want], **more))


UNARY = {"conj": np.conj, "cos": np.cos, "exp": np.exp, "expm1": np.expm1, "log": np.log, "log1p": np.log1p, "neg": np.negative, "rsqrt": lambda z: 1 / np.sqrt(z),
         "sign": lambda z: z / np.abs(z), "sin": np.sin, "sqrt": np.sqrt, "tan": np.tan, "tanh": np.tanh}
for e in ("f32", "f64"):
    c = f"complex<{e}>"
    z, w = rand("z" + e, (N,), c), rand("w" + e, (N,), c)
    z[0], z[1] = 1, 1j
    Z, W = z.astype(np.complex128), w.astype(np.complex128)
    for op, fn in UNARY.items():
        generic(f"complex.{op}.{e}", [c], c, f"%r = complex.{op} %a : {c}", [z], fn(Z).astype(z.dtype))
    for op, fn in {"abs": np.abs, "angle": np.angle, "re": np.real, "im": np.imag}.items():
        generic(f"complex.{op}.{e}", [c], e, f"%r = complex.{op} %a : {c}", [z], fn(Z).astype(element(e)))
    for op, fn in {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "pow": np.power}.items():
        generic(f"complex.{op}.{e}", [c, c], c, f"%r = complex.{op} %a, %b : {c}", [z, w], fn(Z, W).astype(z.dtype))
    generic(f"complex.atan2.{e}", [c, c], c, f"%r = complex.atan2 %a, %b : {c}", [z.real.astype(z.dtype), (abs(w.real) + 1).astype(z.dtype)], np.arctan2(z.real, abs(w.real) + 1).astype(z.dtype))
    generic(f"complex.eq.{e}", [c, c], "i1", f"%r = complex.eq %a, %b : {c}", [z, np.where(np.arange(N) < 5, z, w)], np.arange(N) < 5)
    generic(f"complex.neq.{e}", [c, c], "i1", f"%r = complex.neq %a, %b : {c}", [z, np.where(np.arange(N) < 5, z, w)], np.arange(N) >= 5)
    generic(f"complex.create.{e}", [e, e], c, f"%r = complex.create %a, %b : {c}", [z.real.copy(), w.imag.copy()], (z.real + 1j * w.imag).astype(z.dtype))
    generic(f"complex.constant.{e}", [c], c, f"%k = complex.constant [1.0 : {e}, -2.0 : {e}] : {c}\n      %r = complex.mul %a, %k : {c}", [z], (Z * (1 - 2j)).astype(z.dtype))
    generic(f"complex.powi.{e}", [c, "i32"], c, f"%r = complex.powi %a, %b : {c}, i32", [z, (np.arange(N) % 5 - 1).astype(np.int32)], (Z ** (np.arange(N) % 5 - 1)).astype(z.dtype))
    bits = "i64" if e == "f32" else "i128"
    if e == "f32":
        generic("complex.bitcast.f32", [c], bits, f"%r = complex.bitcast %a : {c} to {bits}", [z], z.view(np.int64))
        generic("complex.bitcast.i64", [bits], c, f"%r = complex.bitcast %a : {bits} to {c}", [z.view(np.int64)], z)
    text = f"func.func @main(%a: tensor<{N}x{c}>, %b: tensor<{N}x{c}>) -> tensor<{N}x{c}> {{\n  %r = complex.mul %a, %b : tensor<{N}x{c}>\n  return %r : tensor<{N}x{c}>\n}}"
for e in ("f16", "bf16"):
    a, b = rand("ca" + e, (N,), e, 0.5, 2), rand("cb" + e, (N,), e, 0.5, 2)
    A = a.astype(np.float64) + 1j * b.astype(np.float64)
    for op, fn in {**UNARY, "mul": np.square, "div": lambda z: z / z, "add": lambda z: z + z, "abs": np.abs, "angle": np.angle}.items():
        binary = ", %z" if op in ("mul", "div", "add") else ""
        real = op in ("abs", "angle")
        pick = f"%v = complex.re %y : complex<{e}>\n      %u = complex.im %y : complex<{e}>\n      %r = arith.addf %u, %v : {e}" if not real else f"%r = arith.addf %y, %y : {e}"
        kind = f"complex<{e}>"
        want = fn(A)
        generic(f"complex.{op}.{e}", [e, e], e, f"%z = complex.create %a, %b : {kind}\n      %y = complex.{op} %z{binary} : {kind}\n      {pick}", [a, b],
                (want.real + want.imag if not real else 2 * want).astype(element(e)), rtol=0.05)
