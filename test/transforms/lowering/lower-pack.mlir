// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-pack)' | FileCheck %s

// CHECK-DAG: #[[TILES:.*]] = affine_map<(d0, d1, d2, d3) -> (d0 * 4 + d2, d1 * 3 + d3)>
// CHECK-LABEL: func.func @exact
// CHECK: linalg.generic {indexing_maps = [#[[TILES]], {{.*}} ins(%arg0 : memref<8x12xf32>) outs(%arg1 : memref<2x4x4x3xf32>)
// CHECK-NOT: linalg.pack
func.func @exact(%a: memref<8x12xf32>, %b: memref<2x4x4x3xf32>) {
  linalg.pack %a inner_dims_pos = [0, 1] inner_tiles = [4, 3] into %b : memref<8x12xf32> -> memref<2x4x4x3xf32>
  return
}

// The last block is filled, then what there is of it copied.
// CHECK-LABEL: func.func @ragged
// CHECK: %[[PAD:.*]] = arith.constant 0.0
// CHECK: %[[WHOLE:.*]] = arith.divui
// CHECK: linalg.generic {{.*}} ins(%[[PAD]] : f32)
// CHECK: memref.subview %arg1[0, 0] [%[[WHOLE]], 4]
// CHECK: linalg.generic
// CHECK: memref.subview %arg1[%[[WHOLE]], 0]
// CHECK: linalg.generic
func.func @ragged(%a: memref<?xf32>, %b: memref<?x4xf32>) {
  %z = arith.constant 0.0 : f32
  linalg.pack %a padding_value(%z : f32) inner_dims_pos = [0] inner_tiles = [4] into %b : memref<?xf32> -> memref<?x4xf32>
  return
}

// CHECK-LABEL: func.func @of_any_size
// CHECK: scf.for
// CHECK: arith.minsi
func.func @of_any_size(%a: memref<7xf32>, %b: memref<?x?xf32>, %tile: index) {
  %z = arith.constant 0.0 : f32
  linalg.pack %a padding_value(%z : f32) inner_dims_pos = [0] inner_tiles = [%tile] into %b : memref<7xf32> -> memref<?x?xf32>
  return
}
