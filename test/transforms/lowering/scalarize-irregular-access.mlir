// RUN: c4ml-opt %s --pass-pipeline='builtin.module(scalarize-irregular-access)' | FileCheck %s

// CHECK-LABEL: func.func @strided
// CHECK-COUNT-2: scf.if %{{.*}} -> (f32)
// CHECK-NOT: vector.gather
func.func @strided(%m: memref<8xf32, strided<[2]>>, %x: vector<2xindex>, %b: vector<2xi1>, %p: vector<2xf32>) -> vector<2xf32> {
  %c0 = arith.constant 0 : index
  %r = vector.gather %m[%c0][%x], %b, %p : memref<8xf32, strided<[2]>>, vector<2xindex>, vector<2xi1>, vector<2xf32> into vector<2xf32>
  return %r : vector<2xf32>
}

// CHECK-LABEL: func.func @block
// CHECK-COUNT-2: memref.store %{{.*}} : memref<8xf32>
// CHECK-NOT: vector.scatter
func.func @block(%m: memref<8xf32>, %x: vector<1x2xindex>, %b: vector<1x2xi1>, %v: vector<1x2xf32>) {
  %c0 = arith.constant 0 : index
  vector.scatter %m[%c0][%x], %b, %v : memref<8xf32>, vector<1x2xindex>, vector<1x2xi1>, vector<1x2xf32>
  return
}

// CHECK-LABEL: func.func @contiguous
// CHECK: vector.gather
func.func @contiguous(%m: memref<8xf32>, %x: vector<2xindex>, %b: vector<2xi1>, %p: vector<2xf32>) -> vector<2xf32> {
  %c0 = arith.constant 0 : index
  %r = vector.gather %m[%c0][%x], %b, %p : memref<8xf32>, vector<2xindex>, vector<2xi1>, vector<2xf32> into vector<2xf32>
  return %r : vector<2xf32>
}
