// RUN: c4ml-opt %s --pass-pipeline='builtin.module(protect-arguments)' | FileCheck %s

// CHECK: func.func @public(%{{.*}}: tensor<4xf32> {bufferization.writable = false}, %{{.*}}: tensor<4xf32> {bufferization.writable = true}, %{{.*}}: i32)
// CHECK: func.func private @private(%{{.*}}: tensor<4xf32>)
func.func @public(%a: tensor<4xf32>, %b: tensor<4xf32> {bufferization.writable = true}, %c: i32) {
  return
}
func.func private @private(%a: tensor<4xf32>) {
  return
}

// CHECK: func.func @buffers(%{{.*}}: tensor<4xf32>)
func.func @buffers(%a: tensor<4xf32>) -> memref<4xf32> {
  %m = bufferization.to_buffer %a : tensor<4xf32> to memref<4xf32>
  return %m : memref<4xf32>
}
