"""What operations do, a file for a dialect; loading the package registers them."""

from . import aggregates, arith, control, floats, intrinsics, linalg, llvm, memref, pack, tensor, transfers, vector, vector_memory  # noqa: F401
