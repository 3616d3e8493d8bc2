// RUN: c4ml-opt %s --schedule=%s --target=x86-avx2 | FileCheck %s --check-prefixes=CHECK,X86
// RUN: c4ml-opt %s --schedule=%s --target=x86-avx512 | FileCheck %s --check-prefixes=CHECK,X512
// REQUIRES: native-filecheck

// CHECK: linalg.depthwise_conv_2d_nhwc_hwc {columns = 1 : i64,
// X86-SAME: lanes = 16 : i64
// X512-SAME: lanes = 32 : i64
module attributes {transform.with_named_sequence} {
  func.func @f(%a: tensor<1x8x8x?xf32>, %w: tensor<3x3x?xf32>, %o: tensor<1x6x6x?xf32>) -> tensor<1x6x6x?xf32> {
    %0 = linalg.depthwise_conv_2d_nhwc_hwc ins(%a, %w : tensor<1x8x8x?xf32>, tensor<3x3x?xf32>) outs(%o : tensor<1x6x6x?xf32>) -> tensor<1x6x6x?xf32>
    return %0 : tensor<1x6x6x?xf32>
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op) {
    %op = transform.structured.match ops{["linalg.depthwise_conv_2d_nhwc_hwc"]} in %root : (!transform.any_op) -> !transform.any_op
    %n, %h, %w, %c, %kh, %kw = "c4ml.window_tiles"(%op) {inner = 3 : i64} : (!transform.any_op)
      -> (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>)
    transform.annotate %op "lanes" = %c : !transform.any_op, !transform.param<i64>
    transform.annotate %op "columns" = %w : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
