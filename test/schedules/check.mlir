// RUN: not c4ml-opt %s --check-schedule --transform-interpreter 2>&1 | FileCheck %s
// RUN: not c4ml-opt %S/options.mlir --plugin %S/../Inputs/plugin --schedule=%S/../Inputs/wrong-schedule.mlir --check-schedule 2>&1 | FileCheck %s --check-prefix=FILE
// REQUIRES: native-filecheck

// CHECK: check.mlir:[[#@LINE+11]]:5: error: 'transform.structured.vectorize': operand 0 was consumed by 'transform.structured.tile_using_for' at {{.*}}; use its result, or match again
// CHECK: check.mlir:[[#@LINE+11]]:5: error: 'transform.loop.unroll': works on affine.for or {{.*}}, but this handle can only hold linalg.matmul
// FILE: wrong-schedule.mlir:3:10: error: 'transform.structured.match': no operation 'linalg.matmull' in the dialect 'linalg', so that it matches nothing
module attributes {transform.with_named_sequence} {
  func.func @f() {
    return
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %matmul = transform.structured.match ops{["linalg.matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %tile, %loop = transform.structured.tile_using_for %matmul tile_sizes [4] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)

    transform.structured.vectorize %matmul : !transform.any_op
    transform.loop.unroll %tile {factor = 4} : !transform.any_op
    transform.yield
  }
}
