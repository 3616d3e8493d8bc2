// canonicalize,cse,convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},canonicalize,convert-linalg-to-affine-loops,lower-affine,scf-for-to-while,convert-scf-to-cf,convert-math-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: tensor<16xf32>, %n: index) -> (tensor<16xf32>, f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r, %s = scf.for %i = %c0 to %n step %c1 iter_args(%t = %a, %q = %n) -> (tensor<16xf32>, index) {
    %e = tensor.extract %t[%i] : tensor<16xf32>
    %f = arith.negf %e : f32
    %u = tensor.insert %f into %t[%i] : tensor<16xf32>
    %w = arith.addf %u, %u : tensor<16xf32>
    scf.yield %w, %i : tensor<16xf32>, index
  }
  %x = tensor.extract_slice %r[4] [8] [1] : tensor<16xf32> to tensor<8xf32>
  %y = tensor.insert_slice %x into %r[0] [8] [1] : tensor<8xf32> into tensor<16xf32>
  %z = tensor.extract %y[%s] : tensor<16xf32>
  return %y, %z : tensor<16xf32>, f32
}
