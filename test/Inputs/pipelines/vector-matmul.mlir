// func.func(lower-vector-mask),convert-vector-to-scf,convert-scf-to-cf,convert-vector-to-llvm{vector-contract-lowering=outerproduct},expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
#m = {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]}
func.func @f(%a: vector<4x3xf32>, %b: vector<3x8xf32>, %c: vector<4x8xf32>, %m: memref<?x8xf32>, %i: index) -> vector<8x4xf32> {
  %r = vector.contract #m %a, %b, %c : vector<4x3xf32>, vector<3x8xf32> into vector<4x8xf32>
  %k = arith.constant 0 : index
  vector.transfer_write %r, %m[%i, %k] {in_bounds = [false, true]} : vector<4x8xf32>, memref<?x8xf32>
  %t = vector.transpose %r, [1, 0] : vector<4x8xf32> to vector<8x4xf32>
  %s = vector.shape_cast %t : vector<8x4xf32> to vector<32xf32>
  %e = vector.extract_strided_slice %s {offsets = [4], sizes = [8], strides = [1]} : vector<32xf32> to vector<8xf32>
  %n = vector.insert %e, %b [1] : vector<8xf32> into vector<3x8xf32>
  %q = arith.mulf %t, %t : vector<8x4xf32>
  vector.print %n : vector<3x8xf32>
  return %q : vector<8x4xf32>
}
