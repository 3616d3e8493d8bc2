// RUN: c4ml-opt %s --emit=obj --header=%t.h -o %t.o
// RUN: FileCheck %s < %t.h
// RUN: not c4ml-opt %s --emit=obj --header=- -o %t.o 2>&1 | FileCheck %s --check-prefix=STDOUT
// RUN: not c4ml-opt %s --header=%t.h 2>&1 | FileCheck %s --check-prefix=MLIR
// RUN: not c4ml-opt %s --emit=obj --header=%t.none/x.h -o %t.o 2>&1 | FileCheck %s --check-prefix=FOLDER

// CHECK: typedef struct { float *allocated, *aligned; int64_t offset; int64_t sizes[1], strides[1]; } memref_1d_f32;
// CHECK: void _mlir_ciface_f(memref_1d_f32 *argument0);
func.func @f(%a: memref<4xf32>) {
  return
}

// MLIR: error: --header goes with code: add --emit=obj
// STDOUT: error: --header needs a file
// FOLDER: cannot open output file '{{.*}}none/x.h'
