"""Give the destination of a masked vector.transfer_write to a tensor a dynamic shape, so that bufferization keeps its contents.

Upstream takes a write of a whole tensor of static shape for one that needs nothing of the old contents, and overlooks the mask operand.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk


def run(op, options):
    for child in walk(op):
        if child.name == "vector.transfer_write" and child.results and child.attributes["operandSegmentSizes"][3]:
            type_ = child.results[0].type
            if type_.has_static_shape and type_.rank:
                _cast(child, type_)


def _cast(op, type_):
    unknown = ir.ShapedType.get_dynamic_size()
    loose = ir.RankedTensorType.get([unknown] * type_.rank, type_.element_type, type_.encoding, loc=op.location)
    op.operands[1] = Emitter(op).value("tensor.cast", loose, op.operands[1])
    op.results[0].set_type(loose)
    back = Emitter(op, ir.InsertionPoint.after(op)).value("tensor.cast", type_, op.results[0])
    op.results[0].replace_all_uses_except(back, back.owner.operation)
