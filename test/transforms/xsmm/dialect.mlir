// RUN: c4ml-opt %s --split-input-file --verify-diagnostics
// RUN: c4ml-opt %s --split-input-file --verify-diagnostics | FileCheck %s

// CHECK: "xsmm.brgemm_dispatch"(%{{.*}}) {flags = ["beta_0", "vnni_b"], types = [ui8, i8, i32]}
// CHECK: "xsmm.brgemm_invoke"
func.func @ok(%a: memref<8xi8>, %c: memref<8xi32>, %n: index) {
  %k = "xsmm.brgemm_dispatch"(%n, %n, %n, %n, %n, %n, %n, %n) {types = [ui8, i8, i32], flags = ["beta_0", "vnni_b"]} : (index, index, index, index, index, index, index, index) -> i64
  "xsmm.brgemm_invoke"(%k, %a, %n, %a, %n, %c, %n, %n) : (i64, memref<8xi8>, index, memref<8xi8>, index, memref<8xi32>, index, index) -> ()
  return
}

// -----

func.func @flag(%n: index) {
  // expected-error @+1 {{does not know 'beta0' in 'flags', only beta_0, vnni_a, vnni_b, vnni_c; did you mean 'beta_0'?}}
  %k = "xsmm.gemm_dispatch"(%n, %n, %n, %n, %n, %n) {types = [f32, f32, f32], flags = ["beta0"]} : (index, index, index, index, index, index) -> i64
  return
}

// -----

func.func @types(%n: index) {
  // expected-error @+1 {{has no product of types [f32, f64, f32]; there are [f32, f32, f32], [f64, f64, f64], [bf16, bf16, f32]}}
  %k = "xsmm.gemm_dispatch"(%n, %n, %n, %n, %n, %n) {types = [f32, f64, f32], flags = []} : (index, index, index, index, index, index) -> i64
  return
}

// -----

func.func @packed(%n: index) {
  // expected-error @+1 {{expects a packed B for bf16: the flag vnni_b, and B as (k/2) x n x 2}}
  %k = "xsmm.gemm_dispatch"(%n, %n, %n, %n, %n, %n) {types = [bf16, bf16, f32], flags = []} : (index, index, index, index, index, index) -> i64
  return
}

// -----

func.func @order(%n: index) {
  // expected-error @+1 {{binary must be none, add, mul, max or min, whose operands may be swapped, not sub}}
  %k = "xsmm.fused_brgemm_dispatch"(%n, %n, %n, %n, %n, %n, %n, %n) {types = [f32, f32, f32], flags = [], binary = "sub", binary_flags = [], unary = "none"} : (index, index, index, index, index, index, index, index) -> i64
  return
}

// -----

func.func @broadcasts(%n: index) {
  // expected-error @+1 {{takes one broadcast for an operand, not [bcast_row_in0, bcast_col_in0]}}
  %k = "xsmm.binary_dispatch"(%n, %n, %n, %n, %n) {types = [f32, f32, f32], kind = "add", flags = ["bcast_row_in0", "bcast_col_in0"]} : (index, index, index, index, index) -> i64
  return
}

// -----

func.func @shape(%n: index) {
  // expected-error @+1 {{of kind vnni_2 takes no flags and one type for both, not [] of [f32, bf16]}}
  %k = "xsmm.unary_dispatch"(%n, %n, %n, %n) {types = [f32, bf16], kind = "vnni_2", flags = []} : (index, index, index, index) -> i64
  return
}

// -----

func.func @buffer(%t: tensor<4xf32>, %k: i64, %n: index) {
  // expected-error @+1 {{expects a memref as in, not tensor<4xf32>}}
  "xsmm.unary_invoke"(%k, %t, %n, %t, %n) : (i64, tensor<4xf32>, index, tensor<4xf32>, index) -> ()
  return
}

// -----

func.func @missing(%n: index) {
  // expected-error @+1 {{lacks the attribute 'types'}}
  %k = "xsmm.unary_dispatch"(%n, %n, %n, %n) {kind = "relu", flags = []} : (index, index, index, index) -> i64
  return
}
