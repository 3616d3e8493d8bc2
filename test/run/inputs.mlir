// RUN: c4ml-run %s -e scalars --input -7 --input 2.5 --input 3 | FileCheck %s --check-prefix=SCALARS
// RUN: c4ml-run %s -e sizes --shape 0=2x3 --size=5 | FileCheck %s --check-prefix=SIZES
// RUN: c4ml-run %s -e printed --print --check -n 2 | FileCheck %s --check-prefix=PRINTED
// RUN: c4ml-run %s -e gather --check | FileCheck %s --check-prefix=GATHER

// SCALARS: out0: result 0, i8
// SCALARS-NEXT: -7
// SCALARS-NEXT: out1: result 1, f16
// SCALARS-NEXT: 2.5
// SCALARS-NEXT: out2: result 2, index
// SCALARS-NEXT: 3
func.func @scalars(%a: i8, %b: f16, %c: index) -> (i8, f16, index) {
  return %a, %b, %c : i8, f16, index
}

// SIZES: out0: result 0, index
// SIZES-NEXT: 2
// SIZES-NEXT: out1: result 1, index
// SIZES-NEXT: 5
func.func @sizes(%a: memref<?x?xf32>, %b: tensor<?xf32>) -> (index, index) {
  %c0 = arith.constant 0 : index
  %m = memref.dim %a, %c0 : memref<?x?xf32>
  %n = tensor.dim %b, %c0 : tensor<?xf32>
  return %m, %n : index, index
}

// PRINTED: ( 0, 1 )
// PRINTED-NEXT: out0: argument 0, memref<2xi1>
// PRINTED-NEXT: [ True  True]
// PRINTED: time: median {{.*}} (wall clock, 1 thread, pinned
func.func @printed(%m: memref<2xi1>) {
  %v = arith.constant dense<[0, 1]> : vector<2xi32>
  vector.print %v : vector<2xi32>
  %true = arith.constant true
  linalg.fill ins(%true : i1) outs(%m : memref<2xi1>)
  return
}

// Random indices stay inside of what they index.
// GATHER: check: result 0, tensor<100xf32> agrees with the plain loops: 100 elements agree
func.func @gather(%table: tensor<3xf32>, %indices: tensor<100xi64>) -> tensor<100xf32> {
  %e = tensor.empty() : tensor<100xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%indices : tensor<100xi64>) outs(%e : tensor<100xf32>) {
  ^bb0(%i: i64, %o: f32):
    %x = arith.index_cast %i : i64 to index
    %v = tensor.extract %table[%x] : tensor<3xf32>
    linalg.yield %v : f32
  } -> tensor<100xf32>
  return %r : tensor<100xf32>
}
