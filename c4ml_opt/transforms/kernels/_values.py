"""What defines a value, as a plain operation.

The bindings give an operation's view class, whose `name` may be the operation's own attribute of that name.
"""

from c4ml_opt.codegen import constants
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


def constant_array(value):
    """The elements of an arith.constant tensor of known shape as numpy has them; None for any other value."""
    import numpy as np

    from c4ml_opt.runtime.dtypes import dtype_of

    if not is_result_of(value, "arith.constant") or not isinstance(value.type, ir.RankedTensorType) or not value.type.has_static_shape:
        return None
    dtype, shape = dtype_of(str(value.type.element_type)), value.type.shape
    data = constants.content(defining(value), "value", 1)
    if data is None:
        return None
    array = np.frombuffer(data, dtype)
    return np.broadcast_to(array, shape) if array.size == 1 else array.reshape(shape)


def literal(value) -> str | None:
    """How MLIR writes the number of an arith.constant; None for any other value."""
    op = defining(value)
    return str(op.attributes["value"]).split(" : ")[0] if op is not None and op.name == "arith.constant" else None
