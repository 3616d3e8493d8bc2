// Layers in blocks with VNNI groups, as compilers around libxsmm hand them over: views that group a plain A, scales by views of vectors, and products that a parallel loop has cut into blocks already.
// RUN: c4ml-run %s -e requantised --check --target=host | FileCheck %s --check-prefix=BYTES
// RUN: c4ml-run %s -e requantised --check --target=x86-avx2 | FileCheck %s --check-prefix=BYTES
// RUN: c4ml-run %s -e tiles --check --target=host | FileCheck %s --check-prefix=TILES
// RUN: c4ml-run %s -e tiles --check --target=x86-avx2 | FileCheck %s --check-prefix=TILES

// BYTES: result 0, tensor<2x3x10x32xi8> agrees with the plain loops: 1920 elements agree; largest error 0,
// TILES: result 0, memref<3x2x6x16xbf16> agrees with the plain loops: 576 elements agree

func.func @requantised(%a: tensor<2x5x10x24xi8>, %rows: tensor<20xf32>, %b: tensor<3x5x6x32x4xi8>, %lanes: tensor<96xf32>, %out: tensor<2x3x10x32xi8>) -> tensor<2x3x10x32xi8> {
  %zero = arith.constant 0 : i32
  %low = arith.constant -128.0 : f32
  %high = arith.constant 127.0 : f32
  %e = tensor.empty() : tensor<2x3x10x32xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e : tensor<2x3x10x32xi32>) -> tensor<2x3x10x32xi32>
  %groups = tensor.expand_shape %a [[0], [1], [2], [3, 4]] output_shape [2, 5, 10, 6, 4] : tensor<2x5x10x24xi8> into tensor<2x5x10x6x4xi8>
  %sums = linalg.contract
      indexing_maps = [affine_map<(M, N, K, v, m, n, k) -> (M, K, m, k, v)>, affine_map<(M, N, K, v, m, n, k) -> (N, K, k, n, v)>, affine_map<(M, N, K, v, m, n, k) -> (M, N, m, n)>]
      ins(%groups, %b : tensor<2x5x10x6x4xi8>, tensor<3x5x6x32x4xi8>) outs(%f : tensor<2x3x10x32xi32>) -> tensor<2x3x10x32xi32>
  %r = tensor.expand_shape %rows [[0, 1, 2, 3]] output_shape [2, 1, 10, 1] : tensor<20xf32> into tensor<2x1x10x1xf32>
  %l = tensor.expand_shape %lanes [[0, 1, 2, 3]] output_shape [3, 1, 32, 1] : tensor<96xf32> into tensor<3x1x32x1xf32>
  %q = linalg.generic {
      indexing_maps = [affine_map<(M, N, m, n) -> (M, N, m, n)>, affine_map<(M, N, m, n) -> (M, 0, m, 0)>, affine_map<(M, N, m, n) -> (N, 0, n, 0)>, affine_map<(M, N, m, n) -> (M, N, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sums, %r, %l : tensor<2x3x10x32xi32>, tensor<2x1x10x1xf32>, tensor<3x1x32x1xf32>) outs(%out : tensor<2x3x10x32xi8>) {
  ^bb0(%sum: i32, %row: f32, %lane: f32, %o: i8):
    %1 = arith.sitofp %sum : i32 to f32
    %2 = arith.mulf %row, %lane : f32
    %3 = arith.mulf %1, %2 : f32
    %4 = arith.maximumf %3, %low : f32
    %5 = arith.minimumf %4, %high : f32
    %6 = arith.fptosi %5 : f32 to i8
    linalg.yield %6 : i8
  } -> tensor<2x3x10x32xi8>
  return %q : tensor<2x3x10x32xi8>
}

memref.global "private" constant @weights : memref<5x8x16x2xbf16> = dense<0.5>

func.func @tiles(%a: memref<3x5x6x16xbf16>) -> memref<3x2x6x16xbf16> {
  %zero = arith.constant 0.0 : bf16
  %b = memref.get_global @weights : memref<5x8x16x2xbf16>
  %c = memref.alloc() : memref<3x2x6x16xbf16>
  %groups = memref.expand_shape %a [[0], [1], [2], [3, 4]] output_shape [3, 5, 6, 8, 2] : memref<3x5x6x16xbf16> into memref<3x5x6x8x2xbf16>
  scf.forall (%i, %j) in (3, 2) {
    %tile = memref.subview %c[%i, %j, 0, 0] [1, 1, 6, 16] [1, 1, 1, 1] : memref<3x2x6x16xbf16> to memref<6x16xbf16, strided<[16, 1], offset: ?>>
    linalg.fill ins(%zero : bf16) outs(%tile : memref<6x16xbf16, strided<[16, 1], offset: ?>>)
    %rows = memref.subview %groups[%i, 0, 0, 0, 0] [1, 5, 6, 8, 2] [1, 1, 1, 1, 1] : memref<3x5x6x8x2xbf16> to memref<5x6x8x2xbf16, strided<[96, 16, 2, 1], offset: ?>>
    linalg.generic {indexing_maps = [affine_map<(K, v, m, n, k) -> (K, m, k, v)>, affine_map<(K, v, m, n, k) -> (K, k, n, v)>, affine_map<(K, v, m, n, k) -> (m, n)>],
        iterator_types = ["reduction", "reduction", "parallel", "parallel", "reduction"]}
        ins(%rows, %b : memref<5x6x8x2xbf16, strided<[96, 16, 2, 1], offset: ?>>, memref<5x8x16x2xbf16>) outs(%tile : memref<6x16xbf16, strided<[16, 1], offset: ?>>) {
    ^bb0(%x: bf16, %y: bf16, %s: bf16):
      %p = arith.mulf %x, %y : bf16
      %t = arith.addf %s, %p : bf16
      linalg.yield %t : bf16
    }
  }
  return %c : memref<3x2x6x16xbf16>
}
