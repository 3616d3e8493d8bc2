// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(split-reductions{threads=3})' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(split-reductions)' | FileCheck %s --check-prefix=ONE

// A sum of everything: a part adds up some rows into a place of its own, that starts from the neutral element; then the parts are added in order.
// CHECK-LABEL: func.func @sum
// CHECK:       %[[P:.*]] = memref.alloc() {{.*}} : memref<3xf32>
// CHECK:       %[[N:.*]] = arith.constant -0.000000e+00 : f32
// CHECK:       linalg.generic
// CHECK-NEXT:  ^bb0
// CHECK-NEXT:    linalg.yield %[[N]]
// CHECK:       scf.parallel (%[[I:.*]]) = (%{{.*}}) to (%{{.*}}) step
// CHECK-DAG:     %[[OWN:.*]] = memref.subview %[[P]][%[[I]]] [1] [1] : memref<3xf32> to memref<f32, strided<[], offset: ?>>
// CHECK-DAG:     %[[ROWS:.*]] = memref.subview %arg0[%{{.*}}, 0] [%{{.*}}, 900] [1, 1]
// CHECK:         linalg.generic {{.*}} ins(%[[ROWS]] : {{.*}}) outs(%[[OWN]] :
// CHECK:         scf.reduce
// CHECK:       linalg.generic {{.*}} ins(%[[P]] : memref<3xf32>) outs(%arg1 : memref<f32>)
// CHECK:         arith.addf
// CHECK:       memref.dealloc %[[P]]
// ONE-NOT:     scf.parallel
func.func @sum(%x: memref<1000x900xf32>, %s: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x : memref<1000x900xf32>) outs(%s : memref<f32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %b, %a : f32
    linalg.yield %c : f32
  }
  return
}

// Enough results for every thread, and a fold that is not known to be associative, stay.
// CHECK-LABEL: func.func @stay
// CHECK-NOT:   scf.parallel
// CHECK:       return
func.func @stay(%x: memref<1000x900xf32>, %s: memref<1000xf32>, %t: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%x : memref<1000x900xf32>) outs(%s : memref<1000xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %b, %a : f32
    linalg.yield %c : f32
  }
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x : memref<1000x900xf32>) outs(%t : memref<f32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.subf %a, %b : f32
    linalg.yield %c : f32
  }
  return
}
