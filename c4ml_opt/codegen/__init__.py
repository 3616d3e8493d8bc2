"""From the llvm dialect to LLVM IR, native code and linked files."""
