// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-dynamic-positions)' | FileCheck %s

// CHECK-LABEL: func.func @row
// CHECK: %[[ROW0:.*]] = vector.extract %{{.*}}[0] : vector<4xf32> from vector<2x4xf32>
// CHECK: %[[ROW1:.*]] = vector.extract %{{.*}}[1] : vector<4xf32> from vector<2x4xf32>
// CHECK: %[[IS1:.*]] = arith.cmpi eq, %{{.*}} : index
// CHECK: arith.select %[[IS1]], %[[ROW1]], %[[ROW0]] : vector<4xf32>
func.func @row(%v: vector<2x4xf32>, %i: index) -> vector<4xf32> {
  %r = vector.extract %v[%i] : vector<4xf32> from vector<2x4xf32>
  return %r : vector<4xf32>
}

// CHECK-LABEL: func.func @lane
// CHECK-NEXT: vector.insert %{{.*}}, %{{.*}} [%{{.*}}] : f32 into vector<4xf32>
func.func @lane(%v: vector<4xf32>, %x: f32, %i: index) -> vector<4xf32> {
  %r = vector.insert %x, %v [%i] : f32 into vector<4xf32>
  return %r : vector<4xf32>
}
