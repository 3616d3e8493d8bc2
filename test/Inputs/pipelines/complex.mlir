// convert-complex-to-standard,convert-complex-to-llvm,convert-math-to-llvm,convert-math-to-libm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
func.func @z(%arg0: complex<f32>, %arg1: memref<4xcomplex<f32>>, %arg2: index) -> f32 {
  %0 = memref.load %arg1[%arg2] : memref<4xcomplex<f32>>
  %1 = complex.mul %0, %arg0 : complex<f32>
  %2 = complex.exp %1 : complex<f32>
  memref.store %2, %arg1[%arg2] : memref<4xcomplex<f32>>
  %3 = complex.abs %2 : complex<f32>
  return %3 : f32
}
