// RUN: c4ml-opt %s --pass-pipeline='builtin.module(mark-tensor-module)' | FileCheck %s --check-prefix=TENSORS
// RUN: sed 's/tensor</memref</g' %s | c4ml-opt --pass-pipeline='builtin.module(mark-tensor-module)' | FileCheck %s --check-prefix=BUFFERS --allow-empty

// TENSORS: module attributes {c4ml.tensors}
// BUFFERS-NOT: c4ml.tensors
func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}
