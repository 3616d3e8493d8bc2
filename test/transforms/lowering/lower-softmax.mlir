// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-softmax)' | FileCheck %s

// CHECK-LABEL: func.func @rows
// CHECK: arith.constant 0xFF800000 : f32
// CHECK: scf.for
// CHECK: arith.extf %{{.*}} : bf16 to f32
// CHECK: arith.maximumf
// CHECK: math.exp
// CHECK: arith.divf
// CHECK: arith.truncf
// CHECK-NOT: linalg.softmax
func.func @rows(%a: memref<2x3xbf16>, %b: memref<2x3xbf16>) {
  linalg.softmax dimension(1) ins(%a : memref<2x3xbf16>) outs(%b : memref<2x3xbf16>)
  return
}
