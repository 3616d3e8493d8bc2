// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel)' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel)' | FileCheck %s --check-prefix=VECTOR
// RUN: c4ml-opt %s --target=x86-avx512 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel,canonicalize)' | FileCheck %s --check-prefix=WIDE
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel{mr=4 nr=8 kb=16})' | FileCheck %s --check-prefix=KNOBS
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel{nr=12})' 2>&1 | FileCheck %s --check-prefix=NR
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel{mr=16})' 2>&1 | FileCheck %s --check-prefix=MR
// RUN: not c4ml-opt %s --target=x86-avx2 --lower-to-nanokernel='kb=-1 prefetch=0' 2>&1 | FileCheck %s --check-prefix=KB
// KB: error: lower-to-nanokernel: kb=-1: expected a number above 0, or 0 for the target's own
// RUN: c4ml-opt %S/Inputs/bytes.mlir --target=x86-amx --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel)' | FileCheck %s --check-prefix=TILES
// RUN: c4ml-opt %S/Inputs/bytes.mlir --target=x86-amx --pass-pipeline='builtin.module(linalg-generalize-named-ops,lower-to-nanokernel{mr=8})' | FileCheck %s --check-prefix=DOTS

// Tiles are configured once; a step of k loads two tiles of each operand for four products.
// TILES:         llvm.x86.ldtilecfg
// TILES-COUNT-4: llvm.x86.tilezero
// TILES:         scf.for
// TILES-COUNT-4:   llvm.x86.tileloadd64
// TILES-COUNT-4:   llvm.x86.tdpbssd
// TILES:         }
// TILES-COUNT-4: llvm.x86.tilestored64
// TILES:         llvm.x86.tilerelease
// A register tile of eight rows is none of whole tiles.
// DOTS-NOT: llvm.x86.t
// DOTS:     llvm.x86.avx512.vpdpbusd.512

// The fill is folded into the kernel, which starts from zero.
// CHECK-LABEL: func.func @matmul
// CHECK-SAME:  (%[[A:.*]]: memref<48x64xf32>, %[[B:.*]]: memref<64x32xf32>, %[[C:.*]]: memref<48x32xf32>)
// CHECK-NOT:   linalg
// CHECK:       call @c4ml_contraction_0(%[[A]], %[[B]], %[[C]])
// CHECK:       func.func private @c4ml_contraction_0
// Twelve accumulators of eight lanes.
// CHECK:         %{{.*}}:12 = scf.for
// CHECK-COUNT-12:  vector.fma {{.*}} : vector<8xf32>
// CHECK-NOT:       vector.fma
// CHECK:       func.func private @c4ml_thin_contraction_0
// WIDE:          %{{.*}}:28 = scf.for
// WIDE-COUNT-28:   vector.fma {{.*}} : vector<16xf32>
// KNOBS:         %{{.*}}:4 = scf.for
// NR: nr=12 is no multiple of the 8 lanes of a vector of f32; take 8 or 16
// MR: mr=16 with nr=16 needs 32 accumulators and 2 vectors of B; the target has 16 vector registers
func.func @matmul(%A: memref<48x64xf32>, %B: memref<64x32xf32>, %C: memref<48x32xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%C : memref<48x32xf32>)
  linalg.matmul ins(%A, %B : memref<48x64xf32>, memref<64x32xf32>) outs(%C : memref<48x32xf32>)
  return
}

// Matrix times vector: eight rows share each vector of x along k; a mask leaves out what is past the end.
// VECTOR:       call @c4ml_thin_contraction_0
// VECTOR:       func.func private @c4ml_thin_contraction_0
// VECTOR:         %{{.*}}:8 = scf.for
// VECTOR-COUNT-9:   vector.load
// VECTOR-COUNT-8:   vector.fma {{.*}} : vector<8xf32>
// VECTOR-COUNT-9: vector.maskedload
func.func @matvec(%A: memref<48x61xf32>, %x: memref<61xf32>, %y: memref<48xf32>) {
  linalg.matvec ins(%A, %x : memref<48x61xf32>, memref<61xf32>) outs(%y : memref<48xf32>)
  return
}
