"""c4ml-opt: an ML-compiler toolchain in the manner of mlir-opt."""

__version__ = "0.1.0"
