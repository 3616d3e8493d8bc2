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
    "sin": (np.sin, -1e4, 1e4), "cos": (np.cos, -1e4, 1e4), "tan": (np.tan, -1e4, 1e4), "atan": (np.arctan, -50, 50),
    "asin": (np.arcsin, -1, 1), "acos": (np.arccos, -1, 1), "cbrt": (np.cbrt, -1e300, 1e300),
    "sinh": (np.sinh, -720, 720), "cosh": (np.cosh, -720, 720),
    "asinh": (np.arcsinh, -1e300, 1e300), "acosh": (np.arccosh, 1, 1e300), "atanh": (np.arctanh, -1, 1),
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


def module(name, element, operands=1):
    buffers = "".join(f"%a{i}: memref<{LENGTH}x{element}>, " for i in range(operands))
    loads = "\n".join(f"%x{i} = vector.load %a{i}[%i] : memref<{LENGTH}x{element}>, vector<8x{element}>" for i in range(operands))
    values = ", ".join(f"%x{i}" for i in range(operands))
    return f"""
        func.func @main({buffers}%b: memref<{LENGTH}x{element}>) {{
          %c0 = arith.constant 0 : index
          %c8 = arith.constant 8 : index
          %n = arith.constant {LENGTH} : index
          scf.for %i = %c0 to %n step %c8 {{
            {loads}
            %y = math.{name} {values} : vector<8x{element}>
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
        exact = function(wide if name == "erf" else wide.astype(np.longdouble)).astype(np.longdouble)
    worst = ulps(got, exact, dtype)
    assert worst <= ULPS[element], (worst, x[np.argmax(np.abs(np.nan_to_num(got.astype(np.float64)-exact.astype(np.float64))))])
    zero = x == 0
    if name in ("tanh", "erf", "expm1", "log1p", "sin", "tan", "atan", "asin", "sinh", "cbrt", "asinh", "atanh"):
        np.testing.assert_array_equal(np.signbit(got[zero]), np.signbit(x[zero]))


SPECIAL = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e-40, -1e-40, 1e30, -1e30, 2.5, -7, 4])


def pairs(name, dtype):
    """All pairs of special values, then random ones whose results spread over the type's range."""
    rng = np.random.default_rng(1)
    first, second = (axis.ravel() for axis in np.meshgrid(SPECIAL, SPECIAL))
    count, reach = LENGTH - len(first), math.log2(float(ml_dtypes.finfo(dtype).max))
    x = np.exp2(rng.uniform(-min(reach, 300), min(reach, 300), count))
    if name == "powf":
        x[::2] = rng.uniform(0.01, 3, len(x[::2]))
        y = rng.uniform(-1.05, 1.05, count) * np.minimum(reach / np.maximum(np.abs(np.log2(x)), 1e-3), 1000)
    else:
        x, y = x * rng.choice([-1, 1], count), x * rng.uniform(-3, 3, count)
    with np.errstate(over="ignore"):
        return np.concatenate([first, x]).astype(dtype), np.concatenate([second, y]).astype(dtype)


@pytest.mark.parametrize("element", TYPES)
@pytest.mark.parametrize("name,function", [("powf", np.power), ("atan2", np.arctan2)])
def test_accuracy_of_two_operands(name, function, element):
    x, y = pairs(name, TYPES[element])
    program = runtime.Program(module(name, element, 2), pipeline="builtin.module(approximate-math)")
    (got,) = program(x, y, np.zeros_like(x))
    with np.errstate(all="ignore"):
        exact = function(x.astype(np.longdouble), y.astype(np.longdouble))
    assert ulps(got, exact, TYPES[element]) <= (1 if element in ("f16", "bf16") else 3)
    known = ~np.isnan(exact)
    np.testing.assert_array_equal(np.signbit(got[known]), np.signbit(exact[known]))


