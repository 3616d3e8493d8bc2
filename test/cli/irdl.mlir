// RUN: c4ml-opt %s --irdl-file=%S/Inputs/cmath.irdl.mlir --verify-diagnostics --split-input-file | FileCheck %s

// CHECK: "cmath.mul"(%{{.*}}, %{{.*}}) : (!cmath.complex<f32>, !cmath.complex<f32>) -> !cmath.complex<f32>
func.func @good(%a: !cmath.complex<f32>) -> !cmath.complex<f32> {
  %r = "cmath.mul"(%a, %a) : (!cmath.complex<f32>, !cmath.complex<f32>) -> !cmath.complex<f32>
  return %r : !cmath.complex<f32>
}

// -----

// expected-error@+1 {{expected 'f32' but got 'i32'}}
func.func @bad(%a: !cmath.complex<i32>) { return }
