// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-strided-alloc,canonicalize)' | FileCheck %s

// CHECK-LABEL: func.func @static
// CHECK: %[[FLAT:.*]] = memref.alloc() : memref<56xf32>
// CHECK: memref.reinterpret_cast %{{.*}} to offset: [0], sizes: [4, 8], strides: [16, 1]
func.func @static() -> memref<4x8xf32, strided<[16, 1]>> {
  %m = memref.alloc() : memref<4x8xf32, strided<[16, 1]>>
  return %m : memref<4x8xf32, strided<[16, 1]>>
}

// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME: %[[N:.*]]: index, %[[OFFSET:.*]]: index, %[[STRIDE:.*]]: index
// CHECK: memref.alloc(%{{.*}}) : memref<?xf32>
// CHECK: memref.reinterpret_cast %{{.*}} to offset: [%[[OFFSET]]], sizes: [%[[N]]], strides: [%[[STRIDE]]]
func.func @dynamic(%n: index, %offset: index, %stride: index) -> memref<?xf32, strided<[?], offset: ?>> {
  %m = memref.alloc(%n)[%offset, %stride] : memref<?xf32, strided<[?], offset: ?>>
  return %m : memref<?xf32, strided<[?], offset: ?>>
}

// CHECK-LABEL: func.func @contiguous
// CHECK-NEXT: memref.alloc() : memref<4xf32>
func.func @contiguous() -> memref<4xf32> {
  %m = memref.alloc() : memref<4xf32>
  return %m : memref<4xf32>
}
