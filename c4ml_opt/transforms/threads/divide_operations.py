"""Divide linalg operations on memrefs into parts, iterations of a parallel loop that each work on their own slices of the buffers.

A contraction is divided along its batch, rows and lanes, with the zeros in front of it and the elementwise operations behind it, so that a kernel can still take them together;
anything else (gathers, bodies that load by themselves, elementwise operations, reductions) along its parallel loops. Operations inside a parallel loop stay as they are, and so does
what is too little work for the target's `threads: {work: ...}`. `lower-parallel-to-openmp` gives the loops to threads.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.transforms.kernels import _linear, _splice, _threads
from c4ml_opt.transforms.kernels._values import defining, users
from c4ml_opt.transforms.threads import _axes, _slices
from c4ml_opt.transforms.threads._parallel import parallel


@dataclass(frozen=True)
class Options:
    threads: int = field(default=1, metadata={"help": "into how many parts at most an operation is divided, for as many threads"})
    grid: tuple[int, ...] = field(default=(), metadata={"help": "parts along the rows and along the lanes, whose product is threads; empty asks the target, then the sizes"})
    contractions: bool = field(default=False, metadata={"help": "divide contractions alone"})


def run(op, options):
    plan = _threads.plan(op, options, targets.current())
    if plan.threads == 1:
        return
    nests = [_linear.read(o) for o in _splice.find(op, "linalg.generic") if not o.results]
    # All are formed first: a group takes its neighbours along.
    groups = [_axes.group(nest) for nest in nests if nest is not None]
    taken = {m.nest.op for g in groups if g.contraction for m in g.members}
    for group in [g for g in groups if g.contraction or not (options.contractions or g.root.op in taken)]:
        _divide(group, plan)


def _divide(group, plan):
    parts = plan.parts([group.root], contraction=group.contraction is not None)
    axes = group.axes(parts, plan.grid) if parts > 1 else []
    if not axes:
        return
    last = group.members[-1].nest.op
    emit = _slices.Emitter(last)
    enough = plan.enough([group.root], emit, contraction=group.contraction is not None)
    cuts = [_slices.cut(emit, _slices.loop_size(group.root, axis.loop, emit), axis.parts, axis.unit, enough) for axis in axes]

    def body(inner, counters):
        part = {axis.loop: cut.piece(inner, counter) for axis, cut, counter in zip(axes, cuts, counters)}
        slices = _slices.Slices(inner, part, group.private)
        for member in group.members:
            operands = [slices.operand(access, member.names) for access in member.nest.accesses]
            _slices.copy(member.nest.op, operands, member.names, inner, part)
        for buffer in slices.buffers:
            inner.op("memref.dealloc", [buffer])

    parallel(emit, [cut.trips for cut in cuts], body)
    for member in group.members:
        member.nest.op.erase()
    for value in group.private:
        _erase_buffer(value)


def _erase_buffer(value):
    """Erases an allocation of which nothing but deallocations is left."""
    if all(user.name == "memref.dealloc" for user in users(value)):
        for user in users(value):
            user.erase()
        defining(value).erase()
