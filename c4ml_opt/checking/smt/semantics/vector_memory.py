"""Loads, stores and masks of vectors along a memref's last dimension."""

from ..machine import all_ok, semantics
from ..memory import choose
from ..operators import all_of, slt
from ..terms import add, const
from ..values import INDEX, Array, Scalar, number, positions, shape
from .operands import integers


def lane_position(position, lanes):
    """The terms of the position of lane `lanes`, a tuple that counts along the last dimensions."""
    skipped = len(position) - len(lanes)
    return [p.bits if d < skipped else add(p.bits, const(lanes[d - skipped], INDEX)) for d, p in enumerate(position)]


def _address_ok(machine, position):
    for value in position:
        machine.require(value.ok)


@semantics("vector.load")
def _load(machine, op, env):
    view, *position = (env[v] for v in op.operands)
    _address_ok(machine, position)
    sizes = shape(op.results[0].type)
    return [Array(sizes, [machine.memory.load(view, lane_position(position, p)) for p in positions(sizes)])]


@semantics("vector.store")
def _store(machine, op, env):
    value, view, *position = (env[v] for v in op.operands)
    _address_ok(machine, position)
    for lanes, element in zip(positions(value.shape), value.elements):
        machine.memory.store(view, lane_position(position, lanes), element)
    return []


@semantics("vector.maskedload")
def _masked_load(machine, op, env):
    view, *position, mask, passed = (env[v] for v in op.operands)
    _address_ok(machine, position)
    out = []
    for lanes, on, otherwise in zip(positions(passed.shape), mask.elements, passed.elements):
        machine.require(on.ok)
        if on.bits.is_const and not on.bits.value:
            out.append(otherwise)
        else:
            out.append(choose(on.bits, machine.memory.load(view, lane_position(position, lanes), on.bits), otherwise))
    return [Array(passed.shape, out)]


@semantics("vector.maskedstore")
def _masked_store(machine, op, env):
    view, *position, mask, value = (env[v] for v in op.operands)
    _address_ok(machine, position)
    for lanes, on, element in zip(positions(value.shape), mask.elements, value.elements):
        machine.require(on.ok)
        if not (on.bits.is_const and not on.bits.value):
            machine.memory.store(view, lane_position(position, lanes), element, on.bits)
    return []


@semantics("vector.create_mask")
def _create_mask(_, op, env):
    counts, sizes = [env[v] for v in op.operands], shape(op.results[0].type)

    def lane(position):
        return Scalar(all_of(slt(const(i, INDEX), c.bits) for i, c in zip(position, counts)), all_ok(*counts))

    return [Array(sizes, [lane(p) for p in positions(sizes)])]


@semantics("vector.constant_mask")
def _constant_mask(_, op, env):
    counts, sizes = integers(op, "mask_dim_sizes"), shape(op.results[0].type)
    return [Array(sizes, [number(all(i < c for i, c in zip(p, counts)), 1) for p in positions(sizes)])]
