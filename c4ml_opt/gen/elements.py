"""The element types of a workload: what is stored, what is accumulated, and how constants of them are written."""

from dataclasses import dataclass

from ..diagnostics import UserError
from .text import Function, Tensor, Value, is_float

LIMIT = 1 << 30  # bytes of random constants: their text is twice as long


@dataclass(frozen=True)
class Elements:
    """Activations and weights are `stored`; sums, biases and results have type `sum`."""

    stored: str
    sum: str
    unsigned: bool = False  # activations; weights are signed

    @property
    def quantised(self) -> bool:
        return not is_float(self.stored)


TYPES = {
    "f32": Elements("f32", "f32"),
    "f16": Elements("f16", "f16"),
    "bf16": Elements("bf16", "bf16"),
    "mx-f16": Elements("f16", "f32"),
    "mx-bf16": Elements("bf16", "f32"),
    "i8": Elements("i8", "i32", unsigned=True),
    "s8": Elements("i8", "i32"),
}


class Constants:
    """Weights and biases as constants: all ones where the seed is 0, otherwise random and the same for the same seed."""

    def __init__(self, seed: int):
        self.seed, self._bytes = seed, 0
        self._random = None

    def make(self, f: Function, type: Tensor) -> Value:
        """Floats are normal with deviation 0.2, integers uniform over -127..127."""
        if not self.seed:
            return f.constant("1.000000e+00" if is_float(type.element) else "1", type)
        return f.constant(f'"0x{self._data(type).tobytes().hex().upper()}"', type)

    def _data(self, type: Tensor):
        import math

        import numpy

        self._random = self._random or numpy.random.default_rng(self.seed)
        self._bytes += 4 * math.prod(type.shape)
        if self._bytes > LIMIT:
            raise UserError(
                "constants of more than 1 GiB: use --kernel=args, or --seed=0 for constants that are all ones"
            )
        if not is_float(type.element):
            return self._random.integers(-127, 128, type.shape).astype(f"<i{int(type.element[1:]) // 8}")
        data = (self._random.standard_normal(type.shape) * 0.2).astype("<f4")
        if type.element == "bf16":
            bits = data.view("<u4")
            return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")
        return data.astype("<f2") if type.element == "f16" else data
