// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-strided-copy)' | FileCheck %s

// CHECK-LABEL: func.func @strided
// CHECK-COUNT-2: scf.for
// CHECK: memref.load
// CHECK: memref.store
// CHECK-LABEL: func.func @contiguous
// CHECK-NEXT: memref.copy
// CHECK-LABEL: func.func @unranked
// CHECK-NEXT: memref.copy
func.func @strided(%a: memref<2x3xf32, strided<[6, 2]>>, %b: memref<2x3xf32>) {
  memref.copy %a, %b : memref<2x3xf32, strided<[6, 2]>> to memref<2x3xf32>
  return
}
func.func @contiguous(%a: memref<2x3xf32>, %b: memref<2x3xf32>) {
  memref.copy %a, %b : memref<2x3xf32> to memref<2x3xf32>
  return
}
func.func @unranked(%a: memref<*xf32>, %b: memref<*xf32>) {
  memref.copy %a, %b : memref<*xf32> to memref<*xf32>
  return
}
