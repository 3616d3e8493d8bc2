#pragma once

/* Doubles as bits: taken apart and put together. */

#include <stdint.h>

typedef union {
  double d;
  uint64_t u;
} Double;
typedef union {
  float f;
  uint32_t u;
} Single;

#define INFINITE UINT64_C(0x7ff0000000000000)
#define NOT_A_NUMBER UINT64_C(0x7ff8000000000000)
#define SIGN UINT64_C(0x8000000000000000)

static inline double from_bits(uint64_t u) { return (Double){.u = u}.d; }
static inline uint64_t to_bits(double d) { return (Double){.d = d}.u; }
static inline int is_nan(double x) { return (to_bits(x) & ~SIGN) > INFINITE; }
static inline int is_infinite(double x) { return (to_bits(x) & ~SIGN) == INFINITE; }

double fabs(double x);
double copysign(double x, double y);

static inline double power_of_two(int n) { return from_bits((uint64_t)(1023 + n) << 52); }

/* x * 2^n, rounded once. */
static inline double scale(double x, int n) {
  while (n > 1000)
    x *= power_of_two(1000), n -= 1000;
  if (n < -1000) { /* a first step within the normal numbers, so that only the last one rounds */
    x *= power_of_two(-900), n += 900;
    if (n < -1000)
      n = -1000;
  }
  return x * power_of_two(n);
}

/* x = m * 2^e with the mantissa 2^52 <= m < 2^53, of a finite positive x. */
static inline uint64_t split(double x, int *exponent) {
  uint64_t bits = to_bits(x), mantissa = bits & ((UINT64_C(1) << 52) - 1);
  int e = bits >> 52 & 2047;
  if (e)
    mantissa |= UINT64_C(1) << 52;
  else
    for (e = 1; !(mantissa >> 52); e--)
      mantissa <<= 1;
  *exponent = e - 1075;
  return mantissa;
}

/* mantissa * 2^exponent to nearest even, where the lowest bit of the mantissa stands for anything below it. */
static inline double join(uint64_t sign, uint64_t mantissa, int exponent) {
  if (!mantissa)
    return from_bits(sign);
  int top = 63;
  while (!(mantissa >> top & 1))
    top--;
  int drop = top - 52;
  if (exponent + drop < -1074)
    drop = -1074 - exponent;
  if (drop > 0) {
    if (drop > 63)
      return from_bits(sign);
    uint64_t rest = mantissa & ((UINT64_C(1) << drop) - 1), half = UINT64_C(1) << (drop - 1);
    mantissa >>= drop;
    exponent += drop;
    mantissa += rest > half || (rest == half && (mantissa & 1));
    if (mantissa >> 53)
      mantissa >>= 1, exponent++;
  } else {
    mantissa <<= -drop;
    exponent += drop;
  }
  if (exponent > 971)
    return from_bits(sign | INFINITE);
  if (!(mantissa >> 52))
    return from_bits(sign | mantissa);
  return from_bits(sign | ((uint64_t)(exponent + 1075) << 52) | (mantissa & ((UINT64_C(1) << 52) - 1)));
}

/* a * b as the sum of two doubles. */
static inline double multiply(double a, double b, double *low) {
  double split_at = 134217729, t = a * split_at, ah = t - (t - a), al = a - ah;
  t = b * split_at;
  double bh = t - (t - b), bl = b - bh, product = a * b;
  *low = ((ah * bh - product) + ah * bl + al * bh) + al * bl;
  return product;
}

