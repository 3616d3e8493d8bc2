// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-tm-tensor)' | FileCheck %s

// CHECK-LABEL: func.func @cumsum
// CHECK: scf.for
// CHECK: scf.for
// CHECK: arith.cmpi eq
// CHECK: tensor.extract %{{.*}} : tensor<4x17xf32>
// CHECK: arith.addf
// CHECK: arith.select
// CHECK: tensor.insert %{{.*}} : tensor<4x17xf32>
// CHECK-NOT: tm_tensor
func.func @cumsum(%x: tensor<4x17xf32>, %o: tensor<4x17xf32>, %s: tensor<4xf32>) -> tensor<4x17xf32> {
  %r:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%x : tensor<4x17xf32>) outs(%o, %s : tensor<4x17xf32>, tensor<4xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    tm_tensor.yield %c : f32
  } -> tensor<4x17xf32>, tensor<4xf32>
  return %r#0 : tensor<4x17xf32>
}

// A sort along the only dimension: levels of merged runs.
// CHECK-LABEL: func.func @sort
// CHECK: math.ctlz
// CHECK: scf.for
// CHECK: arith.ceildivui
// CHECK: arith.cmpi sle
// CHECK: linalg.copy
// CHECK-NOT: tm_tensor
func.func @sort(%x: tensor<?xi32>) -> tensor<?xi32> {
  %r = tm_tensor.sort dimension(0) outs(%x : tensor<?xi32>) {
  ^bb0(%a: i32, %b: i32):
    %c = arith.cmpi sle, %a, %b : i32
    tm_tensor.yield %c : i1
  } -> tensor<?xi32>
  return %r : tensor<?xi32>
}

// CHECK-LABEL: func.func @scatter
// CHECK: tensor.extract %{{.*}} : tensor<5x1xi64>
// CHECK: arith.index_cast
// CHECK: tensor.insert %{{.*}} : tensor<9x4xf32>
// CHECK-NOT: tm_tensor
func.func @scatter(%u: tensor<5x1x4xf32>, %i: tensor<5x1xi64>, %o: tensor<9x4xf32>) -> tensor<9x4xf32> {
  %r = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %i : tensor<5x1x4xf32>, tensor<5x1xi64>) outs(%o : tensor<9x4xf32>) {
  ^bb0(%a: f32, %b: f32):
    tm_tensor.yield %a : f32
  } -> tensor<9x4xf32>
  return %r : tensor<9x4xf32>
}
