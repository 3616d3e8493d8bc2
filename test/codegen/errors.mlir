// RUN: not c4ml-opt %s --emit=asm --target=aarch64-neon 2>&1 | FileCheck %s --check-prefix=CRASH
// RUN: not c4ml-opt %s --emit=asm --target=aarch64-sve,+svee 2>&1 | FileCheck %s --check-prefix=FEATURE
// RUN: not c4ml-opt %s --emit=exe --target=aarch64-sve 2>&1 | FileCheck %s --check-prefix=EXE
// RUN: not c4ml-opt %s --emit=shared --target=aarch64-sve --cc=no-such-cc 2>&1 | FileCheck %s --check-prefix=CC
// RUN: not c4ml-opt %s --emit=asm --pass-pipeline='builtin.module(convert-scf-to-cf)' --target=no-such 2>&1 | FileCheck %s --check-prefix=TARGET

// CRASH: error: code generation for target 'aarch64-neon' crashed (SIGABRT): {{.*}}scalable
// CRASH: note: the LLVM IR is in {{.*}}module.ll; replay with: {{.*}} -m c4ml_opt.codegen

// FEATURE: error: target 'aarch64-sve': LLVM knows no feature 'svee' of aarch64; did you mean 'sve'

// EXE: error: an executable needs a public function @main with a body

// CC: error: no compiler or linker for target 'aarch64-sve' on this machine (tried no-such-cc)

// TARGET: error: unknown target 'no-such'
func.func @f(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %r = arith.addf %a, %a : vector<[4]xf32>
  return %r : vector<[4]xf32>
}
