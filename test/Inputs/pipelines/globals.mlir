// one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},convert-linalg-to-loops,scf-forall-to-parallel,convert-scf-to-cf,convert-math-to-funcs,convert-math-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
memref.global "private" constant @t : memref<4xi32> = dense<[1, 2, 3, 4]>
func.func @f(%a: tensor<4xi32>) -> (tensor<4xi32>, i32) {
  %g = memref.get_global @t : memref<4xi32>
  %c = arith.constant 3 : index
  %v = memref.load %g[%c] : memref<4xi32>
  %e = tensor.empty() : tensor<4xi32>
  %r = scf.forall (%i) in (4) shared_outs(%o = %e) -> (tensor<4xi32>) {
    %x = tensor.extract_slice %a[%i] [1] [1] : tensor<4xi32> to tensor<1xi32>
    %w = linalg.map { math.ipowi } ins(%x, %x : tensor<1xi32>, tensor<1xi32>) outs(%x : tensor<1xi32>)
    scf.forall.in_parallel { tensor.parallel_insert_slice %w into %o[%i] [1] [1] : tensor<1xi32> into tensor<4xi32> }
  }
  %k = math.ipowi %v, %v : i32
  return %r, %k : tensor<4xi32>, i32
}
