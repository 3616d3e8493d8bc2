// RUN: c4ml-opt %s --transform-interpreter | FileCheck %s

// CHECK: linalg.generic
// CHECK-NOT: linalg.matmul
// CHECK: linalg.generic
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = linalg.exp ins(%0 : tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %func = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %new = "c4ml.run_pass"(%func) {pipeline = "linalg-generalize-named-ops,if{cond=\"has('linalg.*')\"}(cse)"} : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}
