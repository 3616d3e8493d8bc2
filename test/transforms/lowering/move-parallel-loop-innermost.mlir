// RUN: c4ml-opt %s --pass-pipeline='builtin.module(linalg-generalize-named-ops,move-parallel-loop-innermost)' | FileCheck %s

// CHECK-DAG: #[[A:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[C:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @matmul
// CHECK: linalg.generic {indexing_maps = [#[[A]], #[[B]], #[[C]]], iterator_types = ["parallel", "reduction", "parallel"]}
func.func @matmul(%a: memref<4x5xf32>, %b: memref<5x6xf32>, %c: memref<4x6xf32>) {
  linalg.matmul ins(%a, %b : memref<4x5xf32>, memref<5x6xf32>) outs(%c : memref<4x6xf32>)
  return
}

// The rows of the input are contiguous along the reduction.
// CHECK-LABEL: func.func @sum
// CHECK: iterator_types = ["parallel", "reduction"]
func.func @sum(%a: memref<4x5xf32>, %b: memref<4xf32>) {
  linalg.reduce { arith.addf } ins(%a : memref<4x5xf32>) outs(%b : memref<4xf32>) dimensions = [1]
  return
}

// CHECK-LABEL: func.func @index
// CHECK: linalg.index 1
func.func @index(%a: memref<4x5xindex>, %b: memref<5xindex>) {
  linalg.generic {indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (j)>], iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<4x5xindex>) outs(%b : memref<5xindex>) {
  ^bb0(%x: index, %y: index):
    %j = linalg.index 0 : index
    %s = arith.addi %x, %j : index
    linalg.yield %s : index
  }
  return
}
