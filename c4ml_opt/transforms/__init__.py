"""Passes over textual and in-memory MLIR, one per file, by area."""
