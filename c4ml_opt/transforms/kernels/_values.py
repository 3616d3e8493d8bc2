"""What defines a value, as a plain operation.

The bindings give an operation's view class, whose `name` may be the operation's own attribute of that name.
"""

from c4ml_opt.mlir import ir


def defining(value):
    """The operation that `value` is a result of; None for a block argument."""
    owner = value.owner
    return None if isinstance(owner, ir.Block) else owner.operation


def is_result_of(value, name: str) -> bool:
    op = defining(value)
    return op is not None and op.name == name


def users(value) -> list:
    """The operations that use `value`, once for each use."""
    return [use.owner.operation for use in value.uses]


def literal(value) -> str | None:
    """How MLIR writes the number of an arith.constant; None for any other value."""
    op = defining(value)
    return str(op.attributes["value"]).split(" : ")[0] if op is not None and op.name == "arith.constant" else None
