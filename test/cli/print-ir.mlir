// RUN: c4ml-opt %s --canonicalize --cse --mlir-print-ir-before=cse -o /dev/null 2>&1 | FileCheck %s --check-prefix=BEFORE
// RUN: c4ml-opt %s --cse --canonicalize --mlir-print-ir-after-all --mlir-print-ir-after-change -o /dev/null 2>&1 | FileCheck %s --check-prefix=CHANGE
// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(cse),cse)' --mlir-print-ir-after=cse --mlir-print-ir-module-scope -o /dev/null 2>&1 | FileCheck %s --check-prefix=SCOPE
// RUN: rm -rf %t && c4ml-opt %s --pass-pipeline='builtin.module(canonicalize,func.func(canonicalize,cse),cse)' --mlir-print-ir-before=cse --mlir-print-ir-tree-dir=%t -o /dev/null
// RUN: ls %t/builtin_module_no-symbol-name %t/builtin_module_no-symbol-name/func_func_f | FileCheck %s --check-prefix=TREE

// BEFORE-NOT: CanonicalizerPass
// BEFORE: IR Dump Before CSEPass: cse //----- //
// BEFORE-NEXT: module
// CHANGE-NOT: CSEPass
// CHANGE: IR Dump After CanonicalizerPass: canonicalize{
// SCOPE: IR Dump After CSEPass: cse ('func.func' operation: @f)
// SCOPE-NEXT: module
// SCOPE: IR Dump After CSEPass: cse ('builtin.module' operation)
// TREE: {{^}}0_cse.mlir
// TREE: {{^}}0_0_cse.mlir
func.func @f(%a: i32) -> i32 {
  %zero = arith.constant 0 : i32
  %r = arith.addi %a, %zero : i32
  return %r : i32
}
