"""exp, log, tanh, erf and their kin as polynomials after range reduction, for f32 and f64.

The polynomials interpolate at Chebyshev nodes of the reduced range (worked out with 60 digits); the reductions are the classic
ones (Cody and Waite; Muller, "Elementary Functions"; erf for large x as 1 - exp(p(x)), after N. Juffa). Errors stay within a few
units in the last place over the whole range, and NaN, infinities, signed zeros and subnormal results come out as libm's.
"""

import math

LOG2E = 1.4426950408889634
# ln 2 in two parts; the product of the first with an exponent is exact.
LN2 = {"f32": (0.693145751953125, 1.4286068203094173e-06), "f64": (0.693147180369123816490, 1.90821492927058770002e-10)}
EXP = {
    "f32": (0.5, 0.16666573381900845, 0.04166655011030512, 0.008363773874405574, 0.0013926926614021907),
    "f64": (
        0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333325544, 0.0013888888888883327, 0.00019841269876864356,
        2.4801587327007187e-05, 2.755725283351691e-06, 2.75572718102198e-07, 2.5106274733573296e-08, 2.0915442297780116e-09,
    ),
}
# Beyond these exp is infinite, zero.
EXP_RANGE = {"f32": (-104.0, 89.0), "f64": (-746.0, 710.0)}
LOG = {
    "f32": (0.6666666654988318, 0.40000125594554364, 0.28550396959618013, 0.23341943388714562),
    "f64": (
        0.6666666666666666, 0.4000000000000094, 0.2857142857076445, 0.2222222240054776,
        0.181817947008978, 0.15386290534658992, 0.13267418596474884, 0.1310072138350349,
    ),
}
ERF_SMALL = {
    "f32": (
        0.12837916584835093, -0.37612626666720334, 0.11283594715160218, -0.026854212010626412,
        0.005189087423433974, -0.000801686428716587, 7.875875062685488e-05,
    ),
    "f64": (
        0.1283791670955126, -0.3761263890318375, 0.11283791670954879, -0.026866170645076792, 0.0052239776248180145,
        -0.000854832698083379, 0.0001205533111164271, -1.4925595266831182e-05, 1.6461000484121368e-06,
        -1.6350312701054695e-07, 1.4659775274047436e-08, -1.1372848856791674e-09, 5.957176147748911e-11,
    ),
}
# erf in single precision on 1 to 3.95, around the middle of that range.
ERF_MIDDLE = 2.475
ERF_SINGLE = (
    0.9995350534089962, 0.0024665498019718858, -0.006105610047769768, 0.009254519148182101, -0.009409248991428946,
    0.0065312900487997224, -0.002904291436968543, 0.0005087462792180737, 0.0003436862053851508, -0.0002945989647755914,
    5.864347621981324e-05, 2.394761551753991e-05, -9.56448467237741e-06,
)
# log(erfc(x)) on intervals that end at the first number.
ERF_LARGE = {
    "f64": (
        (2.25, (
            -6.589979380312583e-08, -1.128378441859181, -0.6366234702855892, -0.10276105897664851, 0.01910394509911111,
            0.0002461197480506367, -0.0017357571845842885, 0.0006181971556915053, -3.4419443467225605e-05,
            -7.221862119640274e-05, 4.369341708302501e-05, -1.5102361304106437e-05, 3.618877256751425e-06,
            -6.16673132902539e-07, 7.212217498464193e-08, -5.225201788385614e-09, 1.77482831482697e-10,
        )),
        (6.0, (
            5.471461972626367e-05, -1.1286275094141849, -0.6361340981568527, -0.10325585977304737, 0.019254955801439287,
            0.000550714609214954, -0.0022922345221274903, 0.0011412049808306995, -0.0003753473303028868,
            9.42320933286872e-05, -1.8804455816115702e-05, 3.016650420227753e-06, -3.8817656475949405e-07,
            3.9595903661326676e-08, -3.132602553551859e-09, 1.854337635698397e-10, -7.7303332727006e-12,
            2.024131483268215e-13, -2.5040150078329976e-15,
        )),
    ),
}


def _reduced(b, x):
    """The integer n and r with x = n ln 2 + r; n comes out of the low bits of a shifted sum, so that NaN converts nothing."""
    shift = 1.5 * 2.0**b.mantissa
    shifted = b.fma(x, LOG2E, shift)
    n = shifted - shift
    high, low = LN2[b.element]
    r = b.fma(n, -low, b.fma(n, -high, x))
    return b.integers("arith.subi", b.as_bits(shifted), b.as_bits(b.constant(shift))), r


def _tail(b, r):
    """exp(r) - 1 for small r."""
    return b.fma(r * r, b.polynomial(r, EXP[b.element]), r)


def _scaled(b, value, n):
    """value * 2^n in two steps, so that n may pass the range of exponents."""
    half = b.integers("arith.shrsi", n, 1)
    return value * b.power_of_two(half) * b.power_of_two(b.integers("arith.subi", n, half))


def exp(b, x):
    n, r = _reduced(b, b.clamp(x, *EXP_RANGE[b.element]))
    return _scaled(b, _tail(b, r) + 1.0, n)


