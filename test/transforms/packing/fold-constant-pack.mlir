// RUN: c4ml-opt %s --pass-pipeline='builtin.module(fold-constant-pack)' | FileCheck %s

// CHECK-LABEL: func.func @tiles
// CHECK-NOT:   linalg.pack
// CHECK:       arith.constant dense<{{\[\[\[\[}}1, 2], [4, 5]], {{\[\[}}3, 0], [6, 0]]]]> : tensor<1x2x2x2xi32>
func.func @tiles() -> tensor<1x2x2x2xi32> {
  %zero = arith.constant 0 : i32
  %w = arith.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %e = tensor.empty() : tensor<1x2x2x2xi32>
  %p = linalg.pack %w padding_value(%zero : i32) inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %e : tensor<2x3xi32> -> tensor<1x2x2x2xi32>
  return %p : tensor<1x2x2x2xi32>
}
