"""Tensors, which are values, and their way to and from buffers."""

from ..machine import semantics
from ..values import Array, MemRef, Unencodable, constant, extents, number, positions, shape, width
from .memref import kept_dims
from .operands import groups, mixed
from .transfers import element


@semantics("tensor.empty", "bufferization.alloc_tensor")
def _empty(machine, op, env):
    given, copied = [env[v] for v in op.operands], []
    if op.name == "bufferization.alloc_tensor" and given:
        given, copied, _ = groups(op, env)
    if copied:
        return copied
    kind = op.results[0].type
    sizes, bits = extents(kind, [constant(v) for v in given]), width(kind.element_type)
    return [Array(sizes, [machine.undefined(bits) for _ in positions(sizes)])]


@semantics("tensor.extract")
def _extract(machine, op, env):
    value, *position = (env[v] for v in op.operands)
    for p in position:
        machine.require(p.ok)
    return [element(machine, value, [p.bits for p in position])]


@semantics("tensor.insert")
def _insert(machine, op, env):
    item, value, *position = (env[v] for v in op.operands)
    view = machine.memory.new(value.shape, item.bits.width, value.elements)
    for p in position:
        machine.require(p.ok)
    machine.memory.store(view, [p.bits for p in position], item)
    return [machine.memory.content(view)]


@semantics("tensor.cast", "bufferization.materialize_in_destination")
def _cast(machine, op, env):
    value, *target = (env[v] for v in op.operands)
    if target and isinstance(target[0], MemRef):
        machine.memory.fill(target[0], value.elements)
    return [value] if op.results else []


@semantics("tensor.collapse_shape", "tensor.expand_shape", "tensor.reshape")
def _reshape(_, op, env):
    return [env[op.operands[0]]._replace(shape=shape(op.results[0].type))]


@semantics("tensor.dim")
def _dim(_, op, env):
    value, which = (env[v] for v in op.operands)
    return [number(value.shape[constant(which)])]


def _slice(op, dynamic):
    """Offsets, sizes and strides of a slice as numbers."""
    names = ("static_offsets", "static_sizes", "static_strides")
    return [[constant(s) for s in mixed(op, name, given)] for name, given in zip(names, dynamic)]


def _places(value, offsets, sizes, strides):
    if any(o < 0 or o + (n - 1) * s >= size for o, n, s, size in zip(offsets, sizes, strides, value.shape) if n):
        raise Unencodable("a slice reaches outside its tensor")
    return [value.offset([o + i * s for o, i, s in zip(offsets, p, strides)]) for p in positions(sizes)]


@semantics("tensor.extract_slice")
def _extract_slice(_, op, env):
    (value,), *dynamic = groups(op, env)
    offsets, sizes, strides = _slice(op, dynamic)
    kept = kept_dims(sizes, op.results[0].type)
    return [Array(tuple(sizes[d] for d in kept), [value.elements[i] for i in _places(value, offsets, sizes, strides)])]


@semantics("tensor.insert_slice")
def _insert_slice(_, op, env):
    (value,), (target,), *dynamic = groups(op, env)
    elements = list(target.elements)
    for place, item in zip(_places(target, *_slice(op, dynamic)), value.elements):
        elements[place] = item
    return [Array(target.shape, elements)]


@semantics("tensor.pad")
def _pad(machine, op, env):
    (value,), low, high = groups(op, env)
    before, after = ([constant(s) for s in mixed(op, f"static_{side}", given)] for side, given in (("low", low), ("high", high)))
    sizes = tuple(a + n + b for a, n, b in zip(before, value.shape, after))
    out = []
    for position in positions(sizes):
        inner = [i - b for i, b in zip(position, before)]
        if all(0 <= i < n for i, n in zip(inner, value.shape)):
            out.append(value.elements[value.offset(inner)])
        else:
            out += machine.region(op.regions[0], [number(i) for i in position], env)
    return [Array(sizes, out)]


@semantics("tensor.generate")
def _generate(machine, op, env):
    sizes = extents(op.results[0].type, [constant(env[v]) for v in op.operands])
    return [Array(sizes, [machine.region(op.regions[0], [number(i) for i in p], env)[0] for p in positions(sizes)])]


@semantics("bufferization.to_tensor")
def _to_tensor(machine, op, env):
    return [machine.memory.content(env[op.operands[0]])]


@semantics("bufferization.to_buffer", "bufferization.clone")
def _to_buffer(machine, op, env):
    value = env[op.operands[0]]
    if isinstance(value, MemRef):
        value = machine.memory.content(value)
    return [machine.memory.new(value.shape, width(op.results[0].type.element_type), value.elements)]
