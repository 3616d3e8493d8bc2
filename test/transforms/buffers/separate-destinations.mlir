// RUN: c4ml-opt %s --pass-pipeline='builtin.module(separate-destinations)' | FileCheck %s

// Three layers: the second product reads what the first left in %e, so what follows it takes another tensor; what follows the third takes %e again.
// CHECK-LABEL: func.func @chain
// CHECK:       %[[S:.*]] = tensor.empty
// CHECK:       %[[OTHER:.*]] = tensor.empty
// CHECK:       %[[E:.*]] = tensor.empty
// CHECK:       %[[F:.*]] = linalg.fill {{.*}} outs(%[[S]]
// CHECK-NEXT:  %[[A:.*]] = linalg.matmul {{.*}} outs(%[[F]]
// CHECK-NEXT:  linalg.exp ins(%[[A]] {{.*}} outs(%[[E]]
// CHECK-NEXT:  %[[F2:.*]] = linalg.fill {{.*}} outs(%[[S]]
// CHECK-NEXT:  %[[B:.*]] = linalg.matmul {{.*}} outs(%[[F2]]
// CHECK-NEXT:  linalg.exp ins(%[[B]] {{.*}} outs(%[[OTHER]]
// CHECK-NEXT:  %[[F3:.*]] = linalg.fill {{.*}} outs(%[[S]]
// CHECK-NEXT:  %[[C:.*]] = linalg.matmul {{.*}} outs(%[[F3]]
// CHECK-NEXT:  linalg.exp ins(%[[C]] {{.*}} outs(%[[E]]
func.func @chain(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %s = tensor.empty() : tensor<8x8xf32>
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s : tensor<8x8xf32>) -> tensor<8x8xf32>
  %a = linalg.matmul ins(%x, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  %a1 = linalg.exp ins(%a : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %b = linalg.matmul ins(%a1, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  %b1 = linalg.exp ins(%b : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %c = linalg.matmul ins(%b1, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  %c1 = linalg.exp ins(%c : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %c1 : tensor<8x8xf32>
}

// What a loop sums anew in each turn is filled inside of it.
// CHECK-LABEL: func.func @loop
// CHECK:       tensor.empty
// CHECK:       scf.for
// CHECK-NEXT:    %[[F:.*]] = linalg.fill
// CHECK-NEXT:    linalg.matmul {{.*}} outs(%[[F]]
func.func @loop(%x: tensor<8x8xf32>, %n: index) -> tensor<8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> tensor<8x8xf32> {
    %a = linalg.matmul ins(%y, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
    scf.yield %a : tensor<8x8xf32>
  }
  return %r : tensor<8x8xf32>
}

// Elementwise chains go on sharing.
// CHECK-LABEL: func.func @elementwise
// CHECK:       %[[E:.*]] = tensor.empty
// CHECK-NEXT:  linalg.exp {{.*}} outs(%[[E]]
// CHECK-NEXT:  linalg.sqrt {{.*}} outs(%[[E]]
func.func @elementwise(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %e = tensor.empty() : tensor<8x8xf32>
  %a = linalg.exp ins(%x : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %b = linalg.sqrt ins(%a : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %b : tensor<8x8xf32>
}
