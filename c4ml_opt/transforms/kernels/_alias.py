"""Which memrefs may share memory."""

from c4ml_opt.mlir import ir

from ._values import defining

VIEWS = (
    "memref.subview",
    "memref.cast",
    "memref.collapse_shape",
    "memref.expand_shape",
    "memref.reinterpret_cast",
    "memref.view",
    "memref.transpose",
    "memref.memory_space_cast",
)
DISTINCT = "c4ml.distinct_arguments"


def root(value):
    """The buffer that a value is a view of."""
    while (op := defining(value)) is not None and op.name in VIEWS:
        value = op.operands[0]
    return value


def may_alias(a, b) -> bool:
    """Whether two memrefs can overlap: allocations, and different globals, overlap nothing else; arguments do unless their function says that they are distinct."""
    if not all(isinstance(v.type, ir.MemRefType) for v in (a, b)):
        return False
    a, b = root(a), root(b)
    if a == b:
        return True
    kinds = [_kind(v) for v in (a, b)]
    if "alloc" in kinds:
        return "unknown" in kinds
    if kinds == ["global", "global"]:
        return str(defining(a).attributes["name"]) == str(defining(b).attributes["name"])
    if set(kinds) <= {"argument", "global"}:
        return not all(_distinct(v) for v, k in zip((a, b), kinds) if k == "argument")
    return True


def _kind(value) -> str:
    if defining(value) is None:
        return "argument" if value.owner.owner.operation.name == "func.func" else "unknown"
    return {"memref.alloc": "alloc", "memref.alloca": "alloc", "memref.get_global": "global"}.get(defining(value).name, "unknown")


def _distinct(argument) -> bool:
    return DISTINCT in argument.owner.owner.operation.attributes
