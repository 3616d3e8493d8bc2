// canonicalize,convert-tensor-to-linalg,empty-tensor-to-alloc-tensor,one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},convert-bufferization-to-memref,lower-pack,lower-unpack,convert-linalg-to-loops,convert-scf-to-cf,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: tensor<5x7xf32>, %z: f32) -> tensor<8x9xf32> {
  %e = tensor.empty() : tensor<2x2x4x4xf32>
  %p = linalg.pack %a padding_value(%z : f32) inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %e : tensor<5x7xf32> -> tensor<2x2x4x4xf32>
  %e2 = tensor.empty() : tensor<5x7xf32>
  %u = linalg.unpack %p inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %e2 : tensor<2x2x4x4xf32> -> tensor<5x7xf32>
  %r = tensor.pad %u low[1, 0] high[2, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %z : f32
  } : tensor<5x7xf32> to tensor<8x9xf32>
  return %r : tensor<8x9xf32>
}
