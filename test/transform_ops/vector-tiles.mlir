// RUN: c4ml-opt %s --schedule=%s --target=x86-avx2 | FileCheck %s
// RUN: c4ml-opt %s --schedule=%s --target=x86-avx512 | FileCheck %s --check-prefix=WIDE
// REQUIRES: native-filecheck

// Two vectors of f64 are 8 wide on AVX2; 6 rows of them fit 16 registers, of which 5 divide the extent.
// CHECK: linalg.matmul {m = 5 : i64, n = 8 : i64}
// WIDE: linalg.matmul {m = 5 : i64, n = 16 : i64}
// The vectors run along the second of its loops, too, but it is no contraction.
// CHECK: linalg.negf ins
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<25x100xf64>, %b: tensor<100x70xf64>, %c: tensor<25x70xf64>) -> tensor<25x70xf64> {
    %0 = linalg.matmul ins(%a, %b : tensor<25x100xf64>, tensor<100x70xf64>) outs(%c : tensor<25x70xf64>) -> tensor<25x70xf64>
    %1 = linalg.negf ins(%0 : tensor<25x70xf64>) outs(%c : tensor<25x70xf64>) -> tensor<25x70xf64>
    return %1 : tensor<25x70xf64>
  }
  transform.named_sequence @product(%op: !transform.any_op {transform.readonly}) -> (!transform.any_op, !transform.param<i64>, !transform.param<i64>) {
    %m, %n, %k = "c4ml.vector_tiles"(%op) {kind = "contraction", inner = 1 : i64}
      : (!transform.any_op) -> (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>)
    transform.yield %op, %m, %n : !transform.any_op, !transform.param<i64>, !transform.param<i64>
  }
  transform.named_sequence @show(%op: !transform.any_op {transform.readonly}, %m: !transform.param<i64> {transform.readonly}, %n: !transform.param<i64> {transform.readonly}) {
    transform.annotate %op "m" = %m : !transform.any_op, !transform.param<i64>
    transform.annotate %op "n" = %n : !transform.any_op, !transform.param<i64>
    transform.yield
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %function = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %same = transform.foreach_match in %function @product -> @show : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}
