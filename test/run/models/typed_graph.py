"""Random DAGs of linalg operations on tensors of every element type, static and dynamic, with what numpy says of them."""

import ml_dtypes
import numpy as np

FLOATS = {"f32": np.float32, "f64": np.float64, "f16": np.float16, "bf16": ml_dtypes.bfloat16}
WHOLE = {"i8": np.int8, "i16": np.int16, "i32": np.int32, "i64": np.int64}
DTYPES = {**FLOATS, **WHOLE, "i1": np.bool_}
FLOAT_OPS = {"addf": np.add, "subf": np.subtract, "mulf": np.multiply, "maximumf": np.maximum, "minimumf": np.minimum}
WHOLE_OPS = {"addi": np.add, "subi": np.subtract, "muli": np.multiply, "maxsi": np.maximum, "minsi": np.minimum, "andi": np.bitwise_and, "xori": np.bitwise_xor}
TRUTH_OPS = {"andi": np.logical_and, "ori": np.logical_or, "xori": np.logical_xor}
# Reductions: operation -> (start, numpy's function).
FLOAT_SUMS = {"addf": ("0.0", np.add), "maximumf": ("-1.0e4", np.maximum)}
WHOLE_SUMS = {"addi": ("0", np.add), "maxsi": ("-100", np.maximum), "xori": ("0", np.bitwise_xor)}
TRUTH_SUMS = {"andi": ("true", np.logical_and), "ori": ("false", np.logical_or)}


class Dim:
    """A size; `name` is the SSA index that holds it where the type says `?`."""

    def __init__(self, size: int, name: str | None = None):
        self.size, self.name = size, name

    def alike(self, other) -> bool:
        return self is other or (self.name is None and other.name is None and self.size == other.size)


# How far a float may be from its reference, relative to the largest one.
TOLERANCE = {"f16": 1e-2, "bf16": 8e-2, "f32": 2e-4, "f64": 1e-11}


class Value:
    """`array` is the reference: floats in f64, rounded where the element is narrower than f32; `tolerance` that of the coarsest value it came from."""

    def __init__(self, name, array, element, dims, sources=()):
        self.name, self.array, self.element, self.dims = name, array, element, tuple(dims)
        self.tolerance = max([TOLERANCE.get(element, 0), *(s.tolerance for s in sources)])

    @property
    def type(self) -> str:
        return shaped(self.dims, self.element)


def shaped(dims, element) -> str:
    return f"tensor<{''.join('?x' if d.name else f'{d.size}x' for d in dims)}{element}>"


def rounded(array, element):
    """The reference of a result that is stored in `element`."""
    if element in ("f16", "bf16"):
        return np.asarray(array, FLOATS[element]).astype(float)
    return np.asarray(array, float) if element in FLOATS else np.asarray(array).astype(DTYPES[element])


