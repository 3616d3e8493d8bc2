"""Mark a module without memrefs, and without frees of its own, by the attribute c4ml.tensors, from which free-buffers knows that bufferization made every buffer."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk

CONTRACT = "keeps"


def run(op, options):
    children = list(walk(op))
    if any(map(_has_tensor, children)) and not any(map(_has_buffer, children)):
        op.attributes["c4ml.tensors"] = ir.Attribute.parse("unit", op.context)


def _values(op):
    return (*op.results, *(a for region in op.regions for block in region.blocks for a in block.arguments))


def _has_tensor(op) -> bool:
    return any(str(v.type).startswith("tensor<") for v in _values(op))


def _has_buffer(op) -> bool:
    foreign = op.name == "bufferization.dealloc_tensor" or op.name.startswith("llvm.")
    return foreign or any(str(v.type).startswith(("memref<", "!llvm")) for v in _values(op))
