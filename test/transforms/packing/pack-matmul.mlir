// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul)' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul{m=32 n=32 k=32},propagate-pack)' | FileCheck %s --check-prefix=BLOCKS
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul{m=-1})' 2>&1 | FileCheck %s --check-prefix=BAD

// Factors that do not divide pad the last block.
// CHECK-LABEL: func.func @matmul
// CHECK:       linalg.pack %arg0 {{.*}} inner_tiles = [24, 256]
// CHECK:       linalg.pack %arg1 outer_dims_perm = [1, 0] {{.*}}inner_tiles = [256, 16]
// CHECK:       linalg.unpack
// BLOCKS:      linalg.pack %arg0 {{.*}} inner_tiles = [32, 32]
// BAD: block factors m=-1 n=0 k=0 must be positive, or 0 for the target's own
func.func @matmul(%a: tensor<100x512xf32>, %b: tensor<512x64xf32>, %c: tensor<100x64xf32>) -> tensor<100x64xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<100x512xf32>, tensor<512x64xf32>) outs(%c : tensor<100x64xf32>) -> tensor<100x64xf32>
  return %r : tensor<100x64xf32>
}
