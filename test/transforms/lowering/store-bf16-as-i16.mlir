// RUN: c4ml-opt %s --target=x86-avx2 --pass-pipeline='builtin.module(store-bf16-as-i16)' | FileCheck %s
// RUN: c4ml-opt %s --target=x86-avx512-bf16 --pass-pipeline='builtin.module(store-bf16-as-i16)' | FileCheck %s --check-prefix=NATIVE

// CHECK-LABEL: llvm.func @pick(%arg0: !llvm.ptr, %arg1: bf16) -> bf16
// CHECK: %[[ARG:.*]] = llvm.bitcast %arg1 : bf16 to i16
// CHECK: %[[V:.*]] = llvm.load %arg0 : !llvm.ptr -> vector<4xi16>
// CHECK: llvm.mlir.constant(dense<[16320, 16384]> : vector<2xi16>) : vector<2xi16>
// CHECK: llvm.shufflevector %[[V]], %[[V]] [1, 0] : vector<4xi16>
// CHECK: %[[R:.*]] = llvm.bitcast %{{.*}} : i16 to bf16
// CHECK: llvm.return %[[R]] : bf16
// NATIVE: llvm.load %{{.*}} : !llvm.ptr -> vector<4xbf16>
llvm.func @pick(%p: !llvm.ptr, %x: bf16) -> bf16 {
  %zero = llvm.mlir.constant(0 : i32) : i32
  %v = llvm.load %p : !llvm.ptr -> vector<4xbf16>
  %c = llvm.mlir.constant(dense<[1.5, 2.0]> : vector<2xbf16>) : vector<2xbf16>
  %s = llvm.shufflevector %v, %v [1, 0] : vector<4xbf16>
  %t = llvm.shufflevector %s, %c [0, 3] : vector<2xbf16>
  %u = llvm.insertelement %x, %t[%zero : i32] : vector<2xbf16>
  %r = llvm.extractelement %u[%zero : i32] : vector<2xbf16>
  llvm.return %r : bf16
}
