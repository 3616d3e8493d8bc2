/* Stands in for libxsmm 2.x: its interface over column-major matrices, computed by plain loops. C4ML_STAND_IN_LOG names a file that gets a
 * letter for each kernel that ran. */
#include <libxsmm.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char what;
  libxsmm_gemm_shape gemm;
  libxsmm_gemm_batch_reduce_config blocks;
  libxsmm_gemm_ext_unary_argops operands;
  libxsmm_gemm_ext_binary_postops added;
  libxsmm_meltw_unary_shape unary;
  libxsmm_meltw_binary_shape binary;
  int kind;
  libxsmm_bitfield flags;
} State;
enum { MOST = 256 };
static State states[MOST];
static int count;

static double get(const void *p, int type, int is_unsigned, long i) {
  float f;
  uint32_t word;
  switch (type) {
  case LIBXSMM_DATATYPE_F64: return ((const double *)p)[i];
  case LIBXSMM_DATATYPE_F32: return ((const float *)p)[i];
  case LIBXSMM_DATATYPE_BF16: word = (uint32_t)((const uint16_t *)p)[i] << 16; memcpy(&f, &word, 4); return f;
  case LIBXSMM_DATATYPE_I32: return ((const int32_t *)p)[i];
  case LIBXSMM_DATATYPE_U8: return ((const uint8_t *)p)[i];
  default: return is_unsigned ? ((const uint8_t *)p)[i] : ((const int8_t *)p)[i];
  }
}
static void put(void *p, int type, long i, double x) {
  float f = (float)x;
  uint32_t word;
  memcpy(&word, &f, 4);
  switch (type) {
  case LIBXSMM_DATATYPE_F64: ((double *)p)[i] = x; break;
  case LIBXSMM_DATATYPE_F32: ((float *)p)[i] = f; break;
  case LIBXSMM_DATATYPE_BF16: ((uint16_t *)p)[i] = (uint16_t)((word + 0x7FFF + (word >> 16 & 1)) >> 16); break;
  case LIBXSMM_DATATYPE_I32: ((int32_t *)p)[i] = (int32_t)(int64_t)x; break;
  default: ((uint8_t *)p)[i] = (uint8_t)(int)x;
  }
}
static double one(int kind, double x) {
  switch (kind) {
  case LIBXSMM_MELTW_TYPE_UNARY_XOR: return 0;
  case LIBXSMM_MELTW_TYPE_UNARY_X2: return x * x;
  case LIBXSMM_MELTW_TYPE_UNARY_SQRT: return sqrt(x);
  case LIBXSMM_MELTW_TYPE_UNARY_RELU: return x > 0 ? x : 0;
  case LIBXSMM_MELTW_TYPE_UNARY_TANH: return tanh(x);
  case LIBXSMM_MELTW_TYPE_UNARY_SIGMOID: return (tanh(x / 2) + 1) / 2;
  case LIBXSMM_MELTW_TYPE_UNARY_GELU: return (erf(x / sqrt(2)) + 1) / 2 * x;
  case LIBXSMM_MELTW_TYPE_UNARY_NEGATE: return -x;
  case LIBXSMM_MELTW_TYPE_UNARY_RECIPROCAL: return 1 / x;
  case LIBXSMM_MELTW_TYPE_UNARY_RECIPROCAL_SQRT: return 1 / sqrt(x);
  case LIBXSMM_MELTW_TYPE_UNARY_EXP: return exp(x);
  default: return x;
  }
}
static double two(int kind, double x, double y) {
  switch (kind) {
  case LIBXSMM_MELTW_TYPE_BINARY_ADD: return x + y;
  case LIBXSMM_MELTW_TYPE_BINARY_MUL: return x * y;
  case LIBXSMM_MELTW_TYPE_BINARY_SUB: return x - y;
  case LIBXSMM_MELTW_TYPE_BINARY_DIV: return x / y;
  case LIBXSMM_MELTW_TYPE_BINARY_MAX: return x > y ? x : y;
  default: return x < y ? x : y;
  }
}
static long at(int row, int col, int scalar, long i, long j, long ld) { return row ? j * ld : col ? i : scalar ? 0 : i + j * ld; }

static void product(const State *s, const libxsmm_gemm_param *p, const void *d) {
  libxsmm_gemm_shape g = s->gemm;
  int ua = 0, ub = 0, v = s->flags & LIBXSMM_GEMM_FLAG_VNNI_A ? (g.a_in_type == LIBXSMM_DATATYPE_BF16 ? 2 : 4) : 1;
#ifdef OLDER
  ua = s->flags & LIBXSMM_GEMM_FLAG_A_UNSIGNED, ub = s->flags & LIBXSMM_GEMM_FLAG_B_UNSIGNED;
#endif
  unsigned long long blocks = *(unsigned long long *)p->op.tertiary;
  for (long j = 0; j < g.n; j++)
    for (long i = 0; i < g.m; i++) {
      long to = s->flags & LIBXSMM_GEMM_FLAG_VNNI_C ? (j / 2 * g.ldc + i) * 2 + j % 2 : i + j * (long)g.ldc;
      double sum = s->flags & LIBXSMM_GEMM_FLAG_BETA_0 ? 0 : get(p->c.primary, g.out_type, 0, to);
      for (unsigned long long b = 0; b < blocks; b++)
        for (long k = 0; k < g.k; k++)
          sum += get((char *)p->a.primary + b * s->blocks.br_stride_a_hint, g.a_in_type, ua, (k / v * g.lda + i) * v + k % v) *
                 get((char *)p->b.primary + b * s->blocks.br_stride_b_hint, g.b_in_type, ub, k + j * (long)g.ldb);
      if (d) {
        if (s->added.d_binary_type)
          sum = two(s->added.d_binary_type, get(d, s->added.d_in_type, 0, i), sum);
        sum = one(s->operands.cp_unary_type, sum);
      }
      put(p->c.primary, g.out_type, to, sum);
    }
}

