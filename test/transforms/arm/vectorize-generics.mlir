// RUN: c4ml-opt %s --target=aarch64-sve --pass-pipeline='builtin.module(vectorize-generics)' 2>%t.err | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t.err
// RUN: c4ml-opt %s --target=aarch64-neon --pass-pipeline='builtin.module(vectorize-generics)' | FileCheck %s --check-prefix=NEON
// REQUIRES: native-filecheck

#ij = affine_map<(i, j) -> (i, j)>
#j = affine_map<(i, j) -> (j)>
#i = affine_map<(i, j) -> (i)>

// Two loops that every operand walks as one become one.
// CHECK-LABEL: func.func @add
// CHECK-NEXT: call @[[ADD:.*]](%arg0, %arg1)
func.func @add(%a: memref<?x16xf32>, %b: memref<?x16xf32>) {
  linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%a : memref<?x16xf32>) outs(%b : memref<?x16xf32>) {
  ^bb0(%x: f32, %y: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK-LABEL: func.func @row_sum
// CHECK-NEXT: call @[[SUM:.*]](%arg0, %arg1)
func.func @row_sum(%a: memref<?x?xf32>, %b: memref<?xf32>) {
  linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]} ins(%a : memref<?x?xf32>) outs(%b : memref<?xf32>) {
  ^bb0(%x: f32, %y: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  return
}

// What stays a scalar loop is said.
// CHECK-LABEL: func.func @remainder
// CHECK-NEXT: linalg.generic
// REMARK: vectorize-generics.mlir:[[#@LINE+2]]:3: remark: 'linalg.generic' not vectorized: 'arith.remf' has no vector form on this target
func.func @remainder(%a: memref<?x?xf32>, %b: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%a : memref<?x?xf32>) outs(%b : memref<?x?xf32>) {
  ^bb0(%x: f32, %y: f32):
    %s = arith.remf %x, %y : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: func.func private @[[ADD]]
// CHECK: scf.for
// CHECK-NOT: scf.for
// CHECK: llvm.intr.get.active.lane.mask {{.*}} to vector<[4]xi1>
// CHECK: llvm.intr.masked.load {{.*}} -> vector<[4]xf32>
// CHECK: arith.addf {{.*}} : vector<[4]xf32>
// CHECK: llvm.intr.masked.store
// NEON: llvm.load {{.*}} -> vector<4xf32>

// Partial sums in the lanes, folded once.
// CHECK: func.func private @[[SUM]]
// CHECK: scf.for {{.*}} iter_args({{.*}}) -> (vector<[4]xf32>)
// CHECK: arith.select
// CHECK: llvm.intr.vector.reduce.fadd{{.*}}reassoc
