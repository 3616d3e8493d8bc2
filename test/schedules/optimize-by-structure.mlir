// RUN: c4ml-opt %s --schedule=optimize-by-structure --check-schedule --target=x86-avx2 | FileCheck %s --check-prefixes=CHECK,X86
// RUN: c4ml-opt %s --schedule=optimize-by-structure --target=aarch64-sve | FileCheck %s --check-prefixes=CHECK,SVE
// REQUIRES: native-filecheck

// CHECK-LABEL: func.func @product
// CHECK-NOT: linalg.matmul
// X86: vector.fma {{.*}} : vector<16xf32>
// SVE: vector.fma {{.*}} : vector<[8]xf32>
func.func @product(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// CHECK-LABEL: func.func @exponential
// CHECK-NOT: math.exp
// CHECK: vector.transfer_write
func.func @exponential(%a: tensor<37x53xf32>) -> tensor<37x53xf32> {
  %0 = linalg.exp ins(%a : tensor<37x53xf32>) outs(%a : tensor<37x53xf32>) -> tensor<37x53xf32>
  return %0 : tensor<37x53xf32>
}

// No strategy fits complex numbers.
// CHECK-LABEL: func.func @complex
// CHECK: linalg.matmul
func.func @complex(%a: tensor<4x4xcomplex<f32>>) -> tensor<4x4xcomplex<f32>> {
  %0 = linalg.matmul ins(%a, %a : tensor<4x4xcomplex<f32>>, tensor<4x4xcomplex<f32>>) outs(%a : tensor<4x4xcomplex<f32>>) -> tensor<4x4xcomplex<f32>>
  return %0 : tensor<4x4xcomplex<f32>>
}
