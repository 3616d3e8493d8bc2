"""Free the buffers that bufferization made, by upstream's ownership-based deallocation, in a module that mark-tensor-module marked.

Every memref that such a module returns then belongs to the caller. Buffers of other modules are their own affair, and stay.
"""

from c4ml_opt.pipeline import run_pipeline


def run(op, options):
    if "c4ml.tensors" in op.attributes:
        del op.attributes["c4ml.tensors"]
        run_pipeline(op, "builtin.module(buffer-deallocation-pipeline)")
