// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(free-local-buffers))' | FileCheck %s

func.func private @unknown(memref<4xf32>)

// CHECK-LABEL: func.func @local
// CHECK:       %[[A:.*]] = memref.alloc
// CHECK:       memref.dealloc %[[A]]
func.func @local(%x: memref<4xf32>) {
  %a = memref.alloc() : memref<4xf32>
  memref.copy %x, %a : memref<4xf32> to memref<4xf32>
  return
}

// CHECK-LABEL: func.func @leaves
// CHECK-NOT:   memref.dealloc
func.func @leaves() -> memref<2xf32> {
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  call @unknown(%b) : (memref<4xf32>) -> ()
  %v = memref.subview %a[0] [2] [1] : memref<4xf32> to memref<2xf32, strided<[1]>>
  %c = memref.cast %v : memref<2xf32, strided<[1]>> to memref<2xf32>
  return %c : memref<2xf32>
}
