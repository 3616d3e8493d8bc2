// RUN: c4ml-opt %s --plugin %S/../Inputs/plugin --schedule=tile-first --schedule-option rows=2 --schedule-option cols=4 | FileCheck %s --check-prefix=TWO
// RUN: c4ml-opt %s --plugin %S/../Inputs/plugin --schedule=%S/../Inputs/plugin/schedules/tile-first.mlir --target=x86-avx2 --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=FACT
// RUN: c4ml-opt %s --plugin %S/../Inputs/plugin --tile-built='rows=4' --cse | FileCheck %s --check-prefix=BUILT
// RUN: not c4ml-opt %s --plugin %S/../Inputs/plugin --schedule=tile-first --schedule-option row=2 2>&1 | FileCheck %s --check-prefix=OPTION
// RUN: not c4ml-opt %s --plugin %S/../Inputs/plugin --schedule=tile-frist 2>&1 | FileCheck %s --check-prefix=NAME

// TWO: linalg.matmul {{.*}} -> tensor<2x4xf32>
// TWO-NOT: transform
// FACT: schedule{name={{.*}}tile-first.mlir cols=16 rows=8}
// BUILT: linalg.matmul {{.*}} -> tensor<4x4xf32>
// OPTION: error: schedule 'tile-first' has no option 'row'; did you mean 'rows'?
// NAME: error: unknown schedule 'tile-frist'; did you mean 'tile-first'
func.func @f(%a: tensor<64x64xf32>, %b: tensor<64x64xf32>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<64x64xf32>, tensor<64x64xf32>) outs(%c : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %0 : tensor<64x64xf32>
}
