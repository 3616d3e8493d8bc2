// affine-loop-fusion,func.func(affine-loop-tile),affine-expand-index-ops,lower-affine,convert-scf-to-cf,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: memref<33x17xi32>, %b: memref<33xi32>, %n: index) {
  affine.for %i = 0 to 33 {
    affine.for %j = 0 to min affine_map<(d0)[s0] -> (d0, s0, 17)>(%i)[%n] {
      %v = affine.load %a[%i, %j] : memref<33x17xi32>
      %w = affine.load %b[%i] : memref<33xi32>
      %s = arith.addi %v, %w : i32
      affine.if affine_set<(d0, d1) : (d0 - d1 >= 0)>(%i, %j) {
        affine.store %s, %b[%i] : memref<33xi32>
      }
    }
  }
  %k = affine.max affine_map<(d0) -> (d0 mod 5, d0 floordiv 3)>(%n)
  %one = arith.constant 1 : i32
  memref.store %one, %b[%k] : memref<33xi32>
  return
}
