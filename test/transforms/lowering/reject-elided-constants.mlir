// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(reject-elided-constants)' 2>&1 | FileCheck %s
// REQUIRES: native-filecheck

// CHECK: elided-constants.mlir:[[@LINE+2]]:{{.*}}error: {{.*}}the constant's data was elided when this module was printed; print it in full
func.func @f() -> tensor<4xf32> {
  %r = arith.constant dense_resource<__elided__> : tensor<4xf32>
  return %r : tensor<4xf32>
}
