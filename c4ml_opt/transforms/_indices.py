"""linalg.index in bodies that run on a part of their loops."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk


def shift_indices(op, offsets: dict):
    """Makes linalg.index in the body count from where the part begins; `offsets` gives that by loop, a number or an index value."""
    for index in [o for o in walk(op) if o.name == "linalg.index"]:
        offset = offsets.get(ir.IntegerAttr(index.attributes["dim"]).value, 0)
        if isinstance(offset, int) and offset == 0:
            continue
        emitter = Emitter(index, ir.InsertionPoint.after(index))
        total = emitter.binary("arith.addi", index.results[0], emitter.index(offset) if isinstance(offset, int) else offset)
        index.results[0].replace_all_uses_except(total, total.owner.operation)
