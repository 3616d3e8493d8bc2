// canonicalize,convert-tensor-to-linalg,one-shot-bufferize{bufferize-function-boundaries=1},buffer-deallocation-pipeline,convert-bufferization-to-memref,convert-linalg-to-affine-loops,lower-affine,convert-scf-to-cf,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-cf-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,reconcile-unrealized-casts
func.func @c(%arg0: tensor<1x8x8x2xf32>, %arg1: tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32> {
  %cst = arith.constant 0.000000e+00 : f32
  %0 = tensor.empty() : tensor<1x6x6x4xf32>
  %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x6x4xf32>) -> tensor<1x6x6x4xf32>
  %2 = linalg.conv_2d_nhwc_hwcf ins(%arg0, %arg1 : tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) outs(%1 : tensor<1x6x6x4xf32>) -> tensor<1x6x6x4xf32>
  %padded = tensor.pad %2 low[0, 1, 1, 0] high[0, 1, 1, 0] {
  ^bb0(%arg2: index, %arg3: index, %arg4: index, %arg5: index):
    tensor.yield %cst : f32
  } : tensor<1x6x6x4xf32> to tensor<1x8x8x4xf32>
  %extracted_slice = tensor.extract_slice %padded[0, 1, 1, 0] [1, 6, 6, 4] [1, 1, 1, 1] : tensor<1x8x8x4xf32> to tensor<1x6x6x4xf32>
  return %extracted_slice : tensor<1x6x6x4xf32>
}
