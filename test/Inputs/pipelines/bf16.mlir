// convert-elementwise-to-linalg,linalg-fuse-elementwise-ops,one-shot-bufferize{bufferize-function-boundaries=1},convert-linalg-to-parallel-loops,convert-scf-to-cf,arith-expand{include-bf16=true},convert-math-to-libm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
func.func @q(%arg0: tensor<8x8xbf16>, %arg1: tensor<8x8xbf16>, %arg2: tensor<8x8xf32>) -> tensor<8x8xbf16> {
  %0 = linalg.matmul ins(%arg0, %arg1 : tensor<8x8xbf16>, tensor<8x8xbf16>) outs(%arg2 : tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = arith.truncf %0 : tensor<8x8xf32> to tensor<8x8xbf16>
  %2 = math.tanh %1 : tensor<8x8xbf16>
  return %2 : tensor<8x8xbf16>
}
