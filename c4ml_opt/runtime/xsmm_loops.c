/* Loops for what libxsmm has no kernel for: right for every operand, and no faster than a C compiler makes them. They compute in double,
 * which holds f32, bf16 and i32 exactly; only the addition of a row and relu on f32, which often follow a product, have a loop of their own. */
#include "xsmm.h"
#include <math.h>
#include <string.h>

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__)
#define CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CLONES
#endif

static double load(const void *from, int type, int64_t i) {
  uint32_t word;
  float number;
  switch (type) {
  case F64: return ((const double *)from)[i];
  case F32: return ((const float *)from)[i];
  case BF16:
    word = (uint32_t)((const uint16_t *)from)[i] << 16;
    memcpy(&number, &word, 4);
    return number;
  case I32: return ((const int32_t *)from)[i];
  case I8: return ((const int8_t *)from)[i];
  default: return ((const uint8_t *)from)[i];
  }
}

/* To the nearest, ties to even; through f32, as libxsmm and the compiled code round. */
static uint16_t rounded(double value) {
  float number = (float)value;
  uint32_t word;
  memcpy(&word, &number, 4);
  if (value != value)
    return (uint16_t)(word >> 16 | 64);
  return (uint16_t)((word + 0x7FFF + (word >> 16 & 1)) >> 16);
}

static void store(void *to, int type, int64_t i, double value) {
  switch (type) {
  case F64: ((double *)to)[i] = value; break;
  case F32: ((float *)to)[i] = (float)value; break;
  case BF16: ((uint16_t *)to)[i] = rounded(value); break;
  case I32: ((int32_t *)to)[i] = (int32_t)(uint32_t)(int64_t)value; break;
  default: ((uint8_t *)to)[i] = (uint8_t)(int)value; break;
  }
}

static int64_t place_of_c(const Key *key, int64_t i, int64_t j) {
  return key->flags & VNNI_C ? (i / 2 * key->ldc + j) * 2 + i % 2 : i * key->ldc + j;
}

void loop_brgemm(const Key *key, const void *a, const void *b, void *c, int64_t blocks) {
  int ta = type_of(key, 0), tb = type_of(key, 1), tc = type_of(key, 2);
  int64_t group = key->flags & VNNI_B ? group_of(tb) : 1;
  for (int64_t i = 0; i < key->m; i++)
    for (int64_t j = 0; j < key->n; j++) {
      double sum = key->flags & BETA_0 ? 0 : load(c, tc, place_of_c(key, i, j));
      for (int64_t block = 0; block < blocks; block++)
        for (int64_t k = 0; k < key->k; k++) {
          int64_t at_b = block * key->stride_b + (k / group * key->ldb + j) * group + k % group;
          sum += load(a, ta, block * key->stride_a + i * key->lda + k) * load(b, tb, at_b);
        }
      store(c, tc, place_of_c(key, i, j), sum);
    }
}

static double unary(int64_t kind, double x) {
  switch (kind) {
  case ZERO: return 0;
  case RELU: return x < 0 ? 0 : x; /* a NaN stays */
  case EXP: return exp(x);
  case TANH: return tanh(x);
  case SIGMOID: return 1 / (1 + exp(-x));
  case GELU: return 0.5 * x * (1 + erf(x * M_SQRT1_2));
  case SQRT: return sqrt(x);
  case RSQRT: return 1 / sqrt(x);
  case NEGATE: return -x;
  case RECIPROCAL: return 1 / x;
  case SQUARE: return x * x;
  default: return x;
  }
}

static double binary(int64_t kind, double x, double y) {
  switch (kind) {
  case ADD: return x + y;
  case SUB: return x - y;
  case MUL: return x * y;
  case DIV: return x / y;
  case MAX: return x != x || x > y ? x : y;
  case MIN: return x != x || x < y ? x : y;
  default: return y;
  }
}

/* Where the number for (i, j) lies in an operand that may be one row, one number for each row, or one number. */
static int64_t place(int row, int column, int scalar, int64_t ld, int64_t i, int64_t j) { return scalar ? 0 : row ? i * ld : column ? j : i * ld + j; }

CLONES static void add_row_relu(float *c, const float *d, int64_t m, int64_t n, int64_t ld, int relu) {
  for (int64_t i = 0; i < m; i++)
    for (int64_t j = 0; j < n; j++) {
      float x = c[i * ld + j] + d[j];
      c[i * ld + j] = relu && x < 0 ? 0 : x;
    }
}

void loop_after(const Key *key, void *c, const void *d) {
  int type = type_of(key, 2);
  int64_t flags = key->binary_flags;
  if (type == F32 && key->binary == ADD && flags == COL_0 && (key->unary == RELU || key->unary == NONE) && !(key->flags & VNNI_C)) {
    add_row_relu(c, d, key->m, key->n, key->ldc, key->unary == RELU);
    return;
  }
  for (int64_t i = 0; i < key->m; i++)
    for (int64_t j = 0; j < key->n; j++) {
      int64_t at = place_of_c(key, i, j);
      double x = load(c, type, at);
      if (key->binary)
        x = binary(key->binary, load(d, type, place(flags & ROW_0, flags & COL_0, flags & SCALAR_0, key->ldc, i, j)), x);
      store(c, type, at, unary(key->unary, x));
    }
}

void loop_unary(const Key *key, const void *in, void *out) {
  int from = type_of(key, 0), to = type_of(key, 1);
  int64_t group = key->unary == VNNI_2 ? 2 : key->unary == VNNI_4 ? 4 : 1;
  int64_t rows = (key->m + group - 1) / group * group;
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < key->n; j++) {
      int64_t at = key->unary == TRANSPOSE ? j * key->ldc + i : group > 1 ? (i / group * key->ldc + j) * group + i % group : i * key->ldc + j;
      double x = key->unary == ZERO || i >= key->m ? 0 : load(in, from, place(key->flags & ROW, key->flags & COL, key->flags & SCALAR, key->lda, i, j));
      store(out, to, at, unary(key->unary, x));
    }
}

void loop_binary(const Key *key, const void *in0, const void *in1, void *out) {
  int64_t f = key->flags;
  for (int64_t i = 0; i < key->m; i++)
    for (int64_t j = 0; j < key->n; j++) {
      double x = load(in0, type_of(key, 0), place(f & ROW_0, f & COL_0, f & SCALAR_0, key->lda, i, j));
      double y = load(in1, type_of(key, 1), place(f & ROW_1, f & COL_1, f & SCALAR_1, key->ldb, i, j));
      store(out, type_of(key, 2), i * key->ldc + j, binary(key->binary, x, y));
    }
}
