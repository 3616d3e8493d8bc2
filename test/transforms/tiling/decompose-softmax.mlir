// RUN: c4ml-opt %s --pass-pipeline='builtin.module(decompose-softmax)' | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-NOT:   linalg.softmax
// CHECK:       arith.maxnumf
// CHECK:       math.exp
// CHECK:       arith.divf
func.func @tensors(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = linalg.softmax dimension(1) ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK:       linalg.softmax
func.func @memrefs(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  linalg.softmax dimension(1) ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>)
  return
}
