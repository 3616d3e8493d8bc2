"""Lower vectors with two scalable dimensions to SME's tiles: loads, stores, outer products, transposes and prints of them, in streaming functions.

Upstream's arm_sme passes in their order; `allocate=true` then gives each tile its place in ZA, once there are branches instead of
loops. Streaming is the function's whole mode, since LLVM 22 spills with the wrong length in functions that are streaming inside only.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline.build import run_pipeline

ANCHOR = "builtin.module"
CONTRACT = "each with [n] arm_sme."
CONVERT = """builtin.module(canonicalize,cse,arm-sme-vector-legalization,canonicalize,cse,convert-arith-to-arm-sme,convert-vector-to-arm-sme,
    func.func(arm-sme-outer-product-fusion),convert-arm-sme-to-scf,
    func.func(enable-arm-streaming{streaming-mode=streaming za-mode=new-za if-required-by-ops=true}))"""
ALLOCATE = "builtin.module(func.func(convert-arm-sme-to-llvm),canonicalize,cse)"


@dataclass(frozen=True)
class Options:
    allocate: bool = field(default=False, metadata={"help": "give the tiles their places, after loops have become branches"})


def run(op, options):
    if not targets.current().has("sme"):
        return
    if options.allocate:
        if _any(op.operation, lambda child: child.name.startswith("arm_sme.")):
            run_pipeline(op.operation, ALLOCATE)
    elif _any(op.operation, lambda child: any(_is_tile(v.type) for v in child.results)):
        run_pipeline(op.operation, CONVERT)


def _is_tile(kind) -> bool:
    return isinstance(kind, ir.VectorType) and kind.scalable and sum(kind.scalable_dims) == 2


def _any(op, test) -> bool:
    found = False

    def visit(child):
        nonlocal found
        found = test(child)
        return ir.WalkResult.INTERRUPT if found else ir.WalkResult.ADVANCE

    op.walk(visit)
    return found
