// RUN: c4ml-opt %s --target=aarch64-sve,+i8mm --pass-pipeline='builtin.module(lower-scalable-vectors)' | FileCheck %s
// RUN: c4ml-opt %s --target=aarch64-sve --pass-pipeline='builtin.module(lower-scalable-vectors)' | FileCheck %s --check-prefix=PLAIN

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>

// Blocks of 2x2 results go through the target's MMLA.
// CHECK-LABEL: func.func @product
// CHECK-COUNT-4: arm_sve.smmla
// PLAIN-LABEL: func.func @product
// PLAIN: vector.contract
func.func @product(%a: vector<4x8xi8>, %b: vector<[4]x8xi8>, %c: vector<4x[4]xi32>) -> vector<4x[4]xi32> {
  %0 = arith.extsi %a : vector<4x8xi8> to vector<4x8xi32>
  %1 = arith.extsi %b : vector<[4]x8xi8> to vector<[4]x8xi32>
  %2 = vector.contract {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %0, %1, %c
      : vector<4x8xi32>, vector<[4]x8xi32> into vector<4x[4]xi32>
  return %2 : vector<4x[4]xi32>
}

// A scalable dimension that is not the last becomes one, where the rows are contiguous.
// CHECK-LABEL: func.func @rows
// CHECK: memref.collapse_shape
// CHECK: vector.transfer_read {{.*}} vector<[32]xi8>
func.func @rows(%m: memref<?x8xi8>) -> vector<[4]x8xi8> {
  %zero = arith.constant 0 : index
  %pad = arith.constant 0 : i8
  %0 = vector.transfer_read %m[%zero, %zero], %pad {in_bounds = [true, true]} : memref<?x8xi8>, vector<[4]x8xi8>
  return %0 : vector<[4]x8xi8>
}
