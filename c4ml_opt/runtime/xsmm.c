/* What generated code calls: kernels are made once for each Key and kept for the process's life. */
#include "xsmm.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 1024 };
typedef struct Entry {
  Kernel kernel;
  struct Entry *next;
} Entry;

static Entry *_Atomic table[SLOTS];
static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

static uint64_t hash(const Key *key) {
  const int64_t *part = (const int64_t *)key;
  uint64_t sum = 0;
  for (unsigned i = 0; i < sizeof(Key) / sizeof(int64_t); i++)
    sum = (sum ^ (uint64_t)part[i]) * 0x9E3779B97F4A7C15u;
  return sum >> 40;
}

static Kernel *find(const Key *key, Entry *from) {
  for (; from; from = from->next)
    if (!memcmp(&from->kernel.key, key, sizeof(Key)))
      return &from->kernel;
  return NULL;
}

/* A kernel that applies no fused operation, for the loops to do it afterwards. */
static void *plain(const Key *key) {
  Key product = *key;
  product.group = BRGEMM;
  product.binary = product.binary_flags = product.unary = 0;
  return library_kernel(&product);
}

static int64_t dispatch(const Key *key) {
  /* Entries are only ever added in front, whole, so that looking needs no lock. */
  Entry *_Atomic *slot = &table[hash(key) % SLOTS];
  Kernel *known = find(key, *slot);
  if (known)
    return (int64_t)known;
  pthread_mutex_lock(&making);
  known = find(key, *slot);
  if (!known) {
    Entry *entry = calloc(1, sizeof(Entry));
    if (!entry) {
      fprintf(stderr, "no memory for a kernel of libxsmm\n");
      abort();
    }
    entry->kernel.key = *key;
    if (key->m > 0 && key->n > 0) {
      entry->kernel.function = library_kernel(key);
      if (!entry->kernel.function && key->group == FUSED) {
        entry->kernel.function = plain(key);
        entry->kernel.after = 1;
      }
    }
    entry->next = *slot;
    *slot = entry;
    known = &entry->kernel;
  }
  pthread_mutex_unlock(&making);
  return (int64_t)known;
}

int64_t c4ml_xsmm_brgemm_dispatch(int64_t m, int64_t n, int64_t k, int64_t lda, int64_t ldb, int64_t ldc, int64_t stride_a, int64_t stride_b,
                                  int64_t types, int64_t flags) {
  Key key = {BRGEMM, m, n, k, lda, ldb, ldc, stride_a, stride_b, types, flags, 0, 0, 0};
  return dispatch(&key);
}

int64_t c4ml_xsmm_fused_brgemm_dispatch(int64_t m, int64_t n, int64_t k, int64_t lda, int64_t ldb, int64_t ldc, int64_t stride_a,
                                        int64_t stride_b, int64_t types, int64_t flags, int64_t binary, int64_t binary_flags, int64_t unary) {
  Key key = {FUSED, m, n, k, lda, ldb, ldc, stride_a, stride_b, types, flags, binary, binary_flags, unary};
  return dispatch(&key);
}

int64_t c4ml_xsmm_unary_dispatch(int64_t m, int64_t n, int64_t ldi, int64_t ldo, int64_t types, int64_t flags, int64_t kind) {
  Key key = {UNARY, m, n, 0, ldi, 0, ldo, 0, 0, types, flags, 0, 0, kind};
  return dispatch(&key);
}

int64_t c4ml_xsmm_binary_dispatch(int64_t m, int64_t n, int64_t ldi, int64_t ldi2, int64_t ldo, int64_t types, int64_t flags, int64_t kind) {
  Key key = {BINARY, m, n, 0, ldi, ldi2, ldo, 0, 0, types, flags, kind, 0, 0};
  return dispatch(&key);
}

void c4ml_xsmm_brgemm_invoke(int64_t handle, const void *a, const void *b, void *c, int64_t blocks) {
  const Kernel *kernel = (const Kernel *)handle;
  if (kernel->function && blocks > 0)
    library_brgemm(kernel, a, b, c, NULL, blocks);
  else
    loop_brgemm(&kernel->key, a, b, c, blocks);
}

void c4ml_xsmm_fused_brgemm_invoke(int64_t handle, const void *a, const void *b, void *c, const void *d, int64_t blocks) {
  const Kernel *kernel = (const Kernel *)handle;
  if (kernel->function && blocks > 0)
    library_brgemm(kernel, a, b, c, d, blocks);
  else
    loop_brgemm(&kernel->key, a, b, c, blocks);
  if (kernel->after || !kernel->function || blocks <= 0)
    loop_after(&kernel->key, c, d);
}

void c4ml_xsmm_unary_invoke(int64_t handle, const void *in, void *out) {
  const Kernel *kernel = (const Kernel *)handle;
  if (kernel->function)
    library_unary(kernel, in, out);
  else
    loop_unary(&kernel->key, in, out);
}

void c4ml_xsmm_binary_invoke(int64_t handle, const void *in0, const void *in1, void *out) {
  const Kernel *kernel = (const Kernel *)handle;
  if (kernel->function)
    library_binary(kernel, in0, in1, out);
  else
    loop_binary(&kernel->key, in0, in1, out);
}
