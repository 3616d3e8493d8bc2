"""The llvm dialect to LLVM IR text that the code generator's older LLVM reads."""

from ..mlir import dialect


def llvm_ir(op) -> str:
    return dialect("llvm").translate_module_to_llvmir(op)
