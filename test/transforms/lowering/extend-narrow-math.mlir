// RUN: c4ml-opt %s --pass-pipeline='builtin.module(extend-narrow-math)' | FileCheck %s

// CHECK-LABEL: func.func @fma
// CHECK: %[[WIDE:.*]] = math.fma %{{.*}} : f32
// CHECK: arith.truncf %[[WIDE]] : f32 to bf16
// CHECK-LABEL: func.func @sum
// CHECK: %[[V:.*]] = arith.extf %{{.*}} : vector<4xf16> to vector<4xf32>
// CHECK: vector.reduction <add>, %[[V]] : vector<4xf32> into f32
// CHECK-LABEL: func.func @sign
// CHECK: %[[NEGATIVE:.*]] = arith.cmpi slt
// CHECK: %[[BITS:.*]] = arith.select %[[NEGATIVE]]
// CHECK: arith.bitcast %[[BITS]] : i16 to bf16
// CHECK-LABEL: func.func @wide
// CHECK-NEXT: math.fma %{{.*}} : f64
func.func @fma(%x: bf16) -> bf16 {
  %r = math.fma %x, %x, %x : bf16
  return %r : bf16
}
func.func @sum(%x: vector<4xf16>) -> f16 {
  %r = vector.reduction <add>, %x : vector<4xf16> into f16
  return %r : f16
}
func.func @sign(%x: bf16, %y: bf16) -> bf16 {
  %r = math.copysign %x, %y : bf16
  return %r : bf16
}
func.func @wide(%x: f64) -> f64 {
  %r = math.fma %x, %x, %x : f64
  return %r : f64
}
