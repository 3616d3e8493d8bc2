// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-atomics)' | FileCheck %s

// CHECK-LABEL: func.func @square
// CHECK: llvm.load %{{.*}} atomic monotonic
// CHECK: scf.while
// CHECK: arith.mulf
// CHECK: llvm.cmpxchg %{{.*}} acq_rel monotonic
// CHECK: scf.condition
// CHECK-LABEL: func.func @add
// CHECK: memref.atomic_rmw addi
// CHECK-LABEL: func.func @product
// CHECK: arith.muli
// CHECK: llvm.cmpxchg
func.func @square(%m: memref<4xf32>, %i: index) -> f32 {
  %r = memref.generic_atomic_rmw %m[%i] : memref<4xf32> {
  ^bb0(%old: f32):
    %new = arith.mulf %old, %old : f32
    memref.atomic_yield %new : f32
  }
  return %r : f32
}
func.func @add(%m: memref<4xi32>, %i: index, %v: i32) -> i32 {
  %r = memref.atomic_rmw addi %v, %m[%i] : (i32, memref<4xi32>) -> i32
  return %r : i32
}
func.func @product(%m: memref<4xi32>, %i: index, %v: i32) -> i32 {
  %r = memref.atomic_rmw muli %v, %m[%i] : (i32, memref<4xi32>) -> i32
  return %r : i32
}
