"""Mark functions on tensors whose arguments will be buffers that do not overlap."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._alias import DISTINCT

ANCHOR = "func.func"


def run(op, options):
    types = [a.type for a in op.regions[0].blocks[0].arguments] if len(op.regions[0].blocks) else []
    if any(isinstance(t, ir.RankedTensorType) for t in types) and not any(isinstance(t, (ir.MemRefType, ir.UnrankedMemRefType)) for t in types):
        op.attributes[DISTINCT] = ir.UnitAttr.get(op.context)
