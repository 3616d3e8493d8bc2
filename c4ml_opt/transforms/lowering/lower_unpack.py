"""Lower linalg.unpack on memrefs to loops that copy each tile, without what pads ragged edges."""

from c4ml_opt.transforms._emit import Emitter, walk
from c4ml_opt.transforms.lowering._tiles import copy_tiles


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.unpack" and not child.results:
            packed, plain = list(child.operands)[:2]
            copy_tiles(Emitter(child), child, plain, packed, lambda inner, a, i, b, j: inner.store(inner.load(b, j), a, i))
            child.erase()
