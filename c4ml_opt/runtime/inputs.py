"""Inputs of a function: random ones that fit its signature, or arrays from files."""

import re
from dataclasses import dataclass, field

import numpy as np

from ..diagnostics import UserError
from ..mlir import ir
from . import dtypes
from .signature import Signature, Value

SIZE = 16

DIVISIONS = {"arith.divsi", "arith.divui", "arith.remsi", "arith.remui", "arith.ceildivsi", "arith.ceildivui", "arith.floordivsi", "linalg.div", "linalg.div_unsigned"}
SHIFTS = {"arith.shli", "arith.shrsi", "arith.shrui"}
CASTS = {"arith.index_cast", "arith.index_castui", "tensor.gather", "tensor.scatter", "vector.gather", "vector.scatter"}
INDEXED = {"tensor.extract", "memref.load", "memref.store", "tensor.gather", "tensor.scatter", "tensor.insert", "vector.gather", "vector.scatter", "vector.transfer_read"}


@dataclass(frozen=True)
class Hints:
    """What a module does with its integers, so that random ones do no harm: no division by 0, no index outside."""

    divides: bool = False
    shifts: bool = False
    indexes: bool = False
    #: Smallest static extent among what is indexed by values; None if none is known.
    bound: int | None = None


def hints(module: ir.Module) -> Hints:
    names, extents = set(), []
    unknown = ir.ShapedType.get_dynamic_size()

    def visit(op):
        op = op.operation
        names.add(op.name)
        if op.name in INDEXED:
            for operand in op.operands:
                if isinstance(operand.type, (ir.RankedTensorType, ir.MemRefType)):
                    extents.extend(size for size in operand.type.shape if size != unknown and size > 1)
        return ir.WalkResult.ADVANCE

    module.operation.walk(visit)
    return Hints(
        bool(names & DIVISIONS), bool(names & SHIFTS), bool(names & CASTS), min(extents, default=None)
    )


@dataclass
class Generator:
    """Makes the same arrays for the same seed: floats in [-1, 1), small integers, indices within the arrays."""

    hints: Hints = Hints()
    seed: int = 0
    size: int = SIZE
    shapes: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def inputs(self, signature: Signature) -> list[np.ndarray]:
        for number in self.shapes:
            if number >= len(signature.arguments):
                raise UserError(f"--shape for argument {number}: @{signature.name} has {len(signature.arguments)} arguments")
        shapes = [self._shape(number, value) for number, value in enumerate(signature.arguments)]
        extents = [size for value, shape in zip(signature.arguments, shapes) if value.is_buffer for size in shape if size]
        return [self._array(number, value, shape, extents) for number, (value, shape) in enumerate(zip(signature.arguments, shapes))]

    def _shape(self, number: int, value: Value) -> tuple[int, ...]:
        given = self.shapes.get(number)
        if given is None:
            if value.kind == "unranked":
                raise UserError(f"argument {number} ({value.type}) is unranked: give its shape, as in --shape {number}=4x5")
            return tuple(self.size if extent is None else extent for extent in value.shape)
        if value.kind != "unranked" and (len(given) != len(value.shape) or any(want not in (None, got) for want, got in zip(value.shape, given))):
            raise UserError(f"--shape {number}={'x'.join(map(str, given))} does not fit '{value.type}'")
        return given

    def _array(self, number: int, value: Value, shape, extents) -> np.ndarray:
        random = np.random.default_rng([self.seed, number])
        dtype = value.dtype
        if dtype.kind == "b":
            return random.integers(0, 2, shape).astype(dtype)
        if dtype.kind == "c":
            return (random.uniform(-1, 1, shape) + 1j * random.uniform(-1, 1, shape)).astype(dtype)
        if dtypes.width_of(value.element) or value.element == "index":
            return self._integers(random, value, shape, extents).astype(dtype)
        return np.asarray(random.uniform(-1, 1, shape)).astype(dtype)

    def _integers(self, random, value: Value, shape, extents) -> np.ndarray:
        width = dtypes.width_of(value.element) or 64
        is_index = value.element == "index" or (width >= 32 and self.hints.indexes)
        if is_index and not shape and not value.is_buffer:
            return np.asarray(min(extents, default=self.size))  # most likely a size
        if is_index:
            return random.integers(0, self.hints.bound or min((e for e in extents if e > 1), default=self.size), shape)
        low, high = -(1 << min(width - 1, 10)), 1 << min(width - 1, 10)
        if value.element.startswith("ui"):
            low, high = 0, 1 << min(width, 10)
        if self.hints.shifts:
            low, high = 0, min(width, high)
        if self.hints.divides:
            low, high = 1, min(high, 100)
        return random.integers(low, high, shape)


