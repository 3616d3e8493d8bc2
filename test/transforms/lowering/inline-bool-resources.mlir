// RUN: c4ml-opt %s --pass-pipeline='builtin.module(inline-bool-resources)' | FileCheck %s

// CHECK: arith.constant dense<{{\[}}[true, false], [false, true]]> : tensor<2x2xi1>
func.func @f() -> tensor<2x2xi1> {
  %r = arith.constant dense_resource<mask> : tensor<2x2xi1>
  return %r : tensor<2x2xi1>
}
{-# dialect_resources: { builtin: { mask: "0x0100000001000001" } } #-}
