// RUN: c4ml-opt %s --pass-pipeline='builtin.module(approximate-math)' | FileCheck %s
// RUN: c4ml-opt %s --pass-pipeline='builtin.module(approximate-math{scalars=true})' | FileCheck %s --check-prefix=SCALARS

// CHECK-LABEL: func.func @scalable
// CHECK-NOT: math.exp
// CHECK: math.fma {{.*}} : vector<[4]xf32>
// CHECK: arith.shli {{.*}} : vector<[4]xi32>
func.func @scalable(%x: vector<[4]xf32>) -> vector<[4]xf32> {
  %y = math.exp %x : vector<[4]xf32>
  return %y : vector<[4]xf32>
}

// Two-byte types are worked out in f32.
// CHECK-LABEL: func.func @half
// CHECK: arith.extf {{.*}} : vector<8xf16> to vector<8xf32>
// CHECK-NOT: math.tanh
// CHECK: arith.truncf {{.*}} : vector<8xf32> to vector<8xf16>
func.func @half(%x: vector<8xf16>) -> vector<8xf16> {
  %y = math.tanh %x : vector<8xf16>
  return %y : vector<8xf16>
}

// CHECK-LABEL: func.func @scalar
// CHECK: math.erf
// SCALARS-LABEL: func.func @scalar
// SCALARS-NOT: math.erf
func.func @scalar(%x: f64) -> f64 {
  %y = math.erf %x : f64
  return %y : f64
}

// An angle beyond the reduction's reach is libm's, lane by lane.
// CHECK-LABEL: func.func @sine
// CHECK: vector.reduction <or>
// CHECK: scf.if
// CHECK: scf.for
// CHECK: math.sin %{{.*}} : f32
func.func @sine(%x: vector<[4]xf32>) -> vector<[4]xf32> {
  %y = math.sin %x : vector<[4]xf32>
  return %y : vector<[4]xf32>
}

// CHECK-LABEL: func.func @square
// CHECK: arith.mulf %[[X:.*]], %[[X]]
func.func @square(%x: vector<4xf32>) -> vector<4xf32> {
  %two = arith.constant dense<2.0> : vector<4xf32>
  %y = math.powf %x, %two : vector<4xf32>
  return %y : vector<4xf32>
}

// x^6 = (x^3)^2.
// CHECK-LABEL: func.func @sixth
// CHECK: %[[SQUARE:.*]] = arith.muli %[[X:.*]], %[[X]]
// CHECK: %[[CUBE:.*]] = arith.muli %[[SQUARE]], %[[X]]
// CHECK: arith.muli %[[CUBE]], %[[CUBE]]
func.func @sixth(%x: vector<[4]xi32>) -> vector<[4]xi32> {
  %six = arith.constant dense<6> : vector<[4]xi32>
  %y = math.ipowi %x, %six : vector<[4]xi32>
  return %y : vector<[4]xi32>
}

// An exponent that is not known: until no lane has a bit left.
// CHECK-LABEL: func.func @integers
// CHECK: scf.while
// CHECK: vector.reduction <or>
func.func @integers(%x: vector<[4]xi32>, %n: vector<[4]xi32>) -> vector<[4]xi32> {
  %y = math.ipowi %x, %n : vector<[4]xi32>
  return %y : vector<[4]xi32>
}
