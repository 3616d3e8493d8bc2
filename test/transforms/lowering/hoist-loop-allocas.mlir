// RUN: c4ml-opt %s --pass-pipeline='builtin.module(hoist-loop-allocas)' | FileCheck %s

// CHECK-LABEL: func.func @static
// CHECK-NEXT: memref.alloca() : memref<8xf32>
// CHECK: scf.for
// CHECK-LABEL: func.func @dynamic
// CHECK: scf.for
// CHECK-NEXT: memref.alloca_scope
// CHECK-NEXT: memref.alloca(
func.func @static(%n: index, %f: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %t = memref.alloca() : memref<8xf32>
    memref.store %f, %t[%c0] : memref<8xf32>
  }
  return
}
func.func @dynamic(%n: index, %f: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %t = memref.alloca(%n) : memref<?xf32>
    memref.store %f, %t[%c0] : memref<?xf32>
  }
  return
}
