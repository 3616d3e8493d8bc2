"""The kind of an operation: its name, the classes of its types and the attributes that decide how passes treat it.

Two operations of one kind are taken to be treated alike by every pass. Sizes, constants, symbols and flags are left out; element class,
rank of vectors, scalability, layout, dynamic shapes, maps and bounds are in.
"""

import re

from ...mlir import ir

# Attributes by which patterns choose; numbers in them count only where they say a dimension.
DECIDING = (
    "indexing_maps",
    "iterator_types",
    "permutation_map",
    "in_bounds",
    "map",
    "kind",
    "permutation",
    "reduction_dims",
    "lowerBoundMap",
    "upperBoundMap",
    "condition",
    "mapping",
    "inclusive",
)
PLAIN_FLOATS = ("f32", "f64")
FUNCTIONS = ("func.func", "gpu.func", "llvm.func", "spirv.func", "emitc.func")
FUNCTIONS_BEGIN = tuple(f"{name}(" for name in FUNCTIONS)
CONTAINERS = ("builtin.module", "gpu.module")
LLVM = "llvm"
CAST = "builtin.unrealized_conversion_cast"

_types: dict = {}
_attributes: dict = {}


def name_of(kind: str) -> str:
    """The operation's name of a kind."""
    return kind.partition("(")[0]


def kind_of(op) -> str | None:
    """The kind of `op`; None for what goes with the operation around it (a terminator or what stands in one) and for containers."""
    name = op.name
    if name.startswith("llvm."):
        return LLVM
    if name in CONTAINERS or is_attached(op):
        return None
    operands = dict.fromkeys([class_of(v.type) for v in op.operands])
    results = dict.fromkeys([class_of(v.type) for v in op.results])
    attributes = op.attributes
    if "function_type" in attributes:
        kind = attributes["function_type"].value
        operands = dict.fromkeys([class_of(t) for t in kind.inputs])
        results = dict.fromkeys([class_of(t) for t in kind.results])
        if not len(op.regions[0].blocks):
            name += "(declaration"
            return f"{name}, {', '.join(operands)}) -> {', '.join(results)}"
    deciding = [f"{n} = {_deciding(attributes[n])}" for n in DECIDING if n in attributes] if len(attributes) else ()
    tail = f" {{{', '.join(deciding)}}}" if deciding else ""
    return f"{name}({', '.join(operands)}) -> {', '.join(results)}{tail}"


_ATTACHED: dict[str, bool] = {}


def is_attached(op) -> bool:
    """Whether `op` is a terminator without successors, or stands in one: it comes and goes with the operation around."""
    name = op.name
    known = _ATTACHED.get(name)
    if known is None:
        known = _ATTACHED[name] = is_terminator(op)
    if known:
        return not len(op.successors)
    around = op.parent
    return around is not None and around.name not in CONTAINERS and bool(_ATTACHED.get(around.name))


def is_terminator(op) -> bool:
    return op.operation.has_trait(ir.IsTerminatorTrait) if hasattr(ir, "IsTerminatorTrait") else False


def class_of(kind) -> str:
    """The class of a type, as `memref<n,?,float,strided>`."""
    known = _types.get(kind)
    if known is None:
        known = _types[kind] = _class(str(kind))
    return known


def _class(text: str) -> str:
    if text.startswith("!llvm."):
        return "!llvm"
    found = re.fullmatch(r"(tensor|memref|vector)<(.*)>", text, re.S)
    if not found:
        return _element(text)
    shape, dims, rest = found[1], *_dimensions(found[2])
    element, _, more = _split_element(rest)
    element = _class(element)
    if shape == "vector":
        return f"vector<{'x'.join('[n]' if d[0] == '[' else 'n' for d in dims)}x{element}>" if dims else f"vector<{element}>"
    parts = ["*" if dims == ["*"] else "n" if dims else "0"]
    parts += ["?"] if "?" in dims else []
    parts.append(element)
    parts += _layout(more) if shape == "memref" else ["encoded"] if more else []
    return f"{shape}<{','.join(parts)}>"


def _dimensions(text: str):
    dims = []
    while found := re.match(r"(\d+|\?|\*|\[\d+\])x", text):
        dims.append(found[1])
        text = text[found.end() :]
    return dims, text


def _split_element(text: str):
    """`element, more` at the first comma outside of brackets."""
    depth = 0
    for i, c in enumerate(text):
        depth += (c in "<([") - (c in ">)]" and text[i - 1] != "-")
        if c == "," and not depth:
            return text[:i], ",", text[i + 1 :].strip()
    return text, "", ""


def _layout(more: str) -> list[str]:
    if not more:
        return []
    first, _, second = _split_element(more)
    layouts = {"strided": "strided", "affine": "map"}
    kind = next((v for k, v in layouts.items() if first.startswith(k)), None)
    return ([kind, *(["space"] if second else [])]) if kind else ["space"]


def _element(text: str) -> str:
    if text in PLAIN_FLOATS:
        return "float"
    if found := re.fullmatch(r"[su]?i(\d+)", text):
        width = int(found[1])
        word = "i1" if width == 1 else "int" if width in (8, 16, 32, 64) else "wide" if width > 64 else "narrow"
        return text[0] + word if text[0] in "su" else word
    if text.startswith("complex<"):
        return "complex"
    return re.sub(r"\b\d+\b", "n", text)


def _deciding(attribute) -> str:
    known = _attributes.get(attribute)
    if known is None:
        text = str(attribute)
        known = _attributes[attribute] = text if text.startswith("array<") else re.sub(r"(?<=[ (\-])\d+\b(?! *:)", "c", text)
    return known


def fits_llvm(kind: str) -> bool:
    """Whether an operation of this kind may stand in a module that is translated to LLVM IR."""
    name = name_of(kind)
    return kind == LLVM or ".intr." in name or name.partition(".")[0] in ("llvm", "nvvm", "rocdl", "xevm", "omp", "dlti")