@pytest.mark.parametrize("kind", ["vector<8xf32>", "vector<2x4xf32>", "f32"])
def test_angles_beyond_the_reduction_and_shapes(kind):
    """Beyond the polynomials' reach lanes go to libm, whatever the shape."""
    cast = f"vector.shape_cast %x : vector<8xf32> to {kind}"
    back = f"vector.shape_cast %z : {kind} to vector<8xf32>"
    if kind == "f32":
        cast, back = "vector.extract %x[3] : f32 from vector<8xf32>", "vector.insert %z, %x[3] : f32 into vector<8xf32>"
    text = f"""
        func.func @main(%a: memref<8xf32>, %b: memref<8xf32>) {{
          %c0 = arith.constant 0 : index
          %x = vector.load %a[%c0] : memref<8xf32>, vector<8xf32>
          %y = {cast}
          %z = math.sin %y : {kind}
          %w = {back}
          vector.store %w, %b[%c0] : memref<8xf32>, vector<8xf32>
          return
        }}"""
    program = runtime.Program(text, pipeline="builtin.module(approximate-math{scalars=true})")
    x = np.array([1, 2e7, -0.5, 3e38, 1e5, -4e10, 0, 7], np.float32)
    (got,) = program(x, np.zeros_like(x))
    want = np.sin(x.astype(np.float64))
    np.testing.assert_allclose(got if kind != "f32" else got[3], want if kind != "f32" else want[3], rtol=3e-7, atol=1e-7)


@pytest.mark.parametrize("power", [0, 1, 2, 3, 4, 5, 7, 8, 9, -1, -3, -4, -5])
def test_whole_powers(power):
    text = f"""
        func.func @main(%a: memref<8xf32>, %b: memref<8xf32>) {{
          %c0 = arith.constant 0 : index
          %n = arith.constant dense<{power}> : vector<8xi32>
          %x = vector.load %a[%c0] : memref<8xf32>, vector<8xf32>
          %y = math.fpowi %x, %n : vector<8xf32>, vector<8xi32>
          vector.store %y, %b[%c0] : memref<8xf32>, vector<8xf32>
          return
        }}"""
    program = runtime.Program(text, pipeline="builtin.module(approximate-math)")
    x = np.array([1.5, -2, 0.25, -0.3, 7, -11, 1e-3, 40], np.float32)
    (got,) = program(x, np.zeros_like(x))
    np.testing.assert_allclose(got, x.astype(np.float64) ** power, rtol=3e-7)


@pytest.mark.parametrize("element", ["i8", "i32", "i64"])
@pytest.mark.parametrize("power", [None, 0, 1, 2, 5, 13, -1, -2])
def test_whole_powers_of_integers(element, power):
    """Constant exponents and a vector of them; products wrap around, negative powers are those of 1 and -1 or zero."""
    dtype = np.dtype(f"int{element[1:]}")
    kind = f"memref<16x{element}>"
    text = f"""
        func.func @main(%a: {kind}, %b: {kind}, %o: {kind}) {{
          %c0 = arith.constant 0 : index
          %x = vector.load %a[%c0] : {kind}, vector<16x{element}>
          %flat = {f"vector.load %b[%c0] : {kind}, vector<16x{element}>" if power is None else f"arith.constant dense<{power}> : vector<16x{element}>"}
          %x2 = vector.shape_cast %x : vector<16x{element}> to vector<2x8x{element}>
          %n = vector.shape_cast %flat : vector<16x{element}> to vector<2x8x{element}>
          %y2 = math.ipowi %x2, %n : vector<2x8x{element}>
          %y = vector.shape_cast %y2 : vector<2x8x{element}> to vector<16x{element}>
          vector.store %y, %o[%c0] : {kind}, vector<16x{element}>
          return
        }}"""
    program = runtime.Program(text, pipeline="builtin.module(canonicalize,approximate-math)")
    x = np.array([0, 1, -1, 2, -2, 3, -3, 7, -11, 100, -128, 127, 5, 1, -1, -1]).astype(dtype)
    n = np.array([3, -5, -5, 6, 7, 4, 3, 2, 5, -2, 0, 1, -7, 1, -2, 9]).astype(dtype) if power is None else np.full(16, power, dtype)
    (got,) = program(x, n, np.zeros_like(x))

    def exact(b, e):
        value = int(b) ** int(e) if e >= 0 else {1: 1, -1: -1 if e % 2 else 1}.get(int(b), 0)
        return (value + (1 << 8 * dtype.itemsize - 1)) % (1 << 8 * dtype.itemsize) - (1 << 8 * dtype.itemsize - 1)

    np.testing.assert_array_equal(got, [exact(b, e) for b, e in zip(x, n)])
