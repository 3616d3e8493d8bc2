// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lift-tensor-loops)' | FileCheck %s

// CHECK-LABEL: func.func @loop
// CHECK: scf.while
// CHECK-NOT: cf.br
// CHECK-LABEL: func.func @scalars
// CHECK: cf.cond_br
func.func @loop(%n: i64, %a: tensor<6xf32>) -> tensor<6xf32> {
  %z = arith.constant 0 : i64
  %o = arith.constant 1 : i64
  cf.br ^head(%z, %a : i64, tensor<6xf32>)
^head(%i: i64, %s: tensor<6xf32>):
  %c = arith.cmpi slt, %i, %n : i64
  cf.cond_br %c, ^body, ^exit
^body:
  %j = arith.addi %i, %o : i64
  %t = arith.addf %s, %a : tensor<6xf32>
  cf.br ^head(%j, %t : i64, tensor<6xf32>)
^exit:
  return %s : tensor<6xf32>
}
func.func @scalars(%c: i1, %a: i32, %b: i32) -> i32 {
  cf.cond_br %c, ^exit(%a : i32), ^exit(%b : i32)
^exit(%r: i32):
  return %r : i32
}
