"""Turn elementwise operations, reductions, broadcasts, transposes and poolings on memrefs into vector loops.

Vectors run along the loop that lies contiguous in the outputs, or along a contiguous reduction; what is left at the end is masked where the target has masked access, else done one by one.
Operations whose body does not work on vectors (loads, regions, i1 in memory) stay as they are.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.transforms.kernels import _body, _linear, _loops, _splice


@dataclass(frozen=True)
class Options:
    bits: int = field(default=0, metadata={"help": "bits of a vector; 0 asks the target"})


def run(op, options):
    vector = targets.current().vector
    splicer = _splice.Splicer(op)
    for generic in _splice.find(op, "linalg.generic"):
        nest = _linear.read(generic)
        if nest and _body.supported(nest) and len(nest.accesses) > nest.inputs:
            splicer.replace(generic, "loops", _loops.Loops(nest, options.bits or vector.bits, vector.masks).text)
    splicer.finish()
