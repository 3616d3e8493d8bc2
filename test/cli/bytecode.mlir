// RUN: c4ml-opt %s --emit-bytecode -o %t.bc
// RUN: c4ml-opt %t.bc --mlir-print-debuginfo | FileCheck %s
// RUN: c4ml-opt --emit-bytecode < %s | c4ml-opt | FileCheck %s
// RUN: not c4ml-opt %s --emit-bytecode --emit-bytecode-version=99 2>&1 | FileCheck %s --check-prefix=VERSION
// RUN: c4ml-opt %s --verify-roundtrip | FileCheck %s

// CHECK: func.func @f
// VERSION: error: unsupported version requested 99
func.func @f() { return }
