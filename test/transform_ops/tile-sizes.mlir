// RUN: c4ml-opt %s --transform-interpreter --target=x86-avx512 | FileCheck %s
// RUN: not c4ml-opt %s --transform-interpreter='entry-point=too_many' 2>&1 | FileCheck %s --check-prefix=MANY

// 512^3 in f32 takes 3 MB, the tiles at most half of 32 KB.
// CHECK: linalg.matmul {{.*}} -> tensor<32x32xf32>
// MANY: error: 'c4ml.tile_sizes': has 3 loops, but 4 sizes are asked for ('linalg.matmul' at
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<512x512xf32>, %b: tensor<512x512xf32>, %c: tensor<512x512xf32>) -> tensor<512x512xf32> {
    %0 = linalg.matmul ins(%a, %b : tensor<512x512xf32>, tensor<512x512xf32>) outs(%c : tensor<512x512xf32>) -> tensor<512x512xf32>
    return %0 : tensor<512x512xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %matmul = transform.structured.match ops{["linalg.matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %m, %n, %k = "c4ml.tile_sizes"(%matmul) {cache = "l1d"} : (!transform.any_op) -> (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>)
    %tile, %loops:3 = transform.structured.tile_using_for %matmul tile_sizes [%m, %n, %k]
      : (!transform.any_op, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @too_many(%root: !transform.any_op {transform.readonly}) {
    %matmul = transform.structured.match ops{["linalg.matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %a, %b, %c, %d = "c4ml.tile_sizes"(%matmul) : (!transform.any_op) -> (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>)
    transform.yield
  }
}
