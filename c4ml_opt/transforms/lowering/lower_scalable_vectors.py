"""Lower what scalable vectors need first on SVE: products to the target's MMLA, vectors whose scalable dimension is not the last, masks in memory.

LLVM has arrays of scalable vectors, but stores and loads only whole registers of them; a mask of fewer than 16 lanes per 128 bits is
stored as one of 16 (upstream's arm-sve-legalize-vector-storage). Other targets and modules are left alone.
"""

from c4ml_opt import schedule
from c4ml_opt import target as targets
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline.build import run_pipeline

ANCHOR = "builtin.module"
CONTRACT = "each with [n]"
# Feature to the patterns that need it.
PRODUCTS = {"i8mm": "vector_contract_to_i8mm", "bf16": "vector_contract_to_bfmmla"}


def run(op, options):
    target = targets.current()
    if not (target.vector.scalable and target.has("sve")) or not has_scalable_vectors(op.operation):
        return
    patterns = [name for feature, name in PRODUCTS.items() if target.has(feature)]
    if patterns:
        schedule.apply(op.operation, _schedule(patterns))
    run_pipeline(op.operation, "builtin.module(func.func(arm-sve-legalize-vector-storage))")


def has_scalable_vectors(op) -> bool:
    found = False

    def visit(child):
        nonlocal found
        found = any(isinstance(v.type, ir.VectorType) and v.type.scalable for v in child.results)
        return ir.WalkResult.INTERRUPT if found else ir.WalkResult.ADVANCE

    op.walk(visit)
    return found


def _schedule(patterns: list[str]) -> str:
    lines = "\n".join(f"transform.apply_patterns.arm_sve.{name}" for name in patterns)
    return f"""module attributes {{transform.with_named_sequence}} {{
      transform.named_sequence @__transform_main(%module: !transform.any_op {{transform.readonly}}) {{
        %functions = transform.structured.match ops{{["func.func"]}} in %module : (!transform.any_op) -> !transform.any_op
        transform.apply_patterns to %functions {{
          {lines}
        }} : !transform.any_op
        transform.yield
      }}
    }}"""
