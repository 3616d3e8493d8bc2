"""vector.transfer_read and transfer_write on memrefs and tensors, with padding, permutation and masks."""

from ....mlir import ir
from ..machine import semantics
from ..memory import choose
from ..operators import all_of, ult
from ..terms import add, bvand, const
from ..values import INDEX, Array, MemRef, positions, shape
from .operands import groups


def _places(op, position, lanes, extents):
    """For each lane: its position in the source and the condition that it lies within, where the operation does not promise that."""
    results = list(ir.AffineMapAttr(op.attributes["permutation_map"]).value.results)
    promised = [b.value for b in op.attributes["in_bounds"]]
    for lane in positions(lanes):
        at, within = list(position), []
        for dim, (expression, offset) in enumerate(zip(results, lane)):
            if isinstance(expression, ir.AffineDimExpr):
                source = expression.position
                at[source] = add(at[source], const(offset, INDEX))
                if not promised[dim]:
                    within.append(ult(at[source], const(extents[source], INDEX)))
        yield at, all_of(within)


def _mask(masks, count):
    return masks[0].elements if masks else [None] * count


@semantics("vector.transfer_read")
def _read(machine, op, env):
    (source,), position, (padding,), masks = groups(op, env)
    for p in position:
        machine.require(p.ok)
    sizes, out = shape(op.results[0].type), []
    places = list(_places(op, [p.bits for p in position], sizes, source.shape))
    for (at, within), on in zip(places, _mask(masks, len(places))):
        within = within if on is None else bvand(within, on.bits)
        if within.is_const and not within.value:
            out.append(padding)
        else:
            out.append(choose(within, element(machine, source, at, within), padding))
    return [Array(sizes, out)]


def element(machine, source, at, condition=None):
    """An element of a memref or tensor."""
    if isinstance(source, MemRef):
        return machine.memory.load(source, at, condition)
    if all(i.is_const for i in at):
        inside = all(i.value < size for i, size in zip(at, source.shape))
        machine.require(const(inside, 1), condition)
        return source.elements[source.offset([i.value for i in at])] if inside else machine.undefined(source.elements[0].bits.width)
    whole = machine.memory.new(source.shape, source.elements[0].bits.width, source.elements)
    return machine.memory.load(whole, at, condition)


@semantics("vector.transfer_write")
def _write(machine, op, env):
    (value,), (target,), position, masks = groups(op, env)
    for p in position:
        machine.require(p.ok)
    view = target
    if isinstance(target, Array):
        view = machine.memory.new(target.shape, target.elements[0].bits.width, target.elements)
    places = list(_places(op, [p.bits for p in position], value.shape, target.shape))
    for (at, within), on, item in zip(places, _mask(masks, len(places)), value.elements):
        within = within if on is None else bvand(within, on.bits)
        if not (within.is_const and not within.value):
            machine.memory.store(view, at, item, within)
    return [machine.memory.content(view)] if isinstance(target, Array) else []
