// canonicalize,func.func(convert-linalg-to-loops),convert-scf-to-cf,arith-emulate-unsupported-floats{source-types=f8E4M3FN target-type=f32},arith-expand{include-bf16=true},convert-math-to-llvm,convert-math-to-libm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func @f(%a: memref<9xbf16>, %b: memref<9xf16>, %c: memref<9xf16>) {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a, %b : memref<9xbf16>, memref<9xf16>) outs(%c : memref<9xf16>) {
  ^bb0(%x: bf16, %y: f16, %z: f16):
    %0 = arith.extf %x : bf16 to f32
    %1 = arith.extf %y : f16 to f32
    %2 = math.tanh %0 : f32
    %3 = arith.maximumf %2, %1 : f32
    %4 = arith.truncf %3 : f32 to f16
    linalg.yield %4 : f16
  }
  return
}
