"""Cast a memref of another memory space to the default one where it is freed, as upstream hands it to `free` uncast."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk


def run(op, options):
    for child in walk(op):
        if child.name == "memref.dealloc" and isinstance(child.operands[0].type, ir.MemRefType):
            type_ = child.operands[0].type
            if type_.memory_space is not None:
                plain = ir.MemRefType.get(type_.shape, type_.element_type, type_.layout, loc=child.location)
                child.operands[0] = Emitter(child).value("memref.memory_space_cast", plain, child.operands[0])
