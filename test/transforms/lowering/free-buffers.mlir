// RUN: %python -c "print('module attributes {c4ml.tensors} {' + open('%s').read() + '}')" | c4ml-opt --pass-pipeline='builtin.module(free-buffers)' | FileCheck %s --check-prefix=FREED
// RUN: c4ml-opt %s --pass-pipeline='builtin.module(free-buffers)' | FileCheck %s --check-prefix=LEFT

// FREED-LABEL: func.func @f
// FREED: memref.alloc
// FREED: memref.dealloc
// FREED-NOT: c4ml.tensors
// LEFT-LABEL: func.func @f
// LEFT: memref.alloc
// LEFT-NOT: memref.dealloc
func.func @f(%i: index) -> f32 {
  %c = arith.constant 2.0 : f32
  %m = memref.alloc() : memref<8xf32>
  linalg.fill ins(%c : f32) outs(%m : memref<8xf32>)
  %r = memref.load %m[%i] : memref<8xf32>
  return %r : f32
}
