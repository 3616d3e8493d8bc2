// RUN: c4ml-opt %s --pass-pipeline='builtin.module(widen-vector-memory)' | FileCheck %s

// CHECK-LABEL: func.func @read
// CHECK: %[[BYTES:.*]] = builtin.unrealized_conversion_cast %{{.*}} : memref<?xi1> to memref<?xi8>
// CHECK: %[[V:.*]] = vector.load %[[BYTES]][%{{.*}}] : memref<?xi8>, vector<8xi8>
// CHECK: arith.trunci %[[V]] : vector<8xi8> to vector<8xi1>
// CHECK-LABEL: func.func @write
// CHECK: arith.extui %{{.*}} : vector<8xi24> to vector<8xi32>
// CHECK: vector.maskedstore %{{.*}} : memref<?xi32>, vector<8xi1>, vector<8xi32>
// CHECK-LABEL: func.func @whole
// CHECK-NEXT: vector.load %{{.*}} : memref<?xi16>, vector<8xi16>
func.func @read(%m: memref<?xi1>, %i: index) -> vector<8xi1> {
  %v = vector.load %m[%i] : memref<?xi1>, vector<8xi1>
  return %v : vector<8xi1>
}
func.func @write(%m: memref<?xi24>, %i: index, %k: vector<8xi1>, %v: vector<8xi24>) {
  vector.maskedstore %m[%i], %k, %v : memref<?xi24>, vector<8xi1>, vector<8xi24>
  return
}
func.func @whole(%m: memref<?xi16>, %i: index) -> vector<8xi16> {
  %v = vector.load %m[%i] : memref<?xi16>, vector<8xi16>
  return %v : vector<8xi16>
}
