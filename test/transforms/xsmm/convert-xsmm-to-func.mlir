// RUN: c4ml-opt %s --pass-pipeline='builtin.module(convert-xsmm-to-func)' | FileCheck %s

// CHECK-LABEL: func.func @f
// CHECK:       %[[KERNEL:.*]] = call @c4ml_xsmm_brgemm_dispatch
// CHECK:       memref.extract_aligned_pointer_as_index
// CHECK:       call @c4ml_xsmm_brgemm_invoke(%[[KERNEL]]
// CHECK:       func.func private @c4ml_xsmm_brgemm_dispatch
func.func @f(%a: memref<?xf32>, %n: index) {
  %k = "xsmm.brgemm_dispatch"(%n, %n, %n, %n, %n, %n, %n, %n) {element = f32, beta_0} : (index, index, index, index, index, index, index, index) -> i64
  "xsmm.brgemm_invoke"(%k, %a, %n, %a, %n, %a, %n, %n) : (i64, memref<?xf32>, index, memref<?xf32>, index, memref<?xf32>, index, index) -> ()
  return
}
