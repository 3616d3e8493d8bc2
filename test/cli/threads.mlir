// RUN: not c4ml-opt %s --threads=4 2>&1 | FileCheck %s --check-prefix=TEXT
// RUN: not c4ml-opt %s --threads=4 --canonicalize --emit=obj -o %t.o 2>&1 | FileCheck %s --check-prefix=OWN
// RUN: not c4ml-opt %s --grid=2,2 2>&1 | FileCheck %s --check-prefix=GRID
// RUN: not c4ml-opt %s --threads=0 --emit=obj -o %t.o 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: not c4ml-opt %s --threads=many --emit=obj -o %t.o 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: not c4ml-opt %s --threads=auto --target=apple-m4 --emit=obj -o %t.o 2>&1 | FileCheck %s --check-prefix=ELSEWHERE
// RUN: c4ml-opt %s --threads=auto --emit=obj -o %t.o

// NUMBER: error: threads={{0|many}}: expected a number of at least 1, or auto for the cores of this machine
// ELSEWHERE: error: threads=auto counts the cores of this machine, which lacks {{.*}} of target 'apple-m4'; give a number of threads
// TEXT: error: --threads is for the target's own schedule, which runs only for code: add --emit=obj
// OWN: error: --threads is for the target's own schedule, which does not run beside other passes; your own pipeline takes them as options
// GRID: error: --grid is for the target's own schedule
func.func @f() {
  return
}
