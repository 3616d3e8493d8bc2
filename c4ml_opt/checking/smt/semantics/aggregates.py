"""Structures and arrays of the llvm dialect, as descriptors of memrefs are, and memory on the stack."""

import re

from ....mlir import ir
from ..machine import semantics
from ..memory import byte_count
from ..signature import flat
from ..terms import FALSE, add, const
from ..values import INDEX, Aggregate, MemRef, Scalar, Unencodable, constant, filled, number, width
from .llvm import find, size_of
from .operands import integers


def fields(text: str) -> list[str] | None:
    """The types inside `!llvm.struct<(a, b)>` or `!llvm.array<2 x a>`, None for others."""
    text = text.removeprefix("!llvm.")
    if found := re.fullmatch(r"array<(\d+) x (.*)>", text):
        return [found[2]] * int(found[1])
    if not (found := re.fullmatch(r"struct<(?:packed )?\((.*)\)>", text)):
        return None
    parts, depth, start = [], 0, 0
    for i, c in enumerate(found[1]):
        depth += (c in "<(") - (c in ">)")
        if c == "," and not depth:
            parts.append(found[1][start:i])
            start = i + 1
    return [part.strip() for part in [*parts, found[1][start:]] if part.strip()]


def bits_of(text: str) -> int:
    if found := re.fullmatch(r"i(\d+)", text):
        return int(found[1])
    known = {"ptr": INDEX, "!llvm.ptr": INDEX, "f16": 16, "bf16": 16, "f32": 32, "f64": 64}
    if text not in known:
        raise Unencodable(f"values of type {text} have no semantics in bit-vectors")
    return known[text]


def aggregate(text: str, make):
    """A value of a type whose every scalar is `make(bits)`."""
    inner = fields(text)
    return make(bits_of(text)) if inner is None else Aggregate([aggregate(field, make) for field in inner])


@semantics("llvm.mlir.undef", "llvm.mlir.poison")
def _undefined(machine, op, env):
    kind = op.results[0].type
    make = machine.undefined if op.name == "llvm.mlir.undef" else lambda bits: Scalar(const(0, bits), FALSE)
    return [filled(kind, make) if isinstance(kind, ir.VectorType) else aggregate(str(kind), make)]


@semantics("llvm.insertvalue")
def _insert(_, op, env):
    container, value = (env[v] for v in op.operands)
    return [_with(container, integers(op, "position"), value)]


def _with(container, position, value):
    if not position:
        return value
    inner = list(container.fields)
    inner[position[0]] = _with(inner[position[0]], position[1:], value)
    return Aggregate(inner)


@semantics("llvm.extractvalue")
def _extract(_, op, env):
    value = env[op.operands[0]]
    for i in integers(op, "position"):
        value = value.fields[i]
    return [value]


@semantics("llvm.alloca")
def _alloca(machine, op, env):
    count = constant(env[op.operands[0]])
    return [number(machine.memory.allocate(count * size_of(ir.TypeAttr(op.attributes["elem_type"]).value)).address)]


@semantics("builtin.unrealized_conversion_cast")
def _cast(machine, op, env):
    """Between a memref and its descriptor, or values of the same bits."""
    if len(op.operands) != 1 or len(op.results) != 1:
        raise Unencodable("a cast between several values has no semantics in bit-vectors")
    value, kind = env[op.operands[0]], op.results[0].type
    if isinstance(value, MemRef):
        parts = flat([value])
        rank = len(value.shape)
        sizes = [Aggregate(parts[3 : 3 + rank]), Aggregate(parts[3 + rank :])] if rank else []
        return [Aggregate([*parts[:3], *sizes])]
    if isinstance(kind, ir.MemRefType):
        return [_memref(machine, value.fields, kind)]
    if isinstance(value, Aggregate):
        raise Unencodable(f"a cast to {kind} has no semantics in bit-vectors")
    return [value]


def unpacked(machine, results, kinds) -> list:
    """The results that a function had as func.func, of types `kinds`, from those that it has in the llvm dialect."""
    values = results[0].fields if len(kinds) > 1 else results
    return [_memref(machine, v.fields, k) if isinstance(k, ir.MemRefType) else v for v, k in zip(values, kinds)]


def _memref(machine, parts, kind):
    pointer, offset, *rest = parts[1:]
    sizes, strides = (tuple(constant(x) for x in part.fields) for part in rest) if rest else ((), ())
    bits = width(kind.element_type)
    buffer, start = find(machine, pointer)
    skipped, odd = divmod(start.value, byte_count(bits))
    if odd:
        raise Unencodable("a memref lies between the elements of its buffer")
    return MemRef(buffer, add(offset.bits, const(skipped, INDEX)), sizes, strides, bits)
