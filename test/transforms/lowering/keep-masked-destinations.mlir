// RUN: c4ml-opt %s --pass-pipeline='builtin.module(keep-masked-destinations)' | FileCheck %s

// CHECK-LABEL: func.func @masked
// CHECK: %[[D:.*]] = tensor.cast %{{.*}} : tensor<4xf32> to tensor<?xf32>
// CHECK: %[[W:.*]] = vector.transfer_write %{{.*}}, %[[D]]{{.*}} : vector<4xf32>, tensor<?xf32>
// CHECK: %[[R:.*]] = tensor.cast %[[W]] : tensor<?xf32> to tensor<4xf32>
// CHECK: return %[[R]]
func.func @masked(%v: vector<4xf32>, %d: tensor<4xf32>, %m: vector<4xi1>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %r = vector.transfer_write %v, %d[%c0], %m {in_bounds = [true]} : vector<4xf32>, tensor<4xf32>
  return %r : tensor<4xf32>
}

// CHECK-LABEL: func.func @whole
// CHECK-NOT: tensor.cast
func.func @whole(%v: vector<4xf32>, %d: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %r = vector.transfer_write %v, %d[%c0] {in_bounds = [true]} : vector<4xf32>, tensor<4xf32>
  return %r : tensor<4xf32>
}
