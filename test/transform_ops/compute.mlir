// RUN: c4ml-opt %s --transform-interpreter --target=x86-avx512 | FileCheck %s

// CHECK: func.func @f({{.*}}) {{.*}} attributes {value = 48 : i64}
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = linalg.exp ins(%0 : tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %func = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %two = transform.param.constant 2 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    %value = "c4ml.compute"(%two, %three) {expression = "min(p0 * p1, 5) * 0 + target.vector.bits // 32 * p1"} : (!transform.param<i64>, !transform.param<i64>) -> !transform.param<i64>
    transform.annotate %func "value" = %value : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
