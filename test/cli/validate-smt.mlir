// RUN: c4ml-opt %s --arith-expand --canonicalize --cse --convert-arith-to-llvm --validate=smt -o /dev/null 2>&1 | FileCheck %s --check-prefix=GOOD
// RUN: mkdir -p %t.dir
// RUN: cd %t.dir && not c4ml-opt %s --plugin=%S/Inputs/wrong-pass --canonicalize --swap-operation --validate=smt -o /dev/null 2>&1 | FileCheck %s --check-prefix=BAD
// RUN: cd %t.dir && not c4ml-opt swap-operation.reproducer.mlir --plugin=%S/Inputs/wrong-pass --run-reproducer --validate=smt -o /dev/null 2>&1 | FileCheck %s --check-prefix=BAD
// RUN: not c4ml-opt %s --canonicalize --smt-timeout=0 --validate=smt -o /dev/null 2>&1 | FileCheck %s --check-prefix=ZERO
// RUN: c4ml-opt %s --canonicalize --validate=smt -o /dev/null 2>&1 | FileCheck %s --check-prefix=OPEN

// GOOD-NOT: unknown: @quotient
// GOOD: remark: proved: 2 function(s)

// BAD: error: pass swap-operation{{.*}} changes what @quotient computes: for argument 0 (i8) = {{.*}} result 0 is {{.*}} before the step and {{.*}} after it
// BAD: note: the module before the pass is in {{.*}}swap-operation.reproducer.mlir'; replay with: {{.*}} --validate=smt

// ZERO: '0' value invalid for floating point argument

// OPEN: remark: unknown: @complex after canonicalize: before the step: {{.*}}validate-smt.mlir:[[#@LINE+9]]:1: {{.*}}complex<f32> have no semantics in bit-vectors
// OPEN: remark: proved: 2 function(s), 1 steps that changed the module, 1 proofs, 1 unknown
func.func @quotient(%a: i8, %b: i8) -> i8 {
  %zero = arith.constant 0 : i8
  %q = arith.ceildivsi %a, %b : i8
  %s = arith.addi %q, %b : i8
  %r = arith.addi %s, %zero : i8
  return %r : i8
}
func.func @complex(%a: complex<f32>) -> complex<f32> {
  return %a : complex<f32>
}
