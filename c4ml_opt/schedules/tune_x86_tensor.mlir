// The tunable knobs of x86-tensor: register tile mr x nr (lanes), cache blocks kb, mb and nb, prefetch distance; 0, or -1 of prefetch, leaves one to the target.
//
// @match says which operations it tunes, @apply annotates one with the knobs that the pipeline's pass reads in place of its options.
// c4ml.pipeline runs after it in every trial and in a replay; c4ml.start is the first point: what the target chooses by itself.
module attributes {transform.with_named_sequence, c4ml.pipeline = "x86-tensor", c4ml.requires = "target.feature('avx2')",
    c4ml.start = {mr = 0 : i64, nr = 0 : i64, kb = 0 : i64, mb = 0 : i64, nb = 0 : i64, prefetch = -1 : i64}} {
  transform.named_sequence @match(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    transform.match.operation_name %op ["linalg.matmul", "linalg.batch_matmul", "linalg.batch_reduce_matmul", "linalg.contract", "linalg.conv_2d_nhwc_hwcf", "linalg.conv_2d_nchw_fchw", "linalg.conv_1d_nwc_wcf"]
      : !transform.any_op
    transform.yield %op : !transform.any_op
  }

  transform.named_sequence @apply(%op: !transform.any_op {transform.readonly}) {
    %mr = transform.tune.knob<"mr"> options = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24, 28] -> !transform.param<i64>
    %nr = transform.tune.knob<"nr"> options = [0, 4, 8, 16, 24, 32, 48, 64, 80, 96] -> !transform.param<i64>
    %kb = transform.tune.knob<"kb"> options = [0, 64, 128, 192, 256, 384, 512, 768, 1024] -> !transform.param<i64>
    %mb = transform.tune.knob<"mb"> options = [0, 24, 48, 96, 192, 384, 768] -> !transform.param<i64>
    %nb = transform.tune.knob<"nb"> options = [0, 64, 128, 256, 512, 1024, 2048] -> !transform.param<i64>
    %prefetch = transform.tune.knob<"prefetch"> options = [-1, 0, 2, 4, 8, 16] -> !transform.param<i64>
    %bits = transform.param.constant 512 : i64 {c4ml.fact = "vector.bits"} -> !transform.param<i64>
    %width = transform.param.constant 32 : i64 {c4ml.width = 2 : i64} -> !transform.param<i64>
    %registers = transform.param.constant 32 : i64 {c4ml.fact = "vector.registers"} -> !transform.param<i64>
    transform.smt.constrain_params(%mr, %nr, %bits, %width, %registers)
        : (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>) -> () {
    ^bb0(%smr: !smt.int, %snr: !smt.int, %sbits: !smt.int, %swidth: !smt.int, %sregisters: !smt.int):
      %zero = smt.int.constant 0
      // The register tile is chosen as a whole: both numbers are the target's, or both are ours.
      %mr0 = smt.eq %smr, %zero : !smt.int
      %nr0 = smt.eq %snr, %zero : !smt.int
      %not_mr0 = smt.not %mr0
      %not_nr0 = smt.not %nr0
      %neither = smt.and %mr0, %nr0
      %each = smt.and %not_mr0, %not_nr0
      %whole = smt.or %neither, %each
      smt.assert %whole
      // Whole vectors, and the accumulators and one row of B fit the register file.
      %lanes = smt.int.div %sbits, %swidth
      %rest = smt.int.mod %snr, %lanes
      %even = smt.eq %rest, %zero : !smt.int
      smt.assert %even
      %vectors = smt.int.div %snr, %lanes
      %accumulators = smt.int.mul %smr, %vectors
      %used = smt.int.add %accumulators, %vectors
      %fits = smt.int.cmp le %used, %sregisters
      smt.assert %fits
      smt.yield
    }
    transform.annotate %op "c4ml.kernel.mr" = %mr : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.nr" = %nr : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.kb" = %kb : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.mb" = %mb : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.nb" = %nb : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.prefetch" = %prefetch : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
