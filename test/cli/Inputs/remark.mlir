module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op, %n: !transform.param<i64> {c4ml.option = "n", c4ml.default = 2 : i64}) {
    transform.debug.emit_param_as_remark %n : !transform.param<i64>
    transform.yield
  }
}
