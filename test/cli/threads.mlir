// RUN: not c4ml-opt %s --threads=4 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: not c4ml-opt %s --threads=4 --canonicalize --emit=obj -o %t.o 2>&1 | FileCheck %s --check-prefix=OWN
// RUN: not c4ml-opt %s --grid=2,2 2>&1 | FileCheck %s --check-prefix=GRID

// TEXT: error: --threads is for the target's own schedule, which runs only for code: add --emit=obj
// OWN: error: --threads is for the target's own schedule, which does not run beside other passes; your own pipeline takes them as options
// GRID: error: --grid is for the target's own schedule
func.func @f() {
  return
}
