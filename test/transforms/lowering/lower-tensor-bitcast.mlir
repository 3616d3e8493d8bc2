// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-tensor-bitcast)' | FileCheck %s

// CHECK-LABEL: func.func @bits
// CHECK: tensor.generate
// CHECK: tensor.extract
// CHECK: arith.bitcast %{{.*}} : f32 to i32
// CHECK: tensor.yield
// CHECK-LABEL: func.func @sign
// CHECK: builtin.unrealized_conversion_cast %{{.*}} : i32 to ui32
func.func @bits(%a: tensor<?xf32>) -> tensor<?xi32> {
  %r = tensor.bitcast %a : tensor<?xf32> to tensor<?xi32>
  return %r : tensor<?xi32>
}
func.func @sign(%a: tensor<4xi32>) -> tensor<4xui32> {
  %r = tensor.bitcast %a : tensor<4xi32> to tensor<4xui32>
  return %r : tensor<4xui32>
}
