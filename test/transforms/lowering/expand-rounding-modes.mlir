// RUN: c4ml-opt %s --pass-pipeline='builtin.module(expand-rounding-modes)' | FileCheck %s

// CHECK-LABEL: func.func @up
// CHECK: %[[NEAR:.*]] = arith.truncf %{{.*}} : f64 to f32
// CHECK: arith.bitcast %[[NEAR]] : f32 to i32
// CHECK: arith.cmpf olt
// CHECK: arith.select
// CHECK: return %{{.*}} : f32
// CHECK-LABEL: func.func @even
// CHECK-NEXT: arith.truncf %{{.*}} : f64 to f32
// CHECK-NEXT: return
func.func @up(%x: f64) -> f32 {
  %r = arith.truncf %x upward : f64 to f32
  return %r : f32
}
func.func @even(%x: f64) -> f32 {
  %r = arith.truncf %x to_nearest_even : f64 to f32
  return %r : f32
}
