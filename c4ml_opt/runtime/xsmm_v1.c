/* libxsmm 1.17: batch-reduce kernels of f64, f32, bf16 and bytes; its elementwise interface is left to the loops. libxsmm is column-major,
 * hence A and B, m and n change places; strides become bytes. */
#include "xsmm.h"
#include <libxsmm.h>

typedef void (*Function)(const void *, const void *, void *, const unsigned long long *);

/* The dispatcher of one combination of types; alpha is 1. */
#define DISPATCH(name, real) \
  { \
    real alpha = 1, beta = key->flags & BETA_0 ? 0 : 1; \
    return (void *)libxsmm_##name##dispatch_reducebatch_strd((int)key->n, (int)key->m, (int)key->k, strides[0], strides[1], &ld[0], &ld[1], &ld[2], &alpha, &beta, &flags, &prefetch); \
  }

static int fits(int64_t x) { return x >= 0 && x <= INT32_MAX; }

void *library_kernel(const Key *key) {
  int a = type_of(key, 0), b = type_of(key, 1), c = type_of(key, 2);
  int64_t bytes_a = key->stride_a * size_of(a), bytes_b = key->stride_b * size_of(b);
  if (key->group != BRGEMM || key->flags & VNNI_C || key->k < 1)
    return NULL;
  /* Words of several k are read whole, from addresses that are multiples of them. */
  if (key->k % group_of(b) || key->lda % group_of(b) || key->stride_a % group_of(b))
    return NULL;
  if (!fits(key->m) || !fits(key->n) || !fits(key->k) || !fits(key->lda) || !fits(key->ldb) || !fits(key->ldc) || !fits(bytes_a) || !fits(bytes_b))
    return NULL;
  libxsmm_blasint ld[] = {(libxsmm_blasint)key->ldb, (libxsmm_blasint)key->lda, (libxsmm_blasint)key->ldc};
  libxsmm_blasint strides[] = {(libxsmm_blasint)bytes_b, (libxsmm_blasint)bytes_a};
  int flags = group_of(b) > 1 ? LIBXSMM_GEMM_FLAG_VNNI_A : LIBXSMM_GEMM_FLAG_NONE, prefetch = LIBXSMM_GEMM_PREFETCH_NONE;
  if (a == F32)
    DISPATCH(smm, float)
  if (a == F64)
    DISPATCH(dmm, double)
  if (a == BF16 && c == F32)
    DISPATCH(bsmm, float)
  if (a == BF16)
    DISPATCH(bmm, float)
  /* Of the four combinations of signs this version computes one right for all sizes. */
  if (a == U8 && b == I8)
    DISPATCH(subimm, int)
  return NULL;
}

void library_brgemm(const Kernel *kernel, const void *a, const void *b, void *c, const void *d, int64_t blocks) {
  unsigned long long count = (unsigned long long)blocks;
  (void)d;
  ((Function)kernel->function)(b, a, c, &count);
}

void library_unary(const Kernel *kernel, const void *in, void *out) { (void)kernel, (void)in, (void)out; }

void library_binary(const Kernel *kernel, const void *in0, const void *in1, void *out) { (void)kernel, (void)in0, (void)in1, (void)out; }
