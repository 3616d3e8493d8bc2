/* What the runtime uses of libxsmm 2.x's interface, for a stand-in that computes by plain loops. OLDER has the numbers of its earlier
 * versions, in which flags rather than types say that bytes are unsigned. */
#ifndef LIBXSMM_H
#define LIBXSMM_H
#define LIBXSMM_VERSION "2.0-stand-in"
typedef int libxsmm_blasint;
typedef unsigned int libxsmm_bitfield;

typedef enum { LIBXSMM_DATATYPE_F64, LIBXSMM_DATATYPE_F32, LIBXSMM_DATATYPE_BF16, LIBXSMM_DATATYPE_I32 = 8, LIBXSMM_DATATYPE_I8 = 12, LIBXSMM_DATATYPE_U8 = 13 } libxsmm_datatype;
#ifdef OLDER
enum { LIBXSMM_GEMM_FLAG_BETA_0 = 4, LIBXSMM_GEMM_FLAG_A_UNSIGNED = 256, LIBXSMM_GEMM_FLAG_B_UNSIGNED = 512, LIBXSMM_GEMM_FLAG_VNNI_A = 2048, LIBXSMM_GEMM_FLAG_VNNI_C = 8192 };
#else
enum { LIBXSMM_GEMM_FLAG_BETA_0 = 4, LIBXSMM_GEMM_FLAG_VNNI_A = 256, LIBXSMM_GEMM_FLAG_VNNI_C = 1024 };
#endif
typedef enum { LIBXSMM_GEMM_BATCH_REDUCE_STRIDE = 4 } libxsmm_gemm_batch_reduce_type;
typedef enum {
  LIBXSMM_MELTW_TYPE_UNARY_IDENTITY = 1, LIBXSMM_MELTW_TYPE_UNARY_XOR, LIBXSMM_MELTW_TYPE_UNARY_X2, LIBXSMM_MELTW_TYPE_UNARY_SQRT, LIBXSMM_MELTW_TYPE_UNARY_RELU,
  LIBXSMM_MELTW_TYPE_UNARY_TANH = 7, LIBXSMM_MELTW_TYPE_UNARY_SIGMOID = 9, LIBXSMM_MELTW_TYPE_UNARY_GELU = 11, LIBXSMM_MELTW_TYPE_UNARY_NEGATE = 13,
  LIBXSMM_MELTW_TYPE_UNARY_RECIPROCAL = 15, LIBXSMM_MELTW_TYPE_UNARY_RECIPROCAL_SQRT, LIBXSMM_MELTW_TYPE_UNARY_EXP,
  LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_VNNI2 = 28, LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_NORMT, LIBXSMM_MELTW_TYPE_UNARY_TRANSFORM_NORM_TO_VNNI4 = 54
} libxsmm_meltw_unary_type;
typedef enum {
  LIBXSMM_MELTW_TYPE_BINARY_ADD = 1, LIBXSMM_MELTW_TYPE_BINARY_MUL, LIBXSMM_MELTW_TYPE_BINARY_SUB, LIBXSMM_MELTW_TYPE_BINARY_DIV,
  LIBXSMM_MELTW_TYPE_BINARY_MAX = 9, LIBXSMM_MELTW_TYPE_BINARY_MIN
} libxsmm_meltw_binary_type;
enum { LIBXSMM_MELTW_FLAG_UNARY_BCAST_ROW = 2, LIBXSMM_MELTW_FLAG_UNARY_BCAST_COL = 4, LIBXSMM_MELTW_FLAG_UNARY_BCAST_SCALAR = 8 };
enum {
  LIBXSMM_MELTW_FLAG_BINARY_BCAST_ROW_IN_0 = 1, LIBXSMM_MELTW_FLAG_BINARY_BCAST_ROW_IN_1 = 2, LIBXSMM_MELTW_FLAG_BINARY_BCAST_COL_IN_0 = 4,
  LIBXSMM_MELTW_FLAG_BINARY_BCAST_COL_IN_1 = 8, LIBXSMM_MELTW_FLAG_BINARY_BCAST_SCALAR_IN_0 = 16, LIBXSMM_MELTW_FLAG_BINARY_BCAST_SCALAR_IN_1 = 32
};

