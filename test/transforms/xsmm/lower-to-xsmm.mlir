// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-xsmm,func.func(loop-invariant-code-motion,cse))' | FileCheck %s
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-xsmm{kb=0})' 2>&1 | FileCheck %s --check-prefix=KNOB

// The zero becomes the kernel's beta, and the one dispatch stands in front of the loops.
// CHECK-LABEL: func.func @matmul
// CHECK-NOT:   linalg
// CHECK:       call @c4ml_brgemm_0
// KNOB: mb=64, nb=64 and kb=0 must be at least 1
func.func @matmul(%A: memref<128x256xf32>, %B: memref<256x128xf32>, %C: memref<128x128xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%C : memref<128x128xf32>)
  linalg.matmul ins(%A, %B : memref<128x256xf32>, memref<256x128xf32>) outs(%C : memref<128x128xf32>)
  return
}

// The added row and relu go into the product.
// CHECK-LABEL: func.func @layer
// CHECK-NOT:   linalg
// CHECK:       call @c4ml_brgemm_1
#map = affine_map<(m, n) -> (m, n)>
#row = affine_map<(m, n) -> (n)>
func.func @layer(%A: memref<128x256xf32>, %B: memref<256x128xf32>, %row: memref<128xf32>) -> memref<128x128xf32> {
  %zero = arith.constant 0.0 : f32
  %C = memref.alloc() : memref<128x128xf32>
  linalg.fill ins(%zero : f32) outs(%C : memref<128x128xf32>)
  linalg.matmul ins(%A, %B : memref<128x256xf32>, memref<256x128xf32>) outs(%C : memref<128x128xf32>)
  linalg.generic {indexing_maps = [#row, #map], iterator_types = ["parallel", "parallel"]} ins(%row : memref<128xf32>) outs(%C : memref<128x128xf32>) {
  ^bb0(%r: f32, %c: f32):
    %s = arith.addf %c, %r : f32
    %y = arith.maximumf %s, %zero : f32
    linalg.yield %y : f32
  }
  return %C : memref<128x128xf32>
}

// Pairs of bf16 that lie as the kernel wants them are read there, their blocks summed by one call.
// CHECK-LABEL: func.func @blocked
// CHECK:       call @c4ml_brgemm_2
#a = affine_map<(i, j, b, m, n, k, v) -> (i, b, m, k, v)>
#b = affine_map<(i, j, b, m, n, k, v) -> (j, b, k, n, v)>
#c = affine_map<(i, j, b, m, n, k, v) -> (i, j, m, n)>
func.func @blocked(%A: memref<4x8x32x16x2xbf16>, %B: memref<4x8x16x32x2xbf16>, %C: memref<4x4x32x32xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel", "reduction", "reduction"]}
      ins(%A, %B : memref<4x8x32x16x2xbf16>, memref<4x8x16x32x2xbf16>) outs(%C : memref<4x4x32x32xf32>) {
  ^bb0(%x: bf16, %y: bf16, %z: f32):
    %u = arith.extf %x : bf16 to f32
    %w = arith.extf %y : bf16 to f32
    %p = arith.mulf %u, %w : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK:       func.func private @c4ml_brgemm_0
// CHECK:       "xsmm.brgemm_dispatch"({{.*}}) {flags = ["beta_0"], types = [f32, f32, f32]}
// CHECK:       scf.for
// CHECK:         scf.for
// CHECK:           "xsmm.brgemm_invoke"
// CHECK-NOT:   dispatch
// CHECK:       func.func private @c4ml_brgemm_1
// CHECK:       "xsmm.fused_brgemm_dispatch"({{.*}}) {binary = "add", binary_flags = ["bcast_col_in0"], flags = ["beta_0"], types = [f32, f32, f32], unary = "relu"}
// CHECK:           "xsmm.fused_brgemm_invoke"
// CHECK:       func.func private @c4ml_brgemm_2
// CHECK-NOT:   memref.alloc
// CHECK:       %[[BLOCKS:.*]] = arith.constant 8 : index
// CHECK:       "xsmm.brgemm_dispatch"({{.*}}) {flags = ["vnni_b"], types = [bf16, bf16, f32]}
// CHECK:           "xsmm.brgemm_invoke"({{.*}}, %[[BLOCKS]])
