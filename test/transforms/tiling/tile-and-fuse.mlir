// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(tile-and-fuse)' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(tile-and-fuse{tiles=8,16 depth=1})' | FileCheck %s --check-prefix=GIVEN
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(tile-and-fuse{tiles=8,-16})' 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(tile-and-fuse{depth=-1})' 2>&1 | FileCheck %s --check-prefix=DEPTH
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(tile-and-fuse{tiles=1,1,8,8,8})' 2>&1 | FileCheck %s --check-prefix=MANY

// NEGATIVE: tiles=8,-16 must be positive, or 0 for the target's own
// DEPTH: depth=-1 must be positive, or 0 for the whole group
// MANY: tile-and-fuse.mlir:[[@LINE+65]]:{{.*}}tiles=1,1,8,8,8 has 5 sizes, but the result has 2 dimensions

// A blocked layer: a block of the result for a tile, with the batch-reduce matmul, bias and ReLU on it.
// CHECK-LABEL: func.func @blocked
// CHECK-NOT:   linalg
// CHECK:       scf.forall (%{{.*}}, %{{.*}}) in (4, 3) shared_outs(%{{.*}} = %arg3)
// CHECK:         linalg.generic {{.*}}["reduction", "parallel", "parallel", "reduction"]} ins({{.*}} : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs({{.*}} : tensor<4x8xf32>)
// CHECK:         linalg.generic {{.*}} ins({{.*}} : tensor<8xf32>) outs({{.*}} : tensor<4x8xf32>)
// CHECK:           arith.addf
// CHECK:         linalg.generic {{.*}} outs({{.*}} : tensor<4x8xf32>)
// CHECK:           arith.maximumf
// CHECK:         tensor.parallel_insert_slice
// CHECK-NOT:   linalg
func.func @blocked(%x: tensor<4x2x4x16xf32>, %w: tensor<3x2x16x8xf32>, %bias: tensor<3x8xf32>, %c: tensor<4x3x4x8xf32>) -> tensor<4x3x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.generic {
    indexing_maps = [affine_map<(M, N, K, m, n, k) -> (M, K, m, k)>, affine_map<(M, N, K, m, n, k) -> (N, K, k, n)>, affine_map<(M, N, K, m, n, k) -> (M, N, m, n)>],
    iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel", "reduction"]
  } ins(%x, %w : tensor<4x2x4x16xf32>, tensor<3x2x16x8xf32>) outs(%c : tensor<4x3x4x8xf32>) {
  ^bb0(%p: f32, %q: f32, %s: f32):
    %m = arith.mulf %p, %q : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  } -> tensor<4x3x4x8xf32>
  %b = linalg.generic {
    indexing_maps = [affine_map<(M, N, m, n) -> (N, n)>, affine_map<(M, N, m, n) -> (M, N, m, n)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]
  } ins(%bias : tensor<3x8xf32>) outs(%y : tensor<4x3x4x8xf32>) {
  ^bb0(%p: f32, %s: f32):
    %t = arith.addf %s, %p : f32
    linalg.yield %t : f32
  } -> tensor<4x3x4x8xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(M, N, m, n) -> (M, N, m, n)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%b : tensor<4x3x4x8xf32>) {
  ^bb0(%s: f32):
    %t = arith.maximumf %s, %zero : f32
    linalg.yield %t : f32
  } -> tensor<4x3x4x8xf32>
  return %r : tensor<4x3x4x8xf32>
}

// A tile has 72 rows, a multiple of the register tile's six; a depth of 1 leaves the fill outside.
// CHECK-LABEL: func.func @plain
// CHECK:       scf.forall (%{{.*}}) in (7) shared_outs
// CHECK:         linalg.{{fill|generic}}
// CHECK:         ["parallel", "parallel", "reduction"]
// CHECK:         arith.maximumf
// GIVEN-LABEL: func.func @plain
// GIVEN:       linalg.fill
// GIVEN:       scf.forall (%{{.*}}, %{{.*}}) in (63, 4)
func.func @plain(%x: tensor<500x32xf32>, %w: tensor<32x64xf32>) -> tensor<500x64xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<500x64xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<500x64xf32>) -> tensor<500x64xf32>
  %y = linalg.matmul ins(%x, %w : tensor<500x32xf32>, tensor<32x64xf32>) outs(%f : tensor<500x64xf32>) -> tensor<500x64xf32>
  %r = linalg.max ins(%y, %f : tensor<500x64xf32>, tensor<500x64xf32>) outs(%e : tensor<500x64xf32>) -> tensor<500x64xf32>
  return %r : tensor<500x64xf32>
}

// A product with two users is computed once, in a loop of its own.
// CHECK-LABEL: func.func @two_users
// CHECK:       scf.forall
// CHECK:         ["parallel", "parallel", "reduction"]
// CHECK:       scf.forall.in_parallel
// CHECK-NOT:   "reduction"
// CHECK:       return
func.func @two_users(%x: tensor<500x32xf32>, %w: tensor<32x64xf32>, %c: tensor<500x64xf32>) -> (tensor<500x64xf32>, tensor<500x64xf32>) {
  %y = linalg.matmul ins(%x, %w : tensor<500x32xf32>, tensor<32x64xf32>) outs(%c : tensor<500x64xf32>) -> tensor<500x64xf32>
  %e = tensor.empty() : tensor<500x64xf32>
  %r = linalg.exp ins(%y : tensor<500x64xf32>) outs(%e : tensor<500x64xf32>) -> tensor<500x64xf32>
  return %y, %r : tensor<500x64xf32>, tensor<500x64xf32>
}
