// RUN: c4ml-opt %s --pass-pipeline='builtin.module(expand-float-classification)' | FileCheck %s

// CHECK-LABEL: func.func @half
// CHECK: %[[BITS:.*]] = arith.bitcast %{{.*}} : f16 to i16
// CHECK: %[[MAGNITUDE:.*]] = arith.andi %[[BITS]]
// CHECK: %[[LEAST:.*]] = arith.constant 1024 : i16
// CHECK: %[[ABOVE:.*]] = arith.subi %[[MAGNITUDE]], %[[LEAST]]
// CHECK: arith.cmpi ult, %[[ABOVE]]
// CHECK-LABEL: func.func @vector
// CHECK: arith.constant dense<2139095040> : vector<4xi32>
// CHECK: arith.cmpi eq, %{{.*}} : vector<4xi32>
func.func @half(%x: f16) -> i1 {
  %r = math.isnormal %x : f16
  return %r : i1
}
func.func @vector(%x: vector<4xf32>) -> vector<4xi1> {
  %r = math.isinf %x : vector<4xf32>
  return %r : vector<4xi1>
}
