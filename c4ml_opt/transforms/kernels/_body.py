"""Emits the scalar body of a linalg.generic on vectors or scalars."""

from ._linear import Nest, ir
from ._text import Code
from ._values import defining

# Element types that vectors are made of.
PLAIN = ("f64", "f32", "f16", "bf16", "i64", "i32", "i16", "i8", "i1", "index")


def obstacle(nest: Nest) -> str | None:
    """Why the body cannot be computed on vectors, operation by operation; None where it can."""
    block = nest.body
    own = [o.operation for o in block.operations]
    for op in own[:-1]:
        elementwise = op.name.startswith(("arith.", "math.")) and not len(op.regions) and len(op.results) == 1
        if not elementwise and op.name != "linalg.index":
            return f"'{op.name}' has no vector form"
        if str(op.results[0].type) not in PLAIN:
            return f"'{op.name}' gives {op.results[0].type}"
    for value in (v for op in own for v in op.operands):
        if str(value.type) not in PLAIN:
            return f"it computes with {value.type}"
        owner = defining(value)
        if value.owner != block if owner is None else owner not in own and owner.name != "arith.constant":
            return "it computes with a value from around it that is no operand (pass-captures-as-operands)"
    element = next((a.element for a in nest.accesses if a.element not in PLAIN), None)
    return element and f"its elements are {element}"


def supported(nest: Nest) -> bool:
    """Whether every operation of the body works elementwise on vectors."""
    return obstacle(nest) is None


def shaped(element: str, lanes: int) -> str:
    return f"vector<{lanes}x{element}>" if lanes else element


def emit(code: Code, nest: Nest, arguments: list[str], lanes: int, index=None) -> list[str]:
    """The yielded values for `arguments` (vectors of `lanes`, or scalars where that is 0); `index(loop)` gives linalg.index."""
    block = nest.body
    # A sum of products may keep its products unrounded, as the micro-kernels do.
    contract = any(nest.is_reduction(i) for i in range(len(nest.iterators)))
    known = {argument: name for argument, name in zip(block.arguments, arguments)}
    for op in (o.operation for o in block.operations):
        if op.name == "linalg.yield":
            return [_value(code, known, v, lanes) for v in op.operands]
        if op.name == "linalg.index":
            known[op.results[0]] = index(ir.IntegerAttr(op.attributes["dim"]).value)
            continue
        if op.name == "arith.constant":
            known[op.results[0]] = _constant(code, op, lanes)
            continue
        known[op.results[0]] = _operation(code, op, [_value(code, known, v, lanes) for v in op.operands], lanes, contract)


def _value(code, known, value, lanes):
    if value not in known:
        known[value] = _constant(code, defining(value), lanes)
    return known[value]


def _constant(code, op, lanes):
    element = str(op.results[0].type)
    literal = str(op.attributes["value"]).split(" : ")[0]
    if not lanes:
        return code.constant(literal, element) if element != "i1" else code.constant(literal, "i1")
    return code.constant(f"dense<{literal}>", shaped(element, lanes))


def _operation(code, op, operands, lanes, contract):
    named = {name: str(op.attributes[name]) for name in op.attributes}
    if contract and named.get("fastmath") == "#arith.fastmath<none>" and op.name in ("arith.mulf", "arith.addf"):
        named["fastmath"] = "#arith.fastmath<contract>"
    attributes = ", ".join(f"{name} = {value}" for name, value in named.items())
    types = ", ".join(shaped(str(v.type), lanes) for v in op.operands)
    head = f'"{op.name}"({", ".join(operands)})' + (f" {{{attributes}}}" if attributes else "")
    return code.value(f"{head} : ({types}) -> {shaped(str(op.results[0].type), lanes)}")


def combiner(nest: Nest) -> str | None:
    """The operation that folds into the only output, where the body is comb(out, f(inputs)) with a comb that vector.reduction knows."""
    if len(nest.accesses) - nest.inputs != 1:
        return None
    block = nest.body
    out = block.arguments[nest.inputs]
    last = [o.operation for o in block.operations]
    result = last[-1].operands[0]
    owner = defining(result)
    if owner is None or owner.name not in KINDS:
        return None
    uses = sum(list(o.operands).count(out) for o in last)
    if uses != 1 or out not in list(owner.operands) or sum(list(o.operands).count(result) for o in last) != 1:
        return None
    return owner.name


# combiner -> (vector.reduction kind, identity by element class)
KINDS = {
    "arith.addf": "add",
    "arith.addi": "add",
    "arith.mulf": "mul",
    "arith.muli": "mul",
    "arith.maximumf": "maximumf",
    "arith.minimumf": "minimumf",
    "arith.maxnumf": "maxnumf",
    "arith.minnumf": "minnumf",
    "arith.maxsi": "maxsi",
    "arith.minsi": "minsi",
    "arith.maxui": "maxui",
    "arith.minui": "minui",
    "arith.andi": "and",
    "arith.ori": "or",
    "arith.xori": "xor",
}


def identity(name: str, element: str) -> str | None:
    """The neutral element of a combiner as MLIR writes it; None where the vector must start from the values themselves."""
    bits = {"f64": ("0x7FF0000000000000", "0xFFF0000000000000"), "f32": ("0x7F800000", "0xFF800000"), "f16": ("0x7C00", "0xFC00"), "bf16": ("0x7F80", "0xFF80")}
    kind = name.removeprefix("arith.")
    if element in bits:
        return {"addf": "-0.0", "mulf": "1.0", "maximumf": bits[element][1], "minimumf": bits[element][0], "maxnumf": bits[element][1], "minnumf": bits[element][0]}.get(kind)
    if element == "i1":
        return {"addi": "false", "muli": "true", "maxsi": "true", "minsi": "false", "maxui": "false", "minui": "true", "andi": "true", "ori": "false", "xori": "false"}.get(kind)
    width = 64 if element == "index" else int(element[1:])
    low, high = -(2 ** (width - 1)), 2 ** (width - 1) - 1
    return {"addi": "0", "muli": "1", "maxsi": str(low), "minsi": str(high), "maxui": "0", "minui": "-1", "andi": "-1", "ori": "0", "xori": "0"}.get(kind)
