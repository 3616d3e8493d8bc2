"""approximate-math against correctly rounded references: a few units in the last place, and libm's special values."""

import math

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt import runtime

FUNCTIONS = {
    "exp": (np.exp, -750, 750), "exp2": (np.exp2, -1100, 1100), "expm1": (np.expm1, -50, 720), "tanh": (np.tanh, -25, 25),
    "erf": (np.vectorize(math.erf, otypes=[np.float64]), -7, 7), "rsqrt": (lambda x: 1 / np.sqrt(x), 1e-300, 1e300),
    "log": (np.log, 1e-310, 1e300), "log2": (np.log2, 1e-310, 1e300), "log10": (np.log10, 1e-310, 1e300), "log1p": (np.log1p, -1, 1e300),
}  # fmt: skip
# Largest error allowed, in units in the last place of the element type.
ULPS = {"f64": 5, "f32": 4, "f16": 1, "bf16": 1}
TYPES = {"f64": np.float64, "f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16}
LENGTH = 4096


def arguments(low, high, dtype):
    """Values over the range, dense near 0 and 1 and by powers of two, then the special ones."""
    rng = np.random.default_rng(0)
    part = LENGTH // 4
    powers = np.exp2(rng.uniform(-300, 300, part)) * rng.choice([-1, 1], part)
    values = np.concatenate([rng.uniform(low, min(high, 1e6), part), rng.uniform(-2, 2, part), 1 + rng.uniform(-0.3, 0.5, part), powers])
    values[:8] = [0.0, -0.0, np.inf, -np.inf, np.nan, 1.0, -1.0, np.finfo(np.float32).tiny / 4]
    with np.errstate(over="ignore"):
        return values.astype(dtype)


def module(name, element):
    return f"""
        func.func @main(%a: memref<{LENGTH}x{element}>, %b: memref<{LENGTH}x{element}>) {{
          %c0 = arith.constant 0 : index
          %c8 = arith.constant 8 : index
          %n = arith.constant {LENGTH} : index
          scf.for %i = %c0 to %n step %c8 {{
            %x = vector.load %a[%i] : memref<{LENGTH}x{element}>, vector<8x{element}>
            %y = math.{name} %x : vector<8x{element}>
            vector.store %y, %b[%i] : memref<{LENGTH}x{element}>, vector<8x{element}>
          }}
          return
        }}"""


def ulps(got, exact, dtype):
    """Distance in units in the last place of `dtype`, equal specials apart."""
    with np.errstate(all="ignore"):
        rounded = exact.astype(dtype)
        same = (got == rounded) | (np.isnan(got.astype(np.float64)) & np.isnan(exact))
        info = ml_dtypes.finfo(dtype)
        spacing = np.maximum(np.abs(np.exp2(np.floor(np.log2(np.abs(exact)))) * float(info.eps)), float(info.smallest_subnormal))
        distance = np.abs(got.astype(np.longdouble) - exact) / spacing
    distance = np.where(same, 0, distance)
    assert not np.isnan(distance).any()
    return float(distance.max())


@pytest.mark.parametrize("element", TYPES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_accuracy(name, element):
    function, low, high = FUNCTIONS[name]
    dtype = TYPES[element]
    limit = float(ml_dtypes.finfo(dtype).max)
    x = arguments(max(low, -limit), min(high, limit), dtype)
    program = runtime.Program(module(name, element), pipeline="builtin.module(approximate-math)")
    (got,) = program(x, np.zeros_like(x))
    wide = x.astype(np.float64)
    with np.errstate(all="ignore"):
        exact = function(wide).astype(np.longdouble)
    worst = ulps(got, exact, dtype)
    assert worst <= ULPS[element], (worst, x[np.argmax(np.abs(np.nan_to_num(got.astype(np.float64)-exact.astype(np.float64))))])
    zero = x == 0
    if name in ("tanh", "erf", "expm1", "log1p"):
        np.testing.assert_array_equal(np.signbit(got[zero]), np.signbit(x[zero]))
