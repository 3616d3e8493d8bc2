"""Turn contractions on memrefs into packed, register-tiled vector code of our own.

Every linalg operation that multiplies and accumulates (matmul, batch_matmul, convolutions, generics, contract; any strides, sizes, transposition) becomes a call of a generated private
function: cache blocks, packing of both operands, a micro-kernel whose tile of C stays in registers. Blocks come from the target's `kernel:` and `caches:` unless options say otherwise.
Algorithm: Goto and van de Geijn, Anatomy of high-performance matrix multiplication (2008); Van Zee and van de Geijn, BLIS (2015).
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels import _contraction, _gemm, _linear, _machine, _splice


@dataclass(frozen=True)
class Options:
    mr: int = field(default=0, metadata={"help": "rows of the register tile; 0 asks the target"})
    nr: int = field(default=0, metadata={"help": "lanes of the register tile, a multiple of the vector; 0 asks the target"})
    kb: int = field(default=0, metadata={"help": "depth of a cache block; 0 asks the target"})
    mb: int = field(default=0, metadata={"help": "rows of a cache block; 0 computes it from the second-level cache"})
    nb: int = field(default=0, metadata={"help": "lanes of a cache block; 0 computes it from the last-level cache"})
    prefetch: int = field(default=-1, metadata={"help": "how many steps of k ahead B is prefetched, 0 not at all; -1 asks the target"})


def run(op, options):
    machine = _machine.Machine(targets.current())
    splicer = _splice.Splicer(op)
    for generic in _splice.find(op, "linalg.generic"):
        nest = _linear.read(generic)
        contraction = nest and _contraction.recognise(nest)
        if not contraction:
            continue
        element = machine.compute_element(contraction)
        blocking = machine.blocking(contraction, element, options, generic)
        fill = _splice.zero_fill_before(generic, nest)
        text = _gemm.Gemm(contraction, blocking, element, fill is None).text
        splicer.replace_all([generic], "contraction", list(generic.operands), text)
        if fill is not None:
            fill.erase()
    splicer.finish()