def parse_shape(text: str) -> tuple[int, tuple[int, ...]]:
    """`1=4x5` (also `arg1=4x5`, `%arg1=4x5`) as (1, (4, 5))."""
    match = re.fullmatch(r"%?(?:arg)?(\d+)=(\d+(?:x\d+)*)?", text)
    if not match:
        raise UserError(f"--shape '{text}': expected ARGUMENT=SIZES, as in 0=4x5")
    return int(match[1]), tuple(int(size) for size in match[2].split("x")) if match[2] else ()


def load(path: str, what: str) -> np.ndarray:
    """The array of a .npy file, or the number that `path` itself is (`--input 3.5`)."""
    try:
        with open(path, "rb") as stream:
            array = np.load(stream, allow_pickle=False)
    except OSError as error:
        if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", path):
            return np.asarray(float(path) if any(c in path for c in ".eE") else int(path))
        raise UserError(f"cannot read {what} '{path}': {error.strerror}") from None
    except (ValueError, EOFError, SyntaxError) as error:
        raise UserError(f"cannot read {what} '{path}': {error}; expected a .npy file as numpy.save writes it") from None
    if not isinstance(array, np.ndarray):
        raise UserError(f"cannot read {what} '{path}': it is an archive; expected a .npy file as numpy.save writes it")
    return array


def from_files(paths, signature: Signature) -> list[np.ndarray]:
    """One array per argument, in order; a plain number takes the type of its scalar argument."""
    if len(paths) != len(signature.arguments):
        raise UserError(f"@{signature.name} takes {len(signature.arguments)} arguments, {len(paths)} given by --input; its signature is {signature}")
    arrays = []
    for number, (path, value) in enumerate(zip(paths, signature.arguments)):
        array = load(path, f"input {number}")
        if not path.endswith(".npy") and array.ndim == 0:
            array = _number(array, value, path)
        arrays.append(dtypes.coerce(array, value.element, f"input {number} ('{path}')"))
    return arrays


def _number(array, value: Value, path: str) -> np.ndarray:
    if array.dtype.kind == "f" and (dtypes.width_of(value.element) or value.element == "index"):
        raise UserError(f"--input {path}: expected an integer for '{value.type}'")
    try:
        return np.asarray(array.item(), value.dtype) if not value.shape else array
    except OverflowError:
        raise UserError(f"--input {path}: out of range for '{value.type}'") from None


def expected(path: str, value: Value, got: np.ndarray) -> np.ndarray:
    """The reference of one output: of its shape, and of its dtype or, for floats, any float type."""
    array, what = load(path, "expected output"), f"expected output '{path}'"
    if array.shape != got.shape:
        raise UserError(f"{what}: shape {'x'.join(map(str, array.shape)) or '0-d'}, but the output has {'x'.join(map(str, got.shape)) or '0-d'} ('{value.type}')")
    is_float = dtypes.tolerance(value.element)[0] > 0
    if is_float and array.dtype.kind == ("c" if got.dtype.kind == "c" else "f"):
        return array
    return dtypes.coerce(array, value.element, what)
