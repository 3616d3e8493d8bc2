"""Lower linalg.pack on memrefs to loops that copy each tile, ragged edges filled with the padding value."""

from c4ml_opt.transforms._emit import Emitter, walk
from c4ml_opt.transforms.lowering._tiles import copy_tiles


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.pack" and not child.results:
            _lower(child)


def _lower(op):
    emit = Emitter(op)
    source, packed, *rest = op.operands
    dynamic_tiles = sum(t < 0 for t in op.attributes["static_inner_tiles"])
    if len(rest) > dynamic_tiles:
        bounds = [emit.dim(packed, i) for i in range(packed.type.rank)]
        emit.nest(bounds, lambda inner, at: inner.store(rest[0], packed, at))
    copy_tiles(emit, op, source, packed, lambda inner, a, i, b, j: inner.store(inner.load(a, i), b, j))
    op.erase()
