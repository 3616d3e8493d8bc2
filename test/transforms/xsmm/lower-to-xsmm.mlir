// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-xsmm,func.func(loop-invariant-code-motion,cse))' | FileCheck %s
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-xsmm{kb=0})' 2>&1 | FileCheck %s --check-prefix=KNOB

// The zero becomes the kernel's beta, and the one dispatch stands in front of the loops.
// CHECK-LABEL: func.func @matmul
// CHECK-NOT:   linalg
// CHECK:       call @c4ml_brgemm_0
// CHECK:       func.func private @c4ml_brgemm_0
// CHECK:       "xsmm.brgemm_dispatch"({{.*}}) {flags = ["beta_0"], types = [f32, f32, f32]}
// CHECK:       scf.for
// CHECK:         scf.for
// CHECK:           "xsmm.brgemm_invoke"
// CHECK-NOT:   xsmm.brgemm_dispatch
// KNOB: mb=64, nb=64 and kb=0 must be at least 1
func.func @matmul(%A: memref<128x256xf32>, %B: memref<256x128xf32>, %C: memref<128x128xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%C : memref<128x128xf32>)
  linalg.matmul ins(%A, %B : memref<128x256xf32>, memref<256x128xf32>) outs(%C : memref<128x128xf32>)
  return
}
