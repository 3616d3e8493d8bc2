// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-conv)' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-conv{c=16 f=20})' | FileCheck %s --check-prefix=BLOCKS
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-conv{c=-1})' 2>&1 | FileCheck %s --check-prefix=BAD

// CHECK-LABEL: func.func @nhwc
// CHECK:       linalg.pack %arg0 outer_dims_perm = [0, 3, 1, 2] inner_dims_pos = [3] inner_tiles = [32]
// CHECK:       linalg.pack %arg1 outer_dims_perm = [3, 2, 0, 1] inner_dims_pos = [2, 3] inner_tiles = [32, 32]
// CHECK:       linalg.generic
// CHECK:       linalg.unpack {{.*}} outer_dims_perm = [0, 3, 1, 2]
// BLOCKS-LABEL: func.func @nhwc
// BLOCKS:      tensor<4x4x3x3x16x20xf32>
// BAD: block factors c=-1 f=0 must be positive, or 0 for the target's own
func.func @nhwc(%a: tensor<1x10x10x64xf32>, %b: tensor<3x3x64x64xf32>, %c: tensor<1x8x8x64xf32>) -> tensor<1x8x8x64xf32> {
  %r = linalg.conv_2d_nhwc_hwcf ins(%a, %b : tensor<1x10x10x64xf32>, tensor<3x3x64x64xf32>) outs(%c : tensor<1x8x8x64xf32>) -> tensor<1x8x8x64xf32>
  return %r : tensor<1x8x8x64xf32>
}

// CHECK-LABEL: func.func @nchw
// CHECK:       linalg.pack %arg0 inner_dims_pos = [1] inner_tiles = [32]
// CHECK:       linalg.pack %arg1 inner_dims_pos = [1, 0] inner_tiles = [32, 32]
func.func @nchw(%a: tensor<1x64x10x10xf32>, %b: tensor<64x64x3x3xf32>, %c: tensor<1x64x8x8xf32>) -> tensor<1x64x8x8xf32> {
  %r = linalg.conv_2d_nchw_fchw ins(%a, %b : tensor<1x64x10x10xf32>, tensor<64x64x3x3xf32>) outs(%c : tensor<1x64x8x8xf32>) -> tensor<1x64x8x8xf32>
  return %r : tensor<1x64x8x8xf32>
}
