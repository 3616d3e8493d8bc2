"""Operands as the assembly groups them, and numbers that stand partly in attributes, partly in operands."""

from ....mlir import ir
from ..values import number

DYNAMIC = -(1 << 63)


def groups(op, env) -> list[list]:
    """The values of the operands, by the segments of the operation's definition."""
    sizes = list(ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"]))
    values, out = [env[v] for v in op.operands], []
    for size in sizes:
        out.append(values[:size])
        values = values[size:]
    return out


def mixed(op, name: str, dynamic) -> list:
    """Scalars of an attribute such as `static_sizes`, whose open places `dynamic` fills."""
    rest = iter(dynamic)
    return [next(rest) if n == DYNAMIC else number(n) for n in integers(op, name)]


def integers(op, name: str) -> list[int]:
    """An array of integers, in whichever of its two forms the operation has it."""
    attribute = op.attributes[name]
    if isinstance(attribute, ir.ArrayAttr):
        return [a.value for a in attribute]
    return list(attribute)
