// RUN: rm -rf %t && mkdir %t
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(cse,func.func(affine-super-vectorize{virtual-vector-size=0}))' --mlir-pass-pipeline-crash-reproducer=%t/r.mlir 2>&1 | FileCheck %s --check-prefix=FAIL
// RUN: FileCheck %s --check-prefix=FILE < %t/r.mlir
// RUN: not c4ml-opt %t/r.mlir --run-reproducer 2>&1 | FileCheck %s --check-prefix=AGAIN
// RUN: not c4ml-opt %s --pass-pipeline='builtin.module(cse,func.func(affine-super-vectorize{virtual-vector-size=0}))' --mlir-disable-threading --mlir-pass-pipeline-crash-reproducer=%t/l.mlir --mlir-pass-pipeline-local-reproducer 2>/dev/null
// RUN: FileCheck %s --check-prefix=LOCAL < %t/l.mlir
// RUN: c4ml-opt %s --cse --mlir-pass-pipeline-crash-reproducer=%t/none.mlir --mlir-generate-reproducer=%t/g.mlir -o /dev/null
// RUN: not ls %t/none.mlir
// RUN: c4ml-opt %t/g.mlir --run-reproducer --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=AGAIN2

// FAIL: error: Failures have been detected while processing an MLIR pass pipeline
// FAIL: note: Pipeline failed while executing [`AffineVectorize` on 'func.func' operation: @f]: reproducer generated at `{{.*}}r.mlir`
// FILE: func.func @f
// FILE: mlir_reproducer: {
// FILE-NEXT: pipeline: "builtin.module(cse, func.func(affine-super-vectorize{
// AGAIN: error: Vectorization factor must be greater than zero
// LOCAL: pipeline: "builtin.module(func.func(affine-super-vectorize{
// AGAIN2: Pass Manager with 1 passes
// AGAIN2-NOT: mlir_reproducer
func.func @f() { return }
