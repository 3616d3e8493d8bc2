// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul)' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul{m=32 n=32 k=48})' | FileCheck %s --check-prefix=BLOCKS
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul{m=-1})' 2>&1 | FileCheck %s --check-prefix=BAD

// The target's own factors pad nothing where they can; given ones pad the last block.
// CHECK-LABEL: func.func @matmul
// CHECK:       linalg.pack %arg0 inner_dims_pos = [0, 1] inner_tiles = [50, 64]
// CHECK:       linalg.pack %arg1 outer_dims_perm = [1, 0] inner_dims_pos = [0, 1] inner_tiles = [64, 64]
// CHECK:       linalg.generic {{.*}}"parallel", "parallel", "reduction", "parallel", "parallel", "reduction"
// CHECK:       linalg.unpack
// BLOCKS:      linalg.pack %arg0 padding_value({{.*}}inner_tiles = [32, 48]
// BAD: block factors m=-1 n=0 k=0 must be positive, or 0 for the target's own
func.func @matmul(%a: tensor<100x512xf32>, %b: tensor<512x64xf32>, %c: tensor<100x64xf32>) -> tensor<100x64xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<100x512xf32>, tensor<512x64xf32>) outs(%c : tensor<100x64xf32>) -> tensor<100x64xf32>
  return %r : tensor<100x64xf32>
}

// Dynamic batches of bytes, the batch outermost.
// CHECK-LABEL: func.func @batch
// CHECK:       linalg.pack %arg0 padding_value({{.*}}inner_dims_pos = [1, 2] inner_tiles = [64, 64]
// CHECK:       linalg.pack %arg1 padding_value({{.*}}outer_dims_perm = [0, 2, 1] inner_dims_pos = [1, 2]
func.func @batch(%a: tensor<?x?x?xi8>, %b: tensor<?x?x?xi8>, %c: tensor<?x?x?xi32>) -> tensor<?x?x?xi32> {
  %r = linalg.batch_matmul ins(%a, %b : tensor<?x?x?xi8>, tensor<?x?x?xi8>) outs(%c : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
  return %r : tensor<?x?x?xi32>
}

// Transposed operands are laid out alike.
// CHECK-LABEL: func.func @transposed
// CHECK:       linalg.pack %arg0 outer_dims_perm = [1, 0] inner_dims_pos = [1, 0]
// CHECK:       linalg.pack %arg1 inner_dims_pos = [1, 0]
func.func @transposed(%a: tensor<128x128xf32>, %b: tensor<128x128xf32>, %c: tensor<128x128xf32>) -> tensor<128x128xf32> {
  %r = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%a, %b : tensor<128x128xf32>, tensor<128x128xf32>) outs(%c : tensor<128x128xf32>) -> tensor<128x128xf32>
  return %r : tensor<128x128xf32>
}
