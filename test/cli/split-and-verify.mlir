// RUN: c4ml-opt %s --split-input-file --verify-diagnostics --output-split-marker='//====' | FileCheck %s
// RUN: not c4ml-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(no-pass)' 2>&1 | FileCheck %s --check-prefix=NOPASS
// RUN: not c4ml-opt %s --split-input-file 2>&1 | FileCheck %s --check-prefix=PLAIN
// REQUIRES: native-filecheck

// CHECK: func.func @first
// CHECK: //====
// CHECK: //====
// CHECK: func.func @second

// NOPASS: <unknown>:0: error: unexpected error: MLIR Textual PassPipeline Parser:1:1: error: 'no-pass' does not refer to

// PLAIN: split-and-verify.mlir:[[#@LINE+6]]:24: error: custom op 'retrn' is unknown
func.func @first() { return }

// -----

// expected-error-re@below {{custom op 'retrn' is {{un.*n}} (tried}}
func.func @between() { retrn }

// -----

func.func @second() { return }
