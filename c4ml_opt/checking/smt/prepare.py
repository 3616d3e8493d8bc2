"""What is lowered by upstream before a module is encoded: the affine dialect, and nothing else."""

from ...mlir import PassManager


def prepare(module):
    if "affine." in module.operation.get_asm(assume_verified=True):
        PassManager.parse("builtin.module(lower-affine)", context=module.context).run(module.operation)
