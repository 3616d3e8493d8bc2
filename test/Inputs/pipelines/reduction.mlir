// one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},linalg-generalize-named-ops,convert-linalg-to-affine-loops,lower-affine,convert-scf-to-cf,convert-math-to-llvm,convert-arith-to-llvm,expand-strided-metadata,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @softmaxish(%arg0: tensor<8x32xf32>) -> tensor<8xf32> {
  %cst = arith.constant 0.000000e+00 : f32
  %0 = tensor.empty() : tensor<8xf32>
  %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<8xf32>) -> tensor<8xf32>
  %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%arg0 : tensor<8x32xf32>) outs(%1 : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %3 = math.exp %in : f32
    %4 = arith.maximumf %3, %out : f32
    %5 = arith.divf %4, %3 : f32
    linalg.yield %5 : f32
  } -> tensor<8xf32>
  return %2 : tensor<8xf32>
}
