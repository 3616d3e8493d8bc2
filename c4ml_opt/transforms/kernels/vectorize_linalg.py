"""Turn elementwise operations, reductions, broadcasts, transposes and poolings on memrefs into vector loops.

Vectors run along the loop that lies contiguous in the outputs, or along a contiguous reduction; what is left at the end is masked where the target has masked access, else done one by one.
Neighbours that share buffers row by row (softmax, layer normalisation) run row by row together. Operations whose body does not work on vectors (loads, regions, i1 in memory) stay as they are.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.transforms.kernels import _body, _group, _linear, _splice


@dataclass(frozen=True)
class Options:
    bits: int = field(default=0, metadata={"help": "bits of a vector; 0 asks the target"})
    fuse: bool = field(default=True, metadata={"help": "run neighbours that share buffers row by row together"})


def run(op, options):
    vector = targets.current().vector
    splicer = _splice.Splicer(op)
    for group in _groups(op, options.fuse):
        text = group.text(options.bits or vector.bits, vector.masks)
        splicer.replace_all([n.op for n in group.nests], "loops", group.operands, text)
    splicer.finish()


def _groups(op, fuse: bool) -> list:
    """Groups of neighbours in each block, in order."""
    groups = []
    for block in _splice.blocks_with(op, "linalg.generic"):
        pending = []

        def flush():
            if pending:
                groups.append(_group.form(pending))
                pending.clear()

        for child in [o.operation for o in block.operations]:
            nest = _readable(child) if child.name == "linalg.generic" else None
            if nest is None:
                if not _splice.is_pure(child):
                    flush()
                continue
            if pending and not (fuse and _group.form([*pending, nest])):
                flush()
            pending.append(nest)
        flush()
    return groups


def _readable(op):
    nest = _linear.read(op)
    return nest if nest and _body.supported(nest) and len(nest.accesses) > nest.inputs and not op.results else None
