"""Workloads as MLIR text: multi-layer perceptrons, convolutions and attention, as linalg on tensors."""
