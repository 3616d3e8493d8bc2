"""Free the buffers of a function that it allocates in its entry block and that do not leave it.

A buffer leaves where it, or a view of it, is returned, stored, yielded or passed to a function that is not ours to see. Upstream's ownership-based deallocation would copy arguments that are
returned, which changes what a caller gets.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._alias import VIEWS
from c4ml_opt.transforms.kernels._values import users

ANCHOR = "func.func"
ESCAPES = ("func.return", "scf.yield", "func.call", "llvm.call", "cf.br", "cf.cond_br", "bufferization.to_tensor", "memref.dealloc", "memref.realloc")


def run(op, options):
    blocks = list(op.regions[0].blocks)
    if len(blocks) != 1:
        return
    operations = [o.operation for o in blocks[0].operations]
    for alloc in operations:
        if alloc.name == "memref.alloc" and not _leaves(alloc.results[0]):
            with ir.InsertionPoint(operations[-1]), alloc.location:
                ir.Operation.create("memref.dealloc", operands=[alloc.results[0]])


def _leaves(value) -> bool:
    for owner in users(value):
        if owner.name in ESCAPES and not _generated(owner):
            return True
        if owner.name == "memref.store" and owner.operands[0] == value:
            return True
        if owner.name.startswith(("scf.", "cf.")) and owner.name != "scf.yield":
            return True
        if any(isinstance(r.type, ir.MemRefType) and _leaves(r) for r in owner.results if owner.name in VIEWS or owner.name.startswith("memref.")):
            return True
    return False


def _generated(call) -> bool:
    """Whether it calls one of the functions this compiler writes, which keep nothing."""
    return call.name == "func.call" and str(call.attributes["callee"]).startswith("@c4ml_") and not call.results
