"""Pointers, loads, stores and single lanes of the llvm dialect; a pointer is the number of its address."""

from math import prod

from ....mlir import ir
from ..machine import all_ok, semantics
from ..memory import APART, byte_count, split
from ..terms import add, const, mul, sext
from ..values import INDEX, Array, Scalar, Unencodable, element_width, filled, is_array, number, shape
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
    return [Scalar(add(pointer.bits, mul(index, const(_size(kind), INDEX))), ok)]


def _size(kind):
    return prod(shape(kind) if is_array(kind) else ()) * byte_count(element_width(kind))


def _find(machine, pointer):
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
    buffer, start = _find(machine, env[op.operands[0]])
    bits, sizes = element_width(kind), shape(kind) if is_array(kind) else ()
    elements = [machine.memory.read(buffer, add(start, const(i * byte_count(bits), INDEX)), bits) for i in range(prod(sizes))]
    return [Array(sizes, elements) if is_array(kind) else elements[0]]


@semantics("llvm.store")
def _store(machine, op, env):
    value, pointer = (env[v] for v in op.operands)
    buffer, start = _find(machine, pointer)
    for element in value.elements if isinstance(value, Array) else [value]:
        machine.memory.write(buffer, start, element)
        start = add(start, const(len(split(element)), INDEX))
    return []


@semantics("llvm.mlir.zero")
def _zero(_, op, env):
    return [filled(op.results[0].type, lambda bits: number(0, bits))]
