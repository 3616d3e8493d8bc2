// Tile every matmul by option sizes. For tests of schedules.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(
      %root: !transform.any_op {transform.readonly},
      %rows: !transform.param<i64> {c4ml.option = "rows", c4ml.default = 8 : i64},
      %cols: !transform.param<i64> {c4ml.option = "cols", c4ml.fact = "kernel.f32.nr", c4ml.default = 4 : i64}) {
    %matmul = transform.structured.match ops{["linalg.matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    transform.foreach %matmul : !transform.any_op {
    ^bb0(%one: !transform.any_op):
      %tile, %loops:2 = transform.structured.tile_using_for %one tile_sizes [%rows, %cols]
        : (!transform.any_op, !transform.param<i64>, !transform.param<i64>) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    }
    transform.yield
  }
}
