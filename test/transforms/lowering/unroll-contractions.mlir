// RUN: c4ml-opt %s --pass-pipeline='builtin.module(unroll-contractions)' | FileCheck %s

// CHECK-LABEL: func.func @largest
// CHECK: %[[P0:.*]] = arith.mulf
// CHECK: %[[M0:.*]] = arith.maxnumf %{{.*}}, %[[P0]] : f32
// CHECK: %[[P1:.*]] = arith.mulf
// CHECK: %[[M1:.*]] = arith.maxnumf %[[M0]], %[[P1]] : f32
// CHECK: return %[[M1]]
func.func @largest(%a: vector<2xf32>, %b: vector<2xf32>, %c: f32) -> f32 {
  %r = vector.contract {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
      iterator_types = ["reduction"], kind = #vector.kind<maxnumf>} %a, %b, %c : vector<2xf32>, vector<2xf32> into f32
  return %r : f32
}