class TypedGraph:
    def __init__(self, seed: int, dynamic: bool = False):
        self.rng, self.dynamic = np.random.default_rng(seed), dynamic
        self.inputs, self.arguments, self.heads, self.lines, self.values = [], [], [], [], []
        self.count = 0

    def pick(self, choices):
        choices = list(choices)
        return choices[int(self.rng.integers(len(choices)))]

    def fresh(self) -> str:
        self.count += 1
        return f"%v{self.count}"

    def argument(self, element, *dims):
        shape = [d.size for d in dims]
        if element in FLOATS:
            array = (self.rng.standard_normal(shape) / 2).astype(FLOATS[element])
        else:
            array = self.rng.integers(0, 2, shape).astype(bool) if element == "i1" else self.rng.integers(-9, 10, shape).astype(WHOLE[element])
        value = Value(f"%arg{len(self.inputs)}", array.astype(float) if element in FLOATS else array, element, dims)
        for number, dim in enumerate(dims):
            if self.dynamic and dim.name == "":
                dim.name = self.fresh()
                self.heads += [f"{dim.name}_at = arith.constant {number} : index", f"{dim.name} = tensor.dim {value.name}, {dim.name}_at : @{value.name}@"]
        self.inputs.append(array)
        self.arguments.append(value)
        return self.keep(value)

    def dim(self):
        return Dim(int(self.pick([1, 2, 3, 5, 7, 16, 17, 33, 40])), "" if self.dynamic and self.rng.random() < 0.6 else None)

    def keep(self, value):
        self.values.append(value)
        return value

    def empty(self, dims, element, fill=None) -> str:
        type_, name = shaped(dims, element), self.fresh()
        self.lines.append(f"{name} = tensor.empty({', '.join(d.name for d in dims if d.name)}) : {type_}")
        if fill is None:
            return name
        start, filled = self.fresh(), self.fresh()
        self.lines.append(f"{start} = arith.constant {fill}" + ("" if element == "i1" else f" : {element}"))
        self.lines.append(f"{filled} = linalg.fill ins({start} : {element}) outs({name} : {type_}) -> {type_}")
        return filled

    def generic(self, sources, maps, loops, kinds, outs, body, arrays):
        """`outs`: (map, element, fill or None) each; gives the new values."""
        space = ", ".join(f"d{i}" for i in range(len(loops)))
        shown = ", ".join(f"affine_map<({space}) -> ({', '.join(f'd{i}' for i in m)})>" for m in [*maps, *(o[0] for o in outs)])
        results = [(self.empty([loops[i] for i in m], element, fill), [loops[i] for i in m], element) for m, element, fill in outs]
        block = ", ".join([*(f"%{'abc'[n]}: {s.element}" for n, s in enumerate(sources)), *(f"%{'opq'[n]}: {r[2]}" for n, r in enumerate(results))])
        types = ", ".join(shaped(d, e) for _, d, e in results)
        yields = ", ".join(f"%{'rst'[n]}" for n in range(len(results)))
        name, ins = self.fresh(), f"ins({', '.join(s.name for s in sources)} : {', '.join(s.type for s in sources)}) " if sources else ""
        self.lines.append(
            f"{name}{f':{len(results)}' if len(results) > 1 else ''} = linalg.generic {{indexing_maps = [{shown}], iterator_types = [{', '.join(f'{chr(34)}{k}{chr(34)}' for k in kinds)}]}} "
            f"{ins}outs({', '.join(r[0] for r in results)} : {types}) {{\n^bb0({block}):\n{body}\nlinalg.yield {yields} : {', '.join(r[2] for r in results)}\n}} -> {types if len(results) == 1 else f'({types})'}"
        )
        made = [Value(f"{name}#{n}" if len(results) > 1 else name, rounded(a, r[2]), r[2], r[1], sources) for n, (r, a) in enumerate(zip(results, arrays))]
        return [self.keep(v) for v in made]

    def order(self, rank):
        return [int(i) for i in self.rng.permutation(rank)]

    def operations(self, element):
        return FLOAT_OPS if element in FLOATS else TRUTH_OPS if element == "i1" else WHOLE_OPS

    def binary(self, x):
        """Loops in any order, the second operand the same value turned where the shape allows, or one that lacks dimensions."""
        rank, operations = len(x.dims), self.operations(x.element)
        op = self.pick(operations)
        own = self.order(rank)  # the loop that walks each dimension of x
        loops = [None] * rank
        for dim, loop in enumerate(own):
            loops[loop] = x.dims[dim]
        fits = []
        for y in self.values:
            places = []
            for d in y.dims:
                free = [i for i in range(rank) if i not in places and loops[i].alike(d)]
                if not free:
                    break
                places.append(self.pick(free))
            else:
                if y.element == x.element:
                    fits.append((y, places))
        y, places = self.pick(fits)
        out = self.order(rank)
        left, right = _spread(x.array, own, rank), _spread(y.array, places, rank)
        array = np.broadcast_to(operations[op](left, right), [d.size for d in loops]).transpose(out)
        self.generic([x, y], [own, places], loops, ["parallel"] * rank, [(out, x.element, None)], f"%r = arith.{op} %a, %b : {x.element}", [array])

    def cast(self, x):
        """To a wider or narrower type of the same class, or from whole numbers and truth values to others."""
        width = {"f16": 16, "bf16": 16, "f32": 32, "f64": 64, "i1": 1, **{k: int(k[1:]) for k in WHOLE}}
        if x.element in FLOATS:
            to = self.pick([t for t in FLOATS if width[t] != width[x.element]])
            op = "extf" if width[to] > width[x.element] else "truncf"
        elif self.rng.random() < 0.4 and x.element != "i1":
            to, op = "f32", "sitofp"
        else:
            to = self.pick([t for t in WHOLE if width[t] != width[x.element]])
            op = ("extui" if x.element == "i1" else "extsi") if width[to] > width[x.element] else "trunci"
        rank = len(x.dims)
        self.generic([x], [range(rank)], list(x.dims), ["parallel"] * rank, [(range(rank), to, None)], f"%r = arith.{op} %a : {x.element} to {to}", [x.array])

    def compare(self, x):
        """Whole numbers against their neighbour's, then a choice: two results of one operation."""
        if x.element not in WHOLE:
            return self.binary(x)
        rank, e = len(x.dims), x.element
        body = f"%two = arith.constant 2 : {e}\n%r = arith.cmpi sgt, %a, %two : {e}\n%s = arith.select %r, %a, %two : {e}"
        self.generic([x], [range(rank)], list(x.dims), ["parallel"] * rank, [(range(rank), "i1", None), (self.turned(rank), e, None)], body, [x.array > 2, np.maximum(x.array, 2).transpose(self.last)])

    def turned(self, rank):
        self.last = self.order(rank)
        return self.last

    def reduce(self, x):
        """Over any axes, the loops in any order."""
        rank = len(x.dims)
        axes = sorted(int(i) for i in self.rng.choice(rank, int(self.rng.integers(1, rank + 1)), replace=False)) if rank else []
        sums = FLOAT_SUMS if x.element in FLOATS else TRUTH_SUMS if x.element == "i1" else WHOLE_SUMS
        op = self.pick(sums)
        start, function = sums[op]
        own = self.order(rank)
        loops = [None] * rank
        for dim, loop in enumerate(own):
            loops[loop] = x.dims[dim]
        kinds = ["parallel"] * rank
        for axis in axes:
            kinds[own[axis]] = "reduction"
        kept = [own[d] for d in range(rank) if d not in axes]
        array = function.reduce(x.array, tuple(axes), initial=x.array.dtype.type({"true": 1, "false": 0}.get(start) if x.element == "i1" else float(start)))
        array = np.asarray(array).astype(x.array.dtype)
        self.generic([x], [own], loops, kinds, [(kept, x.element, start)], f"%r = arith.{op} %o, %a : {x.element}", [array])

    def contract(self, x):
        """Products summed over a dimension, with a fresh operand; bytes into i32."""
        if not x.dims or x.element == "i1":
            return self.reduce(x)
        lanes, k = self.dim(), len(x.dims) - 1
        lanes = Dim(lanes.size)
        y = self.argument(x.element, x.dims[k], lanes)
        total = {"i8": "i32", "i16": "i32", "f16": "f32", "bf16": "f32"}.get(x.element, x.element)
        loops, rank = [*x.dims[:k], lanes, x.dims[k]], len(x.dims)
        cast = "extf" if total.startswith("f") else "extsi"
        widen = "".join(f"%{n}{n} = arith.{cast} %{n} : {x.element} to {total}\n" for n in "ab") if total != x.element else ""
        a, b = ("%aa", "%bb") if widen else ("%a", "%b")
        kind = "f" if total in FLOATS else "i"
        body = f"{widen}%m = arith.mul{kind} {a}, {b} : {total}\n%r = arith.add{kind} %o, %m : {total}"
        wide = (lambda v: v) if x.element in FLOATS else (lambda v: v.astype(DTYPES[total]))
        array = np.tensordot(wide(x.array), wide(y.array), 1)
        outs = [*range(rank)]
        self.generic([x, y], [[*range(k), rank], [rank, rank - 1]], loops, ["parallel"] * rank + ["reduction"], [(outs, total, "0.0" if kind == "f" else "0")], body, [array])

    def convolve(self, x):
        """A window with strides and dilations over two dimensions of a fresh image."""
        strides, dilations = [int(self.rng.integers(1, 3)) for _ in range(2)], [int(self.rng.integers(1, 3)) for _ in range(2)]
        image = self.argument(self.pick(["f32", "i8"]), Dim(2), Dim(12), Dim(11), Dim(int(self.pick([1, 3, 8]))))
        total = "f32" if image.element == "f32" else "i32"
        window = self.argument(image.element, Dim(3), Dim(2), image.dims[3], Dim(int(self.pick([1, 5, 16]))))
        h, w = ((n - 1 - d * (k - 1)) // s + 1 for n, k, s, d in zip((12, 11), (3, 2), strides, dilations))
        wide = float if total == "f32" else np.int32
        array = sum(
            np.einsum("nhwc,cf->nhwf", image.array[:, i * dilations[0] :: strides[0], j * dilations[1] :: strides[1]][:, :h, :w].astype(wide), window.array[i, j].astype(wide))
            for i in range(3) for j in range(2)
        )  # fmt: skip
        dims = [Dim(n) for n in array.shape]
        out, name = self.empty(dims, total, "0.0" if total == "f32" else "0"), self.fresh()
        attributes = f"{{strides = dense<{strides}> : tensor<2xi64>, dilations = dense<{dilations}> : tensor<2xi64>}}"
        type_ = shaped(dims, total)
        self.lines.append(f"{name} = linalg.conv_2d_nhwc_hwcf {attributes} ins({image.name}, {window.name} : {image.type}, {window.type}) outs({out} : {type_}) -> {type_}")
        self.keep(Value(name, rounded(array, total), total, dims))

    def grow(self, steps: int = 10):
        for _ in range(3):
            dims = [self.dim() for _ in range(int(self.rng.integers(0, 4)))]
            self.argument(self.pick(DTYPES), *dims)
        kinds = [self.binary] * 4 + [self.cast] * 2 + [self.compare, self.reduce, self.reduce, self.contract, self.contract, self.convolve]
        for _ in range(steps):
            self.pick(kinds)(self.pick(self.values))
        return [v for v in self.values if v.name.startswith("%v")]

    def text(self, results) -> str:
        known = {a.name: a.type for a in self.arguments}
        lines = [head if "@" not in head else head[: head.index("@")] + known[head.split("@")[1]] for head in self.heads] + self.lines
        types = ", ".join(r.type for r in results)
        body = "\n".join(lines)
        arguments = ", ".join(f"{a.name}: {a.type}" for a in self.arguments)
        return f"func.func @main({arguments}) -> ({types}) {{\n{body}\nreturn {', '.join(r.name for r in results)} : {types}\n}}"


def _spread(array, places, rank):
    """`array`, whose dimensions stand for the loops `places`, with size 1 along the others, in the order of the loops."""
    order = sorted(range(len(places)), key=lambda d: places[d])
    shape = [1] * rank
    for d in order:
        shape[places[d]] = array.shape[d]
    return np.asarray(array).transpose(order).reshape(shape)
