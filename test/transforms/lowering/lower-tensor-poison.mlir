// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-tensor-poison)' | FileCheck %s

// CHECK-LABEL: func.func @tensor
// CHECK: %[[ZERO:.*]] = arith.constant 0 : index
// CHECK: tensor.empty(%[[ZERO]]) : tensor<?x4xf32>
// CHECK: ub.poison : f32
func.func @tensor() -> (tensor<?x4xf32>, f32) {
  %t = ub.poison : tensor<?x4xf32>
  %s = ub.poison : f32
  return %t, %s : tensor<?x4xf32>, f32
}
