// RUN: c4ml-opt %s --pass-pipeline='builtin.module(define-runtime-functions)' | FileCheck %s

// CHECK: llvm.func @main
// CHECK-DAG: llvm.func internal @printNewline()
// CHECK-DAG: llvm.func internal @printString
// CHECK-DAG: llvm.func @printf(!llvm.ptr, ...) -> i32
// CHECK-DAG: llvm.mlir.global internal constant @text_newline
// CHECK-NOT: @printF64
llvm.func @printNewline()
llvm.func @main() {
  llvm.call @printNewline() : () -> ()
  llvm.return
}