def exp2(b, x):
    low, high = (float(math.floor(v * LOG2E)) for v in EXP_RANGE[b.element])
    x = b.clamp(x, low, high + 1.0)
    shift = 1.5 * 2.0**b.mantissa
    shifted = x + shift
    n = b.integers("arith.subi", b.as_bits(shifted), b.as_bits(b.constant(shift)))
    fraction = x - (shifted - shift)
    # ln 2 in two parts keeps the last bit of the fraction's product.
    high, low = LN2[b.element]
    return _scaled(b, _tail(b, b.fma(fraction, low, fraction * high)) + 1.0, n)


def expm1(b, x):
    n, r = _reduced(b, b.clamp(x, *EXP_RANGE[b.element]))
    tail = _tail(b, r)
    large = _scaled(b, tail + 1.0, n)
    # 2^n overflows for the largest n and 1 is below half a unit in the last place from n = 64 on.
    near = b.op("arith.minsi", [n, b.whole(64)], b.integer)
    near = b.op("arith.maxsi", [near, b.whole(-100)], b.integer)
    power = b.power_of_two(near)
    result = b.select(x > 44.0, large, b.fma(power, tail, power - 1.0))
    return b.select(x.equals(0.0), x, result)


def tanh(b, x):
    size = b.unary("math.absf", x)
    twice = expm1(b, b.clamp(size * 2.0, 0.0, 80.0))
    return b.copysign(twice / (twice + 2.0), x)


def scaled_parts(b, x):
    """The exponent e as a float, and m - 1, for x = m 2^e with m in [sqrt(1/2), sqrt(2))."""
    tiny = x < 2.0 ** (1 - b.bias)
    grown = b.select(tiny, x * 2.0 ** (b.mantissa + 1), x)
    bits = b.as_bits(grown)
    root = b.as_bits(b.constant(math.sqrt(0.5)))
    e = b.integers("arith.shrsi", b.integers("arith.subi", bits, root), b.mantissa)
    m = b.as_float(b.integers("arith.subi", bits, b.integers("arith.shli", e, b.mantissa)))
    return b.from_integer(e) - b.select(tiny, float(b.mantissa + 1), 0.0), m - 1.0


def _log_parts(b, x):
    """The exponent as a float, and log(m), in parts."""
    exponent, f = scaled_parts(b, x)
    s = f / (f + 2.0)
    z = s * s
    # log(1 + f) = f - f^2/2 + s (f^2/2 + z p(z)), as in fdlibm, keeps f exact.
    half = f * f * 0.5
    correction = s * b.fma(z, b.polynomial(z, LOG[b.element]), half)
    return exponent, f, half, correction


def _log_specials(b, x, result):
    result = b.select(x.equals(math.inf), math.inf, result)
    result = b.select(x.equals(0.0), -math.inf, result)
    return b.select(b.compare("arith.cmpf", 11, x, b.constant(0.0)), math.nan, result)


def log(b, x):
    exponent, f, half, correction = _log_parts(b, x)
    high, low = LN2[b.element]
    result = b.fma(exponent, high, f - (half - b.fma(exponent, low, correction)))
    return _log_specials(b, x, result)


def _log_base(scale):
    """log(x) * scale, the exponent's part worked out apart."""

    def function(b, x):
        exponent, f, half, correction = _log_parts(b, x)
        fraction = (f - (half - correction)) * scale
        result = fraction + exponent if scale == LOG2E else b.fma(exponent, math.log10(2.0), fraction)
        return _log_specials(b, x, result)

    return function


def log1p(b, x):
    """log(u) * x / (u - 1) with u = 1 + x rounded (W. Kahan)."""
    u = x + 1.0
    result = log(b, u) * (x / (u - 1.0))
    result = b.select(u.equals(1.0), x, result)
    result = b.select(x.equals(math.inf), x, result)
    return b.select(x.equals(-1.0), -math.inf, result)


def erf(b, x):
    size = b.unary("math.absf", x)
    small = b.fma(size, b.polynomial(size * size, ERF_SMALL[b.element]), size)
    large = _erf_single(b, size) if b.element == "f32" else _erf_double(b, size)
    result = b.select(size < 1.0, small, large)
    return b.copysign(b.select(x.is_nan(), x, result), x)


def _erf_single(b, size):
    return b.polynomial(b.clamp(size, 1.0, 3.95) - ERF_MIDDLE, ERF_SINGLE)


def _erf_double(b, size):
    *inner, (end, last) = ERF_LARGE[b.element]
    capped = b.clamp(size, 0.0, end)
    exponent = b.polynomial(capped, last)
    for limit, coefficients in reversed(inner):
        exponent = b.select(size < limit, b.polynomial(capped, coefficients), exponent)
    return 1.0 - exp(b, exponent)


def rsqrt(b, x):
    return b.constant(1.0) / b.unary("math.sqrt", x)


FUNCTIONS = {
    "math.exp": exp, "math.exp2": exp2, "math.expm1": expm1, "math.tanh": tanh, "math.erf": erf, "math.rsqrt": rsqrt,
    "math.log": log, "math.log2": _log_base(LOG2E), "math.log10": _log_base(1.0 / math.log(10.0)), "math.log1p": log1p,
}
