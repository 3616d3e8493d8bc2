// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-unpack)' | FileCheck %s

// CHECK-LABEL: func.func @ragged
// CHECK: scf.for %[[I:.*]] =
// CHECK: arith.minsi
// CHECK: scf.for %[[K:.*]] =
// CHECK: %[[V:.*]] = memref.load %{{.*}}[%[[I]], %[[K]]] : memref<2x4xf32>
// CHECK: memref.store %[[V]], %{{.*}} : memref<7xf32>
// CHECK-NOT: linalg.unpack
func.func @ragged(%a: memref<7xf32>, %b: memref<2x4xf32>) {
  linalg.unpack %b inner_dims_pos = [0] inner_tiles = [4] into %a : memref<2x4xf32> -> memref<7xf32>
  return
}
