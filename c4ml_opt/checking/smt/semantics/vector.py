"""Rearrangements, reductions and contractions of vectors of static shape."""

from math import prod

from ....mlir import ir
from ..machine import all_ok, semantics
from ..memory import choose
from ..operators import eq, slt, ult
from ..terms import FALSE, add, bvand, bvor, bvxor, concat, const, extract, ite, mul
from ..values import INDEX, Array, Scalar, Unencodable, constant, element_width, is_array, number, positions, shape
from .affine import apply
from .arith import element_type
from .operands import integers, mixed


@semantics("vector.broadcast", "vector.splat", "tensor.splat")
def _broadcast(_, op, env):
    value, sizes = env[op.operands[0]], shape(op.results[0].type)
    if isinstance(value, Scalar):
        return [Array(sizes, [value] * prod(sizes))]
    skipped = len(sizes) - len(value.shape)

    def source(position):
        return value.offset([0 if size == 1 else i for i, size in zip(position[skipped:], value.shape)])

    return [Array(sizes, [value.elements[source(p)] for p in positions(sizes)])]


@semantics("vector.shape_cast")
def _shape_cast(_, op, env):
    return [env[op.operands[0]]._replace(shape=shape(op.results[0].type))]


@semantics("vector.extract")
def _extract(_, op, env):
    value, *dynamic = (env[v] for v in op.operands)
    return [_part(value, mixed(op, "static_position", dynamic))]


def _part(value, position):
    rest = value.shape[len(position) :]
    size = prod(rest)
    if all(p.bits.is_const for p in position):
        numbers = [constant(p) for p in position]
        _within(numbers, value.shape)
        start = value.offset([*numbers, *([0] * len(rest))])
        elements = value.elements[start : start + size]
        return Array(rest, elements) if rest else elements[0]
    if rest or len(position) != 1:
        raise Unencodable("a position in a vector of several dimensions depends on the inputs")
    index, result = position[0], Scalar(const(0, value.elements[0].bits.width), FALSE)
    for i, element in enumerate(value.elements):
        result = choose(eq(index.bits, const(i, index.bits.width)), element, result)
    return Scalar(result.bits, bvand(result.ok, index.ok))


def _within(numbers, sizes):
    if any(not 0 <= n < s for n, s in zip(numbers, sizes)):
        raise Unencodable(f"position {numbers} is outside a vector of shape {list(sizes)}")


@semantics("vector.insert")
def _insert(_, op, env):
    value, target, *dynamic = (env[v] for v in op.operands)
    position = mixed(op, "static_position", dynamic)
    elements = list(target.elements)
    if len(position) == 1 == len(target.shape) and not position[0].bits.is_const:
        index = position[0]
        lanes = [choose(eq(index.bits, const(i, INDEX)), value, e) for i, e in enumerate(elements)]
        known = bvand(index.ok, ult(index.bits, const(len(elements), INDEX)))
        return [Array(target.shape, [Scalar(e.bits, bvand(e.ok, known)) for e in lanes])]
    numbers = [constant(p) for p in position]
    _within(numbers, target.shape)
    new = value.elements if isinstance(value, Array) else [value]
    start = target.offset([*numbers, *([0] * (len(target.shape) - len(numbers)))])
    elements[start : start + len(new)] = new
    return [Array(target.shape, elements)]


@semantics("vector.shuffle", "llvm.shufflevector")
def _shuffle(_, op, env):
    a, b = (env[v] for v in op.operands)
    rows = [*_rows(a), *_rows(b)]
    poison = [Scalar(e.bits, FALSE) for e in rows[0]]
    chosen = [rows[i] if i >= 0 else poison for i in integers(op, "mask")]
    return [Array((len(chosen), *a.shape[1:]), [e for row in chosen for e in row])]


def _rows(value):
    size = prod(value.shape[1:])
    return [value.elements[i : i + size] for i in range(0, len(value.elements), size)]


@semantics("vector.bitcast", "llvm.bitcast", "arith.bitcast")
def _bitcast(_, op, env):
    value, kind = env[op.operands[0]], op.results[0].type
    width = element_width(kind)
    if isinstance(value, Scalar):
        if is_array(kind):
            return [Array(shape(kind), _recut([value], width))]
        return [value]
    if not is_array(kind):
        return _recut(value.elements, width)
    last = value.shape[-1]
    rows = [value.elements[i : i + last] for i in range(0, len(value.elements), last)]
    return [Array(shape(kind), [e for row in rows for e in _recut(row, width)])]


