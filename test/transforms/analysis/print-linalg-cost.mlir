// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(print-linalg-cost{annotate=true}))' 2>&1 | FileCheck %s
// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(print-linalg-cost{minimum=100000}))' 2>&1 | FileCheck %s --check-prefix=MIN

// CHECK: @mlp: 67584 operations
// CHECK-NEXT: linalg.matmul 65536 operations, 11264 bytes, 5.82 per byte
// CHECK-NEXT: linalg.add 2048 operations, 24576 bytes, 0.0833 per byte
// CHECK: @dynamic: 0 operations
// CHECK-NEXT: linalg.exp unknown (dynamic shape)
// CHECK: linalg.matmul {c4ml.bytes = 11264 : i64, c4ml.operations = 65536 : i64}

// MIN: @mlp: 67584 operations
// MIN-NEXT: @dynamic
func.func @mlp(%x: tensor<64x16xbf16>, %w: tensor<16x32xbf16>, %b: tensor<64x32xf32>) -> tensor<64x32xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<64x16xbf16>, tensor<16x32xbf16>) outs(%b : tensor<64x32xf32>) -> tensor<64x32xf32>
  %1 = linalg.add ins(%0, %b : tensor<64x32xf32>, tensor<64x32xf32>) outs(%b : tensor<64x32xf32>) -> tensor<64x32xf32>
  return %1 : tensor<64x32xf32>
}

func.func @dynamic(%x: tensor<?xf32>) -> tensor<?xf32> {
  %0 = linalg.exp ins(%x : tensor<?xf32>) outs(%x : tensor<?xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}
