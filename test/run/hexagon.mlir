// REQUIRES: qemu-hexagon, lld
// RUN: c4ml-run %s --target=hexagon-hvx --check | FileCheck %s
// RUN: c4ml-run %s --target=hexagon-hvx --count-instructions | FileCheck %s --check-prefix=COUNT

// Vectors of 128 bytes, division and a mathematical function, on a machine without a C library.
// CHECK: ( 1, 2.5, -3 )
// CHECK: check: result 0, tensor<32xf32> agrees with the plain loops
// CHECK: check: argument 1, memref<32xi32> agrees with the plain loops: 32 elements agree
// COUNT: instructions: {{[0-9]+}} in one call (qemu-hexagon -cpu v67)
// COUNT: %  main
func.func @main(%f: tensor<32xf32>, %m: memref<32xi32>) -> tensor<32xf32> {
  %c0 = arith.constant 0 : index
  %v = vector.load %m[%c0] : memref<32xi32>, vector<32xi32>
  %w = arith.addi %v, %v : vector<32xi32>
  vector.store %w, %m[%c0] : memref<32xi32>, vector<32xi32>
  %shown = arith.constant dense<[1.0, 2.5, -3.0]> : vector<3xf32>
  vector.print %shown : vector<3xf32>
  %e = math.exp %f : tensor<32xf32>
  %r = arith.divf %f, %e : tensor<32xf32>
  return %r : tensor<32xf32>
}
