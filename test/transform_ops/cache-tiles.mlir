// RUN: c4ml-opt %s --schedule=%s --target=x86-avx512 | FileCheck %s
// REQUIRES: native-filecheck

// Lanes and depth in blocks of about the same size, rows in one.
// CHECK: linalg.matmul {depth = 250 : i64, lanes = 384 : i64, rows = 70 : i64}
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<70x1000xf32>, %b: tensor<1000x720xf32>, %c: tensor<70x720xf32>) -> tensor<70x720xf32> {
    %0 = linalg.matmul ins(%a, %b : tensor<70x1000xf32>, tensor<1000x720xf32>) outs(%c : tensor<70x720xf32>) -> tensor<70x720xf32>
    return %0 : tensor<70x720xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op) {
    %op = transform.structured.match ops{["linalg.matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %m, %n, %k = "c4ml.cache_tiles"(%op) {inner = 1 : i64} : (!transform.any_op) -> (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>)
    transform.annotate %op "rows" = %m : !transform.any_op, !transform.param<i64>
    transform.annotate %op "lanes" = %n : !transform.any_op, !transform.param<i64>
    transform.annotate %op "depth" = %k : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
