// RUN: c4ml-opt %s --transform-interpreter='entry-point=mine' --target=x86-avx512 | FileCheck %s
// RUN: c4ml-opt %s --transform-preload-library=transform-library-paths=%S/../Inputs/library.mlir --transform-interpreter='entry-point=from_library' --target=x86-avx512 | FileCheck %s --check-prefix=LIBRARY

// CHECK: func.func @f() attributes {c4ml.lanes = 16 : i64}
// LIBRARY: func.func @f() attributes {c4ml.lanes = 8 : i64}
module attributes {transform.with_named_sequence} {
  func.func @f() {
    return
  }
  transform.named_sequence @mine(%root: !transform.any_op {transform.readonly}) {
    %func = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %bits = "c4ml.target_fact"() {fact = "vector.bits"} : () -> !transform.param<i64>
    %lanes = "c4ml.compute"(%bits) {expression = "p0 // 32"} : (!transform.param<i64>) -> !transform.param<i64>
    transform.annotate %func "c4ml.lanes" = %lanes : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
