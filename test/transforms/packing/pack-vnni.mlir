// RUN: c4ml-opt %s --target=x86-avx512-bf16 --pass-pipeline='builtin.module(pack-vnni)' | FileCheck %s
// RUN: c4ml-opt %s --target=aarch64-bf16 --pass-pipeline='builtin.module(pack-vnni)' | FileCheck %s --check-prefix=MMLA
// RUN: c4ml-opt %s --target=x86-avx512-bf16 --pass-pipeline='builtin.module(pack-vnni,pack-vnni)' | FileCheck %s
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-vnni{factor=3})' 2>&1 | FileCheck %s --check-prefix=BAD

// A K that the group does not divide is padded; the result stays where it accumulates.
// CHECK-LABEL: func.func @bf16
// CHECK:       linalg.pack %arg0 padding_value({{.*}}) inner_dims_pos = [1] inner_tiles = [2] {{.*}} -> tensor<8x16x2xbf16>
// CHECK:       linalg.pack %arg1 padding_value({{.*}}) inner_dims_pos = [0] inner_tiles = [2] {{.*}} -> tensor<16x32x2xbf16>
// CHECK-NOT:   linalg.pack
// CHECK:       linalg.generic {{.*}} outs(%arg2
// MMLA-LABEL:  func.func @bf16
// MMLA:        tensor<8x8x4xbf16>
// BAD: factor=3 must be a power of two from 1 to 64, or 0 for the target's own
func.func @bf16(%a: tensor<8x31xbf16>, %b: tensor<31x32xbf16>, %c: tensor<8x32xf32>) -> tensor<8x32xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<8x31xbf16>, tensor<31x32xbf16>) outs(%c : tensor<8x32xf32>) -> tensor<8x32xf32>
  return %r : tensor<8x32xf32>
}

// CHECK-LABEL: func.func @brgemm
// CHECK:       -> tensor<5x8x16x4xi8>
// CHECK:       -> tensor<5x16x32x4xi8>
// MMLA-LABEL:  func.func @brgemm
// MMLA:        tensor<5x8x8x8xi8>
func.func @brgemm(%a: tensor<5x8x64xi8>, %b: tensor<5x64x32xi8>, %c: tensor<8x32xi32>) -> tensor<8x32xi32> {
  %r = linalg.batch_reduce_matmul ins(%a, %b : tensor<5x8x64xi8>, tensor<5x64x32xi8>) outs(%c : tensor<8x32xi32>) -> tensor<8x32xi32>
  return %r : tensor<8x32xi32>
}
