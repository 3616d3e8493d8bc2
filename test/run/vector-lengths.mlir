// REQUIRES: qemu-aarch64, cross-aarch64
// RUN: c4ml-run %s --target=aarch64-sve --vector-length=512 --check --count-instructions -n 1 | FileCheck %s --check-prefixes=CHECK,SVE
// RUN: c4ml-run %s --target=aarch64-sme --vector-length=256 --streaming-vector-length=512 --check | FileCheck %s
// RUN: not c4ml-run %s --target=aarch64-sve --vector-length=384 2>&1 | FileCheck %s --check-prefix=LENGTH

// CHECK: check: result 0, index agrees with the plain loops
// CHECK: check: argument 1, memref<64xf32> agrees with the plain loops: 64 elements agree
// SVE: time: median {{.*}} of 1 samples (under qemu-aarch64, which says nothing of real speed)
// SVE: instructions: {{[0-9]+}} in one call (qemu-aarch64 -cpu max,sve-default-vector-length=64)
// SVE-NEXT: by function:
// SVE: %  main
// SVE-NEXT: by opcode:
// SVE: %  fadd z
// LENGTH: error: target 'aarch64-sve' cannot run with a vector length of 384 bits; its lengths are 128, 256, 512, 1024, 2048
func.func @main(%a: memref<64xf32>, %b: memref<64xf32>) -> index {
  %c0 = arith.constant 0 : index
  %c64 = arith.constant 64 : index
  linalg.add ins(%a, %a : memref<64xf32>, memref<64xf32>) outs(%b : memref<64xf32>)
  return %c64 : index
}
