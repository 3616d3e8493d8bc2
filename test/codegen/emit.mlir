// RUN: c4ml-opt %s --emit=llvm-dialect --target=aarch64-sve | FileCheck %s --check-prefix=DIALECT
// RUN: c4ml-opt %s --emit=llvm-ir --target=riscv64-v | FileCheck %s --check-prefix=IR
// RUN: c4ml-opt %s --emit=asm --target=x86-avx512 | FileCheck %s --check-prefix=X86
// RUN: c4ml-opt %s --emit=asm --target=hexagon-hvx -O1 | FileCheck %s --check-prefix=HEXAGON
// RUN: c4ml-opt %s --emit=header --target=aarch64-sve | FileCheck %s --check-prefix=HEADER

// DIALECT: llvm.func @add({{.*}}vscale_range(1, 16) {{.*}}target_cpu = "generic", target_features = #llvm.target_features<["+neon", "+sve"]>
// DIALECT: llvm.func @_mlir_ciface_add(

// IR: target triple = "riscv64-unknown-linux-gnu"
// IR: fadd {{.*}}float
// IR: "target-cpu"="generic-rv64"

// X86-LABEL: _mlir_ciface_add:
// X86: vaddps {{.*}}%zmm

// HEXAGON-LABEL: _mlir_ciface_add:
// HEXAGON: sfadd

// HEADER: typedef struct { float *allocated, *aligned; int64_t offset; int64_t sizes[1], strides[1]; } memref_1d_f32;
// HEADER: /* @add: (memref<64xf32>, memref<64xf32>, f32) -> (f32, index) */
// HEADER: typedef struct { float result0; int64_t result1; } add_results;
// HEADER: void _mlir_ciface_add(add_results *results, memref_1d_f32 *argument0, memref_1d_f32 *argument1, float argument2);
// HEADER-NOT: hidden
func.func @add(%a: memref<64xf32>, %b: memref<64xf32>, %x: f32) -> (f32, index) {
  %c0 = arith.constant 0 : index
  %z = arith.constant 0.1 : f32
  %p = vector.transfer_read %a[%c0], %z {in_bounds = [true]} : memref<64xf32>, vector<64xf32>
  %q = vector.transfer_read %b[%c0], %z {in_bounds = [true]} : memref<64xf32>, vector<64xf32>
  %r = arith.addf %p, %q : vector<64xf32>
  vector.transfer_write %r, %b[%c0] {in_bounds = [true]} : vector<64xf32>, memref<64xf32>
  %s = func.call @hidden(%x) : (f32) -> f32
  return %s, %c0 : f32, index
}
func.func private @hidden(%x: f32) -> f32 {
  return %x : f32
}
