/* What one would write by hand over libxsmm 1.17: panels of 64 lanes of a packed B, tiles of 64 rows, one kernel call a tile, then bias and
 * relu on it. Sizes are multiples of 64. */
#include <libxsmm.h>

enum { TILE = 64 };
typedef void (*Kernel)(const void *, const void *, void *, const unsigned long long *);

/* kind: 0 f32, 1 bf16 to f32, 2 unsigned times signed bytes to i32. */
void *loop_kernel(int kind, int n, int k) {
  libxsmm_blasint lda = TILE, ldb = k, ldc = n;
  float alpha = 1, beta = 0;
  int one = 1, zero = 0, flags = kind ? LIBXSMM_GEMM_FLAG_VNNI_A : LIBXSMM_GEMM_FLAG_NONE, prefetch = LIBXSMM_GEMM_PREFETCH_NONE;
  if (kind == 0)
    return (void *)libxsmm_smmdispatch_reducebatch_strd(TILE, TILE, k, 0, 0, &lda, &ldb, &ldc, &alpha, &beta, &flags, &prefetch);
  if (kind == 1)
    return (void *)libxsmm_bsmmdispatch_reducebatch_strd(TILE, TILE, k, 0, 0, &lda, &ldb, &ldc, &alpha, &beta, &flags, &prefetch);
  return (void *)libxsmm_subimmdispatch_reducebatch_strd(TILE, TILE, k, 0, 0, &lda, &ldb, &ldc, &one, &zero, &flags, &prefetch);
}

void loop_run(void *kernel, int size, int m, int n, int k, const char *a, const char *b, float *c, const float *bias) {
  const unsigned long long once = 1;
  for (int j = 0; j < n; j += TILE)
    for (int i = 0; i < m; i += TILE) {
      float *tile = c + (size_t)i * n + j;
      ((Kernel)kernel)(b + (size_t)j * k * size, a + (size_t)i * k * size, tile, &once);
      if (bias)
        for (int r = 0; r < TILE; r++)
          for (int l = 0; l < TILE; l++) {
            float x = tile[(size_t)r * n + l] + bias[j + l];
            tile[(size_t)r * n + l] = x > 0 ? x : 0;
          }
    }
}
