// math-expand-ops,arith-expand,convert-math-to-llvm,convert-math-to-libm,convert-scf-to-cf,expand-strided-metadata,lower-affine,finalize-memref-to-llvm,convert-arith-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
func.func private @g(memref<?xf32>, index) -> f32
func.func @h(%arg0: memref<?xf32>, %arg1: index) -> f32 {
  %c4 = arith.constant 4 : index
  %0 = arith.ceildivsi %arg1, %c4 : index
  %subview = memref.subview %arg0[%0] [%arg1] [2] : memref<?xf32> to memref<?xf32, strided<[2], offset: ?>>
  %alloc = memref.alloc(%arg1) : memref<?xf32>
  memref.copy %subview, %alloc : memref<?xf32, strided<[2], offset: ?>> to memref<?xf32>
  %1 = call @g(%alloc, %0) : (memref<?xf32>, index) -> f32
  %2 = math.erf %1 : f32
  %3 = math.powf %2, %1 : f32
  memref.dealloc %alloc : memref<?xf32>
  scf.parallel (%arg2) = (%c4) to (%arg1) step (%c4) {
    memref.store %3, %arg0[%arg2] : memref<?xf32>
    scf.reduce 
  }
  return %3 : f32
}
