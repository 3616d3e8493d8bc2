"""torch-mlir's operations that linalg does not have (scan, sort, scatter), as PyTorch models come with them."""

from c4ml_opt.mlir import ir, register_torch


def load(context: ir.Context):
    """Registers torch-mlir's dialects, which its passes load."""
    register_torch(context)
