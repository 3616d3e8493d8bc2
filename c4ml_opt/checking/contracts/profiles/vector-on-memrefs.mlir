// What is left after bufferization of vectorised code: transfers of one and two dimensions, contractions and loops around them.

func.func @kernel(%a: memref<16x16xf32>, %b: memref<16x16xf32>, %c: memref<16x16xf32>) {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %c16 = arith.constant 16 : index
  %zero = arith.constant 0.0 : f32
  scf.for %i = %c0 to %c16 step %c4 {
    %x = vector.transfer_read %a[%i, %c0], %zero {in_bounds = [true, true]} : memref<16x16xf32>, vector<4x4xf32>
    %y = vector.transfer_read %b[%c0, %i], %zero {in_bounds = [true, true]} : memref<16x16xf32>, vector<4x4xf32>
    %z = vector.transfer_read %c[%i, %i], %zero {in_bounds = [true, true]} : memref<16x16xf32>, vector<4x4xf32>
    %r = vector.contract {
        indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
        iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>}
        %x, %y, %z : vector<4x4xf32>, vector<4x4xf32> into vector<4x4xf32>
    vector.transfer_write %r, %c[%i, %i] {in_bounds = [true, true]} : vector<4x4xf32>, memref<16x16xf32>
  }
  return
}
