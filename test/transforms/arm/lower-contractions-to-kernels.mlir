// RUN: c4ml-opt %s --target=aarch64-sve --pass-pipeline='builtin.module(lower-contractions-to-kernels)' | FileCheck %s
// RUN: c4ml-opt %s --target=aarch64-neon --pass-pipeline='builtin.module(lower-contractions-to-kernels)' | FileCheck %s --check-prefix=NEON

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#bt = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>

// CHECK-NOT: @weights_of_three
// CHECK: memref.global "private" constant @c4ml_packed_0 : memref<6xf32> = dense<[1.000000e+00, 3.000000e+00, 5.000000e+00, 2.000000e+00, 4.000000e+00, 6.000000e+00]>

// CHECK-LABEL: func.func @matmul
// CHECK-NEXT: call @[[CONTRACT:.*]](%arg0, %arg1, %arg2) : (memref<?x?xf32>, memref<?x?xf32>, memref<?x?xf32>) -> ()
// NEON-LABEL: func.func @matmul
// NEON-NEXT: call @contract_neon
func.func @matmul(%a: memref<?x?xf32>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// The same types and maps share one function.
// CHECK-LABEL: func.func @again
// CHECK-NEXT: call @[[CONTRACT]](
func.func @again(%a: memref<?x?xf32>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// A transposed B is gathered while it is packed.
// CHECK-LABEL: func.func @transposed
// CHECK-NEXT: call @contract_sve_fma_f64_6x4_m1k1pg
func.func @transposed(%a: memref<8x9xf64>, %b: memref<7x9xf64>, %c: memref<8x7xf64>) {
  linalg.generic {indexing_maps = [#a, #bt, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<8x9xf64>, memref<7x9xf64>) outs(%c : memref<8x7xf64>) {
  ^bb0(%x: f64, %y: f64, %z: f64):
    %p = arith.mulf %x, %y : f64
    %s = arith.addf %p, %z : f64
    linalg.yield %s : f64
  }
  return
}

// No product: left to others.
// CHECK-LABEL: func.func @sum
// CHECK-NEXT: linalg.generic
func.func @sum(%a: memref<8x9xf32>, %b: memref<9x7xf32>, %c: memref<8x7xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<8x9xf32>, memref<9x7xf32>) outs(%c : memref<8x7xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.addf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// Sums start from zero instead of reading what was filled with it.
// CHECK-LABEL: func.func @filled
// CHECK-NEXT: constant
// CHECK-NEXT: call @contract_sve_fma_f32_6x4_m1k1pz
// CHECK-NEXT: return
func.func @filled(%a: memref<?x?xf32>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.generic {indexing_maps = [affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}
      ins(%zero : f32) outs(%c : memref<?x?xf32>) {
  ^bb0(%x: f32, %z: f32):
    linalg.yield %x : f32
  }
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// What follows is done in the kernel, and the deallocation of an operand waits for it.
// CHECK-LABEL: func.func @biased
// CHECK: call @contract_sve_fma_f32_6x4_m1k1p_{{[0-9]+}}(%arg0, %[[B:.*]], %[[C:.*]], %[[C]], %arg1, %[[C]])
// CHECK-NEXT: memref.dealloc %[[B]]
// CHECK-NEXT: return %[[C]]
func.func @biased(%a: memref<?x8xf32>, %bias: memref<8xf32>, %m: index) -> memref<?x8xf32> {
  %b = memref.alloc() : memref<8x8xf32>
  %c = memref.alloc(%m) : memref<?x8xf32>
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x8xf32>, memref<8x8xf32>) outs(%c : memref<?x8xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  memref.dealloc %b : memref<8x8xf32>
  linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<?x8xf32>, memref<8xf32>) outs(%c : memref<?x8xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  return %c : memref<?x8xf32>
}

// A constant B is laid out now: columns of a transposed one side by side, f32 as a row of columns for each k.
// CHECK-LABEL: func.func @weights
// CHECK: %[[PACKED:.*]] = memref.get_global @c4ml_packed_0 : memref<6xf32>
// CHECK-NEXT: call @contract_sve_fma_f32_6x4_m1k1p_{{.*}}(%arg0, %[[PACKED]], %arg1)
memref.global "private" constant @weights_of_three : memref<3x2xf32> = dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]>
func.func @weights(%a: memref<?x2xf32>, %c: memref<?x3xf32>) {
  %b = memref.get_global @weights_of_three : memref<3x2xf32>
  linalg.generic {indexing_maps = [#a, #bt, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x2xf32>, memref<3x2xf32>) outs(%c : memref<?x3xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: func.func private @[[CONTRACT]](%[[A:.*]]: memref<?x?xf32>, %{{.*}}: memref<?x?xf32>, %{{.*}}: memref<?x?xf32>)
// CHECK: memref.extract_aligned_pointer_as_index %[[A]]
// CHECK: call @sve_fma_f32_6x4_m1k1p
// CHECK: func.func private @sve_fma_f32_6x4_m1k1p
// CHECK: llvm.call_intrinsic "llvm.aarch64.sve.ld1rq.nxv4f32"
// CHECK: llvm.call_intrinsic "llvm.aarch64.sve.fmla.lane.nxv4f32"
// NEON: llvm.intr.fma({{.*}}) : (vector<4xf32>, vector<4xf32>, vector<4xf32>) -> vector<4xf32>
