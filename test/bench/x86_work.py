"""The modules that the x86 benchmarks compile, as MLIR text on tensors."""

import numpy as np


def tensor(*shape, element="f32") -> str:
    return f"tensor<{''.join(f'{s}x' for s in shape)}{element}>"


def constant(array) -> str:
    return f'dense<"0x{array.tobytes().hex()}">'


def function(arguments: dict, result: str, body: str) -> str:
    args = ", ".join(f"%{name}: {type_}" for name, type_ in arguments.items())
    return f"func.func @main({args}) -> {result} {{\n  %zero = arith.constant 0.0 : f32\n  {body}\n}}"


def filled(name: str, type_: str) -> str:
    return f"%{name}e = tensor.empty() : {type_}\n  %{name} = linalg.fill ins(%zero : f32) outs(%{name}e : {type_}) -> {type_}"


def materialized(name: str, type_: str) -> str:
    """Writes %name to the memref %c."""
    return f"bufferization.materialize_in_destination %{name} in restrict writable %c : ({type_}, {type_.replace('tensor', 'memref')}) -> ()"


def matmul(m, n, k, weights=None, into=False) -> str:
    """C = A * B; with `weights`, B is that constant; with `into`, written to the caller's buffer, the last argument, as libraries do."""
    a, b, c = tensor(m, k), tensor(k, n), tensor(m, n)
    arguments = {"a": a} if weights is not None else {"a": a, "b": b}
    given = f"%b = arith.constant {constant(weights)} : {b}\n  " if weights is not None else ""
    body = f"{given}{filled('i', c)}\n  %r = linalg.matmul ins(%a, %b : {a}, {b}) outs(%i : {c}) -> {c}\n  "
    if into:
        return function({**arguments, "c": c.replace("tensor", "memref")}, "()", f"{body}{materialized('r', c)}\n  return")
    return function(arguments, c, f"{body}return %r : {c}")


def batch_matmul(batch, m, n, k) -> str:
    a, b, c = tensor(batch, m, k), tensor(batch, k, n), tensor(batch, m, n)
    return function({"a": a, "b": b}, c, f"{filled('i', c)}\n  %r = linalg.batch_matmul ins(%a, %b : {a}, {b}) outs(%i : {c}) -> {c}\n  return %r : {c}")


def attention(heads, length, size) -> str:
    """softmax(Q K^T / sqrt(size)) V, all three row-major."""
    q, scores = tensor(heads, length, size), tensor(heads, length, length)
    keys = "indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>]"
    body = f"""%scale = arith.constant {size**-0.5:.9e} : f32
  {filled('i', scores)}
  %scores = linalg.batch_matmul {keys} ins(%q, %k : {q}, {q}) outs(%i : {scores}) -> {scores}
  %fe = tensor.empty() : {scores}
  %f = linalg.fill ins(%scale : f32) outs(%fe : {scores}) -> {scores}
  %scaled = linalg.mul ins(%scores, %f : {scores}, {scores}) outs(%fe : {scores}) -> {scores}
  %p = linalg.softmax dimension(2) ins(%scaled : {scores}) outs(%fe : {scores}) -> {scores}
  {filled('o', q)}
  %r = linalg.batch_matmul ins(%p, %v : {scores}, {q}) outs(%o : {q}) -> {q}
  return %r : {q}"""
    return function({"q": q, "k": q, "v": q}, q, body)


def bytes_matmul(m, n, k, weights=None, cast="extui", into=False) -> str:
    """u8 (or s8) times s8, summed in i32; with `weights`, B is that constant; `into` as for `matmul`."""
    return _narrow_matmul(m, n, k, "i8", "i32", weights, (cast, "extsi"), "0", "i", into)


def bf16_matmul(m, n, k, weights=None, into=False) -> str:
    """bf16 times bf16, summed in f32; with `weights`, B is that constant; `into` as for `matmul`."""
    return _narrow_matmul(m, n, k, "bf16", "f32", weights, ("extf", "extf"), "0.0", "f", into)


