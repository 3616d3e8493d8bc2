// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(pack-matmul{m=32 n=32 k=32},propagate-pack)' | FileCheck %s

// Between two layers nothing is unpacked and packed again.
// CHECK-LABEL: func.func @layers
// CHECK-COUNT-3: linalg.pack
// CHECK-NOT:   linalg.pack
// CHECK:       linalg.unpack
// CHECK-NOT:   linalg.unpack
func.func @layers(%x: tensor<64x64xf32>, %v: tensor<64x64xf32>, %w: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x64xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<64x64xf32>) -> tensor<64x64xf32>
  %y = linalg.matmul ins(%x, %v : tensor<64x64xf32>, tensor<64x64xf32>) outs(%f : tensor<64x64xf32>) -> tensor<64x64xf32>
  %z = linalg.matmul ins(%y, %w : tensor<64x64xf32>, tensor<64x64xf32>) outs(%f : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %z : tensor<64x64xf32>
}
