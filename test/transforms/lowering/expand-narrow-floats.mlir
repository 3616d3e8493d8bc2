// RUN: c4ml-opt %s --pass-pipeline='builtin.module(expand-narrow-floats)' | FileCheck %s

// CHECK-LABEL: func.func @extend
// CHECK: arith.bitcast %{{.*}} : f8E4M3FN to i8
// CHECK-NOT: arith.extf
// CHECK: return %{{.*}} : f32
// CHECK-LABEL: func.func @truncate
// CHECK: arith.truncf %{{.*}} : f64 to f32
// CHECK: math.absf
// CHECK: arith.bitcast %{{.*}} : i16 to bf16
func.func @extend(%x: f8E4M3FN) -> f32 {
  %r = arith.extf %x : f8E4M3FN to f32
  return %r : f32
}
func.func @truncate(%x: f64) -> bf16 {
  %r = arith.truncf %x : f64 to bf16
  return %r : bf16
}
