// Decompose linalg.winograd_filter_transform, input_transform and output_transform into loops of small matrix products.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %transforms = transform.structured.match
        ops{["linalg.winograd_filter_transform", "linalg.winograd_input_transform", "linalg.winograd_output_transform"]} in %module
        : (!transform.any_op) -> !transform.any_op
    %parts = transform.structured.decompose_winograd_op %transforms : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}
