"""Bits of floating-point numbers, and what their operations give for concrete ones; in proofs they are functions of which nothing is known.

An operation is named by what it does and by its types, as `add.f32`. A proof holds whatever it computes; that two modules differ is
certain only for concrete numbers, from those operations that this file computes.
"""

import struct

from .terms import Term, apply

FORMATS = {"f16": "e", "f32": "f", "f64": "d"}
COMMUTATIVE = ("add", "mul", "maximum", "minimum", "maxnum", "minnum")
ORDER = {"lt": lambda a, b: a < b, "eq": lambda a, b: a == b}


class NotComputed(Exception):
    """An operation on floats whose result is not known here."""


def call(name: str, arguments: list[Term], width: int) -> Term:
    """An unknown function's result; operands that may be swapped are sorted."""
    if name.partition(".")[0] in COMMUTATIVE:
        arguments = sorted(arguments, key=lambda t: t.number)
    elif name.partition(".")[0] == "fma":
        arguments = [*sorted(arguments[:2], key=lambda t: t.number), arguments[2]]
    return apply(name, arguments, width)


def to_bits(value: float, kind: str) -> int:
    """The pattern of a number that the type has."""
    if kind == "bf16":
        return to_bits(value, "f32") >> 16
    if kind not in FORMATS:
        raise NotComputed(kind)
    code = FORMATS[kind]
    try:
        data = struct.pack(f"<{code}", value)
    except OverflowError:
        data = struct.pack(f"<{code}", float("inf") if value > 0 else float("-inf"))
    return int.from_bytes(data, "little")


def from_bits(bits: int, kind: str) -> float:
    if kind == "bf16":
        return from_bits(bits << 16, "f32")
    if kind not in FORMATS:
        raise NotComputed(kind)
    code = FORMATS[kind]
    return struct.unpack(f"<{code}", bits.to_bytes(struct.calcsize(code), "little"))[0]


def compute(name: str, bits: list[int]) -> int:
    """The pattern that an operation gives; raises NotComputed. Sums, products and quotients of f32 are rounded once: f64 has twice their digits."""
    operation, *kinds = name.split(".")
    if not kinds or kinds[0] not in ("f32", "f64"):
        raise NotComputed(name)
    numbers = [from_bits(b, kinds[0]) for b in bits]
    if any(n != n for n in numbers):
        raise NotComputed("NaN")
    if operation in ORDER:
        return int(ORDER[operation](*numbers))
    if operation == "unordered":
        return 0
    value = _arithmetic(operation, numbers)
    if value is None or value != value:
        raise NotComputed(name)
    return to_bits(value, kinds[-1] if len(kinds) > 1 else kinds[0])


def _arithmetic(operation, numbers):
    try:
        match operation:
            case "add":
                return numbers[0] + numbers[1]
            case "mul":
                return numbers[0] * numbers[1]
            case "div":
                return numbers[0] / numbers[1]
            case "truncf" | "extf":
                return numbers[0]
            case "maximum" | "minimum" if numbers[0] != numbers[1]:
                return (max if operation == "maximum" else min)(numbers)
    except (ZeroDivisionError, OverflowError):
        pass
    return None
