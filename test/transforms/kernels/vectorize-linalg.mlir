// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,vectorize-linalg)' | FileCheck %s
// REQUIRES: native-filecheck

#row = affine_map<(i, j) -> (i, j)>
#one = affine_map<(i, j) -> (i)>

// The sum and the quotient run row by row in one function.
// CHECK-LABEL: func.func @normalize
// CHECK-NOT:   call
// CHECK:       call @c4ml_loops_0
// CHECK-NEXT:  return
func.func @normalize(%x: memref<64x100xf32>) {
  %sum = memref.alloc() : memref<64xf32>
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%sum : memref<64xf32>)
  linalg.generic {indexing_maps = [#row, #one], iterator_types = ["parallel", "reduction"]} ins(%x : memref<64x100xf32>) outs(%sum : memref<64xf32>) {
  ^bb0(%a: f32, %s: f32):
    %r = arith.addf %a, %s : f32
    linalg.yield %r : f32
  }
  linalg.generic {indexing_maps = [#one, #row], iterator_types = ["parallel", "parallel"]} ins(%sum : memref<64xf32>) outs(%x : memref<64x100xf32>) {
  ^bb0(%s: f32, %a: f32):
    %r = arith.divf %a, %s : f32
    linalg.yield %r : f32
  }
  return
}

// Odd lengths end in a masked vector.
// CHECK-LABEL: func.func @add
// CHECK-NEXT:  call @c4ml_loops_1
func.func @add(%a: memref<21xf32>, %b: memref<21xf32>, %c: memref<21xf32>) {
  linalg.add ins(%a, %b : memref<21xf32>, memref<21xf32>) outs(%c : memref<21xf32>)
  return
}

// A pooling begins with the number of its fill, in registers, and walks the image plane by plane, as its result lies.
// CHECK-LABEL: func.func @pool
// CHECK:       %[[Y:.*]] = memref.alloc
// CHECK-NEXT:  call @c4ml_loops_2(%{{[^,]*}}, %{{[^,]*}}, %[[Y]])
// CHECK-NEXT:  return
func.func @pool(%x: memref<1x4x10x10xf32>, %window: memref<3x3xf32>) -> memref<1x4x8x8xf32> {
  %three = arith.constant 3.0 : f32
  %y = memref.alloc() : memref<1x4x8x8xf32>
  linalg.fill ins(%three : f32) outs(%y : memref<1x4x8x8xf32>)
  linalg.pooling_nchw_sum ins(%x, %window : memref<1x4x10x10xf32>, memref<3x3xf32>) outs(%y : memref<1x4x8x8xf32>)
  return %y : memref<1x4x8x8xf32>
}

// CHECK:      func.func private @c4ml_loops_0
// CHECK:      scf.for
// CHECK:        vector.load {{.*}} vector<8xf32>
// CHECK:        arith.addf {{.*}} : vector<8xf32>
// CHECK:        arith.divf {{.*}} : vector<8xf32>
// CHECK:      func.func private @c4ml_loops_1
// CHECK:        vector.create_mask
// CHECK:        vector.maskedstore
// CHECK:      func.func private @c4ml_loops_2
// CHECK:        arith.constant dense<3.000000e+00> : vector<8xf32>
// CHECK:        scf.for %{{.*}} = %c0 to %c4 step
// CHECK-COUNT-9:  vector.load
// CHECK-NOT:      vector.load
// CHECK:          vector.store
