// RUN: c4ml-opt %s --schedule=%s | FileCheck %s
// RUN: sed 's/rank() == 2/rnk() == 2/' %s > %t.mlir
// RUN: not c4ml-opt %s --schedule=%t.mlir 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: c4ml-opt %s --transform-interpreter='entry-point=collect' | FileCheck %s --check-prefix=COLLECT
// REQUIRES: native-filecheck

// The batched product and the negation match nothing; the tile of the matmul is a quarter of its own rows.
// CHECK: linalg.matmul {{.*}} -> tensor<2x8xf32>
// CHECK: linalg.batch_matmul
// CHECK: linalg.negf {{.*}} -> tensor<8x8xf32>
// NAME: match.mlir.tmp.mlir:[[#]]:{{[0-9]+}}: error: 'c4ml.match': column 19 of {{.*}}: unknown name 'rnk'; did you mean 'rank'?
// COLLECT: linalg.matmul {found}
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<8x8xf32>, %b: tensor<2x8x8xf32>) -> (tensor<8x8xf32>, tensor<2x8x8xf32>) {
    %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = linalg.batch_matmul ins(%b, %b : tensor<2x8x8xf32>, tensor<2x8x8xf32>) outs(%b : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
    %2 = linalg.negf ins(%0 : tensor<8x8xf32>) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %2, %1 : tensor<8x8xf32>, tensor<2x8x8xf32>
  }
  transform.named_sequence @flat_product(%op: !transform.any_op {transform.readonly}) -> (!transform.any_op, !transform.param<i64>) {
    %rows = "c4ml.match"(%op) {condition = "contraction() and rank() == 2", values = ["shape()[0] // 4"]} : (!transform.any_op) -> !transform.param<i64>
    transform.yield %op, %rows : !transform.any_op, !transform.param<i64>
  }
  transform.named_sequence @tile(%op: !transform.any_op {transform.consumed}, %rows: !transform.param<i64> {transform.readonly}) {
    %tile, %loop = transform.structured.tile_using_for %op tile_sizes [%rows]
      : (!transform.any_op, !transform.param<i64>) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %function = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %same = transform.foreach_match in %function @flat_product -> @tile : (!transform.any_op) -> !transform.any_op
    transform.yield
  }

  // Written out for upstream's own interpreter: the operation stands in a sequence that the matcher includes.
  transform.named_sequence @is_flat(%op: !transform.any_op {transform.readonly}) {
    "c4ml.match"(%op) {condition = "contraction() and rank() == 2"} : (!transform.any_op) -> ()
    transform.yield
  }
  transform.named_sequence @flat(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    transform.include @is_flat failures(propagate) (%op) : (!transform.any_op) -> ()
    transform.yield %op : !transform.any_op
  }
  transform.named_sequence @collect(%root: !transform.any_op {transform.readonly}) {
    %function = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %all = transform.collect_matching @flat in %function : (!transform.any_op) -> !transform.any_op
    transform.annotate %all "found" : !transform.any_op
    transform.yield
  }
}