static void run(int slot, const void *p) {
  const State *s = &states[slot];
  const char *log = getenv("C4ML_STAND_IN_LOG");
  FILE *file = log ? fopen(log, "a") : NULL;
  if (file) {
    fputc(s->what, file);
    fclose(file);
  }
  if (s->what == 'g')
    product(s, p, NULL);
  if (s->what == 'f') {
    const libxsmm_gemm_ext_param *e = p;
    libxsmm_gemm_param plain = {e->op, e->a, e->b, e->c};
    product(s, &plain, e->d.primary ? e->d.primary : "");
  }
  if (s->what == 'u') {
    const libxsmm_meltw_unary_param *u = p;
    libxsmm_meltw_unary_shape h = s->unary;
    int v = s->kind == LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_VNNI2 ? 2 : s->kind == LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_VNNI4 ? 4 : 1;
    for (long j = 0; j < h.n; j++)
      for (long i = 0; i < h.m; i++) {
        long from = at(s->flags & 2, s->flags & 4, s->flags & 8, i, j, h.ldi);
        long to = s->kind == LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_NORMT ? j + i * (long)h.ldo : (j / v * h.ldo + i) * v + j % v;
        put(u->out.primary, h.out_type, to, one(s->kind, s->kind == LIBXSMM_MELTW_TYPE_UNARY_XOR ? 0 : get(u->in.primary, h.in0_type, 0, from)));
      }
  }
  if (s->what == 'b') {
    const libxsmm_meltw_binary_param *b = p;
    libxsmm_meltw_binary_shape h = s->binary;
    for (long j = 0; j < h.n; j++)
      for (long i = 0; i < h.m; i++) {
        double x = get(b->in0.primary, h.in0_type, 0, at(s->flags & 1, s->flags & 4, s->flags & 16, i, j, h.ldi));
        double y = get(b->in1.primary, h.in1_type, 0, at(s->flags & 2, s->flags & 8, s->flags & 32, i, j, h.ldi2));
        put(b->out.primary, h.out_type, i + j * (long)h.ldo, two(s->kind, x, y));
      }
  }
}

/* A function for each slot, since a kernel gets nothing but its arguments. */
#define F1(n) static void f##n(const void *p) { run(0x##n, p); }
#define F16(n) F1(n##0) F1(n##1) F1(n##2) F1(n##3) F1(n##4) F1(n##5) F1(n##6) F1(n##7) F1(n##8) F1(n##9) F1(n##a) F1(n##b) F1(n##c) F1(n##d) F1(n##e) F1(n##f)
F16(0) F16(1) F16(2) F16(3)
#define N16(n) f##n##0, f##n##1, f##n##2, f##n##3, f##n##4, f##n##5, f##n##6, f##n##7, f##n##8, f##n##9, f##n##a, f##n##b, f##n##c, f##n##d, f##n##e, f##n##f
static void (*const functions[])(const void *) = {N16(0), N16(1), N16(2), N16(3)};

static void *kernel(State state) {
  if (count == sizeof functions / sizeof *functions)
    return NULL;
  states[count] = state;
  return (void *)functions[count++];
}

libxsmm_gemmfunction libxsmm_dispatch_brgemm(const libxsmm_gemm_shape shape, const libxsmm_bitfield flags, const libxsmm_bitfield prefetch, const libxsmm_gemm_batch_reduce_config blocks) {
  State s = {'g', .gemm = shape, .blocks = blocks, .flags = flags};
  return prefetch || blocks.br_type != LIBXSMM_GEMM_BATCH_REDUCE_STRIDE ? NULL : (libxsmm_gemmfunction)kernel(s);
}
libxsmm_gemmfunction_ext libxsmm_dispatch_brgemm_ext(const libxsmm_gemm_shape shape, const libxsmm_bitfield flags, const libxsmm_bitfield prefetch, const libxsmm_gemm_batch_reduce_config blocks,
                                                     const libxsmm_gemm_ext_unary_argops operands, const libxsmm_gemm_ext_binary_postops added) {
  State s = {'f', .gemm = shape, .blocks = blocks, .operands = operands, .added = added, .flags = flags};
  return prefetch || (added.d_binary_type && added.d_binary_flags != LIBXSMM_MELTW_FLAG_BINARY_BCAST_COL_IN_0) ? NULL : (libxsmm_gemmfunction_ext)kernel(s);
}
libxsmm_meltwfunction_unary libxsmm_dispatch_meltw_unary(const libxsmm_meltw_unary_type kind, const libxsmm_meltw_unary_shape shape, const libxsmm_bitfield flags) {
  State s = {'u', .unary = shape, .kind = kind, .flags = flags};
  return (libxsmm_meltwfunction_unary)kernel(s);
}
libxsmm_meltwfunction_binary libxsmm_dispatch_meltw_binary(const libxsmm_meltw_binary_type kind, const libxsmm_meltw_binary_shape shape, const libxsmm_bitfield flags) {
  State s = {'b', .binary = shape, .kind = kind, .flags = flags};
  return (libxsmm_meltwfunction_binary)kernel(s);
}
