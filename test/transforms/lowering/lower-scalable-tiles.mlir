// RUN: c4ml-opt %s --target=aarch64-sme --pass-pipeline='builtin.module(lower-scalable-tiles)' | FileCheck %s
// RUN: c4ml-opt %s --target=aarch64-sve --pass-pipeline='builtin.module(lower-scalable-tiles)' | FileCheck %s --check-prefix=NONE
// RUN: c4ml-opt %s --target=aarch64-sme --pass-pipeline='builtin.module(lower-scalable-tiles,convert-scf-to-cf,lower-scalable-tiles{allocate=true})' | FileCheck %s --check-prefix=PLACED

// CHECK-LABEL: func.func @product
// CHECK-SAME: llvm.arm_new_za, llvm.arm_streaming
// CHECK: arm_sme.outerproduct
// NONE-LABEL: func.func @product
// NONE: vector.outerproduct
// PLACED-LABEL: func.func @product
// PLACED: "arm_sme.intr.mopa"({{.*}}) <{tile_id = 0 : i32}>
func.func @product(%a: vector<[4]xf32>, %m: memref<?x?xf32>) {
  %zero = arith.constant 0 : index
  %0 = vector.outerproduct %a, %a : vector<[4]xf32>, vector<[4]xf32>
  vector.transfer_write %0, %m[%zero, %zero] {in_bounds = [true, true]} : vector<[4]x[4]xf32>, memref<?x?xf32>
  return
}

// No tiles: left alone.
// CHECK-LABEL: func.func @other(
// CHECK-NOT: arm_streaming
func.func @other(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.addf %a, %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}
