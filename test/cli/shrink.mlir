// RUN: c4ml-opt %s --emit=obj --shrink 2>%t.err | FileCheck %s
// RUN: FileCheck %s --check-prefix=NOTE < %t.err
// RUN: not c4ml-opt %s --cse --shrink 2>&1 | FileCheck %s --check-prefix=FINE

// CHECK-NOT: {{addf|mulf}}
// CHECK: func.func @main
// CHECK: tosa.cast
// CHECK-NOT: {{addf|mulf}}
// NOTE: remark: {{[0-9]+}} lines became {{[1-9]}} in {{[0-9]+}} attempts; they still fail with: op was not bufferized
// FINE: error: the passes do not fail on this input
func.func @ok(%a: i32) -> i32 {
  %r = arith.addi %a, %a : i32
  return %r : i32
}
func.func @main(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
  %c = arith.addf %a, %b : tensor<4xf32>
  %d = "tosa.cast"(%c) : (tensor<4xf32>) -> tensor<4xi32>
  %e = arith.sitofp %d : tensor<4xi32> to tensor<4xf32>
  %f = arith.mulf %e, %a : tensor<4xf32>
  return %f : tensor<4xf32>
}
