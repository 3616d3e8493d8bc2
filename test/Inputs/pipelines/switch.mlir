// canonicalize,inline,convert-scf-to-cf,arith-expand,convert-math-to-llvm,expand-strided-metadata,lower-affine,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,convert-ub-to-llvm,reconcile-unrealized-casts
func.func private @helper(%x: i32, %k: index) -> i32 {
  %r = scf.index_switch %k -> i32
  case 2 { %c = arith.constant 7 : i32  scf.yield %c : i32 }
  case 5 { %c = math.ctpop %x : i32  scf.yield %c : i32 }
  default { %c = arith.ceildivsi %x, %x : i32  scf.yield %c : i32 }
  return %r : i32
}
func.func @f(%x: i32, %k: index, %n: index) -> i32 {
  %y = call @helper(%x, %k) : (i32, index) -> i32
  %z = scf.execute_region -> i32 {
    %c = arith.cmpi slt, %x, %y : i32
    cf.cond_br %c, ^a(%x : i32), ^b
  ^a(%p: i32):
    scf.yield %p : i32
  ^b:
    cf.switch %y : i32, [default: ^a(%y : i32), 3: ^a(%x : i32)]
  }
  %i = index.ceildivs %k, %n
  %d = index.casts %i : index to i32
  %e = arith.maxsi %d, %z : i32
  return %e : i32
}
