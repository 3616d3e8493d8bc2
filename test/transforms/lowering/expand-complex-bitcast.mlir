// RUN: c4ml-opt %s --pass-pipeline='builtin.module(expand-complex-bitcast)' | FileCheck %s

// CHECK-LABEL: func.func @bits
// CHECK: %[[RE:.*]] = complex.re
// CHECK: arith.bitcast %[[RE]] : f32 to i32
// CHECK: arith.shli
// CHECK: %[[BITS:.*]] = arith.ori
// CHECK: return %[[BITS]] : i64
// CHECK-LABEL: func.func @parts
// CHECK: complex.create
func.func @bits(%z: complex<f32>) -> i64 {
  %r = complex.bitcast %z : complex<f32> to i64
  return %r : i64
}
func.func @parts(%b: i64) -> complex<f32> {
  %r = complex.bitcast %b : i64 to complex<f32>
  return %r : complex<f32>
}
