"""Compares two arrays with a tolerance that fits their element type."""

from dataclasses import dataclass

import numpy as np

from . import dtypes


@dataclass(frozen=True)
class Comparison:
    """How far `got` is from the reference: `wrong` of `count` elements differ, the first at `first`, the largest error `error`."""

    count: int
    wrong: int
    error: float
    rtol: float
    atol: float
    first: tuple[int, ...] = ()
    got: object = None
    expected: object = None

    @property
    def ok(self) -> bool:
        return self.wrong == 0

    def __str__(self):
        allowed = f"allowed {self.atol:.3g} + {self.rtol:.3g} * |reference|" if self.rtol or self.atol else "none is allowed"
        if self.ok:
            return f"{self.count} elements agree; largest error {self.error:.3g}, {allowed}"
        where = f" at [{', '.join(map(str, self.first))}]" if self.first else ""
        return (
            f"{self.wrong} of {self.count} elements differ; first{where}: got {self.got}, expected {self.expected}; "
            f"largest error {self.error:.3g}, {allowed}"
        )


def compare(got: np.ndarray, reference: np.ndarray, element: str, rtol: float | None = None, atol: float | None = None) -> Comparison:
    """|got - reference| <= atol * max|reference| + rtol * |reference| for each element of type `element`.

    NaN equals NaN and an infinity itself. The defaults are those of the type; integers and bools must be equal. An `atol`
    that is given is taken as it is.
    """
    rtol = dtypes.tolerance(element)[0] if rtol is None else rtol
    if got.dtype.kind in "biu" and reference.dtype.kind in "biu" and not (rtol or atol):
        return _report(got, reference, got != reference, _distance(got, reference), 0, 0)
    wide = np.complex128 if got.dtype.kind == "c" else np.float64
    left, right = got.astype(wide), reference.astype(wide)
    if atol is None:
        finite = np.abs(right[np.isfinite(right)])
        atol = dtypes.tolerance(element)[1] * float(finite.max(initial=0) or 1)
    with np.errstate(invalid="ignore", over="ignore"):
        error = np.abs(left - right)
        same = (left == right) | (np.isnan(left) & np.isnan(right))
        wrong = ~same & ~(np.isfinite(error) & (error <= atol + rtol * np.abs(right)))
    return _report(got, reference, wrong, np.where(same, 0, error), rtol, atol)


def _distance(left, right):
    return np.abs(left.astype(np.float64) - right.astype(np.float64))


def _report(got, reference, wrong, error, rtol, atol) -> Comparison:
    count = int(np.count_nonzero(wrong))
    largest = float(np.nan_to_num(error, nan=np.inf, posinf=np.inf).max(initial=0))
    if not count:
        return Comparison(got.size, 0, largest, rtol, atol)
    first = np.unravel_index(int(np.flatnonzero(wrong)[0]), wrong.shape) if wrong.ndim else ()
    first = tuple(map(int, first))
    return Comparison(got.size, count, largest, rtol, atol, first, got[first], reference[first])
