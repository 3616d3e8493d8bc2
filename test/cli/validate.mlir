// RUN: c4ml-opt %s --lower-affine --convert-scf-to-cf --validate 2>&1 | FileCheck %s --check-prefix=GOOD
// RUN: mkdir -p %t.dir
// RUN: cd %t.dir && not c4ml-opt %s --pass-pipeline='builtin.module(func.func(affine-loop-tile{tile-size=4},affine-super-vectorize{virtual-vector-size=8}),cse)' --validate=bisect --trace-html=page.html -o /dev/null 2>&1 | FileCheck %s --check-prefix=BAD
// RUN: FileCheck %s --check-prefix=PAGE < %t.dir/page.html
// RUN: not c4ml-opt %t.dir/affine-super-vectorize.reproducer.mlir --run-reproducer --validate -o /dev/null 2>&1 | FileCheck %s --check-prefix=BAD

// GOOD-DAG: remark: validated: 1 function(s), 3 runs, 2 steps that changed the module
// GOOD-DAG: cf.br
// GOOD-NOT: emit_c_interface

// Upstream's tiles of 4 are written 8 wide.
// BAD: error: pass affine-super-vectorize{virtual-vector-size=8} on @main changes what @main computes: @main wrote outside argument 1
// BAD: note: the module before the pass is in {{.*}}affine-super-vectorize.reproducer.mlir

// PAGE: "name": "affine-loop-tile", "options": "tile-size=4", "anchor": "func.func", "symbol": "main"
func.func @main(%a: memref<64xf32>, %b: memref<64xf32>) {
  affine.for %i = 0 to 64 {
    %x = affine.load %a[%i] : memref<64xf32>
    %y = arith.addf %x, %x : f32
    affine.store %y, %b[%i] : memref<64xf32>
  }
  return
}
