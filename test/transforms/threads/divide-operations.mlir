// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(divide-operations{threads=4 grid=2,2})' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(divide-operations{threads=4 contractions=true})' | FileCheck %s --check-prefix=ONLY
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(divide-operations{threads=4 grid=3,2})' 2>&1 | FileCheck %s --check-prefix=GRID
// GRID: error: divide-operations: grid=3,2: expected two numbers, rows and lanes, whose product is threads=4, as grid=2,2

// A product goes with the zeros before it and the addition behind it; what only they use becomes each part's own.
// CHECK-LABEL: func.func @layer
// CHECK-NOT:   memref.alloc
// CHECK:       scf.parallel (%[[I:.*]], %[[J:.*]]) = ({{.*}}) to (%c2{{.*}}, %c2{{.*}})
// CHECK:         %[[C:.*]] = memref.alloc() {{.*}} : memref<128x256xf32>
// CHECK:         linalg.generic {{.*}} outs(%[[C]] : memref<128x256xf32>)
// CHECK:         %[[A:.*]] = memref.subview %arg0[%{{.*}}, 0] [128, 64] [1, 1]
// CHECK:         %[[B:.*]] = memref.subview %arg1[0, %{{.*}}] [64, 256] [1, 1]
// CHECK:         linalg.generic {{.*}} ins(%[[A]], %[[B]] : {{.*}}) outs(%[[C]] : memref<128x256xf32>)
// CHECK:         %[[V:.*]] = memref.subview %arg2[%{{.*}}] [256] [1]
// CHECK:         %[[D:.*]] = memref.subview %arg3[%{{.*}}, %{{.*}}] [128, 256] [1, 1]
// CHECK:         linalg.generic {{.*}} ins(%[[C]], %[[V]] : {{.*}}) outs(%[[D]] : {{.*}})
// CHECK:         memref.dealloc %[[C]]
// CHECK:         scf.reduce
func.func @layer(%a: memref<256x64xf32>, %b: memref<64x512xf32>, %v: memref<512xf32>, %d: memref<256x512xf32>) attributes {c4ml.distinct_arguments} {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<256x512xf32>
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<256x512xf32>) {
  ^bb0(%o: f32):
    linalg.yield %zero : f32
  }
  linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<256x64xf32>, memref<64x512xf32>) outs(%c : memref<256x512xf32>) {
  ^bb0(%x: f32, %y: f32, %o: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %v : memref<256x512xf32>, memref<512xf32>) outs(%d : memref<256x512xf32>) {
  ^bb0(%x: f32, %y: f32, %o: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<256x512xf32>
  return
}

// A body that loads by itself; its counters go on from where the part begins. Windows that overlap are read in overlapping slices.
// CHECK-LABEL: func.func @body
// CHECK:       scf.parallel (%[[I:.*]], %{{.*}}) =
// CHECK:         %[[LOW:.*]] = arith.muli %[[I]], %c500
// CHECK:         memref.subview %arg1[%{{.*}}] [1001] [1]
// CHECK:         %[[INDEX:.*]] = linalg.index 0
// CHECK:         %[[AT:.*]] = arith.addi %[[INDEX]], %[[LOW]]
// CHECK:         memref.load %arg0[%[[AT]]]
// ONLY-LABEL:  func.func @body
// ONLY-NOT:    scf.parallel
func.func @body(%t: memref<5000xf32>, %w: memref<2001xf32>, %f: memref<3xf32>, %d: memref<1000x400xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (2 * i + k)>, affine_map<(i, j, k) -> (k)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%w, %f : memref<2001xf32>, memref<3xf32>) outs(%d : memref<1000x400xf32>) {
  ^bb0(%x: f32, %y: f32, %o: f32):
    %i = linalg.index 0 : index
    %l = memref.load %t[%i] : memref<5000xf32>
    %s = arith.addf %x, %l : f32
    %q = arith.addf %s, %o : f32
    linalg.yield %q : f32
  }
  return
}
