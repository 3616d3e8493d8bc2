/* The mathematical functions that lowered code calls, for Hexagon without a C library.
   Double precision to a few units in the last place; single precision rounds a double. Division and square root are
   exact (correctly rounded), by integers. */

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

static double from_bits(uint64_t u) { return (Double){.u = u}.d; }
static uint64_t to_bits(double d) { return (Double){.d = d}.u; }
static int is_nan(double x) { return (to_bits(x) & ~SIGN) > INFINITE; }
static int is_infinite(double x) { return (to_bits(x) & ~SIGN) == INFINITE; }

double fabs(double x) { return from_bits(to_bits(x) & ~SIGN); }
float fabsf(float x) { return (Single){.u = (Single){x}.u & 0x7fffffff}.f; }
double copysign(double x, double y) { return from_bits((to_bits(x) & ~SIGN) | (to_bits(y) & SIGN)); }
float copysignf(float x, float y) { return (Single){.u = ((Single){x}.u & 0x7fffffff) | ((Single){y}.u & 0x80000000)}.f; }

static double power_of_two(int n) { return from_bits((uint64_t)(1023 + n) << 52); }

/* x * 2^n, rounded once. */
static double scale(double x, int n) {
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
static uint64_t split(double x, int *exponent) {
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
static double join(uint64_t sign, uint64_t mantissa, int exponent) {
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

/* a * b as the sum of two doubles. */
static double multiply(double a, double b, double *low) {
  double split_at = 134217729, t = a * split_at, ah = t - (t - a), al = a - ah;
  t = b * split_at;
  double bh = t - (t - b), bl = b - bh, product = a * b;
  *low = ((ah * bh - product) + ah * bl + al * bh) + al * bl;
  return product;
}

double fma(double a, double b, double c) {
  double low, high = multiply(a, b, &low), sum = high + c, back = sum - high;
  if (is_nan(low) || is_nan(sum) || is_infinite(sum))
    return a * b + c;
  return sum + (((high - (sum - back)) + (c - back)) + low);
}
float fmaf(float a, float b, float c) { return (float)((double)a * b + c); }

static const double LN2_HIGH = 0x1.62e42feep-1, LN2_LOW = 0x1.a39ef35793c76p-33, LN2 = 0x1.62e42fefa39efp-1;
static const double PI = 0x1.921fb54442d18p+1;

/* e^(high + low) */
static double exponential(double high, double low) {
  double k = roundeven(high * (1 / LN2)), r = ((high - k * LN2_HIGH) - k * LN2_LOW) + low, sum = 1;
  for (int i = 13; i > 0; i--)
    sum = 1 + sum * r / i;
  return scale(sum, (int)k);
}

double exp(double x) {
  if (is_nan(x))
    return x;
  if (x > 710)
    return from_bits(INFINITE);
  return x < -746 ? 0 : exponential(x, 0);
}
double exp2(double x) {
  if (is_nan(x) || x > 1025 || x < -1076)
    return exp(x * LN2);
  double k = roundeven(x);
  return scale(exponential((x - k) * LN2, 0), (int)k);
}
double expm1(double x) {
  if (fabs(x) > 0.5 || is_nan(x))
    return exp(x) - 1;
  double sum = 0;
  for (int i = 17; i > 1; i--)
    sum = (sum + 1) * x / i;
  return (sum + 1) * x;
}

static double logarithm(double x) {
  int exponent;
  uint64_t mantissa = split(x, &exponent);
  double m = from_bits((mantissa & ((UINT64_C(1) << 52) - 1)) | (UINT64_C(1023) << 52));
  exponent += 52;
  if (m > 0x1.6a09e667f3bcdp0)
    m *= 0.5, exponent++;
  double f = m - 1, s = f / (2 + f), z = s * s, sum = 0;
  for (int i = 23; i > 1; i -= 2)
    sum = (sum + 1.0 / i) * z;
  double half = 0.5 * f * f, part = s * (half + 2 * sum); /* log(1 + f) = f - (half - part) */
  return exponent * LN2_HIGH + (f - (half - (part + exponent * LN2_LOW)));
}

static double log_edge(double x) { return is_nan(x) || to_bits(x) == INFINITE ? x : fabs(x) ? from_bits(NOT_A_NUMBER) : -from_bits(INFINITE); }

double log(double x) { return !(x > 0) || is_infinite(x) ? log_edge(x) : logarithm(x); }
double log2(double x) {
  if (!(x > 0) || is_infinite(x))
    return log_edge(x);
  int exponent;
  split(x, &exponent);
  exponent += 52;
  return exponent + log(scale(x, -exponent)) * (1 / LN2);
}
double log10(double x) { return log(x) * 0x1.bcb7b1526e50ep-2; }
double log1p(double x) {
  if (is_nan(x) || x <= -1 || is_infinite(x))
    return log(1 + x);
  double u = 1 + x;
  return fabs(x) < 1e-16 ? x : u == 1 ? x : log(u) * x / (u - 1);
}

double pow(double x, double y) {
  int whole = trunc(y) == y, odd = whole && fabs(y) < 0x1p53 && fmod(y, 2) != 0;
  if (!y || x == 1)
    return 1;
  if (is_nan(x) || is_nan(y))
    return from_bits(NOT_A_NUMBER);
  if (is_infinite(y))
    return fabs(x) == 1 ? 1 : (fabs(x) > 1) == (y > 0) ? from_bits(INFINITE) : 0;
  double sign = odd ? copysign(1, x) : 1;
  if (!fabs(x) || is_infinite(x))
    return (!fabs(x)) == (y > 0) ? sign * 0 : sign * from_bits(INFINITE);
  if (x < 0 && !whole)
    return from_bits(NOT_A_NUMBER);
  double rest, product = multiply(logarithm(fabs(x)), y, &rest);
  if (product > 710)
    return sign * from_bits(INFINITE);
  return product < -746 ? sign * 0 : sign * exponential(product, rest);
}

/* x reduced to [-pi/4, pi/4] and the quadrant. */
static double reduce(double x, int *quadrant) {
  double k = roundeven(x * (2 / PI)), low, product = multiply(k, 0x1.921fb544p+0, &low);
  *quadrant = (int)fmod(k, 4) & 3;
  return ((x - product) - low) - k * 0x1.0b4611a626331p-34;
}
static double sine(double x) {
  double z = x * x, sum = 0;
  for (int i = 19; i > 1; i -= 2)
    sum = (sum + 1) * -z / (i * (i - 1));
  return x + x * sum;
}
static double cosine(double x) {
  double z = x * x, sum = 0;
  for (int i = 20; i > 0; i -= 2)
    sum = (sum + 1) * -z / (i * (i - 1));
  return 1 + sum;
}
static double turn(double x, int quarters) {
  if (is_nan(x) || is_infinite(x))
    return from_bits(NOT_A_NUMBER);
  int quadrant;
  double r = reduce(x, &quadrant);
  quadrant = (quadrant + quarters) & 3;
  double value = quadrant & 1 ? cosine(r) : sine(r);
  return quadrant & 2 ? -value : value;
}
double sin(double x) { return fabs(x) ? turn(x, 0) : x; }
double cos(double x) { return turn(x, 1); }
double tan(double x) { return fabs(x) ? sin(x) / cos(x) : x; }

double atan(double x) {
  if (is_nan(x) || !fabs(x))
    return x;
  double a = fabs(x), base = 0;
  int inverted = a > 1;
  if (inverted)
    a = 1 / a;
  /* atan(a) = atan(c) + atan((a - c) / (1 + a c)), twice, until the series is short */
  for (double c = 0.5, angle = 0x1.dac670561bb4fp-2; c > 0.2; c -= 0.25, angle = 0x1.f5b75f92c80ddp-3)
    if (a > c * 0.75)
      a = (a - c) / (1 + a * c), base += angle;
  double z = a * a, sum = 0;
  for (int i = 31; i > 1; i -= 2)
    sum = (1.0 / i - sum) * z;
  double value = base + (a - a * sum);
  return copysign(inverted ? PI / 2 - value : value, x);
}
double atan2(double y, double x) {
  if (is_nan(x) || is_nan(y))
    return from_bits(NOT_A_NUMBER);
  double angle;
  if (is_infinite(x) && is_infinite(y))
    angle = PI / 4;
  else if (fabs(x) >= fabs(y))
    angle = fabs(x) ? atan(fabs(y) / fabs(x)) : 0;
  else
    angle = PI / 2 - atan(fabs(x) / fabs(y));
  return copysign(to_bits(x) & SIGN ? PI - angle : angle, y);
}
double asin(double x) { return fabs(x) ? atan2(x, sqrt((1 - x) * (1 + x))) : x; }
double acos(double x) { return atan2(sqrt((1 - x) * (1 + x)), x); }

double sinh(double x) {
  double e = expm1(fabs(x));
  return fabs(x) > 40 ? copysign(exp(fabs(x) - LN2), x) : copysign((e + e / (e + 1)) * 0.5, x);
}
double cosh(double x) {
  double e = exp(fabs(x));
  return fabs(x) > 40 ? exp(fabs(x) - LN2) : (e + 1 / e) * 0.5;
}
double tanh(double x) {
  double e = expm1(-2 * fabs(x));
  return is_nan(x) ? x : copysign(-e / (e + 2), x);
}
double asinh(double x) {
  if (fabs(x) > 1e9)
    return copysign(log(fabs(x)) + LN2, x);
  return fabs(x) ? copysign(log1p(fabs(x) + x * x / (1 + sqrt(x * x + 1))), x) : x;
}
double acosh(double x) { return x > 1e9 ? log(x) + LN2 : log1p((x - 1) + sqrt((x - 1) * (x + 1))); }
double atanh(double x) { return fabs(x) ? 0.5 * log1p(2 * x / (1 - x)) : x; }

double cbrt(double x) {
  if (!fabs(x) || is_nan(x) || is_infinite(x))
    return x;
  double y = pow(fabs(x), 1.0 / 3);
  return copysign(y - (y * y * y - fabs(x)) / (3 * y * y), x);
}
double hypot(double x, double y) {
  if (is_infinite(x) || is_infinite(y))
    return from_bits(INFINITE);
  double large = fmax(fabs(x), fabs(y));
  return large ? large * sqrt((x / large) * (x / large) + (y / large) * (y / large)) : 0;
}

double erfc(double x);
double erf(double x) {
  if (is_nan(x))
    return x;
  if (fabs(x) > 2)
    return copysign(1 - erfc(fabs(x)), x);
  /* 2/sqrt(pi) e^(-x^2) times the sum of (2x)^(2n) x n!/(2n+1)!, all of one sign */
  double sum = 0;
  for (int n = 60; n > 0; n--)
    sum = (sum + 1) * 2 * x * x / (2 * n + 1);
  return 0x1.20dd750429b6dp0 * exp(-x * x) * x * (1 + sum);
}
double erfc(double x) {
  if (is_nan(x))
    return x;
  if (x < 2)
    return 1 - erf(x);
  if (x > 27.3)
    return 0;
  /* the continued fraction 1/(x + 1/2/(x + 1/(x + 3/2/(x + ...)))) */
  double fraction = x;
  for (int n = 100; n > 0; n--)
    fraction = x + 0.5 * n / fraction;
  return exp(-x * x) * 0x1.20dd750429b6dp-1 / fraction;
}

#define SINGLE1(name) \
  float name##f(float x) { return (float)name(x); }
#define SINGLE2(name) \
  float name##f(float x, float y) { return (float)name(x, y); }
SINGLE1(trunc) SINGLE1(floor) SINGLE1(ceil) SINGLE1(round) SINGLE1(roundeven) SINGLE1(rint) SINGLE1(nearbyint)
SINGLE1(exp) SINGLE1(exp2) SINGLE1(expm1) SINGLE1(log) SINGLE1(log2) SINGLE1(log10) SINGLE1(log1p)
SINGLE1(sin) SINGLE1(cos) SINGLE1(tan) SINGLE1(asin) SINGLE1(acos) SINGLE1(atan)
SINGLE1(sinh) SINGLE1(cosh) SINGLE1(tanh) SINGLE1(asinh) SINGLE1(acosh) SINGLE1(atanh)
SINGLE1(erf) SINGLE1(erfc) SINGLE1(cbrt)
SINGLE2(pow) SINGLE2(atan2) SINGLE2(fmod) SINGLE2(fmin) SINGLE2(fmax) SINGLE2(hypot)

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