typedef struct { void *primary, *secondary, *tertiary, *quaternary; } libxsmm_matrix_arg;
typedef struct { void *primary, *secondary, *tertiary, *quaternary; } libxsmm_matrix_op_arg;
typedef struct { libxsmm_blasint m, n, k, lda, ldb, ldc; libxsmm_datatype a_in_type, b_in_type, out_type, comp_type; } libxsmm_gemm_shape;
typedef struct { libxsmm_gemm_batch_reduce_type br_type; libxsmm_blasint br_stride_a_hint, br_stride_b_hint; unsigned char br_unroll_hint; } libxsmm_gemm_batch_reduce_config;
typedef struct { libxsmm_blasint m, n, ldi, ldo; libxsmm_datatype in0_type, out_type, comp_type; } libxsmm_meltw_unary_shape;
typedef struct { libxsmm_blasint m, n, ldi, ldi2, ldo; libxsmm_datatype in0_type, in1_type, out_type, comp_type; } libxsmm_meltw_binary_shape;
typedef struct {
  libxsmm_blasint ldap; libxsmm_meltw_unary_type ap_unary_type; libxsmm_bitfield ap_unary_flags; libxsmm_blasint store_ap;
  libxsmm_blasint ldbp; libxsmm_meltw_unary_type bp_unary_type; libxsmm_bitfield bp_unary_flags; libxsmm_blasint store_bp;
  libxsmm_blasint ldcp; libxsmm_meltw_unary_type cp_unary_type; libxsmm_bitfield cp_unary_flags; libxsmm_blasint store_cp;
} libxsmm_gemm_ext_unary_argops;
typedef struct { libxsmm_blasint ldd; libxsmm_datatype d_in_type; libxsmm_meltw_binary_type d_binary_type; libxsmm_bitfield d_binary_flags; } libxsmm_gemm_ext_binary_postops;
typedef struct { libxsmm_matrix_op_arg op; libxsmm_matrix_arg a, b, c; } libxsmm_gemm_param;
typedef struct { libxsmm_matrix_op_arg op; libxsmm_matrix_arg a, b, c, d, ap, bp, cp; } libxsmm_gemm_ext_param;
typedef struct { libxsmm_matrix_op_arg op; libxsmm_matrix_arg in, out; } libxsmm_meltw_unary_param;
typedef struct { libxsmm_matrix_op_arg op; libxsmm_matrix_arg in0, in1, out; } libxsmm_meltw_binary_param;
typedef void (*libxsmm_gemmfunction)(const libxsmm_gemm_param *);
typedef void (*libxsmm_gemmfunction_ext)(const libxsmm_gemm_ext_param *);
typedef void (*libxsmm_meltwfunction_unary)(const libxsmm_meltw_unary_param *);
typedef void (*libxsmm_meltwfunction_binary)(const libxsmm_meltw_binary_param *);

libxsmm_gemmfunction libxsmm_dispatch_brgemm(const libxsmm_gemm_shape, const libxsmm_bitfield flags, const libxsmm_bitfield prefetch, const libxsmm_gemm_batch_reduce_config);
libxsmm_gemmfunction_ext libxsmm_dispatch_brgemm_ext(const libxsmm_gemm_shape, const libxsmm_bitfield flags, const libxsmm_bitfield prefetch, const libxsmm_gemm_batch_reduce_config,
                                                     const libxsmm_gemm_ext_unary_argops, const libxsmm_gemm_ext_binary_postops);
libxsmm_meltwfunction_unary libxsmm_dispatch_meltw_unary(const libxsmm_meltw_unary_type, const libxsmm_meltw_unary_shape, const libxsmm_bitfield flags);
libxsmm_meltwfunction_binary libxsmm_dispatch_meltw_binary(const libxsmm_meltw_binary_type, const libxsmm_meltw_binary_shape, const libxsmm_bitfield flags);
#endif