def _recut(elements, width):
    """Elements of another width with the same bits, the first in the lowest ones."""
    old = elements[0].bits.width
    if old >= width:
        return [Scalar(extract(e.bits, i, width), e.ok) for e in elements for i in range(0, old, width)]
    parts = [elements[i : i + width // old] for i in range(0, len(elements), width // old)]
    return [Scalar(concat([e.bits for e in reversed(p)]), all_ok(*p)) for p in parts]


@semantics("vector.interleave")
def _interleave(_, op, env):
    a, b = (env[v] for v in op.operands)
    return [Array(shape(op.results[0].type), [e for pair in zip(a.elements, b.elements) for e in pair])]


@semantics("vector.deinterleave")
def _deinterleave(_, op, env):
    value, sizes = env[op.operands[0]], shape(op.results[0].type)
    return [Array(sizes, value.elements[0::2]), Array(sizes, value.elements[1::2])]


@semantics("vector.from_elements", "tensor.from_elements")
def _from_elements(_, op, env):
    return [Array(shape(op.results[0].type), [env[v] for v in op.operands])]


@semantics("vector.to_elements")
def _to_elements(_, op, env):
    return list(env[op.operands[0]].elements)


@semantics("vector.step")
def _step(_, op, env):
    sizes = shape(op.results[0].type)
    return [Array(sizes, [number(i) for i in range(sizes[0])])]


@semantics("vector.transpose")
def _transpose(_, op, env):
    value, order, sizes = env[op.operands[0]], integers(op, "permutation"), shape(op.results[0].type)
    back = [order.index(d) for d in range(len(order))]
    return [Array(sizes, [value.elements[value.offset([p[b] for b in back])] for p in positions(sizes)])]


@semantics("vector.extract_strided_slice")
def _extract_slice(_, op, env):
    value, sizes = env[op.operands[0]], shape(op.results[0].type)
    offsets = [*integers(op, "offsets"), *([0] * len(sizes))]
    return [Array(sizes, [value.elements[value.offset([a + b for a, b in zip(p, offsets)])] for p in positions(sizes)])]


@semantics("vector.insert_strided_slice")
def _insert_slice(_, op, env):
    value, target = (env[v] for v in op.operands)
    elements, offsets = list(target.elements), integers(op, "offsets")
    skipped = len(target.shape) - len(value.shape)
    for position, element in zip(positions(value.shape), value.elements):
        full = [*([0] * skipped), *position]
        elements[target.offset([a + b for a, b in zip(full, offsets)])] = element
    return [Array(target.shape, elements)]


KINDS = {
    "add": add, "mul": mul, "and": bvand, "or": bvor, "xor": bvxor,
    "minsi": lambda a, b: ite(slt(b, a), b, a), "maxsi": lambda a, b: ite(slt(a, b), b, a),
    "minui": lambda a, b: ite(ult(b, a), b, a), "maxui": lambda a, b: ite(ult(a, b), b, a),
}  # fmt: skip


def combining(op):
    """The operation that a kind attribute names, on scalars."""
    if isinstance(element_type(op.operands[0].type), ir.FloatType):
        raise Unencodable(f"'{op.name}' leaves open in which order it adds floats")
    name = str(op.attributes["kind"]).partition("<")[2].rstrip(">") if "kind" in op.attributes else "add"
    if name not in KINDS:
        raise Unencodable(f"the combining kind {name} has no semantics in bit-vectors")
    return lambda a, b: Scalar(KINDS[name](a.bits, b.bits), all_ok(a, b))


@semantics("vector.reduction")
def _reduction(_, op, env):
    value, *start = (env[v] for v in op.operands)
    combine = combining(op)
    total, *rest = [*start, *value.elements]
    for element in rest:
        total = combine(total, element)
    return [total]


@semantics("vector.multi_reduction")
def _multi_reduction(_, op, env):
    value, start = (env[v] for v in op.operands)
    dims, combine = set(integers(op, "reduction_dims")), combining(op)
    totals = list(start.elements) if isinstance(start, Array) else [start]
    for position, element in zip(positions(value.shape), value.elements):
        kept = [i for d, i in enumerate(position) if d not in dims]
        at = start.offset(kept) if isinstance(start, Array) else 0
        totals[at] = combine(totals[at], element)
    return [Array(start.shape, totals) if isinstance(start, Array) else totals[0]]


@semantics("vector.contract")
def _contract(_, op, env):
    a, b, start = (env[v] for v in op.operands)
    maps = [ir.AffineMapAttr(m).value for m in op.attributes["indexing_maps"]]
    combine, extents = combining(op), {}
    for m, value in zip(maps, (a, b)):
        extents.update((e.position, size) for e, size in zip(m.results, value.shape))
    totals = list(start.elements) if isinstance(start, Array) else [start]
    for point in positions([extents[d] for d in range(maps[0].n_dims)]):
        x, y = (v.elements[v.offset(apply(m, point))] for m, v in zip(maps, (a, b)))
        at = start.offset(apply(maps[2], point)) if isinstance(start, Array) else 0
        totals[at] = combine(totals[at], Scalar(mul(x.bits, y.bits), all_ok(x, y)))
    return [Array(start.shape, totals) if isinstance(start, Array) else totals[0]]


@semantics("vector.outerproduct")
def _outer_product(_, op, env):
    a, b, *start = (env[v] for v in op.operands)
    combine, lanes = combining(op), b.elements if isinstance(b, Array) else [b]
    products = [Scalar(mul(x.bits, y.bits), all_ok(x, y)) for x in a.elements for y in lanes]
    if start:
        products = [combine(s, p) for s, p in zip(start[0].elements, products)]
    return [Array(shape(op.results[0].type), products)]
