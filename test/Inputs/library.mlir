module attributes {transform.with_named_sequence} {
  transform.named_sequence @from_library(%root: !transform.any_op {transform.readonly}) {
    %func = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %bits = "c4ml.target_fact"() {fact = "vector.bits"} : () -> !transform.param<i64>
    %lanes = "c4ml.compute"(%bits) {expression = "p0 // 64"} : (!transform.param<i64>) -> !transform.param<i64>
    transform.annotate %func "c4ml.lanes" = %lanes : !transform.any_op, !transform.param<i64>
    transform.yield
  }
}
