// RUN: c4ml-run %s --check | FileCheck %s
// RUN: %if qemu-aarch64 %{ c4ml-run %s --target=aarch64-sve --check | FileCheck %s %}

// An elementwise operation that reads its own output, followed by one that uses each element many times: fused, it must still run once.
// CHECK: check: result 0, tensor<5x7xf32> agrees
func.func @main(%a: tensor<5x6xf32>) -> tensor<5x7xf32> {
  %one = arith.constant dense<1.0> : tensor<6x7xf32>
  %z = arith.constant 0.0 : f32
  %twice = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%a : tensor<5x6xf32>) {
  ^bb0(%x: f32):
    %y = arith.addf %x, %x : f32
    linalg.yield %y : f32
  } -> tensor<5x6xf32>
  %e = tensor.empty() : tensor<5x7xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<5x7xf32>) -> tensor<5x7xf32>
  %r = linalg.matmul ins(%twice, %one : tensor<5x6xf32>, tensor<6x7xf32>) outs(%f : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %r : tensor<5x7xf32>
}
