// func.func(lower-vector-mask),func.func(lower-vector-multi-reduction),convert-vector-to-scf,convert-scf-to-cf,convert-vector-to-llvm,convert-math-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: memref<?xf32>, %m: memref<4x8xf32>, %iv: vector<8xindex>, %mask: vector<8xi1>, %i: index) -> (f32, vector<4xf32>) {
  %z = arith.constant 0.0 : f32
  %pz = arith.constant dense<0.0> : vector<8xf32>
  %g = vector.gather %a[%i][%iv], %mask, %pz : memref<?xf32>, vector<8xindex>, vector<8xi1>, vector<8xf32> into vector<8xf32>
  %c = arith.constant 0 : index
  %t = vector.transfer_read %m[%c, %c], %z {in_bounds = [true, true]} : memref<4x8xf32>, vector<4x8xf32>
  %acc = vector.broadcast %z : f32 to vector<4xf32>
  %r = vector.multi_reduction <add>, %t, %acc [1] : vector<4x8xf32> to vector<4xf32>
  %s = vector.mask %mask { vector.reduction <maximumf>, %g : vector<8xf32> into f32 } : vector<8xi1> -> f32
  vector.scatter %a[%i][%iv], %mask, %g : memref<?xf32>, vector<8xindex>, vector<8xi1>, vector<8xf32>
  %q = math.sqrt %s : f32
  return %q, %r : f32, vector<4xf32>
}
