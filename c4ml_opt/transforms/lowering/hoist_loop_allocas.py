"""Move memref.alloca out of loops, where each iteration would take new stack memory that is freed only when the function returns.

One of a static shape moves to the function's entry block; around others the loop's body becomes a memref.alloca_scope. The body of
scf.while is left alone if a memref is carried into the next iteration, as it may lie on the stack.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk

LOOPS = {"scf.for", "scf.parallel", "scf.forall", "affine.for", "affine.parallel", "scf.while"}
SCOPES = {"memref.alloca_scope", "func.func"}


def run(op, options):
    for child in walk(op):
        if child.name == "memref.alloca":
            loop, entry = _enclosing(child)
            if loop is not None and not _escapes(loop):
                if not child.operands and child.results[0].type.has_static_shape:
                    child.move_before(entry.operations[0])
                else:
                    _open_scope(loop, child)


def _enclosing(op):
    """The innermost loop around `op` within its allocation scope, or None, and the entry block of its function."""
    loop, parent = None, op.parent
    while parent is not None and parent.name not in SCOPES:
        loop = loop or (parent.operation if parent.name in LOOPS else None)
        parent = parent.parent
    while parent is not None and parent.name != "func.func":
        parent = parent.parent
    return (loop, parent.regions[0].blocks[0]) if parent is not None else (None, None)


def _escapes(loop) -> bool:
    carried = [*loop.results, *(a for region in loop.regions for block in region.blocks for a in block.arguments)]
    return any("memref<" in str(value.type) for value in carried)


def _open_scope(loop, alloca):
    """Wraps the block of `loop` that holds `alloca`, but for its terminator, into a memref.alloca_scope."""
    holder = alloca
    while holder.parent.operation != loop:
        holder = holder.parent.operation
    block = holder.block
    *body, terminator = [o.operation for o in block.operations]
    emit = Emitter(terminator)
    moved = {result for o in body for result in o.results}
    used = [v for v in terminator.operands if v in moved]
    scope = emit.op("memref.alloca_scope", [], [v.type for v in used], regions=1)
    inner = scope.regions[0].blocks.append()
    for o in body:
        inner.append(o)
    emit.at_end(inner).op("memref.alloca_scope.return", used)
    for old, new in zip(used, scope.results):
        terminator.replace_uses_of_with(old, new)
