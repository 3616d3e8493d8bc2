"""Turn elementwise operations, reductions, broadcasts, transposes and poolings on memrefs into vector loops.

Vectors run along the loop that lies contiguous in the outputs, or along a contiguous reduction; what is left at the end is masked where the target has masked access, else done one by one.
Neighbours that share buffers row by row (softmax, layer normalisation) run row by row together. Operations whose body does not work on vectors (loads, regions) stay as they are, which a remark says.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import remark
from c4ml_opt.transforms.kernels import _body, _group, _linear, _splice, _starts, _threads


@dataclass(frozen=True)
class Options:
    bits: int = field(default=0, metadata={"help": "bits of a vector; 0 asks the target"})
    fuse: bool = field(default=True, metadata={"help": "run neighbours that share buffers row by row together"})
    threads: int = field(default=1, metadata={"help": "into how many parts at most an operation is divided, for as many threads"})
    grid: tuple[int, ...] = field(default=(), metadata={"help": "parts along the rows and along the lanes, whose product is threads; empty asks the target, then the sizes"})


def run(op, options):
    target = targets.current()
    plan = _threads.plan(op, options, target)
    splicer = _splice.Splicer(op)
    for group in _groups(op, options.fuse, plan):
        parts = plan.parts(group.nests)
        division = _threads.Division(parts, plan.grid) if parts > 1 else None
        text = group.text(options.bits or target.vector.bits, target.vector.masks, division)
        splicer.replace_all([n.op for n in group.nests], "loops", group.operands, text, parts, lambda emit: plan.enough(group.nests, emit))
    splicer.finish()


def _groups(op, fuse: bool, plan) -> list:
    """Groups of neighbours in each block, in order."""
    groups = []
    for block in _splice.blocks_with(op, "linalg.generic"):
        pending = []

        def flush():
            if pending:
                groups.extend(_divisible(_group.form(pending), plan))
                pending.clear()

        for child in [o.operation for o in block.operations]:
            nest = _readable(child) if child.name == "linalg.generic" else None
            if nest is None:
                if not _splice.is_pure(child):
                    flush()
                continue
            if pending and fuse and (started := _starts.started(pending[-1], nest)):
                nest = started
                pending.pop().op.erase()
            if pending and not (fuse and _group.form([*pending, nest])):
                flush()
            pending.append(nest)
        flush()
    return groups


def _divisible(group, plan) -> list:
    """The group, or its nests one by one, where it has fewer rows than there are threads that its work is worth."""
    rows = group.rows
    return [group] if len(group.nests) == 1 or rows is None or rows >= plan.parts(group.nests) else [_group.form([n]) for n in group.nests]


def _readable(op):
    nest = _linear.read(op)
    reason = _obstacle(nest, op)
    if reason:
        remark(op, f"not vectorized: {reason}")
    return None if reason else nest


def _obstacle(nest, op) -> str | None:
    if op.results:
        return "it works on tensors"
    if nest is None:
        return "an operand is not walked by multiples of the loops"
    return _body.obstacle(nest) if len(nest.accesses) > nest.inputs else "it has no output"
