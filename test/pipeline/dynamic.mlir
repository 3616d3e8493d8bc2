// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(if{cond="has('"'linalg.*'"') and target.vector.bits >= 512"}(linalg-generalize-named-ops),else(cse),repeat{max=3}(canonicalize)))' --target=x86-avx512 --dump-resolved-pipeline 2>&1 | FileCheck %s
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(func.func(check{cond="not has('"'linalg.*'"')" message="no linalg here"}))' 2>&1 | FileCheck %s --check-prefix=FAIL
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(if{cond="open()"}(cse))' 2>&1 | FileCheck %s --check-prefix=BAD

// CHECK: // @linalg
// CHECK-NEXT: builtin.module(func.func(linalg-generalize-named-ops,canonicalize
// CHECK: // @scalar
// CHECK-NEXT: builtin.module(func.func(cse,canonicalize
// CHECK: linalg.generic

// FAIL: dynamic.mlir:[[#@LINE+4]]:1: error: check: no linalg here

// BAD: error: column 1 of 'open()': unknown name 'open'; did you mean 'op'?

func.func @linalg(%a: tensor<8xf32>) -> tensor<8xf32> {
  %0 = linalg.exp ins(%a : tensor<8xf32>) outs(%a : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

func.func @scalar(%a: i32) -> i32 {
  return %a : i32
}

// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(if{cond="name == '"'scalar'"'"}(if{cond=true}(sccp))))' --mlir-print-ir-before-all 2>&1 | FileCheck %s --check-prefix=DUMP
// REQUIRES: native-filecheck
// DUMP: IR Dump Before If: if{cond="name == 'scalar'"}(if{cond="true"}(sccp))
// DUMP: IR Dump Before If: if{cond="name == 'scalar'"}
// DUMP: IR Dump Before If: if{cond="true"}(sccp)
// DUMP: IR Dump Before SCCP{{.*}}: sccp
// DUMP-NEXT: func.func @scalar
