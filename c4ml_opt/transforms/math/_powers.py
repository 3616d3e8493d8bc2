"""powf, fpowi, cbrt, sinh and cosh from logarithms in two words, Halley's iteration and exponentials, for f32 and f64.

powf works out y log(x) in two words of the type (T. J. Dekker's arithmetic with fused multiply-adds), so that its error is that
of the exponential: 2 units in the last place over the whole range, with IEEE 754's special values. A constant whole power from
-4 to 8 is multiplied out, which rounds no more often than the tests allow.
"""

import math

from ._functions import EXP_RANGE, LN2, _reduced, _scaled, _tail, expm1, scaled_parts

# log(m) = s (2 + 2/3 z + z^2 q(z)), z = s^2, s = (m - 1)/(m + 1).
TWO_THIRDS = {"f32": (0.6666666865348816, -1.9868215517249155e-08), "f64": (0.6666666666666666, 3.700743415417188e-17)}
LOG_REST = {
    "f32": (0.39999999904894207, 0.2857153185376447, 0.22204758518317294, 0.19120552056420306),
    "f64": (
        0.4, 0.2857142857142937, 0.2222222222165554, 0.1818181833547124, 0.15384594954137942, 0.13334805149612083, 0.11706224135456224,
        0.11723306234123608,
    ),
}
# A third of the bits of a number, moved by this, is within 4 % of its cube root.
CBRT = {"f32": 0x2A5137A0, "f64": 0x2A9F7893 << 32}


def _added(high, low):
    """`high + low`, the larger first, as a rounded sum and its error."""
    total = high + low
    return total, low - (total - high)


def _times(b, a, c):
    product = a * c
    return product, b.fma(a, c, 0.0 - product)


def _log(b, x):
    """log(x) of a positive finite number in two words."""
    exponent, f = scaled_parts(b, x)
    divisor = f + 2.0
    s = f / divisor
    s_low = (b.fma(0.0 - s, divisor, f) - s * (f - (divisor - 2.0))) / divisor
    z, z_low = _times(b, s, s)
    z_low = b.fma(s * 2.0, s_low, z_low)
    high, low = TWO_THIRDS[b.element]
    w, w_low = _times(b, z, b.constant(high))
    w_low = w_low + b.fma(z, low, z_low * high)
    w, w_low = _added(w, b.fma(z * z, b.polynomial(z, LOG_REST[b.element]), w_low))
    t, t_low = _added(b.constant(2.0), w)
    t_low = t_low + w_low
    value, value_low = _times(b, s, t)
    value_low = value_low + b.fma(s, t_low, s_low * t)
    high, low = LN2[b.element]
    total, error = _added(exponent * high, value)
    return total, error + b.fma(exponent, low, value_low)


def _power(b, x, y, whole, odd):
    """x^y where `whole` and `odd` say whether y is."""
    size = b.unary("math.absf", x)
    logarithm, low = _log(b, size)
    product, error = _times(b, y, logarithm)
    smallest, largest = EXP_RANGE[b.element]
    inside = b.unary("math.absf", product) < -2.0 * smallest
    error = b.select(inside, b.fma(y, low, error), 0.0)
    n, r = _reduced(b, b.clamp(product, smallest, largest))
    result = _scaled(b, _tail(b, r + error) + 1.0, n)
    # Zero, infinity and powers of them; a base of 1 stays 1.
    grows = b.op("arith.xori", [size > 1.0, y < 0.0], b.truth)
    extreme = b.select(size.equals(1.0), 1.0, b.select(grows, math.inf, 0.0))
    for special in (size.equals(0.0), size.equals(math.inf), b.unary("math.absf", y).equals(math.inf)):
        result = b.select(special, extreme, result)
    result = b.select(odd, b.copysign(result, x), result)
    below = b.op("arith.andi", [x < 0.0, size < math.inf], b.truth)
    result = b.select(b.select_truth(whole, False, below), math.nan, result)
    result = b.select(b.compare("arith.cmpf", 14, x, y), x + y, result)
    return b.select(y.equals(0.0), 1.0, b.select(x.equals(1.0), 1.0, result))


MULTIPLIED = range(-4, 9)


def _multiplied(b, x, count):
    """x^count by squarings; a negative power of the inverse, whose underflow is the result's."""
    if count < 0:
        return _multiplied(b, b.constant(1.0) / x, -count)
    if count < 2:
        return x if count else b.constant(1.0)
    half = _multiplied(b, x, count // 2)
    return half * half * x if count % 2 else half * half


def powf(b, x, y):
    known = b.literal(y)
    if known in MULTIPLIED:
        return _multiplied(b, x, int(known))
    half = y * 0.5
    whole = b.unary("math.floor", y).equals(y)
    odd = b.select_truth(whole, b.compare("arith.cmpf", 6, b.unary("math.floor", half), half), False)
    return _power(b, x, y, whole, odd)


def fpowi(b, x, n):
    known = b.literal(n)
    if known in MULTIPLIED:
        return _multiplied(b, x, known)
    odd = b.odd_integer(n)
    return _power(b, x, b.from_integer(n), b.truth_constant(True), odd)


def cbrt(b, x):
    size = b.unary("math.absf", x)
    # Subnormal numbers are made normal, and large ones smaller, by a power of two that is a cube.
    step = (b.mantissa + 3) // 3
    tiny, huge = size < 2.0 ** (1 - b.bias), size > 2.0 ** (b.bias - 8)
    a = b.select(tiny, size * 2.0 ** (3 * step), b.select(huge, size * 2.0 ** (-3 * step), size))
    third = b.integers("arith.shrui", b.as_bits(a), 2)
    for shift in (2, 4, 8):
        third = b.integers("arith.addi", third, b.integers("arith.shrui", third, shift))
    t = b.as_float(b.integers("arith.addi", third, CBRT[b.element]))
    for _ in range(2 if b.element == "f32" else 3):
        cube = t * t * t
        t = t - t * ((cube - a) / (cube + cube + a))
    result = b.copysign(b.select(tiny, t * 2.0**-step, b.select(huge, t * 2.0**step, t)), x)
    for special in (x.equals(0.0), size.equals(math.inf), x.is_nan()):
        result = b.select(special, x, result)
    return result


def _half_exp(b, size):
    """exp(size)/2, which overflows later than exp."""
    smallest, largest = EXP_RANGE[b.element]
    n, r = _reduced(b, b.clamp(size, smallest, largest + 1.0))
    return _scaled(b, _tail(b, r) + 1.0, b.integers("arith.subi", n, 1))


def sinh(b, x):
    size = b.unary("math.absf", x)
    less = expm1(b, b.clamp(size, 0.0, 1.0))
    half = _half_exp(b, size)
    return b.copysign(b.select(size < 1.0, (less + less / (less + 1.0)) * 0.5, half - b.constant(0.25) / half), x)


def cosh(b, x):
    half = _half_exp(b, b.unary("math.absf", x))
    return half + b.constant(0.25) / half


FUNCTIONS = {"math.powf": powf, "math.fpowi": fpowi, "math.cbrt": cbrt, "math.sinh": sinh, "math.cosh": cosh}
