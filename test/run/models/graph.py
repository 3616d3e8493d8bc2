"""Builds a linalg-on-tensors function and computes in numpy what it must return, one operation at a time."""

from math import erf

import numpy as np

ERF = np.vectorize(erf, otypes=[float])
# name -> (operations on %a giving %r, the same in numpy)
UNARY = {
    "relu": ("%r = arith.maximumf %a, %zero : f32", lambda x: np.maximum(x, 0)),
    "tanh": ("%r = math.tanh %a : f32", np.tanh),
    "sigmoid": ("%n = arith.negf %a : f32\n%e = math.exp %n : f32\n%p = arith.addf %e, %one : f32\n%r = arith.divf %one, %p : f32", lambda x: 1 / (1 + np.exp(-x))),
    "gelu": ("%s = arith.mulf %a, %rsqrt2 : f32\n%e = math.erf %s : f32\n%p = arith.addf %e, %one : f32\n%h = arith.mulf %p, %half : f32\n%r = arith.mulf %h, %a : f32", lambda x: x * (1 + ERF(x / np.sqrt(2))) / 2),
    "square": ("%r = arith.mulf %a, %a : f32", lambda x: x * x),
    "halved": ("%r = arith.mulf %a, %half : f32", lambda x: x / 2),
    "rsqrt": ("%p = arith.addf %a, %epsilon : f32\n%r = math.rsqrt %p : f32", lambda x: 1 / np.sqrt(x + 1e-5)),
}  # fmt: skip
BINARY = {"addf": np.add, "subf": np.subtract, "mulf": np.multiply, "maximumf": np.maximum}
REDUCTIONS = {"addf": ("zero", lambda x, d: x.sum(d)), "maximumf": ("low", lambda x, d: x.max(d))}
CONSTANTS = {"zero": 0.0, "one": 1.0, "half": 0.5, "rsqrt2": 0.70710678, "epsilon": 1e-5, "low": -1e30}