def _narrow_matmul(m, n, k, element, result, weights, casts, zero, letter, into) -> str:
    a, b, c = tensor(m, k, element=element), tensor(k, n, element=element), tensor(m, n, element=result)
    given = f"%b = arith.constant {constant(weights)} : {b}" if weights is not None else ""
    taken = f"%a: {a}{'' if given else f', %b: {b}'}{', %c: ' + c.replace('tensor', 'memref') if into else ''}"
    end = f"{materialized('r', c)}\n      return" if into else f"return %r : {c}"
    return f"""func.func @main({taken}) -> {'()' if into else c} {{
      %z = arith.constant {zero} : {result}
      {given}
      %e = tensor.empty() : {c}
      %i = linalg.fill ins(%z : {result}) outs(%e : {c}) -> {c}
      %r = linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
          iterator_types = ["parallel", "parallel", "reduction"]}} ins(%a, %b : {a}, {b}) outs(%i : {c}) {{
      ^bb0(%p: {element}, %q: {element}, %s: {result}):
        %x = arith.{casts[0]} %p : {element} to {result}
        %y = arith.{casts[1]} %q : {element} to {result}
        %m = arith.mul{letter} %x, %y : {result}
        %t = arith.add{letter} %s, %m : {result}
        linalg.yield %t : {result}
      }} -> {c}
      {end}
    }}"""


def quantised_mlp(batch, widths, weights, biases, scales) -> str:
    """Layers u8 * s8 + i32 bias, scaled for each channel, rounded, clamped to u8; constant weights, biases and scales."""
    lines, x = [], "%a"
    for n, (k, w) in enumerate(zip(widths, widths[1:])):
        before, after, total = tensor(batch, k, element="i8"), tensor(batch, w, element="i8"), tensor(batch, w, element="i32")
        weight, bias = tensor(k, w, element="i8"), tensor(w, element="i32")
        lines.append(f"""%w{n} = arith.constant {constant(weights[n])} : {weight}
  %b{n} = arith.constant {constant(biases[n])} : {bias}
  %s{n} = arith.constant {constant(scales[n])} : {tensor(w)}
  %e{n} = tensor.empty() : {total}
  %f{n} = linalg.fill ins(%none : i32) outs(%e{n} : {total}) -> {total}
  %y{n} = linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}} ins({x}, %w{n} : {before}, {weight}) outs(%f{n} : {total}) {{
  ^bb0(%p: i8, %q: i8, %s: i32):
    %1 = arith.extui %p : i8 to i32
    %2 = arith.extsi %q : i8 to i32
    %3 = arith.muli %1, %2 : i32
    %4 = arith.addi %s, %3 : i32
    linalg.yield %4 : i32
  }} -> {total}
  %o{n} = tensor.empty() : {after}
  %z{n} = linalg.generic {{indexing_maps = [#whole, #column, #column, #whole], {_BOTH}}} ins(%y{n}, %b{n}, %s{n} : {total}, {bias}, {tensor(w)}) outs(%o{n} : {after}) {{
  ^bb0(%sum: i32, %bias: i32, %scale: f32, %o: i8):
    %1 = arith.addi %sum, %bias : i32
    %2 = arith.sitofp %1 : i32 to f32
    %3 = arith.mulf %2, %scale : f32
    %4 = math.roundeven %3 : f32
    %5 = arith.fptosi %4 : f32 to i32
    %6 = arith.maxsi %5, %none : i32
    %7 = arith.minsi %6, %most : i32
    %8 = arith.trunci %7 : i32 to i8
    linalg.yield %8 : i8
  }} -> {after}""")
        x = f"%z{n}"
    body = "%none = arith.constant 0 : i32\n  %most = arith.constant 255 : i32\n  " + "\n  ".join(lines)
    result = tensor(batch, widths[-1], element="i8")
    return _MAPS + function({"a": tensor(batch, widths[0], element="i8")}, result, f"{body}\n  return {x} : {result}")


def mlp(batch, widths, weights, biases) -> str:
    """Layers of matmul, bias and relu with constant weights."""
    lines, x = [], "%a"
    for n, (k, w) in enumerate(zip(widths, widths[1:])):
        before, after = tensor(batch, k), tensor(batch, w)
        lines.append(f"""%w{n} = arith.constant {constant(weights[n])} : {tensor(k, w)}
  %b{n} = arith.constant {constant(biases[n])} : {tensor(w)}
  {filled(f'i{n}', after)}
  %m{n} = linalg.matmul ins({x}, %w{n} : {before}, {tensor(k, w)}) outs(%i{n} : {after}) -> {after}
  %v{n} = linalg.broadcast ins(%b{n} : {tensor(w)}) outs(%i{n}e : {after}) dimensions = [0]
  %s{n} = linalg.add ins(%m{n}, %v{n} : {after}, {after}) outs(%i{n}e : {after}) -> {after}
  %r{n} = linalg.max ins(%s{n}, %i{n} : {after}, {after}) outs(%i{n}e : {after}) -> {after}""")
        x = f"%r{n}"
    result = tensor(batch, widths[-1])
    return function({"a": tensor(batch, widths[0])}, result, "\n  ".join(lines) + f"\n  return {x} : {result}")


