"""Float literals of LLVM 24's text as the hexadecimal bit patterns that LLVM 22 reads."""

import re
import struct
from fractions import Fraction
from functools import lru_cache

# type: (bits of the exponent, bits of the stored mantissa, how LLVM 22 writes the pattern)
FORMATS = {
    "half": (5, 10, "0xH{:04X}"),
    "bfloat": (8, 7, "0xR{:04X}"),
    "float": (8, 23, None),
    "double": (11, 52, "0x{:016X}"),
    "x86_fp80": (15, 63, "0xK{:020X}"),
    "fp128": (15, 112, None),
}
_DOUBLE, _LONG, _FLOAT = struct.Struct("<d"), struct.Struct("<Q"), struct.Struct("<f")

_TYPE = "(half|bfloat|float|double|x86_fp80|fp128)"
_LITERAL = r"([+-]?(?:inf|qnan|s?nan\(0x[0-9A-Fa-f]+\)|f0x[0-9A-Fa-f]+|\d+\.\d*(?:[eE][+-]?\d+)?))"
_TYPED = re.compile(rf'"[^"]*"|(?<![-\w.$@%!]){_TYPE} {_LITERAL}(?![\w.])')
# These name their type once, before the first operand.
_UNTYPED = re.compile(rf'(\s+(?:%"[^"]*"|%\S+) = (?:fadd|fsub|fmul|fdiv|frem|fcmp|phi)(?: \w+)*? {_TYPE} )(.*)', re.S)
_OPERAND = re.compile(rf'"[^"]*"|(?<![^\s\[,]){_LITERAL}(?![^\s\],])')


def repair(line: str) -> str:
    """One line of LLVM IR with every float literal in LLVM 22's form."""
    # Most lines have no literal; this costs a tenth of the expressions below.
    if not ("e+" in line or "e-" in line or "inf" in line or "nan" in line or "f0x" in line):
        return line
    match = _UNTYPED.fullmatch(line)
    if match:
        head, kind, rest = match.groups()
        return head + _OPERAND.sub(lambda m: _write(kind, m[1]) if m[1] else m[0], rest)
    return _TYPED.sub(_typed, line)


def _typed(match):
    return f"{match[1]} {_write(match[1], match[2])}" if match[1] else match[0]


@lru_cache(maxsize=1 << 16)
def _write(kind: str, literal: str) -> str:
    if literal[-1].isdigit() and "x" not in literal:
        if kind == "double":  # LLVM 22 reads its decimals exactly
            return literal
        if kind == "float" and (rounded := _nearest_float(float(literal))) is not None:
            return f"0x{_LONG.unpack(_DOUBLE.pack(rounded))[0]:016X}"
    value = bits(kind, literal)
    if kind == "float":
        return f"0x{_widened(value):016X}"
    if kind == "fp128":
        return f"0xL{value & (1 << 64) - 1:016X}{value >> 64:016X}"
    return FORMATS[kind][2].format(value)


def bits(kind: str, literal: str) -> int:
    """The bit pattern of a literal as LLVM 24 prints it."""
    exponent, mantissa, _ = FORMATS[kind]
    negative, text = literal[0] == "-", literal.lstrip("+-")
    # x86_fp80 stores the leading one of its mantissa.
    infinity = ((1 << exponent) - 1) << mantissa + (kind == "x86_fp80") | (kind == "x86_fp80") << mantissa
    quiet = 1 << mantissa - 1
    if text.startswith("f0x"):
        return int(text[3:], 16)
    if text == "inf":
        value = infinity
    elif text == "qnan":
        value = infinity | quiet
    elif text.startswith("snan"):
        value = infinity | int(text[5:-1], 16)
    elif text.startswith("nan"):
        value = infinity | quiet | int(text[4:-1], 16)
    else:
        value = _round(Fraction(text), exponent, mantissa, kind == "x86_fp80")
    return value | negative << exponent + mantissa + (kind == "x86_fp80")


def _nearest_float(value: float) -> float | None:
    """A decimal read as double rounded to float; None where rounding twice could go wrong.

    That is where the double lies half way between two floats, or is denormal as a float.
    """
    wide = _LONG.unpack(_DOUBLE.pack(value))[0]
    if wide & 0x1FFFFFFF == 0x10000000 or (wide >> 52 & 0x7FF) <= 1023 - 126 and value:
        return None
    return _FLOAT.unpack(_FLOAT.pack(value))[0]


def _round(value: Fraction, exponent: int, mantissa: int, explicit: bool) -> int:
    """To nearest, ties to even, of a value that is not negative."""
    if value == 0:
        return 0
    bias = (1 << exponent - 1) - 1
    power = value.numerator.bit_length() - value.denominator.bit_length()
    if Fraction(2) ** power > value:
        power -= 1
    power = max(power, 1 - bias)
    scaled = round(value / Fraction(2) ** (power - mantissa))  # round() of a Fraction ties to even
    if scaled >> mantissa + 1:
        scaled, power = scaled >> 1, power + 1
    if not scaled >> mantissa:
        return scaled
    if explicit:
        return power + bias << mantissa + 1 | scaled
    return (power + bias << mantissa) + (scaled - (1 << mantissa))


def _widened(value: int) -> int:
    """The pattern of the double that stands for a float in LLVM 22's text; NaN payloads are kept."""
    sign, exponent, mantissa = value >> 31, value >> 23 & 0xFF, value & 0x7FFFFF
    if exponent == 0xFF:
        return sign << 63 | 0x7FF << 52 | mantissa << 29
    return struct.unpack("<Q", struct.pack("<d", struct.unpack("<f", struct.pack("<I", value))[0]))[0]
