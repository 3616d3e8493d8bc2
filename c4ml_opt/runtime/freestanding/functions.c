/* Elementary functions for a target without a C library: double precision to a few units in the last place; single
   precision rounds a double. */

#include "float_bits.h"

double fmod(double x, double y);
double fmax(double x, double y);
double sqrt(double x);
double trunc(double x);
double roundeven(double x);

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
SINGLE1(exp) SINGLE1(exp2) SINGLE1(expm1) SINGLE1(log) SINGLE1(log2) SINGLE1(log10) SINGLE1(log1p)
SINGLE1(sin) SINGLE1(cos) SINGLE1(tan) SINGLE1(asin) SINGLE1(acos) SINGLE1(atan)
SINGLE1(sinh) SINGLE1(cosh) SINGLE1(tanh) SINGLE1(asinh) SINGLE1(acosh) SINGLE1(atanh)
SINGLE1(erf) SINGLE1(erfc) SINGLE1(cbrt)
SINGLE2(pow) SINGLE2(atan2) SINGLE2(hypot)
