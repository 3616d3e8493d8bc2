"""Pack the operands of matmuls on tensors into blocks: A[M/m][K/k][m][k], B[N/n][K/k][k][n], C[M/m][N/n][m][n].

Block factors come from the target's kernel knobs unless options give them; where one does not divide a size, the pack pads the last block. Uses upstream's linalg-block-pack-matmul.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import run_pipeline


@dataclass(frozen=True)
class Options:
    m: int = field(default=0, metadata={"help": "rows of a block; 0 takes four register tiles of the target"})
    n: int = field(default=0, metadata={"help": "lanes of a block; 0 takes the target's register tile"})
    k: int = field(default=0, metadata={"help": "depth of a block; 0 takes the target's cache block"})


def run(op, options):
    if min(options.m, options.n, options.k) < 0:
        raise PassFailure(op, f"block factors m={options.m} n={options.n} k={options.k} must be positive, or 0 for the target's own")
    knobs = targets.current().kernel.get("f32", {})
    factors = (options.m or 4 * knobs.get("mr", 8), options.n or knobs.get("nr", 32), options.k or knobs.get("kb", 64))
    text = f"linalg-block-pack-matmul{{block-factors={','.join(map(str, factors))} lhs-transpose-outer-blocks=false lhs-transpose-inner-blocks=false rhs-transpose-outer-blocks=true rhs-transpose-inner-blocks=false allow-padding=true}}"
    for function in _functions(op):
        run_pipeline(function, f"func.func({text},canonicalize,cse)")


def _functions(op) -> list:
    found = []

    def visit(o):
        if o.name == "func.func" and len(o.regions[0].blocks):
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found
