// RUN: c4ml-opt %s --widen-narrow-sums --split-input-file | FileCheck %s

// CHECK-LABEL: @tensors(
// CHECK-SAME:    %[[A:.*]]: tensor<4x8xbf16>, %[[C:.*]]: tensor<4xbf16>
// CHECK:         %[[WIDE:.*]] = arith.extf %[[C]] : tensor<4xbf16> to tensor<4xf32>
// CHECK:         %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[A]] : tensor<4x8xbf16>) outs(%[[WIDE]] : tensor<4xf32>)
// CHECK:           %[[X:.*]] = arith.extf %{{.*}} : bf16 to f32
// CHECK:           %[[P:.*]] = arith.mulf %[[X]], %[[X]] : f32
// CHECK:           arith.addf %{{.*}}, %[[P]] : f32
// CHECK:         arith.truncf %[[SUM]] : tensor<4xf32> to tensor<4xbf16>
func.func @tensors(%a: tensor<4x8xbf16>, %c: tensor<4xbf16>) -> tensor<4xbf16> {
  %r = linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xbf16>) outs(%c : tensor<4xbf16>) {
  ^bb0(%x: bf16, %s: bf16):
    %p = arith.mulf %x, %x : bf16
    %t = arith.addf %s, %p : bf16
    linalg.yield %t : bf16
  } -> tensor<4xbf16>
  return %r : tensor<4xbf16>
}

// -----

// CHECK-LABEL: @memrefs(
// CHECK:         %[[BUFFER:.*]] = memref.alloc(%{{.*}}) : memref<?xf32>
// CHECK:         arith.extf {{.*}} : f16 to f32
// CHECK:         linalg.generic {{.*}} outs(%[[BUFFER]] : memref<?xf32>)
// CHECK:         arith.truncf {{.*}} : f32 to f16
// CHECK:         memref.dealloc %[[BUFFER]]
func.func @memrefs(%a: memref<?x8xf16>, %c: memref<?xf16>) {
  linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%a : memref<?x8xf16>) outs(%c : memref<?xf16>) {
  ^bb0(%x: f16, %s: f16):
    %t = arith.addf %s, %x : f16
    linalg.yield %t : f16
  }
  return
}

// -----

// Without a reduction nothing is summed, and a division is not taken.

// CHECK-LABEL: @others(
// CHECK-NOT:     f32
func.func @others(%a: tensor<8xf16>, %c: tensor<f16>) -> (tensor<8xf16>, tensor<f16>) {
  %p = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a : tensor<8xf16>) outs(%a : tensor<8xf16>) {
  ^bb0(%x: f16, %s: f16):
    %t = arith.addf %s, %x : f16
    linalg.yield %t : f16
  } -> tensor<8xf16>
  %q = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>], iterator_types = ["reduction"]} ins(%a : tensor<8xf16>) outs(%c : tensor<f16>) {
  ^bb0(%x: f16, %s: f16):
    %t = arith.divf %s, %x : f16
    linalg.yield %t : f16
  } -> tensor<f16>
  return %p, %q : tensor<8xf16>, tensor<f16>
}
