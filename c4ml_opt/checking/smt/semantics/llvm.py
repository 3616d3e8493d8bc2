"""Pointers, loads, stores and single lanes of the llvm dialect; a pointer is the number of its address."""

from math import prod

from ....mlir import ir
from ..machine import all_ok, semantics
from ..memory import APART, byte_count, choose, split
from ..terms import add, const, mul, sext
from ..values import INDEX, Array, Scalar, Unencodable, constant, element_width, filled, is_array, number, shape
from .operands import DYNAMIC, integers


@semantics("llvm.inttoptr", "llvm.ptrtoint", "llvm.addrspacecast")
def _same_bits(_, op, env):
    return [env[op.operands[0]]]


@semantics("llvm.getelementptr")
def _offset(_, op, env):
    pointer, *dynamic = (env[v] for v in op.operands)
    indices = integers(op, "rawConstantIndices")
    if len(indices) != 1:
        raise Unencodable("an address inside a structure has no semantics in bit-vectors")
    kind = ir.TypeAttr(op.attributes["elem_type"]).value
    index = sext(dynamic[0].bits, INDEX) if indices[0] in (DYNAMIC, -(1 << 31)) else const(indices[0], INDEX)
    ok = all_ok(pointer, *dynamic)
    return [Scalar(add(pointer.bits, mul(index, const(size_of(kind), INDEX))), ok)]


def size_of(kind):
    return prod(shape(kind) if is_array(kind) else ()) * byte_count(element_width(kind))


def find(machine, pointer):
    """The buffer that an address is near to, and the distance from its start."""
    machine.require(pointer.ok)
    if not pointer.bits.is_const:
        raise Unencodable("an address depends on the inputs")
    base = (pointer.bits.value + APART // 2) // APART * APART
    if base not in machine.memory.buffers:
        raise Unencodable("an address lies in no buffer")
    return machine.memory.buffers[base], const(pointer.bits.value - base, INDEX)


@semantics("llvm.load")
def _load(machine, op, env):
    kind = op.results[0].type
    buffer, start = find(machine, env[op.operands[0]])
    bits, sizes = element_width(kind), shape(kind) if is_array(kind) else ()
    elements = [machine.memory.read(buffer, add(start, const(i * byte_count(bits), INDEX)), bits) for i in range(prod(sizes))]
    return [Array(sizes, elements) if is_array(kind) else elements[0]]


@semantics("llvm.store")
def _store(machine, op, env):
    value, pointer = (env[v] for v in op.operands)
    buffer, start = find(machine, pointer)
    for element in value.elements if isinstance(value, Array) else [value]:
        machine.memory.write(buffer, start, element)
        start = add(start, const(len(split(element)), INDEX))
    return []


@semantics("llvm.mlir.zero")
def _zero(_, op, env):
    return [filled(op.results[0].type, lambda bits: number(0, bits))]


@semantics("llvm.insertelement")
def _insert_lane(_, op, env):
    vector, value, position = (env[v] for v in op.operands)
    elements, at = list(vector.elements), constant(position)
    if not 0 <= at < len(elements):
        raise Unencodable("a lane lies outside of its vector")
    elements[at] = value
    return [Array(vector.shape, elements)]


@semantics("llvm.intr.masked.load")
def _masked_load(machine, op, env):
    """Lanes without their bit of the mask touch no memory and take what is given for them."""
    pointer, mask, *other = (env[v] for v in op.operands)
    kind = op.results[0].type
    buffer, start = find(machine, pointer)
    bits, elements = element_width(kind), []
    given = other[0].elements if other else [machine.undefined(bits) for _ in mask.elements]
    for i, (lane, rest) in enumerate(zip(mask.elements, given)):
        machine.require(lane.ok)
        elements.append(choose(lane.bits, machine.memory.read(buffer, add(start, const(i * byte_count(bits), INDEX)), bits, lane.bits), rest))
    return [Array(shape(kind), elements)]


@semantics("llvm.intr.masked.store")
def _masked_store(machine, op, env):
    value, pointer, mask = (env[v] for v in op.operands)
    buffer, start = find(machine, pointer)
    for lane, element in zip(mask.elements, value.elements):
        machine.require(lane.ok)
        machine.memory.write(buffer, start, element, lane.bits)
        start = add(start, const(len(split(element)), INDEX))
    return []


@semantics("llvm.intr.memcpy")
def _copy_bytes(machine, op, env):
    to, source, size = (env[v] for v in op.operands)
    moved = [Scalar(const(i, INDEX)) for i in range(constant(size))]
    if moved:
        (buffer, start), (origin, first) = find(machine, to), find(machine, source)
        data = [machine.memory.read(origin, add(first, i.bits), 8) for i in moved]
        for i, byte in zip(moved, data):
            machine.memory.write(buffer, add(start, i.bits), byte)
    return []
