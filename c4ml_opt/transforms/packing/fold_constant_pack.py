"""Pack constants at compile time: a linalg.pack of a constant becomes the packed constant.

Upstream's constant folding leaves linalg.pack alone. Padding takes the pack's padding value, zero where it has none.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._splice import find
from c4ml_opt.transforms.kernels._values import constant_array, is_result_of, literal


def run(op, options):
    for pack in find(op, "linalg.pack"):
        if pack.results and is_result_of(pack.operands[0], "arith.constant"):
            _fold(pack)


def _fold(pack):
    import numpy as np

    array, result = constant_array(pack.operands[0]), pack.results[0].type
    if array is None or not ir.ShapedType(result).has_static_shape:
        return
    padding = _padding(pack, array.dtype)
    if padding is None:
        return
    packed = packed_array(array, list(pack.attributes["inner_dims_pos"]), list(pack.attributes["static_inner_tiles"]), _outer(pack), padding)
    with pack.context, ir.InsertionPoint(pack), pack.location:
        attribute = ir.DenseElementsAttr.get(np.ascontiguousarray(packed), type=result)
        constant = ir.Operation.create("arith.constant", [result], attributes={"value": attribute}).results[0]
    pack.results[0].replace_all_uses_with(constant)
    pack.erase()


def _outer(pack) -> list:
    return list(pack.attributes["outer_dims_perm"]) if "outer_dims_perm" in pack.attributes else []


def _padding(pack, dtype):
    """The padding value as a numpy scalar; None where it is not known."""
    segments = ir.DenseI32ArrayAttr(pack.attributes["operandSegmentSizes"])
    if not segments[2]:
        return dtype.type(0)
    number = literal(pack.operands[segments[0] + segments[1]])
    try:
        return None if number is None else dtype.type(float(number) if dtype.kind == "f" else int(number))
    except ValueError:
        return None


def packed_array(array, positions: list, tiles: list, outer: list, padding):
    """`array` with dimension positions[i] cut into tiles[i], the tiles innermost in order, the outer dimensions permuted by `outer`."""
    import numpy as np

    sizes = dict(zip(positions, tiles))
    widths = [(0, -size % sizes.get(d, 1)) for d, size in enumerate(array.shape)]
    array = np.pad(array, widths, constant_values=padding)
    split, places, inner = [], [], {}
    for d, size in enumerate(array.shape):
        places.append(len(split))
        split.append(size // sizes.get(d, 1))
        if d in sizes:
            inner[d] = len(split)
            split.append(sizes[d])
    order = [places[d] for d in (outer or range(array.ndim))] + [inner[d] for d in positions]
    return array.reshape(split).transpose(order)
