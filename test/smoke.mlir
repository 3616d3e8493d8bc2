// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(canonicalize),cse)' | FileCheck %s

// CHECK-LABEL: func.func @f
// CHECK-NEXT: return %arg0
func.func @f(%a: i32) -> i32 {
  %z = arith.constant 0 : i32
  %r = arith.addi %a, %z : i32
  return %r : i32
}
