// RUN: c4ml-opt %s --pass-pipeline='builtin.module(lower-parallel-to-openmp{threads=4})' | FileCheck %s

// Two neighbouring loops share one team; what stands between them moves out of the way.
// CHECK-LABEL: func.func @main
// CHECK:       arith.addf
// CHECK:       call @c4ml_team_0
// CHECK-NEXT:  memref.dealloc
// CHECK-NEXT:  return
// CHECK:       func.func private @c4ml_part_0
// CHECK:       func.func private @c4ml_part_1
// CHECK:       arith.remui
// Where no loop has more than one iteration, as may turn out at run time, no team is started.
// CHECK:       func.func private @c4ml_team_0
// CHECK:       cf.cond_br %{{.*}}, ^[[ALONE:.*]], ^[[TEAM:.*]]
// CHECK:       ^[[ALONE]]:
// CHECK:       call @c4ml_part_0
// CHECK:       call @c4ml_part_1
// CHECK:       return
// CHECK:       ^[[TEAM]]:
// CHECK:       llvm.call @GOMP_parallel
// CHECK:       llvm.func internal @c4ml_team_0_body
// CHECK:       llvm.atomicrmw add
// CHECK:       call @c4ml_part_0
// CHECK:       llvm.call @GOMP_barrier
// CHECK:       call @c4ml_part_1
// CHECK-NOT:   call @GOMP_barrier
func.func @main(%a: memref<100x?xf32>, %b: memref<100x?xf32>, %s: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c100 = arith.constant 100 : index
  %d = memref.dim %a, %c1 : memref<100x?xf32>
  %t = memref.alloc() : memref<100xf32>
  scf.parallel (%i) = (%c0) to (%c100) step (%c1) {
    %k = memref.load %a[%i, %c0] : memref<100x?xf32>
    memref.store %k, %t[%i] : memref<100xf32>
  }
  %q = arith.addf %s, %s : f32
  scf.forall (%i, %j) in (100, %d) {
    %x = memref.load %a[%i, %j] : memref<100x?xf32>
    %k = memref.load %t[%i] : memref<100xf32>
    %y = arith.mulf %x, %q : f32
    %z = arith.addf %y, %k : f32
    memref.store %z, %b[%i, %j] : memref<100x?xf32>
  }
  memref.dealloc %t : memref<100xf32>
  return
}
