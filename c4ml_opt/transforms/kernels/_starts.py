"""Reductions over few elements that begin with a number instead of what a fill before them has stored."""

from dataclasses import replace
from math import prod

from . import _group, _loops, _splice
from ._linear import Nest, ir
from ._threads import static_size
from ._values import literal


def started(fill: Nest, nest: Nest) -> Nest | None:
    """`nest` with the number that `fill`, right before it, gives its output; None where that is no such fill or what it stores is needed in memory."""
    reduced = [static_size(nest, i) for i in range(len(nest.iterators)) if nest.is_reduction(i)]
    if not reduced or None in reduced or prod(reduced) > _loops.FEW or len(nest.accesses) != nest.inputs + 1:
        return None
    output = nest.accesses[-1]
    if fill.op.operands[-1] != output.value or _group.hidden_alias([nest]) or any(a.value == output.value for a in nest.accesses[:-1]):
        return None
    value = _splice.filled_with(fill.op)
    number = None if value is None else literal(value)
    return replace(nest, start=number) if number is not None and _whole(nest, output) else None


def _whole(nest: Nest, output) -> bool:
    """Whether each element of the output is what one iteration of the parallel loops computes."""
    loops = [next(iter(r)) for r in output.results if len(r) == 1 and set(r.values()) == {1}]
    return isinstance(output.value.type, ir.MemRefType) and len(loops) == len(output.results) and sorted(loops) == [i for i in range(len(nest.iterators)) if not nest.is_reduction(i)]
