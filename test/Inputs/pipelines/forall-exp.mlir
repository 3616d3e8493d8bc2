// one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},convert-linalg-to-affine-loops,lower-affine,scf-forall-to-for,convert-scf-to-cf,convert-math-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
func.func @f(%arg0: tensor<16x16xf32>) -> tensor<16x16xf32> {
  %0 = tensor.empty() : tensor<16x16xf32>
  %1 = linalg.exp ins(%arg0 : tensor<16x16xf32>) outs(%0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %2 = scf.forall (%arg1) in (16) shared_outs(%arg2 = %1) -> (tensor<16x16xf32>) {
    %extracted_slice = tensor.extract_slice %arg0[%arg1, 0] [1, 16] [1, 1] : tensor<16x16xf32> to tensor<1x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %extracted_slice into %arg2[%arg1, 0] [1, 16] [1, 1] : tensor<1x16xf32> into tensor<16x16xf32>
    }
  }
  return %2 : tensor<16x16xf32>
}
