"""Buffers and views of them; freeing one does nothing, so that a use after it is not seen."""

from ....mlir import ir
from ..machine import semantics
from ..operators import ult
from ..signature import layout
from ..terms import add, const, mul
from ..values import INDEX, MemRef, Scalar, Unencodable, constant, number, shape, strides_of, width
from .arith import literal
from .operands import groups, mixed


def bits(values):
    """The terms of indices, which must not be poison."""
    return [v.bits for v in values]


def checked(machine, values):
    for value in values:
        machine.require(value.ok)
    return bits(values)


@semantics("memref.alloc", "memref.alloca")
def _alloc(machine, op, env):
    kind, (sizes, symbols) = op.results[0].type, groups(op, env)
    if symbols or not str(kind.layout).startswith(("strided", "affine_map")):
        raise Unencodable(f"{kind} has no strided layout")
    rest = iter(sizes)
    extents = [constant(next(rest)) if kind.is_dynamic_dim(i) else kind.get_dim_size(i) for i in range(kind.rank)]
    if not kind.has_static_shape:
        return [machine.memory.new(extents, width(kind.element_type))]
    strides, offset = layout(kind)
    if (strides, offset) != (strides_of(extents), 0):
        raise Unencodable(f"{kind} is allocated with gaps")
    return [machine.memory.new(extents, width(kind.element_type))]


@semantics("memref.dealloc", "memref.assume_alignment", "memref.prefetch", "memref.distinct_objects")
def _nothing(_, op, env):
    return [env[v] for v in op.operands][: len(op.results)]


@semantics("memref.get_global")
def _global(machine, op, env):
    name = ir.FlatSymbolRefAttr(op.attributes["name"]).value
    if name not in machine.globals:
        definition = machine.symbols[name]
        if "constant" not in definition.attributes:
            raise Unencodable(f"@{name} may be changed by others")
        kind = op.results[0].type
        value = literal(definition.attributes["initial_value"], ir.RankedTensorType.get(list(shape(kind)), kind.element_type))
        machine.globals[name] = machine.memory.new(value.shape, width(kind.element_type), value.elements)
    return [machine.globals[name]]


@semantics("memref.load")
def _load(machine, op, env):
    view, *position = (env[v] for v in op.operands)
    return [machine.memory.load(view, inside(machine, view, position))]


@semantics("memref.store")
def _store(machine, op, env):
    value, view, *position = (env[v] for v in op.operands)
    machine.memory.store(view, inside(machine, view, position), value)
    return []


def inside(machine, view, position):
    """The terms of a position; outside the view's shape the behaviour is undefined, also where the buffer goes on."""
    for value, size in zip(position, view.shape):
        machine.require(value.ok)
        machine.require(ult(value.bits, const(size, INDEX)))
    return bits(position)


@semantics("memref.copy")
def _copy(machine, op, env):
    source, target = (env[v] for v in op.operands)
    machine.memory.fill(target, machine.memory.content(source).elements)
    return []


@semantics("memref.cast", "memref.memory_space_cast")
def _cast(_, op, env):
    return [env[op.operands[0]]]


@semantics("memref.dim")
def _dim(_, op, env):
    view, which = (env[v] for v in op.operands)
    return [number(view.shape[constant(which)])]


@semantics("memref.extract_strided_metadata")
def _metadata(_, op, env):
    view = env[op.operands[0]]
    base = MemRef(view.buffer, const(0, INDEX), (), (), view.width)
    return [base, Scalar(view.offset), *(number(n) for n in (*view.shape, *view.strides))]


@semantics("memref.extract_aligned_pointer_as_index")
def _pointer(_, op, env):
    return [number(env[op.operands[0]].buffer.address)]


@semantics("memref.reinterpret_cast")
def _reinterpret(machine, op, env):
    (source,), *dynamic = groups(op, env)
    offset, sizes, strides = (mixed(op, f"static_{what}", given) for what, given in zip(("offsets", "sizes", "strides"), dynamic))
    return [source._replace(offset=checked(machine, offset)[0], shape=_numbers(sizes), strides=_numbers(strides))]


def _numbers(scalars):
    return tuple(constant(s) for s in scalars)


@semantics("memref.subview")
def _subview(machine, op, env):
    (view,), *dynamic = groups(op, env)
    offsets, sizes, strides = (mixed(op, f"static_{what}", given) for what, given in zip(("offsets", "sizes", "strides"), dynamic))
    at = view.offset
    for offset, stride in zip(checked(machine, offsets), view.strides):
        at = add(at, mul(offset, const(stride, INDEX)))
    sizes, steps = _numbers(sizes), [s * t for s, t in zip(_numbers(strides), view.strides)]
    kept = kept_dims(sizes, op.results[0].type)
    return [view._replace(offset=at, shape=tuple(sizes[d] for d in kept), strides=tuple(steps[d] for d in kept))]


def kept_dims(sizes, kind) -> list[int]:
    """Which dimensions of a slice its result type still has: all but some of size 1."""
    kept, dim = [], 0
    for position, size in enumerate(sizes):
        left = len(sizes) - position
        fits = dim < kind.rank and (kind.is_dynamic_dim(dim) or kind.get_dim_size(dim) == size)
        if fits and (size != 1 or left <= kind.rank - dim or kind.get_dim_size(dim) == 1):
            kept.append(position)
            dim += 1
    if dim != kind.rank:
        raise Unencodable(f"which dimensions {kind} dropped is unclear")
    return kept


@semantics("memref.collapse_shape")
def _collapse(_, op, env):
    view, sizes, strides = env[op.operands[0]], [], []
    for group in _reassociation(op):
        size, stride = 1, 1
        for dim in reversed(group):
            if view.shape[dim] != 1:
                if size != 1 and view.strides[dim] != size * stride:
                    raise Unencodable("dimensions that do not lie side by side are collapsed")
                stride = view.strides[dim] if size == 1 else stride
                size *= view.shape[dim]
        sizes.append(size)
        strides.append(stride)
    return [view._replace(shape=tuple(sizes), strides=tuple(strides))]


@semantics("memref.expand_shape")
def _expand(_, op, env):
    view, *dynamic = (env[v] for v in op.operands)
    sizes, strides = _numbers(mixed(op, "static_output_shape", dynamic)), []
    for dim, group in enumerate(_reassociation(op)):
        inner = [sizes[d] for d in group]
        strides += [s * view.strides[dim] for s in strides_of(inner)]
    return [view._replace(shape=sizes, strides=tuple(strides))]


def _reassociation(op):
    return [[i.value for i in group] for group in op.attributes["reassociation"]]
