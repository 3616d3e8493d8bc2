// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-block-loads)' | FileCheck %s

// CHECK-LABEL: func.func @block
// CHECK: vector.transfer_read %{{.*}} {in_bounds = [true, true]} : memref<4x4xf32>, vector<2x2xf32>
// CHECK: vector.transfer_write %{{.*}} {in_bounds = [true, true]} : vector<2x2xf32>, memref<4x4xf32>
// CHECK-LABEL: func.func @line
// CHECK: vector.load
func.func @block(%m: memref<4x4xf32>, %i: index) {
  %v = vector.load %m[%i, %i] : memref<4x4xf32>, vector<2x2xf32>
  vector.store %v, %m[%i, %i] : memref<4x4xf32>, vector<2x2xf32>
  return
}
func.func @line(%m: memref<4x4xf32>, %i: index) -> vector<4xf32> {
  %v = vector.load %m[%i, %i] : memref<4x4xf32>, vector<4xf32>
  return %v : vector<4xf32>
}
