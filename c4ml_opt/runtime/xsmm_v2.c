/* libxsmm 2.x: products, products with a bias and an activation, unary and binary operations. libxsmm is column-major, hence A and B, m and
 * n change places; strides become bytes. Its numbers differ between versions: they come from the installed headers. */
#include "xsmm.h"
#include <libxsmm.h>
#include <string.h>

static libxsmm_datatype datatype(int type) {
  switch (type) {
  case F64: return LIBXSMM_DATATYPE_F64;
  case F32: return LIBXSMM_DATATYPE_F32;
  case BF16: return LIBXSMM_DATATYPE_BF16;
  case I32: return LIBXSMM_DATATYPE_I32;
#ifdef C4ML_XSMM_SIGN_FLAGS
  default: return LIBXSMM_DATATYPE_I8;
#else
  case U8: return LIBXSMM_DATATYPE_U8;
  default: return LIBXSMM_DATATYPE_I8;
#endif
  }
}

static libxsmm_datatype computed(int type) { return type == F64 ? LIBXSMM_DATATYPE_F64 : LIBXSMM_DATATYPE_F32; }

static int fits(int64_t x) { return x >= 0 && x <= INT32_MAX; }

static int unary_type(const Key *key) {
  switch (key->unary) {
  case IDENTITY: return LIBXSMM_MELTW_TYPE_UNARY_IDENTITY;
  case ZERO: return LIBXSMM_MELTW_TYPE_UNARY_XOR;
  case RELU: return LIBXSMM_MELTW_TYPE_UNARY_RELU;
  case EXP: return LIBXSMM_MELTW_TYPE_UNARY_EXP;
  case TANH: return LIBXSMM_MELTW_TYPE_UNARY_TANH;
  case SIGMOID: return LIBXSMM_MELTW_TYPE_UNARY_SIGMOID;
  case GELU: return LIBXSMM_MELTW_TYPE_UNARY_GELU;
  case SQRT: return LIBXSMM_MELTW_TYPE_UNARY_SQRT;
  case RSQRT: return LIBXSMM_MELTW_TYPE_UNARY_RECIPROCAL_SQRT;
  case NEGATE: return LIBXSMM_MELTW_TYPE_UNARY_NEGATE;
  case RECIPROCAL: return LIBXSMM_MELTW_TYPE_UNARY_RECIPROCAL;
  case SQUARE: return LIBXSMM_MELTW_TYPE_UNARY_X2;
  case TRANSPOSE: return LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_NORMT;
  case VNNI_2: return key->m % 2 ? -1 : LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_VNNI2;
  case VNNI_4: return key->m % 4 ? -1 : LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_VNNI4;
  default: return -1;
  }
}

static int binary_type(int64_t kind) {
  switch (kind) {
  case ADD: return LIBXSMM_MELTW_TYPE_BINARY_ADD;
  case SUB: return LIBXSMM_MELTW_TYPE_BINARY_SUB;
  case MUL: return LIBXSMM_MELTW_TYPE_BINARY_MUL;
  case DIV: return LIBXSMM_MELTW_TYPE_BINARY_DIV;
  case MAX: return LIBXSMM_MELTW_TYPE_BINARY_MAX;
  case MIN: return LIBXSMM_MELTW_TYPE_BINARY_MIN;
  default: return -1;
  }
}

static libxsmm_bitfield pick(int64_t flags, const libxsmm_bitfield *of, int count) {
  libxsmm_bitfield sum = 0;
  for (int i = 0; i < count; i++)
    sum |= flags >> i & 1 ? of[i] : 0;
  return sum;
}

static void *product(const Key *key) {
  int a = type_of(key, 0), b = type_of(key, 1), c = type_of(key, 2);
  /* Words of several k are read whole. */
  if (key->k < 1 || key->k % group_of(b) || key->lda % group_of(b) || key->stride_a % group_of(b))
    return NULL;
  libxsmm_gemm_shape shape;
  libxsmm_gemm_batch_reduce_config blocks;
  memset(&shape, 0, sizeof shape);
  memset(&blocks, 0, sizeof blocks);
  shape.m = key->n, shape.n = key->m, shape.k = key->k, shape.lda = key->ldb, shape.ldb = key->lda, shape.ldc = key->ldc;
  shape.a_in_type = datatype(b), shape.b_in_type = datatype(a), shape.out_type = datatype(c);
  shape.comp_type = c == I32 ? LIBXSMM_DATATYPE_I32 : computed(c);
  blocks.br_type = LIBXSMM_GEMM_BATCH_REDUCE_STRIDE;
  blocks.br_stride_a_hint = key->stride_b * size_of(b), blocks.br_stride_b_hint = key->stride_a * size_of(a);
  const libxsmm_bitfield of[] = {LIBXSMM_GEMM_FLAG_BETA_0, 0, LIBXSMM_GEMM_FLAG_VNNI_A, LIBXSMM_GEMM_FLAG_VNNI_C};
  libxsmm_bitfield flags = pick(key->flags, of, 4);
#ifdef C4ML_XSMM_SIGN_FLAGS
  flags |= (b == U8 ? LIBXSMM_GEMM_FLAG_A_UNSIGNED : 0) | (a == U8 ? LIBXSMM_GEMM_FLAG_B_UNSIGNED : 0);
#endif
  if (key->group == BRGEMM)
    return (void *)libxsmm_dispatch_brgemm(shape, flags, 0, blocks);
  /* What its fused kernels take: a row added to every row of C, then an activation that is one of two. */
  if ((key->binary && (key->binary != ADD || key->binary_flags != COL_0)) || (key->unary && key->unary != RELU && key->unary != SIGMOID) || key->flags & VNNI_C)
    return NULL;
  libxsmm_gemm_ext_unary_argops operands;
  libxsmm_gemm_ext_binary_postops added;
  memset(&operands, 0, sizeof operands);
  memset(&added, 0, sizeof added);
  if (key->unary) {
    operands.ldcp = key->ldc;
    operands.cp_unary_type = (libxsmm_meltw_unary_type)unary_type(key);
  }
  if (key->binary) {
    added.ldd = key->ldc, added.d_in_type = datatype(c);
    added.d_binary_type = LIBXSMM_MELTW_TYPE_BINARY_ADD, added.d_binary_flags = LIBXSMM_MELTW_FLAG_BINARY_BCAST_COL_IN_0;
  }
  return (void *)libxsmm_dispatch_brgemm_ext(shape, flags, 0, blocks, operands, added);
}