def convolution(n, h, w, c, f, size, stride, weights, layout="NHWC") -> str:
    """NHWC image with HWCF weights, or NCHW with FCHW; the image is padded already, the weights are constant."""
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    if layout == "NHWC":
        name, image, kernel, out = "nhwc_hwcf", tensor(n, h, w, c), tensor(size, size, c, f), tensor(n, oh, ow, f)
    else:
        name, image, kernel, out = "nchw_fchw", tensor(n, c, h, w), tensor(f, c, size, size), tensor(n, f, oh, ow)
    body = f"""%k = arith.constant {constant(weights)} : {kernel}
  {filled('i', out)}
  %r = linalg.conv_2d_{name} {{strides = dense<{stride}> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}} ins(%a, %k : {image}, {kernel}) outs(%i : {out}) -> {out}
  return %r : {out}"""
    return function({"a": image}, out, body)


def bytes_convolution(n, h, w, c, f, size, stride, weights, cast="extui") -> str:
    """u8 (or s8) image NHWC, padded already, times s8 weights HWCF, constant, summed in i32 in the caller's buffer."""
    image, kernel, out = tensor(n, h, w, c, element="i8"), tensor(size, size, c, f, element="i8"), tensor(n, (h - size) // stride + 1, (w - size) // stride + 1, f, element="i32")
    body = f"""%k = arith.constant {constant(weights)} : {kernel}
  %none = arith.constant 0 : i32
  %e = tensor.empty() : {out}
  %i = linalg.fill ins(%none : i32) outs(%e : {out}) -> {out}
  %r = linalg.generic {{indexing_maps = [affine_map<(n, h, w, f, y, x, c) -> (n, h * {stride} + y, w * {stride} + x, c)>, affine_map<(n, h, w, f, y, x, c) -> (y, x, c, f)>, affine_map<(n, h, w, f, y, x, c) -> (n, h, w, f)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}} ins(%a, %k : {image}, {kernel}) outs(%i : {out}) {{
  ^bb0(%p: i8, %q: i8, %s: i32):
    %1 = arith.{cast} %p : i8 to i32
    %2 = arith.extsi %q : i8 to i32
    %3 = arith.muli %1, %2 : i32
    %4 = arith.addi %s, %3 : i32
    linalg.yield %4 : i32
  }} -> {out}
  {materialized('r', out)}
  return"""
    return function({"a": image, "c": out.replace("tensor", "memref")}, "()", body)


def quantized_matmul(m, n, k, weights) -> str:
    """linalg.quantized_matmul with zero points that are arguments, constant weights, in the caller's buffer."""
    a, b, c = tensor(m, k, element="i8"), tensor(k, n, element="i8"), tensor(m, n, element="i32")
    body = f"""%b = arith.constant {constant(weights)} : {b}
  %none = arith.constant 0 : i32
  %e = tensor.empty() : {c}
  %i = linalg.fill ins(%none : i32) outs(%e : {c}) -> {c}
  %r = linalg.quantized_matmul ins(%a, %b, %x, %y : {a}, {b}, i32, i32) outs(%i : {c}) -> {c}
  {materialized('r', c)}
  return"""
    return function({"a": a, "x": "i32", "y": "i32", "c": c.replace("tensor", "memref")}, "()", body)


def softmax(m, n) -> str:
    t = tensor(m, n)
    return function({"a": t}, t, f"%e = tensor.empty() : {t}\n  %r = linalg.softmax dimension(1) ins(%a : {t}) outs(%e : {t}) -> {t}\n  return %r : {t}")


_MAPS = "#whole = affine_map<(i, j) -> (i, j)>\n#row = affine_map<(i, j) -> (i)>\n#column = affine_map<(i, j) -> (j)>\n#all = affine_map<(i) -> (i)>\n"
_ROWS = 'iterator_types = ["parallel", "reduction"]'
_BOTH = 'iterator_types = ["parallel", "parallel"]'


def layernorm(m, n) -> str:
    """Rows to mean 0 and variance 1, times a weight, plus a bias."""
    t, r, c = tensor(m, n), tensor(m), tensor(n)
    body = f"""{filled('s0', r)}
  %e = tensor.empty() : {t}
  %size = arith.constant {float(n)} : f32
  %eps = arith.constant 1.0e-5 : f32
  %sum = linalg.generic {{indexing_maps = [#whole, #row], {_ROWS}}} ins(%a : {t}) outs(%s0 : {r}) {{
  ^bb0(%x: f32, %s: f32):
    %1 = arith.addf %s, %x : f32
    linalg.yield %1 : f32
  }} -> {r}
  %mean = linalg.generic {{indexing_maps = [#all, #all], iterator_types = ["parallel"]}} ins(%sum : {r}) outs(%s0e : {r}) {{
  ^bb0(%x: f32, %s: f32):
    %1 = arith.divf %x, %size : f32
    linalg.yield %1 : f32
  }} -> {r}
  %squares = linalg.generic {{indexing_maps = [#whole, #row, #row], {_ROWS}}} ins(%a, %mean : {t}, {r}) outs(%s0 : {r}) {{
  ^bb0(%x: f32, %u: f32, %s: f32):
    %1 = arith.subf %x, %u : f32
    %2 = arith.mulf %1, %1 : f32
    %3 = arith.addf %s, %2 : f32
    linalg.yield %3 : f32
  }} -> {r}
  %scale = linalg.generic {{indexing_maps = [#all, #all], iterator_types = ["parallel"]}} ins(%squares : {r}) outs(%s0e : {r}) {{
  ^bb0(%x: f32, %s: f32):
    %1 = arith.divf %x, %size : f32
    %2 = arith.addf %1, %eps : f32
    %3 = math.rsqrt %2 : f32
    linalg.yield %3 : f32
  }} -> {r}
  %r = linalg.generic {{indexing_maps = [#whole, #row, #row, #column, #column, #whole], {_BOTH}}} ins(%a, %mean, %scale, %w, %b : {t}, {r}, {r}, {c}, {c}) outs(%e : {t}) {{
  ^bb0(%x: f32, %u: f32, %v: f32, %g: f32, %h: f32, %o: f32):
    %1 = arith.subf %x, %u : f32
    %2 = arith.mulf %1, %v : f32
    %3 = arith.mulf %2, %g : f32
    %4 = arith.addf %3, %h : f32
    linalg.yield %4 : f32
  }} -> {t}
  return %r : {t}"""
    return _MAPS + function({"a": t, "w": c, "b": c}, t, body)


def gelu(m, n) -> str:
    t = tensor(m, n)
    body = f"""%e = tensor.empty() : {t}
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %root = arith.constant 0.70710678 : f32
  %r = linalg.generic {{indexing_maps = [#whole, #whole], {_BOTH}}} ins(%a : {t}) outs(%e : {t}) {{
  ^bb0(%x: f32, %o: f32):
    %1 = arith.mulf %x, %root : f32
    %2 = math.erf %1 : f32
    %3 = arith.addf %2, %one : f32
    %4 = arith.mulf %x, %half : f32
    %5 = arith.mulf %4, %3 : f32
    linalg.yield %5 : f32
  }} -> {t}
  return %r : {t}"""
    return _MAPS + function({"a": t}, t, body)


def matvec(m, k) -> str:
    a, x, y = tensor(m, k), tensor(k), tensor(m)
    return function({"a": a, "x": x}, y, f"{filled('i', y)}\n  %r = linalg.matvec ins(%a, %x : {a}, {x}) outs(%i : {y}) -> {y}\n  return %r : {y}")


def vecmat(k, n) -> str:
    x, b, y = tensor(k), tensor(k, n), tensor(n)
    return function({"x": x, "b": b}, y, f"{filled('i', y)}\n  %r = linalg.vecmat ins(%x, %b : {x}, {b}) outs(%i : {y}) -> {y}\n  return %r : {y}")


def draw(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape, np.float32)
