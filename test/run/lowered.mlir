// RUN: c4ml-opt %s --default-lowering | c4ml-run - --input 3 --input 2.5 --print | FileCheck %s
// RUN: c4ml-opt %s --default-lowering | c4ml-run - -e nothing
// RUN: c4ml-opt %s --default-lowering | not c4ml-run - -e buffer 2>&1 | FileCheck %s --check-prefix=LOST

// What is lowered already runs, as with mlir-runner, where it takes and gives scalars.

// CHECK: result 0, f32
// CHECK-NEXT: 5.5
func.func @main(%a: i32, %b: f32) -> f32 {
  %0 = arith.sitofp %a : i32 to f32
  %1 = arith.addf %0, %b : f32
  return %1 : f32
}

func.func @nothing() {
  return
}

// LOST: error: @buffer is already an llvm.func, of which only scalars can be passed
func.func @buffer(%a: memref<2xf32>) {
  return
}
