// RUN: c4ml-run %s --check -n 3 | FileCheck %s
// RUN: c4ml-run - --seed=1 --save %t < %s
// RUN: c4ml-run %s --seed=1 --expect %t/out0.npy --expect %t/out1.npy | FileCheck %s --check-prefix=EXPECT
// RUN: not c4ml-run %s --seed=2 --expect %t/out0.npy --expect %t/out1.npy 2>&1 | FileCheck %s --check-prefix=WRONG
// RUN: not c4ml-run %s --expect %t/out0.npy 2>&1 | FileCheck %s --check-prefix=COUNT

// CHECK: check: result 0, {{tensor|memref}}<8x8xf32> agrees with the plain loops: 64 elements agree
// CHECK: check: argument 2, memref<8x?xf32> agrees with the plain loops: 128 elements agree
// CHECK: time: median {{.*}} of 3 samples
// CHECK: GFLOP/s at the median
// EXPECT: check: output 0 (result 0, {{tensor|memref}}<8x8xf32>) agrees with
// EXPECT: check: output 1 (argument 2, memref<8x?xf32>) agrees with
// WRONG: error: output 0 (result 0, {{tensor|memref}}<8x8xf32>) differs from '{{.*}}out0.npy': {{.*}} of 64 elements differ; first at [0, 0]: got
// COUNT: error: --expect is given 1 times for 2 outputs (result 0, {{tensor|memref}}<8x8xf32>, argument 2, memref<8x?xf32>)
func.func @main(%a: tensor<8x8xf32>, %b: tensor<8x8xf32>, %c: memref<8x?xf32>) -> tensor<8x8xf32> {
  %z = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %r = linalg.matmul ins(%a, %b : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  memref.store %z, %c[%c0, %c0] : memref<8x?xf32>
  return %r : tensor<8x8xf32>
}