static void *unary(const Key *key) {
  int kind = unary_type(key), moves = key->unary == IDENTITY || key->unary == ZERO || key->unary >= TRANSPOSE;
  if (kind < 0)
    return NULL;
  libxsmm_meltw_unary_shape shape;
  memset(&shape, 0, sizeof shape);
  shape.m = key->n, shape.n = key->m, shape.ldi = key->lda, shape.ldo = key->ldc;
  shape.in0_type = datatype(type_of(key, 0)), shape.out_type = datatype(type_of(key, 1));
  shape.comp_type = moves && shape.in0_type == shape.out_type ? shape.in0_type : computed(type_of(key, 1));
  const libxsmm_bitfield of[] = {LIBXSMM_MELTW_FLAG_UNARY_BCAST_ROW, LIBXSMM_MELTW_FLAG_UNARY_BCAST_COL, LIBXSMM_MELTW_FLAG_UNARY_BCAST_SCALAR};
  return (void *)libxsmm_dispatch_meltw_unary((libxsmm_meltw_unary_type)kind, shape, pick(key->flags, of, 3));
}

static void *binary(const Key *key) {
  libxsmm_meltw_binary_shape shape;
  memset(&shape, 0, sizeof shape);
  shape.m = key->n, shape.n = key->m, shape.ldi = key->lda, shape.ldi2 = key->ldb, shape.ldo = key->ldc;
  shape.in0_type = datatype(type_of(key, 0)), shape.in1_type = datatype(type_of(key, 1)), shape.out_type = datatype(type_of(key, 2));
  shape.comp_type = computed(type_of(key, 2));
  const libxsmm_bitfield of[] = {LIBXSMM_MELTW_FLAG_BINARY_BCAST_ROW_IN_0, LIBXSMM_MELTW_FLAG_BINARY_BCAST_ROW_IN_1, LIBXSMM_MELTW_FLAG_BINARY_BCAST_COL_IN_0,
                                 LIBXSMM_MELTW_FLAG_BINARY_BCAST_COL_IN_1, LIBXSMM_MELTW_FLAG_BINARY_BCAST_SCALAR_IN_0, LIBXSMM_MELTW_FLAG_BINARY_BCAST_SCALAR_IN_1};
  int kind = binary_type(key->binary);
  return kind < 0 ? NULL : (void *)libxsmm_dispatch_meltw_binary((libxsmm_meltw_binary_type)kind, shape, pick(key->flags, of, 6));
}

void *library_kernel(const Key *key) {
  if (!fits(key->m) || !fits(key->n) || !fits(key->k) || !fits(key->lda) || !fits(key->ldb) || !fits(key->ldc) || !fits(8 * key->stride_a) || !fits(8 * key->stride_b))
    return NULL;
  return key->group == UNARY ? unary(key) : key->group == BINARY ? binary(key) : product(key);
}

void library_brgemm(const Kernel *kernel, const void *a, const void *b, void *c, const void *d, int64_t blocks) {
  unsigned long long count = (unsigned long long)blocks;
  libxsmm_gemm_ext_param arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.op.tertiary = &count;
  arguments.a.primary = (void *)b, arguments.b.primary = (void *)a, arguments.c.primary = c, arguments.d.primary = (void *)d;
  if (kernel->key.group == FUSED && !kernel->after) {
    ((libxsmm_gemmfunction_ext)kernel->function)(&arguments);
    return;
  }
  libxsmm_gemm_param product;
  product.op = arguments.op, product.a = arguments.a, product.b = arguments.b, product.c = arguments.c;
  ((libxsmm_gemmfunction)kernel->function)(&product);
}

void library_unary(const Kernel *kernel, const void *in, void *out) {
  libxsmm_meltw_unary_param arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.in.primary = (void *)in, arguments.out.primary = out;
  ((libxsmm_meltwfunction_unary)kernel->function)(&arguments);
}

void library_binary(const Kernel *kernel, const void *in0, const void *in1, void *out) {
  libxsmm_meltw_binary_param arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.in0.primary = (void *)in0, arguments.in1.primary = (void *)in1, arguments.out.primary = out;
  ((libxsmm_meltwfunction_binary)kernel->function)(&arguments);
}
