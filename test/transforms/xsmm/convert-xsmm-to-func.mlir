// RUN: c4ml-opt %s --pass-pipeline='builtin.module(convert-xsmm-to-func)' | FileCheck %s

// Types are one byte each, flags a bit each: 0x010202 is bf16, bf16, f32; 5 is beta_0 and vnni_b.
// CHECK-LABEL: func.func @product
// CHECK:       %[[TYPES:.*]] = arith.constant 66050 : i64
// CHECK:       %[[FLAGS:.*]] = arith.constant 5 : i64
// CHECK:       %[[KERNEL:.*]] = call @c4ml_xsmm_brgemm_dispatch({{.*}}, %[[TYPES]], %[[FLAGS]])
// CHECK:       memref.extract_aligned_pointer_as_index
// CHECK:       llvm.getelementptr %{{.*}}[%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, bf16
// CHECK:       call @c4ml_xsmm_brgemm_invoke(%[[KERNEL]]
func.func @product(%a: memref<?xbf16>, %c: memref<?xf32>, %n: index) {
  %k = "xsmm.brgemm_dispatch"(%n, %n, %n, %n, %n, %n, %n, %n) {types = [bf16, bf16, f32], flags = ["beta_0", "vnni_b"]} : (index, index, index, index, index, index, index, index) -> i64
  "xsmm.brgemm_invoke"(%k, %a, %n, %a, %n, %c, %n, %n) : (i64, memref<?xbf16>, index, memref<?xbf16>, index, memref<?xf32>, index, index) -> ()
  return
}

// CHECK-LABEL: func.func @fused
// CHECK:       call @c4ml_xsmm_fused_brgemm_dispatch
// CHECK:       call @c4ml_xsmm_fused_brgemm_invoke
func.func @fused(%a: memref<?xf32>, %n: index) {
  %k = "xsmm.fused_brgemm_dispatch"(%n, %n, %n, %n, %n, %n, %n, %n) {types = [f32, f32, f32], flags = [], binary = "add", binary_flags = ["bcast_col_in0"], unary = "relu"} : (index, index, index, index, index, index, index, index) -> i64
  "xsmm.fused_brgemm_invoke"(%k, %a, %n, %a, %n, %a, %n, %a, %n, %n) : (i64, memref<?xf32>, index, memref<?xf32>, index, memref<?xf32>, index, memref<?xf32>, index, index) -> ()
  return
}

// CHECK-LABEL: func.func @elementwise
// CHECK:       call @c4ml_xsmm_unary_dispatch
// CHECK:       call @c4ml_xsmm_unary_invoke
// CHECK:       call @c4ml_xsmm_binary_dispatch
// CHECK:       call @c4ml_xsmm_binary_invoke
// CHECK:       func.func private @c4ml_xsmm_brgemm_dispatch
func.func @elementwise(%a: memref<?xf32>, %n: index) {
  %u = "xsmm.unary_dispatch"(%n, %n, %n, %n) {types = [f32, f32], kind = "gelu", flags = []} : (index, index, index, index) -> i64
  "xsmm.unary_invoke"(%u, %a, %n, %a, %n) : (i64, memref<?xf32>, index, memref<?xf32>, index) -> ()
  %b = "xsmm.binary_dispatch"(%n, %n, %n, %n, %n) {types = [f32, f32, f32], kind = "max", flags = ["bcast_row_in1"]} : (index, index, index, index, index) -> i64
  "xsmm.binary_invoke"(%b, %a, %n, %a, %n, %a, %n) : (i64, memref<?xf32>, index, memref<?xf32>, index, memref<?xf32>, index) -> ()
  return
}
