"""Arrays in guarded memory, laid out as a memref type asks."""

import numpy as np

from ..diagnostics import UserError
from .signature import Value

#: Bytes before and after each array that nothing may write.
GUARD = 256
ALIGNMENT = 128
_PATTERN = 0xA5


class Buffer:
    """One array argument: `view` is the array, `raw` its flat memory with guards, `origin` the byte of element 0."""

    def __init__(self, value: Value, array: np.ndarray):
        self.value = value
        self.shape = array.shape
        item = array.dtype.itemsize
        self.strides = strides_for(value, array)
        self.offset = value.offset or 0
        reach = [(size - 1) * stride for size, stride in zip(self.shape, self.strides)]
        low = min(0, self.offset + sum(min(0, r) for r in reach))
        high = max(0, self.offset + sum(max(0, r) for r in reach) + 1) if array.size else 0
        lead = GUARD + low * item % ALIGNMENT - low * item
        memory = np.full(lead + high * item + GUARD + ALIGNMENT, _PATTERN, np.uint8)
        skip = -memory.ctypes.data % ALIGNMENT
        self.raw = memory[skip : skip + lead + high * item + GUARD]
        self.origin, self._inside = lead, (lead + low * item, lead + high * item)
        start = self.origin + self.offset * item
        self.view = np.ndarray(self.shape, array.dtype, self.raw, start, [s * item for s in self.strides]) if array.size else np.empty(self.shape, array.dtype)
        self.view[...] = array

    def fields(self) -> list[int]:
        """Offset, sizes and strides as a memref descriptor holds them."""
        return [self.offset, *self.shape, *self.strides]

    def stray_write(self) -> str | None:
        """Says which guard was written, if one was."""
        before, after = self.raw[: self._inside[0]], self.raw[self._inside[1] :]
        if (after != _PATTERN).any():
            return f"{int(np.flatnonzero(after != _PATTERN)[0])} bytes after its end"
        if (before != _PATTERN).any():
            return f"{len(before) - int(np.flatnonzero(before != _PATTERN)[-1])} bytes before its start"
        return None


def strides_for(value: Value, array: np.ndarray) -> list[int]:
    """Element strides: the type's where it fixes them, the array's own where they are free, else dense."""
    item, dense = array.dtype.itemsize, _dense(array.shape)
    if value.strides is None or array.size == 0:
        return [d if s is None else s for d, s in zip(dense, value.strides or dense)]
    own = [s // item for s in array.strides] if all(s % item == 0 for s in array.strides) else dense
    strides, running = [], 1
    keep = all(fixed is None or fixed == stride for fixed, stride in zip(value.strides, own))
    for size, fixed, stride in reversed(list(zip(array.shape, value.strides, own))):
        strides.append(fixed if fixed is not None else stride if keep else running)
        running = max(1, size) * max(1, abs(strides[-1]))
    return strides[::-1]


def _dense(shape) -> list[int]:
    strides, running = [], 1
    for size in reversed(shape):
        strides.append(running)
        running *= max(size, 1)
    return strides[::-1]


def check_shape(value: Value, array: np.ndarray, what: str):
    """Raises UserError unless `array` has the rank and static sizes of `value`."""
    if value.kind == "unranked":
        return
    if array.ndim != len(value.shape) or any(want not in (None, got) for want, got in zip(value.shape, array.shape)):
        expected = "a single number (0-d)" if not value.shape else "x".join("?" if s is None else str(s) for s in value.shape)
        raise UserError(f"{what}: shape {'x'.join(map(str, array.shape)) or '0-d'}, expected {expected} for '{value.type}'")
