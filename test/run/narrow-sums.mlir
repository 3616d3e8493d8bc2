// The plain loops sum bf16 in f32, as kernels do: in bf16 a sum of 2048 ones would stop at 256.
// RUN: c4ml-run %s --check --target=host | FileCheck %s
// RUN: c4ml-run %s --check --target=x86-avx2 | FileCheck %s

// CHECK: agrees with the plain loops: 48 elements agree; largest error 0,
func.func @main(%a: tensor<3x2048xbf16>, %c: tensor<3x16xbf16>) -> tensor<3x16xbf16> {
  %one = arith.constant 1.0 : bf16
  %b = arith.constant dense<1.0> : tensor<2048x16xbf16>
  %ones = linalg.fill ins(%one : bf16) outs(%a : tensor<3x2048xbf16>) -> tensor<3x2048xbf16>
  %r = linalg.matmul ins(%ones, %b : tensor<3x2048xbf16>, tensor<2048x16xbf16>) outs(%c : tensor<3x16xbf16>) -> tensor<3x16xbf16>
  return %r : tensor<3x16xbf16>
}
