/* Floating-point arithmetic that Hexagon lacks: division, square root, rounding, remainder, half precision.
   Exact (correctly rounded), by integers. */

#include "float_bits.h"

double fabs(double x) { return from_bits(to_bits(x) & ~SIGN); }
float fabsf(float x) { return (Single){.u = (Single){x}.u & 0x7fffffff}.f; }
double copysign(double x, double y) { return from_bits((to_bits(x) & ~SIGN) | (to_bits(y) & SIGN)); }
float copysignf(float x, float y) { return (Single){.u = ((Single){x}.u & 0x7fffffff) | ((Single){y}.u & 0x80000000)}.f; }

double __hexagon_divdf3(double a, double b) {
  uint64_t sign = (to_bits(a) ^ to_bits(b)) & SIGN;
  if (is_nan(a) || is_nan(b) || (is_infinite(a) && is_infinite(b)) || (!fabs(a) && !fabs(b)))
    return from_bits(NOT_A_NUMBER);
  if (is_infinite(a) || !fabs(b))
    return from_bits(sign | INFINITE);
  if (is_infinite(b) || !fabs(a))
    return from_bits(sign);
  int ea, eb;
  uint64_t ma = split(fabs(a), &ea), mb = split(fabs(b), &eb), quotient = 0;
  for (int i = 0; i < 56; i++) {
    quotient = quotient << 1 | (ma >= mb);
    if (ma >= mb)
      ma -= mb;
    ma <<= 1;
  }
  return join(sign, quotient << 1 | (ma != 0), ea - eb - 56);
}

float __hexagon_divsf3(float a, float b) { return (float)__hexagon_divdf3(a, b); }

double __hexagon_sqrtdf2(double x) {
  if (is_nan(x) || !fabs(x) || to_bits(x) == INFINITE)
    return x;
  if (x < 0)
    return from_bits(NOT_A_NUMBER);
  int exponent;
  uint64_t mantissa = split(x, &exponent);
  if (exponent & 1)
    mantissa <<= 1, exponent--;
  /* 28 pairs of zeros follow the mantissa; the root takes two bits of it in each step. */
  uint64_t root = 0, rest = 0;
  for (int pair = 27 + 27; pair >= 0; pair--) {
    int shift = 2 * (pair - 27);
    rest = rest << 2 | (shift >= 0 ? mantissa >> shift & 3 : 0);
    uint64_t trial = root << 2 | 1;
    root <<= 1;
    if (rest >= trial)
      rest -= trial, root |= 1;
  }
  return join(0, root << 1 | (rest != 0), exponent / 2 - 28);
}
float __hexagon_sqrtf(float x) { return (float)__hexagon_sqrtdf2(x); }
double sqrt(double x) { return __hexagon_sqrtdf2(x); }
float sqrtf(float x) { return (float)__hexagon_sqrtdf2(x); }

double trunc(double x) {
  int exponent = (int)(to_bits(x) >> 52 & 2047) - 1023;
  if (exponent < 0)
    return copysign(0, x);
  return exponent >= 52 ? x : from_bits(to_bits(x) & ~((UINT64_C(1) << (52 - exponent)) - 1));
}
double floor(double x) {
  double t = trunc(x);
  return t > x ? t - 1 : t;
}
double ceil(double x) {
  double t = trunc(x);
  return copysign(t < x ? t + 1 : t, x);
}
double round(double x) {
  double t = trunc(x);
  return copysign(fabs(x - t) >= 0.5 ? fabs(t) + 1 : fabs(t), x);
}
double roundeven(double x) {
  double t = trunc(x), away = fabs(x - t);
  int odd = trunc(t * 0.5) * 2 != t;
  return copysign(away > 0.5 || (away == 0.5 && odd) ? fabs(t) + 1 : fabs(t), x);
}
double rint(double x) { return roundeven(x); }
double nearbyint(double x) { return roundeven(x); }

double fmod(double x, double y) {
  if (is_nan(x) || is_nan(y) || is_infinite(x) || !fabs(y))
    return from_bits(NOT_A_NUMBER);
  if (is_infinite(y) || fabs(x) < fabs(y))
    return x;
  int ex, ey;
  uint64_t mx = split(fabs(x), &ex), my = split(fabs(y), &ey);
  for (; ex > ey; ex--) {
    if (mx >= my)
      mx -= my;
    mx <<= 1;
  }
  if (mx >= my)
    mx -= my;
  return join(to_bits(x) & SIGN, mx, ey);
}

double fmin(double x, double y) { return is_nan(x) || y < x ? y : x; }
double fmax(double x, double y) { return is_nan(x) || y > x ? y : x; }

double fma(double a, double b, double c) {
  double low, high = multiply(a, b, &low), sum = high + c, back = sum - high;
  if (is_nan(low) || is_nan(sum) || is_infinite(sum))
    return a * b + c;
  return sum + (((high - (sum - back)) + (c - back)) + low);
}
float fmaf(float a, float b, float c) { return (float)((double)a * b + c); }

#define SINGLE1(name) \
  float name##f(float x) { return (float)name(x); }
#define SINGLE2(name) \
  float name##f(float x, float y) { return (float)name(x, y); }
SINGLE1(trunc) SINGLE1(floor) SINGLE1(ceil) SINGLE1(round) SINGLE1(roundeven) SINGLE1(rint) SINGLE1(nearbyint)
SINGLE2(fmod) SINGLE2(fmin) SINGLE2(fmax)

/* Half precision, by its bits. */
float __extendhfsf2(uint16_t half) {
  uint32_t magnitude = (half & 0x7fff) << 13;
  Single value = {.u = magnitude};
  value.f *= 0x1p112f;
  if ((half & 0x7fff) >= 0x7c00)
    value.u = magnitude | 0x7f800000;
  value.u |= (uint32_t)(half & 0x8000) << 16;
  return value.f;
}

uint16_t __truncdfhf2(double x) {
  uint16_t sign = to_bits(x) >> 48 & 0x8000;
  if (is_nan(x))
    return sign | 0x7e00;
  double a = fabs(x);
  if (a >= 65520)
    return sign | 0x7c00;
  if (a < 0x1p-14)
    return sign | (uint16_t)roundeven(a * 0x1p24);
  int exponent;
  split(a, &exponent);
  exponent += 52;
  return sign | (uint16_t)(((exponent + 14) << 10) + (int)roundeven(scale(a, 10 - exponent)));
}
uint16_t __truncsfhf2(float x) { return __truncdfhf2(x); }
