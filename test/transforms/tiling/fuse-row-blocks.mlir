// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(fuse-row-blocks{rows=16})' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(fuse-row-blocks{rows=16 threads=4})' | FileCheck %s --check-prefix=PARALLEL
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(fuse-row-blocks)' | FileCheck %s --check-prefix=OWN
// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(fuse-row-blocks{fuse=false})' | FileCheck %s --check-prefix=OFF
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(fuse-row-blocks{rows=-2})' 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(fuse-row-blocks{threads=0})' 2>&1 | FileCheck %s --check-prefix=THREADS

// NEGATIVE: error: {{.*}}rows=-2: expected a number above 0, or 0 to compute it from the target's second-level cache
// THREADS: error: {{.*}}threads=0: expected a number of at least 1

// OFF-NOT: scf.

// Attention: a loop over heads and blocks of 16 queries; the scores of a block are its own tensor, keys and values stay whole; 40 queries leave a block of 8.
// CHECK-LABEL: func.func @attention
// CHECK:       scf.for %{{.*}} = %c0{{.*}} to %c3
// CHECK:         scf.for %{{.*}} = %c0{{.*}} to %c2
// CHECK:           linalg.fill {{.*}} -> tensor<1x16x24xf32>
// CHECK:           linalg.generic {{.*}} ins({{.*}} : tensor<1x16x8xf32>, tensor<1x24x8xf32>) outs({{.*}} : tensor<1x16x24xf32>)
// CHECK:           linalg.generic {{.*}} outs({{.*}} : tensor<1x16xf32>)
// CHECK:           linalg.generic {{.*}} ins({{.*}} : tensor<1x16x24xf32>, tensor<1x24x8xf32>) outs({{.*}} : tensor<1x16x8xf32>)
// CHECK:           tensor.insert_slice {{.*}} : tensor<1x16x8xf32> into tensor<3x40x8xf32>
// CHECK:       scf.for
// CHECK:           linalg.generic {{.*}} ins({{.*}} : tensor<1x8x8xf32>, tensor<1x24x8xf32>)
// PARALLEL-LABEL: func.func @attention
// PARALLEL:     scf.forall (%{{.*}}, %{{.*}}) in (3, 2) shared_outs
// PARALLEL:       tensor.parallel_insert_slice {{.*}} : tensor<1x16x8xf32> into tensor<3x40x8xf32>
// PARALLEL:     scf.forall (%{{.*}}, %{{.*}}) in (3, 1) shared_outs
// What stays in the cache anyway is left alone.
// OWN-LABEL:    func.func @attention
// OWN-NOT:      scf.
// OWN:          return
#q = affine_map<(b, m, n, k) -> (b, m, k)>
#k = affine_map<(b, m, n, k) -> (b, n, k)>
#v = affine_map<(b, m, n, k) -> (b, k, n)>
#s = affine_map<(b, m, n, k) -> (b, m, n)>
#all = affine_map<(b, m, n) -> (b, m, n)>
#row = affine_map<(b, m, n) -> (b, m)>
func.func @attention(%q: tensor<3x40x8xf32>, %k: tensor<3x24x8xf32>, %v: tensor<3x24x8xf32>) -> tensor<3x40x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x40x24xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<3x40x24xf32>) -> tensor<3x40x24xf32>
  %scores = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : tensor<3x40x8xf32>, tensor<3x24x8xf32>) outs(%f : tensor<3x40x24xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %t = arith.addf %o, %m : f32
    linalg.yield %t : f32
  } -> tensor<3x40x24xf32>
  %re = tensor.empty() : tensor<3x40xf32>
  %rf = linalg.fill ins(%zero : f32) outs(%re : tensor<3x40xf32>) -> tensor<3x40xf32>
  %sums = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%scores : tensor<3x40x24xf32>) outs(%rf : tensor<3x40xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %o, %a : f32
    linalg.yield %t : f32
  } -> tensor<3x40xf32>
  %part = linalg.generic {indexing_maps = [#row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sums : tensor<3x40xf32>) outs(%scores : tensor<3x40x24xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.divf %o, %a : f32
    linalg.yield %t : f32
  } -> tensor<3x40x24xf32>
  %oe = tensor.empty() : tensor<3x40x8xf32>
  %of = linalg.fill ins(%zero : f32) outs(%oe : tensor<3x40x8xf32>) -> tensor<3x40x8xf32>
  %out = linalg.generic {indexing_maps = [#q, #v, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%part, %v : tensor<3x40x24xf32>, tensor<3x24x8xf32>) outs(%of : tensor<3x40x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %t = arith.addf %o, %m : f32
    linalg.yield %t : f32
  } -> tensor<3x40x8xf32>
  return %out : tensor<3x40x8xf32>
}

// Two long layers over many rows with little depth: 4096 rows hand on 2 MB, so that the target's own choice is blocks too.
// OWN-LABEL: func.func @layers
// OWN:       scf.for
// OWN:         linalg.generic
// OWN:         linalg.generic
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @layers(%x: tensor<?x16xf32>, %w: tensor<16x128xf32>, %u: tensor<128x16xf32>, %h: tensor<?x128xf32>, %o: tensor<?x16xf32>) -> tensor<?x16xf32> {
  %y = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<?x16xf32>, tensor<16x128xf32>) outs(%h : tensor<?x128xf32>) {
  ^bb0(%p: f32, %q: f32, %s: f32):
    %m = arith.mulf %p, %q : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  } -> tensor<?x128xf32>
  %z = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%y, %u : tensor<?x128xf32>, tensor<128x16xf32>) outs(%o : tensor<?x16xf32>) {
  ^bb0(%p: f32, %q: f32, %s: f32):
    %m = arith.mulf %p, %q : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  } -> tensor<?x16xf32>
  return %z : tensor<?x16xf32>
}

// A product that is read whole, as B, ties no rows of its reader: nothing is fused.
// CHECK-LABEL: func.func @square
// CHECK-NOT:   scf.
// CHECK:       return
func.func @square(%x: tensor<40x16xf32>, %w: tensor<16x40xf32>, %h: tensor<40x40xf32>, %o: tensor<40x40xf32>) -> tensor<40x40xf32> {
  %y = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<40x16xf32>, tensor<16x40xf32>) outs(%h : tensor<40x40xf32>) {
  ^bb0(%p: f32, %q: f32, %s: f32):
    %m = arith.mulf %p, %q : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  } -> tensor<40x40xf32>
  %z = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%y, %y : tensor<40x40xf32>, tensor<40x40xf32>) outs(%o : tensor<40x40xf32>) {
  ^bb0(%p: f32, %q: f32, %s: f32):
    %m = arith.mulf %p, %q : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  } -> tensor<40x40xf32>
  return %z : tensor<40x40xf32>
}
