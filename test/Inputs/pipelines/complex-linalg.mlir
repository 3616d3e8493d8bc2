// convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},convert-linalg-to-loops,convert-scf-to-cf,convert-complex-to-standard,convert-math-to-llvm,convert-math-to-libm,convert-complex-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: tensor<6xcomplex<f32>>, %b: tensor<6xcomplex<f32>>) -> (tensor<6xcomplex<f32>>, f32) {
  %e = tensor.empty() : tensor<6xcomplex<f32>>
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a, %b : tensor<6xcomplex<f32>>, tensor<6xcomplex<f32>>) outs(%e : tensor<6xcomplex<f32>>) {
  ^bb0(%x: complex<f32>, %y: complex<f32>, %z: complex<f32>):
    %0 = complex.mul %x, %y : complex<f32>
    %1 = complex.exp %0 : complex<f32>
    linalg.yield %1 : complex<f32>
  } -> tensor<6xcomplex<f32>>
  %c = arith.constant 2 : index
  %v = tensor.extract %r[%c] : tensor<6xcomplex<f32>>
  %m = complex.abs %v : complex<f32>
  return %r, %m : tensor<6xcomplex<f32>>, f32
}