class Graph:
    """Values are pairs (SSA name, numpy array in f64); arguments are drawn when they are asked for."""

    def __init__(self, seed: int = 0):
        self.rng = np.random.default_rng(seed)
        self.inputs, self.arguments, self.lines = [], [], []

    def argument(self, *shape):
        name = f"%arg{len(self.inputs)}"
        self.inputs.append((self.rng.standard_normal(shape) / 2).astype(np.float32))
        self.arguments.append(f"{name}: {self.type(self.inputs[-1])}")
        return name, self.inputs[-1].astype(float)

    def weight(self, *shape):
        """A constant of the module."""
        array = (self.rng.standard_normal(shape) / np.sqrt(shape[0])).astype(np.float32)
        return self._new(f'arith.constant dense<"0x{array.tobytes().hex()}"> : {self.type(array)}', array.astype(float))

    @staticmethod
    def type(array) -> str:
        return f"tensor<{''.join(f'{s}x' for s in array.shape)}f32>"

    def _new(self, text, array):
        name = f"%v{len(self.lines)}"
        self.lines.append(f"{name} = {text}")
        return name, array

    def empty(self, array, fill: str | None = None):
        value = self._new(f"tensor.empty() : {self.type(array)}", array)
        return self._new(f"linalg.fill ins(%{fill} : f32) outs({value[0]} : {self.type(array)}) -> {self.type(array)}", array) if fill else value

    def _generic(self, sources, maps, kinds, out, body, array):
        loops = ", ".join(f"d{i}" for i in range(len(kinds)))
        shown = ", ".join(f"affine_map<({loops}) -> ({', '.join(f'd{i}' for i in m)})>" for m in maps)
        iterators = ", ".join(f'"{k}"' for k in kinds)
        names, types = ", ".join(s[0] for s in sources), ", ".join(self.type(s[1]) for s in sources)
        block = ", ".join(f"%{x}: f32" for x in "abcdo"[: len(sources)]) + ", %o: f32"
        text = f"linalg.generic {{indexing_maps = [{shown}], iterator_types = [{iterators}]}} ins({names} : {types}) outs({out[0]} : {self.type(array)}) {{\n^bb0({block}):\n{body}\nlinalg.yield %r : f32\n}} -> {self.type(array)}"
        return self._new(text, array)

    def unary(self, kind, x):
        body, function = UNARY[kind]
        array, own = function(x[1]), range(x[1].ndim)
        return self._generic([x], [own, own], ["parallel"] * array.ndim, self.empty(array), body, array)

    def binary(self, kind, x, y):
        """`y` may lack leading dimensions of `x`, or have size 1 in none; it is broadcast along those it lacks."""
        array, rank = BINARY[kind](x[1], y[1]), x[1].ndim
        return self._generic([x, y], [range(rank), range(rank - y[1].ndim, rank), range(rank)], ["parallel"] * rank, self.empty(array), f"%r = arith.{kind} %a, %b : f32", array)

    def rows(self, kind, x, y):
        """`y` has the leading dimensions of `x` and is broadcast along the last."""
        array, rank = BINARY[kind](x[1], y[1][..., None]), x[1].ndim
        return self._generic([x, y], [range(rank), range(rank - 1), range(rank)], ["parallel"] * rank, self.empty(array), f"%r = arith.{kind} %a, %b : f32", array)

    def reduce(self, kind, x, dim=-1):
        start, function = REDUCTIONS[kind]
        array, rank, dim = function(x[1], dim), x[1].ndim, dim % x[1].ndim
        kept = [i for i in range(rank) if i != dim]
        kinds = ["reduction" if i == dim else "parallel" for i in range(rank)]
        return self._generic([x], [range(rank), kept], kinds, self.empty(array, start), f"%r = arith.{kind} %o, %a : f32", array)

    def contract(self, spec, x, y):
        a, b, c = spec.replace("->", ",").split(",")
        loops = sorted(set(a + b), key=lambda v: (v not in c, (c + a + b).index(v)))
        array = np.einsum(spec, x[1], y[1])
        kinds = ["parallel" if v in c else "reduction" for v in loops]
        return self._generic([x, y], [[loops.index(v) for v in s] for s in (a, b, c)], kinds, self.empty(array, "zero"), "%m = arith.mulf %a, %b : f32\n%r = arith.addf %o, %m : f32", array)

    def matmul(self, x, y):
        array, batch = x[1] @ y[1], "batch_" * (x[1].ndim == 3)
        out = self.empty(array, "zero")
        return self._new(f"linalg.{batch}matmul ins({x[0]}, {y[0]} : {self.type(x[1])}, {self.type(y[1])}) outs({out[0]} : {self.type(array)}) -> {self.type(array)}", array)

    def convolution(self, x, w, depthwise=False):
        kh, kw = w[1].shape[:2]
        h, width = x[1].shape[1] - kh + 1, x[1].shape[2] - kw + 1
        spec, name = ("nhwc,c->nhwc", "depthwise_conv_2d_nhwc_hwc") if depthwise else ("nhwc,cf->nhwf", "conv_2d_nhwc_hwcf")
        array = sum(np.einsum(spec, x[1][:, i : i + h, j : j + width], w[1][i, j]) for i in range(kh) for j in range(kw))
        out = self.empty(array, "zero")
        return self._new(f"linalg.{name} ins({x[0]}, {w[0]} : {self.type(x[1])}, {self.type(w[1])}) outs({out[0]} : {self.type(array)}) -> {self.type(array)}", array)

    def softmax(self, x):
        e = np.exp(x[1] - x[1].max(-1, keepdims=True))
        array, out = e / e.sum(-1, keepdims=True), self.empty(x[1])
        return self._new(f"linalg.softmax dimension({x[1].ndim - 1}) ins({x[0]} : {self.type(array)}) outs({out[0]} : {self.type(array)}) -> {self.type(array)}", array)

    def transpose(self, x, order):
        array = x[1].transpose(order)
        out = self.empty(array)
        return self._new(f"linalg.transpose ins({x[0]} : {self.type(x[1])}) outs({out[0]} : {self.type(array)}) permutation = {list(order)}", array)

    def reshape(self, x, groups, shape=None):
        """Collapses `groups` of dimensions, or expands into `shape`, whose dimensions the groups then name."""
        if shape is None:
            array = x[1].reshape([int(np.prod([x[1].shape[i] for i in g])) for g in groups])
            return self._new(f"tensor.collapse_shape {x[0]} {groups} : {self.type(x[1])} into {self.type(array)}", array)
        array = x[1].reshape(shape)
        return self._new(f"tensor.expand_shape {x[0]} {groups} output_shape {list(shape)} : {self.type(x[1])} into {self.type(array)}", array)

    def slice(self, x, offsets, sizes):
        array = x[1][tuple(slice(o, o + s) for o, s in zip(offsets, sizes))]
        return self._new(f"tensor.extract_slice {x[0]}{list(offsets)} {list(sizes)} {[1] * len(sizes)} : {self.type(x[1])} to {self.type(array)}", array)

    def concat(self, dim, *values):
        array = np.concatenate([v[1] for v in values], dim)
        return self._new(f"tensor.concat dim({dim}) {', '.join(v[0] for v in values)} : ({', '.join(self.type(v[1]) for v in values)}) -> {self.type(array)}", array)

    def pad(self, x, low, high):
        array = np.pad(x[1], list(zip(low, high)))
        block = ", ".join(f"%i{n}: index" for n in range(array.ndim))
        return self._new(f"tensor.pad {x[0]} low{list(low)} high{list(high)} {{\n^bb0({block}):\ntensor.yield %zero : f32\n}} : {self.type(x[1])} to {self.type(array)}", array)

    def normalize(self, x, scale, shift=None):
        """Layer normalisation of the last dimension; without `shift` by the root of the mean square alone."""
        if shift:
            x = self.rows("subf", x, self._mean(x))
        x = self.rows("mulf", x, self.unary("rsqrt", self._mean(self.unary("square", x))))
        x = self.binary("mulf", x, scale)
        return self.binary("addf", x, shift) if shift else x

    def _mean(self, x):
        size = np.float32(1 / x[1].shape[-1])
        total = self.reduce("addf", x)
        factor = self._new(f"arith.constant dense<{size}> : {self.type(total[1])}", np.full(total[1].shape, float(size)))
        return self.binary("mulf", total, factor)

    def text(self, *results) -> str:
        constants = "\n".join(f"%{n} = arith.constant {np.format_float_scientific(v, trim='0')} : f32" for n, v in CONSTANTS.items())
        types = ", ".join(self.type(r[1]) for r in results)
        body = "\n".join([constants, *self.lines])
        return f"func.func @main({', '.join(self.arguments)}) -> ({types}) {{\n{body}\nreturn {', '.join(r[0] for r in results)} : {types}\n}}"
