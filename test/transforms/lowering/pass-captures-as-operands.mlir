// RUN: c4ml-opt %s --pass-pipeline='builtin.module(pass-captures-as-operands)' | FileCheck %s

// CHECK: #[[SAME:.*]] = affine_map<(d0) -> (d0)>
// CHECK: #[[NONE:.*]] = affine_map<(d0) -> ()>
// CHECK-LABEL: func.func @scaled
// CHECK-SAME: %[[X:.*]]: tensor<8xf32>, %[[S:.*]]: f32, %[[N:.*]]: index
// CHECK: linalg.generic {indexing_maps = [#[[SAME]], #[[NONE]], #[[NONE]], #[[SAME]]]
// CHECK-SAME: ins(%[[X]], %[[S]], %[[N]] : tensor<8xf32>, f32, index)
// CHECK-NEXT: ^bb0(%[[A:.*]]: f32, %[[SCALE:.*]]: f32, %[[COUNT:.*]]: index, %[[OUT:.*]]: f32):
// CHECK: arith.mulf %[[A]], %[[SCALE]]
// CHECK: arith.cmpi ult, %{{.*}}, %[[COUNT]]
// CHECK: arith.addf %{{.*}}, %[[SCALE]]
// CHECK: arith.select %{{.*}}, %{{.*}}, %[[OUT]]
func.func @scaled(%x: tensor<8xf32>, %s: f32, %n: index) -> tensor<8xf32> {
  %one = arith.constant 1.0 : f32
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
    ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.mulf %a, %s : f32
    %p = arith.addf %m, %one : f32
    %i = linalg.index 0 : index
    %c = arith.cmpi ult, %i, %n : index
    %q = scf.if %c -> f32 {
      %t = arith.addf %p, %s : f32
      scf.yield %t : f32
    } else {
      scf.yield %p : f32
    }
    %r = arith.select %c, %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// CHECK-LABEL: func.func @nothing_taken
// CHECK: ins(%{{.*}} : tensor<8xf32>) outs(%{{.*}} : tensor<8xf32>)
func.func @nothing_taken(%x: tensor<8xf32>) -> tensor<8xf32> {
  %two = arith.constant 2.0 : f32
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
    ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.mulf %a, %two : f32
    linalg.yield %m : f32
  } -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
