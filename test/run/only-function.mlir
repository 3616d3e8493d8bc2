// RUN: c4ml-run %s | FileCheck %s
// RUN: c4ml-run %s -e twice | FileCheck %s
// RUN: not c4ml-run %s -e main 2>&1 | FileCheck %s --check-prefix=NAMED

// Without -e, a module that has no @main runs its only public function.

// CHECK: 42
func.func @twice() -> i32 {
  %0 = func.call @helper() : () -> i32
  return %0 : i32
}

func.func private @helper() -> i32 {
  %c = arith.constant 42 : i32
  return %c : i32
}

// NAMED: error: no function @main in this module; its functions are @twice, @helper
