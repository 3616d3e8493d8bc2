// RUN: c4ml-opt %s --pass-pipeline='builtin.module(decompose-buffered-softmax)' | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-NEXT: call @softmax_0(%arg0, %arg1)
// CHECK: func.func private @softmax_0
// CHECK: arith.maximumf {{.*}} : f32
// CHECK: math.exp {{.*}} : f32
// CHECK: arith.addf {{.*}} : f32
// CHECK: arith.divf {{.*}} : f32
// CHECK: arith.truncf {{.*}} : f32 to f16
func.func @main(%a: memref<4x?xf16>, %b: memref<4x?xf16>) {
  linalg.softmax dimension(1) ins(%a : memref<4x?xf16>) outs(%b : memref<4x?xf16>)
  return
}
