"""Mark a module without memrefs, and without frees of its own, by the attribute c4ml.tensors, from which free-buffers knows that bufferization made every buffer."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk


def run(op, options):
    if not any(_has_buffer(child) for child in walk(op)):
        op.attributes["c4ml.tensors"] = ir.Attribute.parse("unit", op.context)


def _has_buffer(op) -> bool:
    values = (*op.results, *(a for region in op.regions for block in region.blocks for a in block.arguments))
    return op.name == "bufferization.dealloc_tensor" or any(str(v.type).startswith(("memref<", "!llvm")) for v in values)
