"""Free the buffers that bufferization made, by upstream's ownership-based deallocation, in a module that mark-tensor-module marked.

Every memref that such a module returns then belongs to the caller. Buffers of other modules are their own affair, and stay; so do those
of a module in which upstream cannot follow who owns what (an unknown operation on a memref, for one): it leaks rather than fails.
"""

from c4ml_opt.diagnostics import Reported
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import run_pipeline


def run(op, options):
    if "c4ml.tensors" in op.attributes:
        del op.attributes["c4ml.tensors"]
        trial = op.clone(ip=False).operation
        if _free(trial):
            _take_body(op, trial)
        trial.erase()


def _free(module) -> bool:
    handler = module.context.attach_diagnostic_handler(lambda diagnostic: True)
    try:
        run_pipeline(module, "builtin.module(buffer-deallocation-pipeline)")
        return True
    except (ir.MLIRError, Reported):
        return False
    finally:
        handler.detach()


def _take_body(op, other):
    body = op.regions[0].blocks[0]
    for child in list(body.operations):
        child.operation.erase()
    for child in list(other.regions[0].blocks[0].operations):
        body.append(child)
