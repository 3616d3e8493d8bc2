// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-pack)' | FileCheck %s

// CHECK-LABEL: func.func @exact
// CHECK-COUNT-4: scf.for
// CHECK: memref.load
// CHECK: memref.store
// CHECK-NOT: linalg.pack
// CHECK-LABEL: func.func @ragged
// CHECK: %[[PAD:.*]] = arith.constant 0.0
// CHECK: memref.store %[[PAD]]
// CHECK: arith.minsi
func.func @exact(%a: memref<8x12xf32>, %b: memref<2x4x4x3xf32>) {
  linalg.pack %a inner_dims_pos = [0, 1] inner_tiles = [4, 3] into %b : memref<8x12xf32> -> memref<2x4x4x3xf32>
  return
}
func.func @ragged(%a: memref<?xf32>, %b: memref<?x4xf32>) {
  %z = arith.constant 0.0 : f32
  linalg.pack %a padding_value(%z : f32) inner_dims_pos = [0] inner_tiles = [4] into %b : memref<?xf32> -> memref<?x4xf32>
  return
}
