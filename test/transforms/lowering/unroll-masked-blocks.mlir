// RUN: c4ml-opt %s --pass-pipeline='builtin.module(unroll-masked-blocks)' | FileCheck %s

// CHECK-LABEL: func.func @block
// CHECK-COUNT-2: vector.maskedload %{{.*}} : memref<4x4xf32>, vector<4xi1>, vector<4xf32> into vector<4xf32>
// CHECK-COUNT-2: vector.maskedstore %{{.*}} : memref<4x4xf32>, vector<4xi1>, vector<4xf32>
func.func @block(%m: memref<4x4xf32>, %i: index, %k: vector<2x4xi1>, %p: vector<2x4xf32>) {
  %v = vector.maskedload %m[%i, %i], %k, %p : memref<4x4xf32>, vector<2x4xi1>, vector<2x4xf32> into vector<2x4xf32>
  vector.maskedstore %m[%i, %i], %k, %v : memref<4x4xf32>, vector<2x4xi1>, vector<2x4xf32>
  return
}
