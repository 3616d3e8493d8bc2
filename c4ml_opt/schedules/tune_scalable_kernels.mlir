// The tunable knobs of scalable-kernels (SVE, SME, NEON): register tile mr x nr (vectors) and the block kb of the reduction; 0 leaves one to the target.
//
// @match says which operations it tunes, @apply annotates one with the knobs that the pipeline's pass reads in place of its options.
// c4ml.pipeline runs after it in every trial and in a replay; c4ml.start is the first point: what the target chooses by itself.
module attributes {transform.with_named_sequence, c4ml.pipeline = "scalable-kernels", c4ml.requires = "target.feature('neon')",
    c4ml.start = {mr = 0 : i64, nr = 0 : i64, kb = 0 : i64}} {
  transform.named_sequence @match(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    transform.match.operation_name %op ["linalg.matmul", "linalg.batch_matmul", "linalg.batch_reduce_matmul", "linalg.contract", "linalg.conv_2d_nhwc_hwcf", "linalg.conv_2d_nchw_fchw", "linalg.conv_1d_nwc_wcf"]
      : !transform.any_op
    transform.yield %op : !transform.any_op
  }

  transform.named_sequence @apply(%op: !transform.any_op {transform.readonly}) {
    %mr = transform.tune.knob<"mr"> options = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14] -> !transform.param<i64>
    %nr = transform.tune.knob<"nr"> options = [0, 1, 2, 3, 4, 6] -> !transform.param<i64>
    %kb = transform.tune.knob<"kb"> options = [0, 64, 128, 192, 256, 384, 512, 768, 1024] -> !transform.param<i64>
    %registers = transform.param.constant 32 : i64 {c4ml.fact = "vector.registers"} -> !transform.param<i64>
    transform.smt.constrain_params(%mr, %nr, %registers)
        : (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>) -> () {
    ^bb0(%smr: !smt.int, %snr: !smt.int, %sregisters: !smt.int):
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
      // The accumulators and one row of B fit the register file, with one register left for A.
      %accumulators = smt.int.mul %smr, %snr
      %one = smt.int.constant 1
      %used = smt.int.add %accumulators, %snr, %one
      %fits = smt.int.cmp le %used, %sregisters
      smt.assert %fits
      smt.yield
    }
    transform.annotate %op "c4ml.kernel.mr" = %mr : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.nr" = %nr : !transform.any_op, !transform.param<i64>
    transform.annotate %op "c4ml.kernel.kb" = %kb : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
