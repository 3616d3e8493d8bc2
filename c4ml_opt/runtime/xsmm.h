/* The runtime over libxsmm that generated code calls (dialect xsmm, pass convert-xsmm-to-func). Matrices are row-major. The numbers are
 * those of c4ml_opt/transforms/xsmm/_codes.py. */
#ifndef C4ML_XSMM_H
#define C4ML_XSMM_H
#include <stdint.h>

enum { F64, F32, BF16, I32, I8, U8 };
enum { NONE, IDENTITY, ZERO, RELU, EXP, TANH, SIGMOID, GELU, SQRT, RSQRT, NEGATE, RECIPROCAL, SQUARE, TRANSPOSE, VNNI_2, VNNI_4 };
enum { ADD = 1, SUB, MUL, DIV, MAX, MIN };
enum { BETA_0 = 1, VNNI_A = 2, VNNI_B = 4, VNNI_C = 8 };
enum { ROW = 1, COL = 2, SCALAR = 4 };                    /* broadcasts of a unary operation */
enum { ROW_0 = 1, ROW_1 = 2, COL_0 = 4, COL_1 = 8, SCALAR_0 = 16, SCALAR_1 = 32 }; /* of a binary one */

enum group { BRGEMM = 1, FUSED, UNARY, BINARY };

/* What a kernel does. Unary and binary operations keep their leading dimensions in lda (first input), ldb (second) and ldc (output). */
typedef struct {
  int64_t group, m, n, k, lda, ldb, ldc, stride_a, stride_b, types, flags, binary, binary_flags, unary;
} Key;

typedef struct {
  Key key;
  void *function;   /* libxsmm's kernel; NULL where the runtime's own loops run */
  int after;        /* whether the own loops apply what is fused, after `function` */
} Kernel;

static inline int type_of(const Key *key, int operand) { return (int)(key->types >> 8 * operand) & 255; }
static inline int64_t size_of(int type) { return type == F64 ? 8 : type == F32 || type == I32 ? 4 : type == BF16 ? 2 : 1; }
static inline int64_t group_of(int type) { return type == BF16 ? 2 : type == I8 || type == U8 ? 4 : 1; }

/* One file for each interface of libxsmm (xsmm_v1.c, xsmm_v2.c): its kernel, or NULL, and how it is called. */
void *library_kernel(const Key *key);
void library_brgemm(const Kernel *kernel, const void *a, const void *b, void *c, const void *d, int64_t blocks);
void library_unary(const Kernel *kernel, const void *in, void *out);
void library_binary(const Kernel *kernel, const void *in0, const void *in1, void *out);

/* Loops in C, for what the library lacks (xsmm_loops.c). */
void loop_brgemm(const Key *key, const void *a, const void *b, void *c, int64_t blocks);
void loop_after(const Key *key, void *c, const void *d);
void loop_unary(const Key *key, const void *in, void *out);
void loop_binary(const Key *key, const void *in0, const void *in1, void *out);
#endif
