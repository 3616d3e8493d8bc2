"""Constants that kernels read as they want them: a B laid out at compile time, row by row of whole groups of k, for vectors of any length."""

import math
from dataclasses import replace

from c4ml_opt.transforms.kernels import _prepack
from c4ml_opt.transforms.kernels._splice import Splicer

from ._contraction import Contraction, Factor
from ._strides import Product


class Constants:
    """The contents of a module's constants, each read once, and new constants."""

    def __init__(self, module):
        self._splicer = Splicer(module)
        self._known: dict[str, object] = {}

    def array(self, value):
        """The elements of a memref as a numpy array; None where they are not known or all equal."""
        source = _prepack.source(value)
        if source is None:
            return None
        name = str(source.attributes["sym_name"])
        if name not in self._known:
            self._known[name] = _prepack.array(source, value.type)
        return self._known[name]

    def memref(self, values, before):
        """A flat numpy array as a memref, in front of `before`."""
        element = f"f{8 * values.itemsize}" if values.dtype.kind == "f" else f"i{8 * values.itemsize}"
        return self._splicer.constant(values, element, before)

    def factor(self, op, found: Contraction, factor: Factor):
        """A constant operand as a numpy array with a dimension for each loop over k, in order, and one for n; None where it is not one."""
        import numpy as np

        loops = (*found.k, found.n)
        if found.n is None or any(not found.stride(factor, i).zero for i in (*found.outer, *found.m)):
            return None
        if any(p.symbols for i in loops for p in (found.moves.sizes[i], found.stride(factor, i))):
            return None
        values = self.array(op.operands[factor.operand])
        if values is None:
            return None
        flat = values.ravel()[sum(p.number for p in found.moves.offsets[factor.operand]) :]
        strides = [found.stride(factor, i).number * flat.itemsize for i in loops]
        return np.lib.stride_tricks.as_strided(flat, [found.moves.sizes[i].number for i in loops], strides, writeable=False)


def rows(values, group: int, kb: int, columns: int, whole: bool, spare: int):
    """As `[block of the innermost k][panel of columns][outer k][group of k][n][k in the group]`, flat.

    The last panel has the columns that are left, or zeros where panels are `whole`; k past the edge is zero, and so are `spare` bytes
    at the end.
    """
    import numpy as np

    *outer, inner, n = values.shape
    values = values.reshape(math.prod(outer), inner, n)
    parts = []
    for start in range(0, inner, kb):
        block = values[:, start : start + kb]
        block = np.pad(block, [(0, 0), (0, -block.shape[1] % group), (0, -n % columns if whole else 0)])
        split = block.reshape(len(values), -1, group, block.shape[2]).transpose(0, 1, 3, 2)
        parts += [split[:, :, first : first + columns].ravel() for first in range(0, split.shape[2], columns)]
    return np.concatenate([*parts, np.zeros(spare // values.itemsize, values.dtype)])


def relaid(found: Contraction, group: int) -> Contraction:
    """The contraction with B as `rows` lays out one block and one panel, counted in groups."""
    operand, moves = found.b.operand, found.moves
    strides = [()] * len(moves.sizes)
    strides[found.n], step = (Product(1),), moves.sizes[found.n].number
    for level, loop in enumerate(reversed(found.k)):
        strides[loop] = (Product(step),)
        step *= moves.sizes[loop].number if level else -(-moves.sizes[loop].number // group)
    per_operand = tuple(tuple(strides) if i == operand else s for i, s in enumerate(moves.strides))
    offsets = tuple(() if i == operand else o for i, o in enumerate(moves.offsets))
    return replace(found, moves=replace(moves, strides=per_operand, offsets=offsets))


def widened(values, factor: Factor, element: str):
    """The numbers in another element type, as the product's body widens them."""
    from c4ml_opt.runtime.dtypes import dtype_of

    if values.dtype.kind in "iu":
        values = values.view(f"{'i' if factor.signed else 'u'}{values.itemsize}")
    return values.astype(dtype_of(element))
