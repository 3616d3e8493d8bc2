func.func @matmul(%A: memref<64x128xi8>, %B: memref<128x64xi8>, %C: memref<64x64xi32>) {
  linalg.matmul ins(%A, %B : memref<64x128xi8>, memref<128x64xi8>) outs(%C : memref<64x64xi32>)
  return
}
