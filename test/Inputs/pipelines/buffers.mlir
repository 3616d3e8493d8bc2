// canonicalize,expand-realloc{emit-deallocs=false},buffer-deallocation-pipeline,fold-memref-alias-ops,convert-scf-to-cf,memref-expand,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: memref<8x8xf32, strided<[16, 1], offset: ?>>, %n: index) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %x = memref.alloc(%n) : memref<?xf32>
  %v = memref.subview %a[%c1, 2] [4, 4] [1, 1] : memref<8x8xf32, strided<[16, 1], offset: ?>> to memref<4x4xf32, strided<[16, 1], offset: ?>>
  scf.for %i = %c0 to %c4 step %c1 {
    %e = memref.load %v[%i, %i] : memref<4x4xf32, strided<[16, 1], offset: ?>>
    memref.store %e, %x[%i] : memref<?xf32>
  }
  %y = memref.realloc %x(%c4) : memref<?xf32> to memref<?xf32>
  %z = memref.alloca() : memref<4x4xf32>
  memref.copy %v, %z : memref<4x4xf32, strided<[16, 1], offset: ?>> to memref<4x4xf32>
  %w = memref.collapse_shape %z [[0, 1]] : memref<4x4xf32> into memref<16xf32>
  %f = memref.load %w[%c4] : memref<16xf32>
  %g = memref.atomic_rmw addf %f, %y[%c1] : (f32, memref<?xf32>) -> f32
  return %g : f32
}
