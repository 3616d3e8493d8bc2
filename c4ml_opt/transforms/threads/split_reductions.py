"""Split reductions that have fewer results than there are threads into partial ones, a part of a loop each, whose results are combined in the order of the parts.

The parts are fixed at compile time (or by the sizes), so a result does not depend on how many threads a team really has. For reductions by an operation that is associative and has
a neutral element, sums of floating-point numbers among them, whose order of additions changes as it does in vectors.
"""

from dataclasses import dataclass, field
from math import prod

from c4ml_opt import target as targets
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms.kernels import _body, _linear, _splice, _threads
from c4ml_opt.transforms.kernels._linear import _is_loop, ir
from c4ml_opt.transforms.kernels._values import defining
from c4ml_opt.transforms.threads import _slices
from c4ml_opt.transforms.threads._axes import LINE
from c4ml_opt.transforms.threads._parallel import parallel


@dataclass(frozen=True)
class Options:
    threads: int = field(default=1, metadata={"help": "into how many parts at most a reduction is split, for as many threads"})


@dataclass(frozen=True)
class _Plan(Options):
    grid: tuple = ()


def run(op, options):
    plan = _threads.plan(op, _Plan(options.threads), targets.current())
    if plan.threads == 1:
        return
    for generic in _splice.find(op, "linalg.generic"):
        nest = _linear.read(generic) if not generic.results else None
        if nest is not None and _fits(nest, plan.threads):
            _split(nest, plan)


def _fits(nest, threads: int) -> bool:
    """Whether the nest reduces to fewer results than there are threads, by an operation whose parts can be combined."""
    output = nest.accesses[-1]
    if len(nest.accesses) - nest.inputs != 1 or not isinstance(output.value.type, ir.MemRefType) or output.element not in _body.PLAIN:
        return False
    name = _body.combiner(nest)
    if name is None or _body.identity(name, output.element) is None or not all(map(_is_loop, output.results)):
        return False
    sizes = [_threads.static_size(nest, i) for i in range(len(nest.iterators)) if not nest.is_reduction(i)]
    return None not in sizes and prod(sizes) < threads and len(sizes) == len(output.results)


def _split(nest, plan):
    loop = _loop(nest, plan.threads)
    parts = plan.parts([nest], split=True) if loop is not None else 1
    if parts == 1:
        return
    emit, output = Emitter(nest.op), nest.accesses[-1]
    unit = LINE if _is_contiguous(nest, loop) else 1
    cut = _slices.cut(emit, _slices.loop_size(nest, loop, emit), parts, unit, plan.enough([nest], emit))
    shape = [output.value.type.get_dim_size(i) for i in range(len(output.results))]
    trips = cut.trips if isinstance(cut.trips, int) else "?"
    partial = emit.op("memref.alloc", [] if isinstance(trips, int) else [cut.trips], [f"memref<{'x'.join(map(str, [trips, *shape]))}x{output.element}>"],
                      operandSegmentSizes=f"array<i32: {int(trips == '?')}, 0>", alignment="64 : i64").results[0]  # fmt: skip
    neutral = emit.constant(output.value.type.element_type, _body.identity(_body.combiner(nest), output.element))
    _generic(emit, [], partial, 0, lambda inner, _: neutral)

    def body(inner, counters):
        part, names = {loop: cut.piece(inner, counters[0])}, {i: i for i in range(len(nest.iterators))}
        slices = _slices.Slices(inner, part)
        own = _slices.view(inner, partial, [counters[0], *[0] * len(shape)], [1, *shape], dropped=1)
        _slices.copy(nest.op, [*(slices.operand(a, names) for a in nest.accesses[:-1]), own], names, inner, part)

    parallel(emit, [cut.trips], body)
    _generic(emit, [partial], output.value, 1, lambda inner, values: _combined(inner, nest, *values))
    emit.op("memref.dealloc", [partial])
    nest.op.erase()


def _loop(nest, threads: int) -> int | None:
    """The reduction to split: one whose steps are rows, if it is long enough, or else the longest."""
    loops = [i for i in range(len(nest.iterators)) if nest.is_reduction(i) and all(r.get(i, 0) >= 0 for a in nest.accesses for r in a.results)]
    size = {i: _threads.static_size(nest, i) or _threads.UNKNOWN for i in loops}
    rows = [i for i in loops if not _is_contiguous(nest, i) and size[i] >= threads]
    return max(rows or loops, key=size.get, default=None)


def _is_contiguous(nest, loop: int) -> bool:
    return any(a.results and a.results[-1].get(loop) for a in nest.accesses)


def _generic(emit: Emitter, inputs: list, output, reductions: int, body):
    """A linalg.generic over all of its operands: `reductions` loops outside, which `output` lacks, then the output's dimensions; `body(emitter, arguments)` gives the result."""
    rank = output.type.rank
    loops = [f"d{i}" for i in range(reductions + rank)]
    maps = [loops] * len(inputs) + [loops[reductions:]]
    texts = ", ".join(f"affine_map<({', '.join(loops)}) -> ({', '.join(m)})>" for m in maps)
    kinds = ", ".join(["#linalg.iterator_type<reduction>"] * reductions + ["#linalg.iterator_type<parallel>"] * rank)
    op = emit.op("linalg.generic", [*inputs, output], regions=1, indexing_maps=f"[{texts}]", iterator_types=f"[{kinds}]", operandSegmentSizes=f"array<i32: {len(inputs)}, 1>")
    types = [v.type.element_type for v in (*inputs, output)]
    block = op.regions[0].blocks.append(*types, arg_locs=[emit.location] * len(types))
    inner = emit.at_end(block)
    inner.op("linalg.yield", [body(inner, list(block.arguments))])


def _combined(emit: Emitter, nest, part, total):
    """What the nest's own operation makes of a total and one more part."""
    operation = defining(nest.body.operations[len(nest.body.operations) - 1].operands[0])
    named = {name: operation.attributes[name] for name in operation.attributes}
    return emit.op(operation.name, [total, part], [total.type], **named).results[0]
