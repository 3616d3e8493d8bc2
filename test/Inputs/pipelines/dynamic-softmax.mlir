// func.func(linalg-generalize-named-ops),linalg-fuse-elementwise-ops,eliminate-empty-tensors,empty-tensor-to-alloc-tensor,one-shot-bufferize{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map},convert-bufferization-to-memref,convert-linalg-to-parallel-loops,convert-scf-to-cf,math-expand-ops,convert-math-to-libm,convert-math-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: tensor<?x?xf64>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %a, %c0 : tensor<?x?xf64>
  %n = tensor.dim %a, %c1 : tensor<?x?xf64>
  %e = tensor.empty(%m, %n) : tensor<?x?xf64>
  %x = linalg.exp ins(%a : tensor<?x?xf64>) outs(%e : tensor<?x?xf64>) -> tensor<?x?xf64>
  %z = arith.constant 0.0 : f64
  %s0 = tensor.empty(%m) : tensor<?xf64>
  %s1 = linalg.fill ins(%z : f64) outs(%s0 : tensor<?xf64>) -> tensor<?xf64>
  %s = linalg.reduce ins(%x : tensor<?x?xf64>) outs(%s1 : tensor<?xf64>) dimensions = [1] (%in: f64, %acc: f64) { %t = arith.addf %in, %acc : f64  linalg.yield %t : f64 }
  %b = linalg.broadcast ins(%s : tensor<?xf64>) outs(%e : tensor<?x?xf64>) dimensions = [1]
  %r = linalg.div ins(%x, %b : tensor<?x?xf64>, tensor<?x?xf64>) outs(%e : tensor<?x?xf64>) -> tensor<?x?xf64>
  return %r : tensor<?x?xf64>
}
