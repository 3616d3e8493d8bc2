// RUN: c4ml-opt %s -cse --affine-loop-tile=tile-size=4 --canonicalize=max-iterations=3 --dump-pass-pipeline -o /dev/null 2>&1 | FileCheck %s
// RUN: c4ml-opt %s --schedule=%S/Inputs/remark.mlir --schedule-option=n=7 --cse --schedule=%S/Inputs/remark.mlir -o /dev/null 2>&1 | FileCheck %s --check-prefix=SCHEDULE
// RUN: not c4ml-opt %s --schedule-option=n=7 2>&1 | FileCheck %s --check-prefix=ALONE
// RUN: not c4ml-opt %s --canonicalise 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not c4ml-opt %s --test-dead-code-analysis 2>&1 | FileCheck %s --check-prefix=UNAVAILABLE
// RUN: not c4ml-opt %s --mlir-print-value-users 2>&1 | FileCheck %s --check-prefix=REASON

// CHECK: Pass Manager with 3 passes:
// CHECK-NEXT: builtin.module(
// CHECK-NEXT:   cse,
// CHECK-NEXT:   func.func(
// CHECK-NEXT:     affine-loop-tile{{.*}}tile-size=4
// CHECK:   canonicalize{{.*}}max-iterations=3
// SCHEDULE: remark: 7 : i64
// SCHEDULE: remark: 2 : i64
// ALONE: schedule-option
// UNKNOWN: Unknown command line argument '--canonicalise'.  Try:
// UNKNOWN-NEXT: Did you mean '--canonicalize'?
// UNAVAILABLE: that these bindings do not have (unavailable, not unknown)
// REASON: '--mlir-print-value-users' is not available here: this printer option has no C interface
func.func @f() { return }
