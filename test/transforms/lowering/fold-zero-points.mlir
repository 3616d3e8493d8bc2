// RUN: c4ml-opt %s --pass-pipeline='builtin.module(fold-zero-points)' | FileCheck %s

// The sums of A's rows and of B's columns, the products without zero points, then the correction.
// CHECK-LABEL: func.func @matmul
// CHECK-NOT: linalg.quantized_matmul
// CHECK: %[[R:.*]] = linalg.generic {{.*}} ins(%arg0, %{{.*}} : tensor<?x8xi8>, tensor<8xi8>) outs(%{{.*}} : tensor<?xi32>)
// CHECK: %[[C:.*]] = linalg.generic {{.*}} ins(%arg1 : tensor<8x5xi8>) outs(%{{.*}} : tensor<5xi32>)
// CHECK: %[[P:.*]] = linalg.generic {{.*}} ins(%arg0, %arg1 :
// CHECK: linalg.generic {{.*}} ins(%[[R]], %[[C]], %arg2, %arg3, %{{.*}} :{{.*}}) outs(%[[P]] :
func.func @matmul(%a: tensor<?x8xi8>, %b: tensor<8x5xi8>, %x: i32, %y: i32, %c: tensor<?x5xi32>) -> tensor<?x5xi32> {
  %r = linalg.quantized_matmul ins(%a, %b, %x, %y : tensor<?x8xi8>, tensor<8x5xi8>, i32, i32) outs(%c : tensor<?x5xi32>) -> tensor<?x5xi32>
  return %r : tensor<?x5xi32>
}

// Constant weights are summed now.
// CHECK-LABEL: func.func @constant_weights
// CHECK: %[[R:.*]] = linalg.generic {{.*}} ins(%arg0, %{{.*}} : tensor<4x2xi8>, tensor<2xi8>)
// CHECK-NOT: linalg.generic
// CHECK: %[[C:.*]] = arith.constant dense<[9, -9, 3]> : tensor<3xi32>
// CHECK: %[[P:.*]] = linalg.generic {{.*}} ins(%arg0, %{{.*}} : tensor<4x2xi8>, tensor<2x3xi8>)
// CHECK: linalg.generic {{.*}} ins(%[[R]], %[[C]],
func.func @constant_weights(%a: tensor<4x2xi8>, %x: i32, %y: i32, %c: tensor<4x3xi32>) -> tensor<4x3xi32> {
  %b = arith.constant dense<[[10, -8, 127], [-1, -1, -124]]> : tensor<2x3xi8>
  %r = linalg.quantized_matmul ins(%a, %b, %x, %y : tensor<4x2xi8>, tensor<2x3xi8>, i32, i32) outs(%c : tensor<4x3xi32>) -> tensor<4x3xi32>
  return %r : tensor<4x3xi32>
}
