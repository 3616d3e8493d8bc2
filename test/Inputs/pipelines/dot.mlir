// convert-vector-to-scf,convert-scf-to-cf,convert-vector-to-llvm,convert-arith-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
func.func @vec(%arg0: memref<64xf32>, %arg1: memref<64xf32>) -> f32 {
  %cst = arith.constant 0.000000e+00 : f32
  %cst_0 = arith.constant dense<0.000000e+00> : vector<16xf32>
  %c0 = arith.constant 0 : index
  %c16 = arith.constant 16 : index
  %c64 = arith.constant 64 : index
  %0 = scf.for %arg2 = %c0 to %c64 step %c16 iter_args(%arg3 = %cst_0) -> (vector<16xf32>) {
    %2 = vector.transfer_read %arg0[%arg2], %cst {in_bounds = [true]} : memref<64xf32>, vector<16xf32>
    %3 = vector.load %arg1[%arg2] : memref<64xf32>, vector<16xf32>
    %4 = vector.fma %2, %3, %arg3 : vector<16xf32>
    scf.yield %4 : vector<16xf32>
  }
  %1 = vector.reduction <add>, %0 : vector<16xf32> into f32
  %alloca = memref.alloca() : memref<1xf32>
  memref.store %1, %alloca[%c0] : memref<1xf32>
  return %1 : f32
}
