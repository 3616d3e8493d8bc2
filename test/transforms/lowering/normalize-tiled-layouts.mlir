// RUN: c4ml-opt %s --pass-pipeline='builtin.module(normalize-tiled-layouts)' | FileCheck %s

// CHECK-LABEL: func.func @f
// CHECK: memref.alloc() : memref<2x4xf32>
// CHECK: memref<2x4xf32>
// CHECK-NOT: affine_map<(d0) ->
func.func @f(%i: index, %v: f32) -> f32 {
  %m = memref.alloc() : memref<8xf32, affine_map<(d0) -> (d0 floordiv 4, d0 mod 4)>>
  affine.store %v, %m[symbol(%i)] : memref<8xf32, affine_map<(d0) -> (d0 floordiv 4, d0 mod 4)>>
  %r = affine.load %m[3] : memref<8xf32, affine_map<(d0) -> (d0 floordiv 4, d0 mod 4)>>
  return %r : f32
}
