// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-gather)' | FileCheck %s

// CHECK-LABEL: func.func @rows
// CHECK-NOT: tensor.gather
// CHECK: tensor.generate
// CHECK: ^bb0(%[[I:.*]]: index, %[[J:.*]]: index):
// CHECK: %[[AT:.*]] = tensor.extract %{{.*}}[%[[I]], %{{.*}}] : tensor<?x1xi32>
// CHECK: %[[ROW:.*]] = arith.index_cast %[[AT]] : i32 to index
// CHECK: tensor.extract %{{.*}}[%[[ROW]], %[[J]]] : tensor<6x3xf32>
func.func @rows(%a: tensor<6x3xf32>, %i: tensor<?x1xi32>) -> tensor<?x3xf32> {
  %r = tensor.gather %a[%i] gather_dims([0]) : (tensor<6x3xf32>, tensor<?x1xi32>) -> tensor<?x3xf32>
  return %r : tensor<?x3xf32>
}
