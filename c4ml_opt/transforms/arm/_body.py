"""Writes the body of a linalg op again on vectors: the same operations, each scalar type become a vector type."""

from c4ml_opt.transforms.math._expansions import EXPANDED

from ._emitter import BITS, Function

# math ops that are instructions on vectors of any length; approximate-math expands those of EXPANDED.
_INSTRUCTIONS = "absf absi ceil floor trunc round roundeven sqrt fma copysign ctpop ctlz cttz".split()
VECTOR_MATH = frozenset(_INSTRUCTIONS) | {name.removeprefix("math.") for name in EXPANDED}
_NOT_ON_VECTORS = {"arith.remf", "arith.scaling_extf", "arith.scaling_truncf"}


class Unvectorizable(Exception):
    """Why a linalg op stays a scalar loop."""


def check_body(block):
    """Raises Unvectorizable naming the first operation that has no vector form."""
    for op in list(block.operations)[:-1]:
        dialect, _, name = op.operation.name.partition(".")
        if op.operation.name == "linalg.index":
            continue
        known = dialect == "arith" and op.operation.name not in _NOT_ON_VECTORS or dialect == "math" and name in VECTOR_MATH
        if not known or len(list(op.operation.regions)):
            raise Unvectorizable(f"'{op.operation.name}' has no vector form on this target")
        for value in [*op.operation.operands, *op.operation.results]:
            if str(value.type) not in BITS and str(value.type) != "index":
                raise Unvectorizable(f"'{op.operation.name}' works on {value.type}")


def widest(block) -> int:
    """Bits of the widest number that the body computes with, indices aside."""
    types = {str(a.type) for a in block.arguments}
    for op in list(block.operations)[:-1]:
        types |= {str(v.type) for v in [*op.operation.operands, *op.operation.results]}
    return max([BITS[t] for t in types if t in BITS and t != "i1"], default=8)


class Body:
    """`write` emits the body once, on vectors of `lanes` lanes per 128 bits, or on scalars where `lanes` is 0."""

    def __init__(self, f: Function, block, lanes: int, outside):
        self.f, self.block, self.lanes, self.outside = f, block, lanes, outside
        self.values: list[tuple[object, str]] = []

    def type(self, scalar: str) -> str:
        if not self.lanes:
            return scalar
        prefix = f"[{self.lanes}]" if self.f.vectors.scalable else str(self.lanes)
        return f"vector<{prefix}x{scalar}>"

    def splat(self, value: str, scalar: str) -> str:
        return self.f.op(f"vector.broadcast {value} : {scalar} to {self.type(scalar)}") if self.lanes else value

    def write(self, arguments: dict, index) -> list[str]:
        """Values of the yield's operands; `arguments` by position, `index(loop)` gives the value of linalg.index."""
        self.values = [(a, arguments[i]) for i, a in enumerate(self.block.arguments) if i in arguments]
        *ops, terminator = list(self.block.operations)
        for op in ops:
            self.values.append((op.operation.results[0], self.copy(op.operation, index)))
        return [self.lookup(v) for v in terminator.operands]

    def lookup(self, value) -> str:
        for known, name in self.values:
            if known == value:
                return name
        name = self.splat(self.outside(value), str(value.type))
        self.values.append((value, name))
        return name

    def copy(self, op, index) -> str:
        if op.name == "linalg.index":
            return index(op.attributes["dim"].value)
        if op.name == "arith.constant":
            return self.splat(self.f.once(f"arith.constant {op.attributes['value']}"), str(op.results[0].type))
        operands = ", ".join(self.lookup(v) for v in op.operands)
        types = ", ".join(self.type(str(v.type)) for v in op.operands)
        properties = ", ".join(f"{n.name} = {n.attr}" for n in _attributes(op))
        properties = f" <{{{properties}}}>" if properties else ""
        return self.f.op(f'"{op.name}"({operands}){properties} : ({types}) -> {self.type(str(op.results[0].type))}')


def _attributes(op):
    return [_Named(n, op.attributes[n]) for n in op.attributes] if not hasattr(op.attributes, "items") else [_Named(*i) for i in op.attributes.items()]


class _Named:
    def __init__(self, name, attr):
        self.name, self.attr = name, attr


# Reductions: neutral element by combiner, and LLVM's reduction where there is one for vectors of unknown length.
NEUTRAL = {
    "arith.addf": "-0.0", "arith.mulf": "1.0", "arith.maximumf": "-inf", "arith.minimumf": "inf", "arith.maxnumf": "nan", "arith.minnumf": "nan",
    "arith.addi": 0, "arith.muli": 1, "arith.andi": -1, "arith.ori": 0, "arith.xori": 0,
    "arith.maxsi": "min", "arith.minsi": "max", "arith.maxui": 0, "arith.minui": -1,
}
REDUCE = {
    "arith.maximumf": "fmaximum", "arith.minimumf": "fminimum", "arith.maxnumf": "fmax", "arith.minnumf": "fmin",
    "arith.addi": "add", "arith.andi": "and", "arith.ori": "or", "arith.xori": "xor",
    "arith.maxsi": "smax", "arith.minsi": "smin", "arith.maxui": "umax", "arith.minui": "umin",
}
_SPECIAL = {
    "f16": {"-inf": "0xFC00", "inf": "0x7C00", "nan": "0x7E00"},
    "bf16": {"-inf": "0xFF80", "inf": "0x7F80", "nan": "0x7FC0"},
    "f32": {"-inf": "0xFF800000", "inf": "0x7F800000", "nan": "0x7FC00000"},
    "f64": {"-inf": "0xFFF0000000000000", "inf": "0x7FF0000000000000", "nan": "0x7FF8000000000000"},
}


def neutral(combiner: str, element: str) -> str:
    """The literal that changes nothing when combined."""
    value = NEUTRAL[combiner]
    if value in ("min", "max"):
        bits = BITS[element]
        value = -(1 << bits - 1) if value == "min" else (1 << bits - 1) - 1
    if element == "i1":
        return "true" if value in (-1, 1) else "false"
    return _SPECIAL[element].get(value, value) if element in _SPECIAL else str(value)


def combiner(block, position: int, inputs: int):
    """The op `out = op(out, x)` that yields output `position`, and x; None for any other use of the output."""
    terminator = list(block.operations)[-1]
    accumulator = block.arguments[inputs + position]
    final = terminator.operands[position].owner
    if not hasattr(final, "operands") or final.name not in NEUTRAL:
        return None
    uses = sum(v == accumulator for op in block.operations for v in op.operation.operands)
    operands = list(final.operands)
    if uses != 1 or accumulator not in operands:
        return None
    return final, operands[1] if operands[0] == accumulator else operands[0]
