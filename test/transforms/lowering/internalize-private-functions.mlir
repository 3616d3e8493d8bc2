// RUN: c4ml-opt %s --pass-pipeline='builtin.module(internalize-private-functions)' | FileCheck %s
// RUN: sed 's/@main/@sinf/; s/math.exp/math.sin/' %s | not c4ml-opt --pass-pipeline='builtin.module(internalize-private-functions)' 2>&1 | FileCheck %s --check-prefix=ERROR

// CHECK: func.func private @private_expf(%{{.*}}: f32) -> f32 attributes {llvm.linkage = #llvm.linkage<internal>}
// CHECK: call @private_expf
// CHECK: func.func private @cosf(f32) -> f32
// ERROR: error: {{.*}}public function 'sinf' has the name of the C function that 'math.sin' calls; rename it
func.func private @expf(%x: f32) -> f32 {
  return %x : f32
}
func.func @main(%x: f32) -> f32 {
  %e = math.exp %x : f32
  %r = call @expf(%e) : (f32) -> f32
  return %r : f32
}
func.func private @cosf(f32) -> f32
