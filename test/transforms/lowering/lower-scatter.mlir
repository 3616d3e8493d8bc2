// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-scatter)' | FileCheck %s

// CHECK-LABEL: func.func @rows
// CHECK: scf.for %[[I:.*]] = {{.*}} iter_args
// CHECK: scf.for %[[J:.*]] = {{.*}} iter_args(%[[T:.*]] = %{{.*}})
// CHECK: %[[ROW:.*]] = tensor.extract %{{.*}}[%[[I]], %{{.*}}] : tensor<2x1xindex>
// CHECK: %[[V:.*]] = tensor.extract %{{.*}}[%[[I]], %[[J]]]
// CHECK: tensor.insert %[[V]] into %[[T]][%[[ROW]], %[[J]]]
func.func @rows(%s: tensor<2x3xf32>, %d: tensor<6x3xf32>, %i: tensor<2x1xindex>) -> tensor<6x3xf32> {
  %r = tensor.scatter %s into %d[%i] scatter_dims([0]) unique : (tensor<2x3xf32>, tensor<6x3xf32>, tensor<2x1xindex>) -> tensor<6x3xf32>
  return %r : tensor<6x3xf32>
}
