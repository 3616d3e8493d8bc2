// RUN: c4ml-opt %s --check-pipeline --convert-scf-to-cf --convert-arith-to-llvm --finalize-memref-to-llvm --convert-func-to-llvm --convert-cf-to-llvm --reconcile-unrealized-casts | FileCheck %s --check-prefix=GOOD
// RUN: not c4ml-opt %s --check-pipeline --convert-arith-to-llvm --finalize-memref-to-llvm --convert-func-to-llvm --convert-cf-to-llvm --reconcile-unrealized-casts | FileCheck %s --check-prefix=BAD
// RUN: not c4ml-opt %s --strict --convert-arith-to-llvm --finalize-memref-to-llvm --convert-func-to-llvm --reconcile-unrealized-casts 2>&1 | FileCheck %s --check-prefix=BAD
// RUN: c4ml-opt %s --strict --convert-scf-to-cf | FileCheck %s --check-prefix=STRICT
// RUN: c4ml-opt %s --check-pipeline --pass-pipeline="builtin.module(if{cond=\"has('linalg.*')\"}(convert-linalg-to-loops),else(convert-scf-to-cf))" --check-goal="not has('scf.for')" | FileCheck %s --check-prefix=BRANCH
// RUN: not c4ml-opt %s --check-pipeline --pass-pipeline="builtin.module(check{cond=\"not has('scf.for')\" message=loops})" | FileCheck %s --check-prefix=CHECK-NODE
// RUN: c4ml-opt %s --check-pipeline --pass-pipeline="builtin.module(repeat{max=3}(canonicalize,cse))" | FileCheck %s --check-prefix=REPEAT
// RUN: c4ml-opt %s --check-pipeline | FileCheck %s --check-prefix=REPEAT
// RUN: c4ml-opt %s --check-pipeline --emit=obj | FileCheck %s --check-prefix=GOOD
// RUN: c4ml-opt %s --check-pipeline --emit=llvm-ir --convert-scf-to-cf --check-goal=runs | FileCheck %s --check-prefix=REPEAT
// RUN: sed 's/memref.store.*/"my.store"(%%i) : (index) -> ()/' %s | not c4ml-opt --allow-unregistered-dialect --check-pipeline --emit=asm --cse 2>&1 | FileCheck %s --check-prefix=LEFT
// RUN: not c4ml-opt --check-pipeline=linalg-on-tensor --cse 2>&1 | FileCheck %s --check-prefix=PROFILE
// RUN: not c4ml-opt %s --check-pipeline --cse --check-goal="hass('x')" 2>&1 | FileCheck %s --check-prefix=GOAL
// RUN: not c4ml-opt %s --check-pipeline --pass-pipeline="builtin.module(csee)" 2>&1 | FileCheck %s --check-prefix=NAME

// GOOD: pipeline: good (everything in the llvm dialect)

// BAD: pipeline: bad (everything in the llvm dialect)
// BAD: 'scf.for' is left (from {{.*}}check-pipeline.mlir:[[#@LINE+23]]:3)
// BAD-NOT: func.func

// LEFT: pipeline: bad (everything in the llvm dialect)
// LEFT: 'my.store' may be left (from -:{{[0-9:]+}})

// STRICT: cf.cond_br
// STRICT-NOT: pipeline:

// BRANCH: pipeline: good (not has('scf.for'))
// BRANCH: note: step 1 'convert-linalg-to-loops' does nothing: its branch is not taken

// CHECK-NODE: pipeline: bad
// CHECK-NODE: fails: loops

// REPEAT: pipeline: good (every pass can run)

// PROFILE: error: unknown profile 'linalg-on-tensor'; did you mean 'linalg-on-tensors'?

// GOAL: error: --check-goal is llvm, runs or a condition: column 1 of 'hass('x')': unknown name 'hass'; did you mean 'has'

// NAME: did you mean
func.func @f(%a: memref<4xf32>, %s: f32, %lo: index, %hi: index, %step: index) {
  scf.for %i = %lo to %hi step %step {
    memref.store %s, %a[%i] : memref<4xf32>
  }
  return
}
