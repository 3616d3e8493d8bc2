// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(mark-distinct-arguments))' | FileCheck %s

// CHECK: func.func @tensors({{.*}}) attributes {c4ml.distinct_arguments}
func.func @tensors(%a: tensor<4xf32>, %b: tensor<4xf32>) {
  return
}

// CHECK: func.func @memrefs(%{{.*}}: memref<4xf32>, %{{.*}}: memref<4xf32>) {
func.func @memrefs(%a: memref<4xf32>, %b: memref<4xf32>) {
  return
}
