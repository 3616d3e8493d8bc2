// RUN: c4ml-opt %S/Inputs/doubled.mlir --target=host --emit=shared -o %t.so
// RUN: c4ml-run %s --library %t.so --input 1 --print | FileCheck %s
// RUN: not c4ml-run %s --input 1 2>&1 | FileCheck %s --check-prefix=MISSING
// REQUIRES: cc

// A function that a shared library defines, declared with its C interface.

// MISSING: error: the code calls functions that nothing defines for target 'host':
// MISSING-NEXT: _mlir_ciface_doubled {{.*}} a shared library with --library
func.func private @doubled(memref<?xf32>) attributes {llvm.emit_c_interface}

// CHECK: result 0, memref<3xf32>
// CHECK-NEXT: [2. 2. 2.]
func.func @main(%a: f32) -> memref<3xf32> {
  %0 = memref.alloc() : memref<3xf32>
  linalg.fill ins(%a : f32) outs(%0 : memref<3xf32>)
  %1 = memref.cast %0 : memref<3xf32> to memref<?xf32>
  call @doubled(%1) : (memref<?xf32>) -> ()
  return %0 : memref<3xf32>
}
