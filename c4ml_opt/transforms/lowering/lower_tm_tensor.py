"""Lower tm_tensor's scan, scatter and sort on tensors to loops, as torch-mlir writes cumsum, index_put, topk and the like.

The semantics are those of torch-mlir's own tm-tensor-to-loops, except that a sort merges runs instead of swapping neighbours.
"""

from c4ml_opt.transforms._emit import Emitter, replace, walk
from c4ml_opt.transforms.lowering import _merge_sort
from c4ml_opt.transforms.lowering._regions import inline


def run(op, options):
    for child in walk(op):
        lower = {"tm_tensor.scan": _scan, "tm_tensor.scatter": _scatter, "tm_tensor.sort": _sort}.get(child.name)
        if lower and child.results:
            replace(child, *lower(child, Emitter(child)))


def _sizes(emit, tensor) -> list:
    return [emit.value("tensor.dim", "index", tensor, emit.index(i)) for i in range(tensor.type.rank)]


def _nest(emit, bounds, body, carried, at=()) -> list:
    """Loops that carry tensors; `body(emitter, indices, carried)` gives them as they are after one step."""
    if len(at) == len(bounds):
        return body(emit, list(at), list(carried))
    return emit.loop(bounds[len(at)], lambda inner, i, *tensors: _nest(inner, bounds, body, tensors, (*at, i)), carried)


def _get(emit, tensor, at):
    return emit.value("tensor.extract", tensor.type.element_type, tensor, *at)


def _put(emit, value, tensor, at):
    return emit.value("tensor.insert", tensor.type, value, tensor, *at)


def _scan(op, emit) -> list:
    """out[0] is the first input, or if exclusive what the accumulator holds; out[i] the body of out[i-1] and the next input."""
    source, output, accumulator = op.operands
    axis, inclusive = op.attributes["dimension"].value, op.attributes["inclusive"].value
    block, sizes = op.regions[0].blocks[0], _sizes(emit, source)

    def row(inner, others, carried):
        def step(body, i, tensor, last):
            at = lambda n: [*others[:axis], n, *others[axis:]]  # noqa: E731
            first = body.compare(0, i, body.index(0))
            before = body.binary("arith.subi", i, body.index(1))
            read = i if inclusive else body.value("arith.select", "index", first, i, before)
            value = _get(body, source, at(read))
            (next_,) = inline(body, block, [last, value])
            value = body.value("arith.select", value.type, first, value if inclusive else last, next_)
            return [_put(body, value, tensor, at(i)), value]

        out, sums = carried
        out, last = inner.loop(sizes[axis], step, [out, _get(inner, sums, others)])
        return [out, _put(inner, last, sums, others)]

    return _nest(emit, [s for i, s in enumerate(sizes) if i != axis], row, [output, accumulator])


def _scatter(op, emit) -> list:
    """Combines each update with what stands at its coordinates; the trailing dimensions of an update are offsets from them."""
    updates, indices, original = op.operands
    dims, block = list(op.attributes["dimension_map"]), op.regions[0].blocks[0]
    shift = original.type.rank - updates.type.rank

    def step(inner, at, carried):
        position = dict(enumerate(at[1:], 1 + shift))
        for number, dim in enumerate(dims):
            start = _get(inner, indices, [at[0], inner.index(number)])
            start = start if str(start.type) == "index" else inner.value("arith.index_cast", "index", start)
            position[dim] = inner.binary("arith.addi", start, position[dim]) if dim in position else start
        where = [position[d] for d in range(original.type.rank)]
        return [_put(inner, inline(inner, block, [_get(inner, updates, at), _get(inner, carried[0], where)])[0], carried[0], where)]

    return _nest(emit, _sizes(emit, updates), step, [original])


def _sort(op, emit) -> list:
    axis, block, sizes = op.attributes["dimension"].value, op.regions[0].blocks[0], _sizes(emit, op.operands[0])

    def row(inner, others, carried):
        return _merge_sort.row(inner, block, carried, sizes, others, axis)

    return _nest(emit, [s for i, s in enumerate(sizes) if i != axis], row, list(op.operands))
