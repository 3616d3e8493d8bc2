"""Packs a constant operand of a contraction at compile time, into the panels the kernel reads."""

import math
from dataclasses import dataclass

from c4ml_opt.codegen import constants
from c4ml_opt.mlir import ir

from ._linear import _is_loop
from ._splice import find, module_of
from ._values import defining, is_result_of


@dataclass(frozen=True)
class Packed:
    """The size of each loop that the operand has, the memref type of the packed global, and whether each panel begins with what its lanes' sums start with."""

    sizes: dict
    type: str
    starts: bool = False


def source(value):
    """The memref.global behind an operand that is a constant with known, not all equal elements."""
    if not is_result_of(value, "memref.get_global"):
        return None
    owner = defining(value)
    module = module_of(owner)
    symbol = str(owner.attributes["name"]).lstrip("@")
    for op in (o.operation for o in module.regions[0].blocks[0].operations):
        if op.name == "memref.global" and str(op.attributes["sym_name"]).strip('"') == symbol:
            known = "constant" in op.attributes and "initial_value" in op.attributes
            return op if known and ir.MemRefType(value.type).has_static_shape else None
    return None


def drop_unused(op):
    """Erases constants that only packed copies are read of: to carry them further would double the time of all that follows."""
    read, unread = set(), set()
    for use in find(op, "memref.get_global"):
        symbol = str(use.attributes["name"]).lstrip("@")
        used = next(iter(use.results[0].uses), None) is not None
        (read if used else unread).add(symbol)
        if not used:
            use.erase()
    for constant in find(op, "memref.global"):
        if str(constant.attributes["sym_name"]).strip('"') in unread - read and "sym_visibility" in constant.attributes:
            constant.erase()


def loop_sizes(access) -> dict | None:
    """The static size of every loop of a constant operand; None where its map is more than a permutation."""
    sizes = {}
    for position, result in enumerate(access.results):
        if not _is_loop(result):
            return None
        sizes[next(iter(result))] = access.value.type.get_dim_size(position)
    return sizes


def array(op, type_):
    """The constant as a numpy array; None where its content cannot be read."""
    import numpy as np

    from c4ml_opt.runtime.dtypes import dtype_of

    data = constants.content(op, "initial_value", 1)
    dtype = dtype_of(str(type_.element_type))
    shape = [type_.get_dim_size(i) for i in range(type_.rank)]
    if data is None or len(data) != math.prod(shape) * dtype.itemsize:
        return None
    return np.frombuffer(data, dtype).reshape(shape)


def matrix(values, access, lanes: tuple, depth: tuple):
    """The constant as (lanes, depth), loops flattened in the given orders."""
    order = [next(iter(r)) for r in access.results]
    rows = math.prod(access.value.type.get_dim_size(order.index(i)) for i in lanes)
    return values.transpose([order.index(i) for i in (*lanes, *depth)]).reshape(rows, -1)


def panels(values, width: int, block: int, starts=None):
    """(lanes, k) as one flat array `[k block][panel][k][lane]`, the last panel padded with zeros.

    `starts(part)` gives one more value for each lane of a block, which stands in front of its first k.
    """
    import numpy as np

    count, depth = values.shape
    padded = np.zeros((-(-count // width) * width, depth), values.dtype)
    padded[:count] = values
    parts = [padded[:, k : k + block] for k in range(0, depth, block)]
    if starts:
        parts = [np.column_stack([starts(part), part]) for part in parts]
    return np.concatenate([part.reshape(-1, width, part.shape[1]).transpose(0, 2, 1).ravel() for part in parts])


def padded(values, rows: int, columns: int):
    """Zeros below and to the right, up to whole `rows` and `columns`."""
    import numpy as np

    return np.pad(values, [(0, -n % unit) for n, unit in zip(values.shape, (rows, columns))])


def squares(flat):
    """Panels of 16 lanes as a tile unit reads A: each 16 words of k lie together for one lane."""
    return flat.reshape(-1, 16, 16).transpose(0, 2, 1).ravel()


def words(values, dot, cast: str | None, flip: bool):
    """(lanes, k) as 32-bit words of `dot.group` neighbours in k, zeros past the end, and the element of the words."""
    import numpy as np

    if dot.packed == "i16":
        values = converted(values, "i16", cast)
    packed = neighbours(values, dot.group)
    return (packed ^ np.int32(-2139062144) if flip else packed), "i32"


def lane_starts(words, dot):
    """What makes good, in each lane of B's words, for the flipped sign bits of A (`_micro.lane_sums` at compile time)."""
    import numpy as np

    bytes_ = np.ascontiguousarray(words).view(np.int8 if dot.signed_b else np.uint8)
    return (bytes_.sum(axis=1, dtype=np.int64) * (128 * dot.correction)).astype(np.int32)


def neighbours(values, group: int):
    """(lanes, k) as 32-bit words of `group` neighbours in k, zeros past the end."""
    import numpy as np

    count, depth = values.shape
    padded = np.zeros((count, -(-depth // group) * group), values.dtype)
    padded[:, :depth] = values
    return padded.view(np.int32)


_DTYPES = {"f32": "float32", "f64": "float64", "i32": "int32", "i64": "int64", "i16": "int16", "i8": "int8"}


def converted(values, element: str, cast: str | None):
    """The constant in the element that is computed in, zero-extended where the cast says so."""
    if cast == "extui":
        values = values.view(f"u{values.dtype.itemsize}")
    return values.astype(_DTYPES[element])
