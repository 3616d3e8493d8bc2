// RUN: c4ml-opt %s --transform-interpreter --target=x86-avx512 | FileCheck %s

// CHECK: func.func @f({{.*}}) {{.*}} attributes {bits = 512 : i64, line = 64 : i64, other = 7 : i64}
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = linalg.exp ins(%0 : tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %func = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %bits = "c4ml.target_fact"() {fact = "vector.bits"} : () -> !transform.param<i64>
    %line = "c4ml.target_fact"() {fact = "caches.line"} : () -> !transform.param<i64>
    %other = "c4ml.target_fact"() {fact = "caches.l9", default = 7 : i64} : () -> !transform.param<i64>
    transform.annotate %func "bits" = %bits : !transform.any_op, !transform.param<i64>
    transform.annotate %func "line" = %line : !transform.any_op, !transform.param<i64>
    transform.annotate %func "other" = %other : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
