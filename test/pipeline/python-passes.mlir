// RUN: c4ml-opt %s --plugin %S/../Inputs/plugin --pass-pipeline='builtin.module(func.func(canonicalize,tag-functions{n=3}),cse)' | FileCheck %s
// RUN: c4ml-opt %s --plugin %S/../Inputs/plugin --tag-functions='n=3' --cse --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=FLAGS
// RUN: not c4ml-opt %s --plugin %S/../Inputs/plugin --fail-on='how=raise' 2>&1 | FileCheck %s --check-prefix=RAISE
// RUN: not c4ml-opt %s --plugin %S/../Inputs/plugin --pass-pipeline='builtin.module(tag-functions)' 2>&1 | FileCheck %s --check-prefix=ANCHOR
// RUN: not c4ml-opt %s --plugin %S/../Inputs/plugin --tag-functions='nn=3' 2>&1 | FileCheck %s --check-prefix=OPTION
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(canonicalise)' 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(test-clone)' 2>&1 | FileCheck %s --check-prefix=LACKING
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(func.func(sparsifier))' 2>&1 | FileCheck %s --check-prefix=ABORT

// CHECK: func.func @f(%{{.*}}: i32) -> i32 attributes {demo.tag = 3 : i64}

// FLAGS: Pass Manager with 2 passes:
// FLAGS-NEXT: builtin.module(
// FLAGS-NEXT:   func.func(
// FLAGS-NEXT:     tag-functions{deep=false label=tag mode=fast n=3 scale=1.0}
// FLAGS-NEXT:   ),
// FLAGS-NEXT:   cse

// RAISE: error: pass 'fail-on' raised ValueError: oops (at fail_on.py:
// ANCHOR: error: Can't add pass 'TagFunctions' restricted to 'func.func' on a PassManager intended to run on 'builtin.module', did you intend to nest?
// OPTION: error: <Pass-Options-Parser>: no such option nn; did you mean 'n'?
// UNKNOWN: error: 'canonicalise' does not refer to a registered pass or pass pipeline; did you mean 'canonicalize'
// LACKING: error: 'test-clone' does not refer to a registered pass or pass pipeline: mlir-opt has it, these bindings do not
// ABORT: error: pipeline 'sparsifier' restricted to 'builtin.module' cannot be added to a PassManager intended to run on 'func.func'
func.func @f(%a: i32) -> i32 {
  return %a : i32
}
