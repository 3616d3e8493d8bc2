// RUN: c4ml-opt %s --transform-interpreter | FileCheck %s

// CHECK: linalg.exp ins
// CHECK: linalg.abs {root}
// CHECK: linalg.floor {root}
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8xf32>, %b: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
    %0 = linalg.exp ins(%a : tensor<8xf32>) outs(%b : tensor<8xf32>) -> tensor<8xf32>
    %1 = linalg.abs ins(%0 : tensor<8xf32>) outs(%b : tensor<8xf32>) -> tensor<8xf32>
    %2 = linalg.floor ins(%a : tensor<8xf32>) outs(%b : tensor<8xf32>) -> tensor<8xf32>
    return %1, %2 : tensor<8xf32>, tensor<8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %roots = "c4ml.fusion_roots"(%root) : (!transform.any_op) -> !transform.any_op
    transform.annotate %roots "root" : !transform.any_op
    transform.yield
  }
}
