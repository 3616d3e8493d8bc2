// Moves packs up and unpacks down through elementwise operations, and removes pairs that undo each other.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    transform.apply_patterns to %module {
      transform.apply_patterns.linalg.data_layout_propagation
    } : !transform.any_op
    transform.apply_patterns to %module {
      transform.apply_patterns.tensor.fold_into_pack_and_unpack
      transform.apply_patterns.linalg.fold_pack_unpack_into_empty
      transform.apply_patterns.tensor.fold_tensor_empty
      transform.apply_patterns.tensor.reassociative_reshape_folding
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %module : !transform.any_op
    transform.yield
  }
}
