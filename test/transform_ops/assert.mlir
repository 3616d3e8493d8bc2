// RUN: c4ml-opt %s --transform-interpreter='entry-point=holds' | FileCheck %s
// RUN: not c4ml-opt %s --transform-interpreter 2>&1 | FileCheck %s --check-prefix=FAIL
// REQUIRES: native-filecheck

// CHECK: linalg.matmul
// FAIL: assert.mlir:[[#@LINE+9]]:5: error: 'c4ml.assert': expected batches ('linalg.matmul' at {{.*}})
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = linalg.exp ins(%0 : tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %matmul = transform.structured.match ops{["linalg.matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    "c4ml.assert"(%matmul) {condition = "rank() == 3", message = "expected batches"} : (!transform.any_op) -> ()
    transform.yield
  }
  transform.named_sequence @holds(%root: !transform.any_op {transform.readonly}) {
    %n = transform.param.constant 2 : i64 -> !transform.param<i64>
    "c4ml.assert"(%root) {condition = "count('linalg.*') == 2"} : (!transform.any_op) -> ()
    "c4ml.assert"(%n) {condition = "p0 in [1, 2]"} : (!transform.param<i64>) -> ()
    transform.yield
  }
}
