// A tunable schedule for linalg.matmul: cache tiles mc x nc x kc, register tiles mr x nr, vectorised with the accumulators kept in registers.
//
// @match says which operations it tunes, @apply holds the knobs, @finish runs once over the whole payload after every @apply.
// A param.constant with c4ml.fact is the target's fact, one with c4ml.size the range of that loop of the tuned operation.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @match(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    transform.match.operation_name %op ["linalg.matmul"] : !transform.any_op
    transform.yield %op : !transform.any_op
  }

  transform.named_sequence @apply(%op: !transform.any_op {transform.consumed}) {
    %mc = transform.tune.knob<"mc"> options = [8, 16, 32, 48, 64, 96, 128, 192, 256] -> !transform.param<i64>
    %nc = transform.tune.knob<"nc"> options = [16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024] -> !transform.param<i64>
    %kc = transform.tune.knob<"kc"> options = [16, 32, 64, 96, 128, 192, 256, 384, 512] -> !transform.param<i64>
    %mr = transform.tune.knob<"mr"> options = [1, 2, 4, 6, 8, 12, 14, 16] -> !transform.param<i64>
    %nr = transform.tune.knob<"nr"> options = [8, 16, 24, 32, 64] -> !transform.param<i64>
    %bits = transform.param.constant 512 : i64 {c4ml.fact = "vector.bits"} -> !transform.param<i64>
    %registers = transform.param.constant 32 : i64 {c4ml.fact = "vector.registers"} -> !transform.param<i64>
    %l2 = transform.param.constant 1048576 : i64 {c4ml.fact = "caches.l2"} -> !transform.param<i64>
    %m = transform.param.constant 512 : i64 {c4ml.size = 0 : i64} -> !transform.param<i64>
    %n = transform.param.constant 512 : i64 {c4ml.size = 1 : i64} -> !transform.param<i64>
    %k = transform.param.constant 512 : i64 {c4ml.size = 2 : i64} -> !transform.param<i64>
    transform.smt.constrain_params(%mc, %nc, %kc, %mr, %nr, %m, %n, %k, %bits, %registers, %l2)
        : (!transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>,
           !transform.param<i64>, !transform.param<i64>, !transform.param<i64>,
           !transform.param<i64>, !transform.param<i64>, !transform.param<i64>) -> () {
    ^bb0(%smc: !smt.int, %snc: !smt.int, %skc: !smt.int, %smr: !smt.int, %snr: !smt.int,
         %sm: !smt.int, %sn: !smt.int, %sk: !smt.int, %sbits: !smt.int, %sregisters: !smt.int, %sl2: !smt.int):
      // Accumulators, one row of B and one broadcast of A fit the register file.
      %one = smt.int.constant 1
      %width = smt.int.constant 32
      %lanes = smt.int.div %sbits, %width
      %vectors = smt.int.div %snr, %lanes
      %accumulators = smt.int.mul %smr, %vectors
      %used = smt.int.add %accumulators, %vectors, %one
      %fits = smt.int.cmp le %used, %sregisters
      smt.assert %fits
      // The blocks of A, B and C fit the second cache.
      %a = smt.int.mul %smc, %skc
      %b = smt.int.mul %skc, %snc
      %c = smt.int.mul %smc, %snc
      %block = smt.int.add %a, %b, %c
      %four = smt.int.constant 4
      %bytes = smt.int.mul %block, %four
      %cached = smt.int.cmp le %bytes, %sl2
      smt.assert %cached
      // Whole tiles: the problem in cache tiles, these in register tiles, these in vectors.
      %zero = smt.int.constant 0
      %rest0 = smt.int.mod %sm, %smc
      %whole0 = smt.eq %rest0, %zero : !smt.int
      smt.assert %whole0
      %rest1 = smt.int.mod %sn, %snc
      %whole1 = smt.eq %rest1, %zero : !smt.int
      smt.assert %whole1
      %rest2 = smt.int.mod %sk, %skc
      %whole2 = smt.eq %rest2, %zero : !smt.int
      smt.assert %whole2
      %rest3 = smt.int.mod %smc, %smr
      %whole3 = smt.eq %rest3, %zero : !smt.int
      smt.assert %whole3
      %rest4 = smt.int.mod %snc, %snr
      %whole4 = smt.eq %rest4, %zero : !smt.int
      smt.assert %whole4
      %rest5 = smt.int.mod %snr, %lanes
      %whole5 = smt.eq %rest5, %zero : !smt.int
      smt.assert %whole5
      smt.yield
    }
    %block, %outer:3 = transform.structured.tile_using_for %op tile_sizes [%mc, %nc, %kc] interchange = [2, 1, 0]
      : (!transform.any_op, !transform.param<i64>, !transform.param<i64>, !transform.param<i64>)
        -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %tile, %inner:3 = transform.structured.tile_using_for %block tile_sizes [%mr, %nr, 1]
      : (!transform.any_op, !transform.param<i64>, !transform.param<i64>)
        -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.structured.vectorize %tile : !transform.any_op
    transform.yield
  }

  transform.named_sequence @finish(%root: !transform.any_op {transform.readonly}) {
    %functions = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.vector.reduction_to_contract
    } : !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.vector.reduction_to_contract
      transform.apply_patterns.vector.transfer_permutation_patterns
      transform.apply_patterns.tensor.fold_tensor_subset_ops_into_vector_transfers
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %functions : !transform.any_op
    %loops = transform.structured.match ops{["scf.for"]} in %functions : (!transform.any_op) -> !transform.any_op
    transform.loop.hoist_loop_invariant_subsets %loops : !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.vector.lower_contraction lowering_strategy = "outerproduct"
      transform.apply_patterns.vector.lower_outerproduct
    } : !transform.any_op
    transform.yield
  }
}
