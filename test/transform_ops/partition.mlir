// RUN: c4ml-opt %s --transform-interpreter | FileCheck %s

// CHECK: linalg.matmul {product}
// CHECK: linalg.exp {pointwise}
// CHECK: return {other}
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = linalg.exp ins(%0 : tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %product, %pointwise, %other = "c4ml.partition"(%root) {conditions = ["contraction()", "elementwise()"]} : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.annotate %product "product" : !transform.any_op
    transform.annotate %pointwise "pointwise" : !transform.any_op
    transform.annotate %other "other" : !transform.any_op
    transform.yield
  }
}
