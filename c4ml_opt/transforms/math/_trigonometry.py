"""sin, cos, tan, atan, atan2, asin and acos as polynomials after reduction to an eighth of the circle, for f32 and f64.

x is reduced by pi/2 in three parts, each product exact or fused (Cody and Waite); beyond the reach of that, where a float's own
spacing is near 1, a lane goes to libm. Errors: 2 units in the last place, 3 for tan, 4 for asin and acos.
"""

import math

HALF_PI = {
    "f32": (1.5707963705062866, -4.371138828673793e-08, -1.7151245100058819e-15),
    "f64": (1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33),
}
# Up to here the quotient by pi/2 is a whole number that the reduction multiplies exactly.
REACH = {"f32": 6.0e6, "f64": 3.0e15}
# (sin(r)/r - 1)/r^2 and (cos(r) - 1 + r^2/2)/r^4 in r^2.
SIN = {
    "f32": (-0.16666666663853044, 0.008333331873837089, -0.00019840086263755443, 2.7249864655139585e-06),
    "f64": (
        -0.16666666666666666, 0.008333333333333331, -0.0001984126984126506, 2.7557319219335453e-06, -2.5052106231157904e-08,
        1.605853141458901e-10, -7.586685070091267e-13,
    ),
}
COS = {
    "f32": (0.04166666465830042, -0.0013888302802309161, 2.454789161981386e-05),
    "f64": (
        0.041666666666666664, -0.0013888888888888887, 2.4801587301584645e-05, -2.755731922140076e-07, 2.0876755790363397e-09,
        -1.1470460773969325e-11, 4.7458652037874553e-14,
    ),
}
# (atan(t)/t - 1)/t^2 in t^2, up to tan(pi/8).
ATAN = {
    "f32": (-0.3333333175970025, 0.19999540146206404, -0.14263943907717944, 0.10743605148917443, -0.06451509518644878),
    "f64": (
        -0.3333333333333333, 0.19999999999999804, -0.14285714285659729, 0.11111111105145725, -0.09090908753017178, 0.07692296361048218,
        -0.06666424634599337, 0.05878926110528101, -0.052304330074828924, 0.0455149623749493, -0.034568068014968874, 0.016282993238924487,
    ),
}
QUARTER_PI = {"f32": (0.7853981852531433, -2.1855694143368964e-08), "f64": (0.7853981633974483, 3.061616997868383e-17)}


def _quarters(b, x):
    """The whole number n of quarter turns nearest to x and the sine and cosine of what is left."""
    shift = 1.5 * 2.0**b.mantissa
    shifted = b.fma(x, 2 / math.pi, shift)
    turns, r = shifted - shift, x
    for part in HALF_PI[b.element]:
        r = b.fma(turns, -part, r)
    z = r * r
    sine = b.fma(r * z, b.polynomial(z, SIN[b.element]), r)
    half = z * 0.5
    rounded = 1.0 - half
    cosine = rounded + b.fma(z * z, b.polynomial(z, COS[b.element]), (1.0 - rounded) - half)
    return b.integers("arith.subi", b.as_bits(shifted), b.as_bits(b.constant(shift))), sine, cosine


def _odd(b, n):
    return b.compare_integers("ne", b.integers("arith.andi", n, 1), 0)


def _wave(b, n, sine, cosine):
    """sin(n quarter turns + r)."""
    value = b.select(_odd(b, n), cosine, sine)
    sign = b.integers("arith.shli", b.integers("arith.andi", n, 2), b.bits - 2)
    return b.as_float(b.integers("arith.xori", b.as_bits(value), sign))


def _reached(b, name, x, result):
    limit = REACH[b.element]
    return result if b.largest <= limit else b.rarely(b.unary("math.absf", x) > limit, name, x, result)


def sin(b, x):
    return _reached(b, "math.sin", x, b.select(x.equals(0.0), x, _wave(b, *_quarters(b, x))))


def cos(b, x):
    n, sine, cosine = _quarters(b, x)
    return _reached(b, "math.cos", x, _wave(b, b.integers("arith.addi", n, 1), sine, cosine))


def tan(b, x):
    n, sine, cosine = _quarters(b, x)
    odd = _odd(b, n)
    result = b.select(odd, cosine, sine) / b.select(odd, 0.0 - sine, cosine)
    return _reached(b, "math.tan", x, b.select(x.equals(0.0), x, result))


def _angle(b, opposite, adjacent, behind=None):
    """The angle, 0 to pi, of a right triangle with the given sides, none negative; `behind`: where the adjacent one points backwards."""
    steep = opposite > adjacent
    small, large = b.select(steep, adjacent, opposite), b.select(steep, opposite, adjacent)
    t = b.select(large.equals(0.0), 0.0, small / large)
    t = b.select(small.equals(math.inf), 1.0, t)
    upper = t > math.tan(math.pi / 8)
    u = b.select(upper, (t - 1.0) / (t + 1.0), t)
    z = u * u
    rest = b.fma(u * z, b.polynomial(z, ATAN[b.element]), u)
    # What `rest` is added to or taken from, in eighths of the circle.
    eighths = b.select(upper, 1.0, 0.0)
    eighths, rest = b.select(steep, 2.0 - eighths, eighths), b.select(steep, 0.0 - rest, rest)
    if behind is not None:
        eighths, rest = b.select(behind, 4.0 - eighths, eighths), b.select(behind, 0.0 - rest, rest)
    high, low = QUARTER_PI[b.element]
    base = eighths * high
    return base + (rest + b.fma(eighths, low, b.fma(eighths, high, 0.0 - base)))


def atan(b, x):
    result = b.copysign(_angle(b, b.unary("math.absf", x), b.constant(1.0)), x)
    return b.select(x.is_nan(), x, result)


def atan2(b, y, x):
    behind = b.compare_integers("slt", b.as_bits(x), 0)
    result = b.copysign(_angle(b, b.unary("math.absf", y), b.unary("math.absf", x), behind), y)
    return b.select(b.compare("arith.cmpf", 14, y, x), y + x, result)


def _other_side(b, x):
    """sqrt(1 - x^2)."""
    return b.unary("math.sqrt", (1.0 - x) * (x + 1.0))


def asin(b, x):
    result = atan2(b, x, _other_side(b, x))
    return b.select(x.equals(0.0), x, result)


def acos(b, x):
    return atan2(b, _other_side(b, x), x)


FUNCTIONS = {
    "math.sin": sin, "math.cos": cos, "math.tan": tan, "math.atan": atan, "math.atan2": atan2, "math.asin": asin, "math.acos": acos,
}
