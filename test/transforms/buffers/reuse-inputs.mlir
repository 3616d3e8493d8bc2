// RUN: c4ml-opt %s --pass-pipeline='builtin.module(linalg-generalize-named-ops,reuse-inputs)' | FileCheck %s

// CHECK-LABEL: func.func @exp_of_sum
// CHECK:       %[[SUM:.*]] = linalg.generic {{.*}} ins(%arg0, %arg0
// CHECK:       linalg.generic {{.*}} outs(%[[SUM]] : tensor<8xf32>)
// CHECK-NEXT:  ^bb0(%[[X:.*]]: f32):
// CHECK-NEXT:    math.exp %[[X]]
func.func @exp_of_sum(%x: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %s = linalg.add ins(%x, %x : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %y = linalg.exp ins(%s : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %y : tensor<8xf32>
}

// The sum is needed afterwards.
// CHECK-LABEL: func.func @used_twice
// CHECK:       linalg.generic
// CHECK:       linalg.generic {{.*}} ins(%{{.*}} : tensor<8xf32>) outs(%{{.*}} : tensor<8xf32>)
func.func @used_twice(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8xf32>
  %s = linalg.add ins(%x, %x : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %y = linalg.exp ins(%s : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %y, %s : tensor<8xf32>, tensor<8xf32>
}
