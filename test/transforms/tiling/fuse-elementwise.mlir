// RUN: c4ml-opt %s --pass-pipeline='builtin.module(fuse-elementwise)' | FileCheck %s

#row = affine_map<(i, j) -> (i, j)>
#one = affine_map<(i, j) -> (i)>
#i = affine_map<(i) -> (i)>

// exp stays apart from the contraction; the addition and the doubling after it become one.
// CHECK-LABEL: func.func @chain
// CHECK:       linalg.generic
// CHECK:         math.exp
// CHECK-NEXT:    linalg.yield
// CHECK:       linalg.generic
// CHECK-NEXT:  ^bb0
// CHECK-NEXT:    arith.mulf
// CHECK-NEXT:    arith.addf
// CHECK-NEXT:    linalg.yield
// CHECK:       linalg.generic
// CHECK-NEXT:  ^bb0
// CHECK-NEXT:    arith.addf
// CHECK-NEXT:    arith.addf
// CHECK-NEXT:    linalg.yield
// CHECK-NOT:   linalg.generic
// CHECK-NOT:   c4ml_keep_apart
func.func @chain(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>, %c: tensor<8x8xf32>, %e: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %y = linalg.exp ins(%x : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %m = linalg.matmul ins(%y, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%c : tensor<8x8xf32>) -> tensor<8x8xf32>
  %a = linalg.add ins(%m, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %d = linalg.add ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// A quotient per row is not computed again for each element.
// CHECK-LABEL: func.func @rows
// CHECK-COUNT-2: linalg.generic
func.func @rows(%s: tensor<8xf32>, %x: tensor<8x8xf32>, %e: tensor<8xf32>, %f: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %one = arith.constant 1.0 : f32
  %q = linalg.generic {indexing_maps = [#i, #i], iterator_types = ["parallel"]} ins(%s : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.divf %one, %a : f32
    linalg.yield %r : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#row, #one, #row], iterator_types = ["parallel", "parallel"]} ins(%x, %q : tensor<8x8xf32>, tensor<8xf32>) outs(%f : tensor<8x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// Constants of one number are no part of a contraction's body: it stays one that kernels are made for.
// CHECK-LABEL: func.func @splat_weights
// CHECK: %[[W:.*]] = arith.constant dense<2.000000e+00> : tensor<8x8xf32>
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %[[W]] :
// CHECK: arith.mulf
// CHECK-NOT: c4ml_keep_apart
func.func @splat_weights(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %w = arith.constant dense<2.0> : tensor<8x8xf32>
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %r = linalg.matmul ins(%a, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %r : tensor<8x8xf32>
}
