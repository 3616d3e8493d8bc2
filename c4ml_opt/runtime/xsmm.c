/* Row-major batch-reduce GEMM over libxsmm 1.x: C[m][n] = beta * C + sum over blocks of A_i[m][k] * B_i[k][n].
 * libxsmm is column-major, hence A and B, m and n change places. Strides and leading dimensions are in elements. */
#include <libxsmm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int64_t c4ml_xsmm_brgemm_dispatch(int64_t m, int64_t n, int64_t k, int64_t lda, int64_t ldb, int64_t ldc, int64_t stride_a,
                                  int64_t stride_b, int64_t zero, int64_t size) {
  libxsmm_blasint la = (libxsmm_blasint)ldb, lb = (libxsmm_blasint)lda, lc = (libxsmm_blasint)ldc;
  int flags = LIBXSMM_GEMM_FLAG_NONE, prefetch = LIBXSMM_GEMM_PREFETCH_NONE;
  int64_t kernel;
  if (size == 4) {
    float alpha = 1, beta = zero ? 0 : 1;
    kernel = (int64_t)libxsmm_smmdispatch_reducebatch_strd(n, m, k, stride_b * 4, stride_a * 4, &la, &lb, &lc, &alpha, &beta, &flags, &prefetch);
  } else {
    double alpha = 1, beta = zero ? 0 : 1;
    kernel = (int64_t)libxsmm_dmmdispatch_reducebatch_strd(n, m, k, stride_b * 8, stride_a * 8, &la, &lb, &lc, &alpha, &beta, &flags, &prefetch);
  }
  return kernel;
}

void c4ml_xsmm_brgemm_invoke(int64_t kernel, void *a, int64_t oa, void *b, int64_t ob, void *c, int64_t oc, int64_t blocks, int64_t size) {
  if (!blocks)
    return;
  /* A dispatch that left its loop may ask for sizes that no tile has; only a call needs the kernel. */
  if (!kernel) {
    fprintf(stderr, "libxsmm has no kernel for the sizes of a tile; use lower-to-nanokernel\n");
    abort();
  }
  unsigned long long count = (unsigned long long)blocks;
  if (size == 4)
    ((libxsmm_smmfunction_reducebatch_strd)kernel)((float *)b + ob, (float *)a + oa, (float *)c + oc, &count);
  else
    ((libxsmm_dmmfunction_reducebatch_strd)kernel)((double *)b + ob, (double *)a + oa, (double *)c + oc, &count);
}
