"""Replace ub.poison of a ranked tensor by an empty tensor, dynamic sizes zero, as it does not bufferize itself."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name == "ub.poison" and isinstance(child.results[0].type, ir.RankedTensorType):
            emit, type_ = Emitter(child), child.results[0].type
            sizes = [emit.index(0) for i in range(type_.rank) if type_.is_dynamic_dim(i)]
            replace(child, emit.value("tensor.empty", type_, *sizes))
