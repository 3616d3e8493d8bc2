// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-unpack)' | FileCheck %s

// CHECK-DAG: #[[PLAIN:.*]] = affine_map<(d0, d1) -> (d0 * 4 + d1)>
// CHECK-LABEL: func.func @ragged
// CHECK: memref.subview %arg1[0, 0] [1, 4]
// CHECK: linalg.generic {indexing_maps = [{{.*}}, #[[PLAIN]]]
// CHECK: memref.subview %arg0[4] [3]
// CHECK: memref.subview %arg1[1, 0] [1, 3]
// CHECK: linalg.generic
// CHECK-NOT: linalg.unpack
func.func @ragged(%a: memref<7xf32>, %b: memref<2x4xf32>) {
  linalg.unpack %b inner_dims_pos = [0] inner_tiles = [4] into %a : memref<2x4xf32> -> memref<7xf32>
  return
}

// CHECK-LABEL: func.func @of_any_size
// CHECK: scf.for
// CHECK: arith.minsi
func.func @of_any_size(%a: memref<7xf32>, %b: memref<?x?xf32>, %tile: index) {
  linalg.unpack %b inner_dims_pos = [0] inner_tiles = [%tile] into %a : memref<?x?xf32> -> memref<7xf32>
  return
}
