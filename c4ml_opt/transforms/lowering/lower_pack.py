"""Lower linalg.pack on memrefs to copies of blocks, ragged edges filled with the padding value.

Blocks of static sizes become linalg.generic, which vectorises as any other; those of sizes known at run time only become loops over elements.
"""

from c4ml_opt.transforms._emit import Emitter, walk
from c4ml_opt.transforms.lowering._blocks import Blocks
from c4ml_opt.transforms.lowering._tiles import copy_tiles


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.pack" and not child.results:
            _lower(child)


def _lower(op):
    emit = Emitter(op)
    source, packed, *rest = op.operands
    dynamic_tiles = sum(t < 0 for t in op.attributes["static_inner_tiles"])
    padding = rest[0] if len(rest) > dynamic_tiles else None
    if dynamic_tiles:
        if padding is not None:
            bounds = [emit.dim(packed, i) for i in range(packed.type.rank)]
            emit.nest(bounds, lambda inner, at: inner.store(padding, packed, at))
        copy_tiles(emit, op, source, packed, lambda inner, a, i, b, j: inner.store(inner.load(a, i), b, j))
    else:
        blocks = Blocks(emit, op, source, packed)
        if padding is not None:
            blocks.fill_ends(padding)
        blocks.copy(to_packed=True)
    op.erase()
