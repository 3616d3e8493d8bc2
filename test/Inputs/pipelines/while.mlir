// arith-expand,convert-scf-to-cf,convert-math-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,expand-strided-metadata,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts
func.func @dyn(%arg0: memref<?x?xf32>, %arg1: index, %arg2: i1) -> index {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %dim = memref.dim %arg0, %c0 : memref<?x?xf32>
  %0 = scf.while (%arg3 = %c0) : (index) -> index {
    %2 = arith.cmpi slt, %arg3, %dim : index
    scf.condition(%2) %arg3 : index
  } do {
  ^bb0(%arg3: index):
    scf.if %arg2 {
      %3 = memref.load %arg0[%arg3, %c0] : memref<?x?xf32>
      %4 = math.sqrt %3 : f32
      memref.store %4, %arg0[%arg3, %c0] : memref<?x?xf32>
    }
    %2 = arith.addi %arg3, %c1 : index
    scf.yield %2 : index
  }
  %1 = arith.ceildivsi %0, %arg1 : index
  return %1 : index
}
