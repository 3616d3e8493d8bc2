"""A function's arguments as free variables, what it computed as a flat list, and both as text for people."""

from ...mlir import ir
from .floats import NotComputed, from_bits
from .memory import byte_count, split
from .terms import const, signed, var
from .values import INDEX, Array, MemRef, Scalar, Unencodable, extents, is_array, number, positions, shape, strides_of, width


def arguments(machine, types) -> list:
    return [_argument(machine, kind, f"argument {number}") for number, kind in enumerate(types)]


def _argument(machine, kind, name):
    if isinstance(kind, ir.MemRefType):
        sizes, bits = extents(kind, machine.size), width(kind.element_type)
        strides, offset = layout(kind, machine.size)
        extent = offset + 1 + sum((size - 1) * stride for size, stride in zip(sizes, strides)) if 0 not in sizes else 0
        cells = [b for i in range(extent) for b in split(Scalar(var(f"{name}[{i}]", bits)))]
        return MemRef(machine.memory.allocate(extent * byte_count(bits), cells), const(offset, INDEX), sizes, strides, bits)
    if is_array(kind):
        sizes, bits = extents(kind, machine.size), width(kind.element_type)
        return Array(sizes, [Scalar(var(f"{name}[{i}]", bits)) for i, _ in enumerate(positions(sizes))])
    if str(kind) == "!llvm.ptr":
        raise Unencodable("a pointer argument has no known size")
    return Scalar(var(name, width(kind)))


def is_open(kind) -> bool:
    """Whether the type leaves sizes open that an example can have."""
    return isinstance(kind, (ir.MemRefType, ir.RankedTensorType)) and not kind.has_static_shape


def layout(kind, size=None) -> tuple[tuple[int, ...], int]:
    """Strides and offset of a memref type, in elements; what an open `size` leaves open is contiguous."""
    try:
        strides, offset = kind.get_strides_and_offset()
    except (ValueError, RuntimeError):
        raise Unencodable(f"{kind} has no strided layout") from None
    dynamic = ir.ShapedType.get_dynamic_stride_or_offset()
    if size is not None and is_open(kind):
        contiguous = strides_of(extents(kind, size))
        return tuple(c if s == dynamic else s for s, c in zip(strides, contiguous)), 0 if offset == dynamic else offset
    if offset == dynamic or dynamic in strides:
        raise Unencodable(f"{kind} has a dynamic layout")
    return tuple(strides), offset


def compatible(before, after):
    """Raises Unencodable unless arguments of both lists stand for each other; a tensor may have become a memref."""
    if [_form(t) for t in before] != [_form(t) for t in after]:
        raise Unencodable(f"the step changed the arguments, from ({', '.join(map(str, before))}) to ({', '.join(map(str, after))})")


def lowered(types) -> list[str]:
    """What convert-func-to-llvm makes of arguments: of a memref its descriptor's fields, of an index a number."""
    found = []
    for kind in types:
        if isinstance(kind, ir.MemRefType):
            found += ["!llvm.ptr", "!llvm.ptr", *["i64"] * (1 + 2 * kind.rank)]
        else:
            found.append("i64" if isinstance(kind, ir.IndexType) else str(kind))
    return found


def flat(given) -> list:
    """The values that stand for arguments in a function of the llvm dialect."""
    found = []
    for value in given:
        if isinstance(value, MemRef):
            pointer = number(value.buffer.address)
            found += [pointer, pointer, Scalar(value.offset), *map(number, value.shape), *map(number, value.strides)]
        else:
            found.append(value)
    return found


def _form(kind):
    if isinstance(kind, (ir.MemRefType, ir.RankedTensorType, ir.VectorType)):
        if is_open(kind):
            return tuple(kind.shape), width(kind.element_type)
        if isinstance(kind, ir.MemRefType):
            layout(kind)
        return tuple(shape(kind)), width(kind.element_type)
    return width(kind)


def outcomes(machine, results, memrefs) -> list[tuple[str, Scalar]]:
    """What was computed: every scalar of the results and of the memrefs, with its name."""
    named = [(f"result {i}", r) for i, r in enumerate(results)] + [(f"memref argument {i}", m) for i, m in enumerate(memrefs)]
    out = []
    for name, value in named:
        if isinstance(value, MemRef):
            value = machine.memory.content(value)
        if isinstance(value, Array):
            out += [(name + "".join(f"[{i}]" for i in p), e) for p, e in zip(positions(value.shape), value.elements)]
        else:
            out.append((name, value))
    return out


def describe(given, types, inputs, size=None) -> str:
    """The concrete arguments of a counterexample; elements in row-major order, of a memref as they lie in memory."""
    return ", ".join(f"argument {i} ({kind}) = {_shown(inputs, f'argument {i}', kind, size)}" for i, kind in enumerate(types)) or "no arguments"


def _shown(inputs, name, kind, size):
    if not isinstance(kind, (ir.MemRefType, ir.RankedTensorType, ir.VectorType)):
        return shown(inputs.get(name, 0), element(kind))
    if isinstance(kind, ir.MemRefType):
        strides, offset = layout(kind, size)
        places = [offset + sum(i * s for i, s in zip(p, strides)) for p in positions(extents(kind, size))]
    else:
        places = range(len(list(positions(extents(kind, size)))))
    return "[" + ", ".join(shown(inputs.get(f"{name}[{i}]", 0), element(kind)) for i in places) + "]"


def element(kind):
    """The name of a type of floats, of others the number of bits."""
    inner = kind.element_type if isinstance(kind, (ir.MemRefType, ir.RankedTensorType, ir.VectorType)) else kind
    return str(inner) if isinstance(inner, ir.FloatType) else width(inner)


def shown(value: int, kind) -> str:
    """A number of an `element` as a signed one or a float, i1 as a bit."""
    if isinstance(kind, str):
        try:
            return repr(from_bits(value, kind))
        except NotComputed:
            return hex(value)
    return str(value if kind == 1 else signed(value, kind))
