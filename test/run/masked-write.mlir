// RUN: c4ml-run %s --input 3 --check --print | FileCheck %s
// RUN: %if qemu-aarch64 %{ c4ml-run %s --input 3 --target=aarch64-sve --check --print | FileCheck %s %}

// A masked write to a tensor keeps what the mask leaves out, through every target's schedule.
// CHECK: 2. 2. 2. 7. 7. 7. 7. 7.
// CHECK: check: result 0, tensor<8xf32> agrees
func.func @main(%n: index) -> tensor<8xf32> {
  %seven = arith.constant 7.0 : f32
  %c0 = arith.constant 0 : index
  %e = tensor.empty() : tensor<8xf32>
  %t = linalg.fill ins(%seven : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %v = arith.constant dense<2.0> : vector<8xf32>
  %m = vector.create_mask %n : vector<8xi1>
  %r = vector.transfer_write %v, %t[%c0], %m {in_bounds = [true]} : vector<8xf32>, tensor<8xf32>
  return %r : tensor<8xf32>
}
