"""Lower memref.copy between ranked memrefs to loops unless both are contiguous, where upstream would call a runtime function."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk


def run(op, options):
    for child in walk(op):
        if child.name == "memref.copy":
            source, target = child.operands
            ranked = isinstance(source.type, ir.MemRefType) and isinstance(target.type, ir.MemRefType)
            if ranked and not (_contiguous(source.type) and _contiguous(target.type)):
                bounds = [Emitter(child).dim(source, i) for i in range(source.type.rank)]
                Emitter(child).nest(bounds, lambda inner, at: inner.store(inner.load(source, at), target, at))
                child.erase()


def _contiguous(type_) -> bool:
    return "strided<" not in str(type_.layout) and type_.affine_map == ir.AffineMap.get_identity(type_.rank, type_.context)
