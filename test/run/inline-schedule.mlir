// RUN: c4ml-run %s --pass-pipeline='builtin.module(transform-interpreter)' --check | FileCheck %s

// A schedule in the module itself is applied by the interpreter and takes no part in the code, nor in the reference.
// CHECK: check: result 0, tensor<8xf32> agrees with the plain loops
module attributes {transform.with_named_sequence} {
  func.func @main(%a: tensor<8xf32>) -> tensor<8xf32> {
    %r = linalg.negf ins(%a : tensor<8xf32>) outs(%a : tensor<8xf32>) -> tensor<8xf32>
    return %r : tensor<8xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op) {
    %f = transform.structured.match ops{["linalg.negf"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %f tile_sizes [2] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
