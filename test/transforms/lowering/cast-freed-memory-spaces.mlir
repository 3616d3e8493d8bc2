// RUN: c4ml-opt %s --pass-pipeline='builtin.module(cast-freed-memory-spaces)' | FileCheck %s

// CHECK-LABEL: func.func @free
// CHECK-NEXT: %[[PLAIN:.*]] = memref.memory_space_cast %{{.*}} : memref<4xf32, 1> to memref<4xf32>
// CHECK-NEXT: memref.dealloc %[[PLAIN]] : memref<4xf32>
// CHECK-NEXT: memref.dealloc %{{.*}} : memref<8xf32>
func.func @free(%a: memref<4xf32, 1>, %b: memref<8xf32>) {
  memref.dealloc %a : memref<4xf32, 1>
  memref.dealloc %b : memref<8xf32>
  return
}
