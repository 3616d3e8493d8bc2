// RUN: c4ml-opt %s --carry-reductions-in-vectors | FileCheck %s

// CHECK-LABEL: func.func @dot
// CHECK: %[[NONE:.*]] = arith.constant dense<-0.000000e+00> : vector<8xf32>
// CHECK: %[[SUMS:.*]] = scf.for {{.*}} iter_args(%[[ACC:.*]] = %[[NONE]]) -> (vector<8xf32>)
// CHECK:   %[[NEXT:.*]] = vector.fma %{{.*}}, %{{.*}}, %[[ACC]] : vector<8xf32>
// CHECK:   %[[KEPT:.*]] = arith.select %{{.*}}, %[[NEXT]], %[[ACC]]
// CHECK:   scf.yield %[[KEPT]]
// CHECK: vector.reduction <add>, %[[SUMS]], %{{.*}} fastmath<reassoc> : vector<8xf32> into f32
func.func @dot(%x: memref<?xf32>, %y: memref<?xf32>, %n: index, %init: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %z = arith.constant 0.0 : f32
  %r = scf.for %i = %c0 to %n step %c8 iter_args(%acc = %init) -> (f32) {
    %left = arith.subi %n, %i : index
    %m = vector.create_mask %left : vector<8xi1>
    %a = vector.transfer_read %x[%i], %z, %m {in_bounds = [true]} : memref<?xf32>, vector<8xf32>
    %b = vector.transfer_read %y[%i], %z, %m {in_bounds = [true]} : memref<?xf32>, vector<8xf32>
    %p = arith.mulf %a, %b : vector<8xf32>
    %s = vector.mask %m { vector.multi_reduction <add>, %p, %acc [0] : vector<8xf32> to f32 } : vector<8xi1> -> f32
    scf.yield %s : f32
  }
  return %r : f32
}

// A sum that the loop looks at stays a number.
// CHECK-LABEL: func.func @watched
// CHECK: vector.reduction <maxsi>, %{{.*}}, %{{.*}} : vector<4xi32> into i32
// CHECK-NEXT: memref.store
func.func @watched(%x: memref<?x4xi32>, %out: memref<?xi32>, %n: index, %init: i32) -> i32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %z = arith.constant 0 : i32
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %init) -> (i32) {
    %a = vector.transfer_read %x[%i, %c0], %z {in_bounds = [true]} : memref<?x4xi32>, vector<4xi32>
    %s = vector.reduction <maxsi>, %a, %acc : vector<4xi32> into i32
    memref.store %s, %out[%i] : memref<?xi32>
    scf.yield %s : i32
  }
  return %r : i32
}
