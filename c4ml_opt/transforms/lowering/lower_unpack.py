"""Lower linalg.unpack on memrefs to copies of blocks, without what pads ragged edges.

Blocks of static sizes become linalg.generic, which vectorises as any other; those of sizes known at run time only become loops over elements.
"""

from c4ml_opt.transforms._emit import Emitter, walk
from c4ml_opt.transforms.lowering._blocks import Blocks
from c4ml_opt.transforms.lowering._tiles import copy_tiles


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.unpack" and not child.results:
            packed, plain = list(child.operands)[:2]
            emit = Emitter(child)
            if any(t < 0 for t in child.attributes["static_inner_tiles"]):
                copy_tiles(emit, child, plain, packed, lambda inner, a, i, b, j: inner.store(inner.load(b, j), a, i))
            else:
                Blocks(emit, child, plain, packed).copy(to_packed=False)
            child.erase()
