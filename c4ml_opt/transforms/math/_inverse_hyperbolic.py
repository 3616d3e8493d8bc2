"""asinh, acosh and atanh from log1p, as fdlibm does, for f32 and f64."""

import math

from ._functions import log1p


def _logarithm(b, size, near):
    """log1p(near), but log(2 size) where size is so large that 1 and its own square root's rest do not count."""
    large = size > 2.0 ** (b.mantissa + 1)
    return log1p(b, b.select(large, size, near)) + b.select(large, math.log(2.0), 0.0)


def asinh(b, x):
    size = b.unary("math.absf", x)
    square = size * size
    root = b.unary("math.sqrt", square + 1.0)
    return b.copysign(_logarithm(b, size, size + square / (root + 1.0)), x)


def acosh(b, x):
    over = x - 1.0
    result = _logarithm(b, x, over + b.unary("math.sqrt", b.fma(over, over, over + over)))
    return b.select(x < 1.0, math.nan, result)


def atanh(b, x):
    size = b.unary("math.absf", x)
    twice = size + size
    quotient = twice / (1.0 - size)
    near = b.select(size < 0.5, b.fma(size, quotient, twice), quotient)
    return b.copysign(log1p(b, near) * 0.5, x)


FUNCTIONS = {"math.asinh": asinh, "math.acosh": acosh, "math.atanh": atanh}
