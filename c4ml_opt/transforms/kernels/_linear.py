"""Reads a linalg.generic whose every operand is addressed by a linear function of the loops."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir

from ._text import Code, Index
from ._values import literal

DYNAMIC = ir.ShapedType.get_dynamic_stride_or_offset()


@dataclass(frozen=True)
class Access:
    """One operand: its type and, per result of its map, {loop: coefficient}; loop -1 carries the constant term."""

    type: str
    element: str
    results: tuple[dict, ...]
    value: object

    def uses(self, loop: int) -> bool:
        return any(r.get(loop) for r in self.results)


@dataclass(frozen=True)
class Nest:
    """A linalg.generic on memrefs or scalars; `accesses` holds the inputs, then the outputs; `start` is the number that its only output is filled with before (None: whatever it holds)."""

    op: object
    iterators: tuple[str, ...]
    accesses: tuple[Access, ...]
    inputs: int
    start: str | None = None

    @property
    def body(self):
        return self.op.regions[0].blocks[0]

    def is_reduction(self, loop: int) -> bool:
        return self.iterators[loop] != "parallel"


def read(op) -> Nest | None:
    """The loop nest of a linalg.generic; None where an operand's map is not linear or a loop's size stands nowhere."""
    maps = [a.value for a in map(ir.AffineMapAttr, op.attributes["indexing_maps"])]
    accesses = []
    for value, map_ in zip(op.operands, maps):
        results = tuple(_linear(e) for e in map_.results)
        if None in results:
            return None
        type_ = value.type
        if type_.__class__ is not ir.MemRefType:
            type_ = type_.maybe_downcast() if hasattr(type_, "maybe_downcast") else type_
        memref = isinstance(type_, ir.MemRefType)
        if memref and not _strided(type_):
            return None
        accesses.append(Access(str(type_), str(type_.element_type if memref else type_), results, value))
    iterators = tuple(str(i).split("<")[-1].rstrip(">").strip() for i in op.attributes["iterator_types"])
    inputs = ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"])[0]
    nest = Nest(op, iterators, tuple(accesses), inputs)
    sized = {next(iter(r)) for a in accesses for r in a.results if _is_loop(r)}
    return nest if sized >= set(range(len(iterators))) else None


def _strided(type_) -> bool:
    try:
        type_.get_strides_and_offset()
    except (RuntimeError, ValueError):
        return False
    return True


def _is_loop(result: dict) -> bool:
    return len(result) == 1 and next(iter(result)) >= 0 and next(iter(result.values())) == 1


def _linear(expr) -> dict | None:
    if isinstance(expr, ir.AffineDimExpr):
        return {expr.position: 1}
    if isinstance(expr, ir.AffineConstantExpr):
        return {-1: expr.value} if expr.value else {}
    if isinstance(expr, ir.AffineAddExpr):
        left, right = _linear(expr.lhs), _linear(expr.rhs)
        if left is None or right is None:
            return None
        total = dict(left)
        for loop, factor in right.items():
            total[loop] = total.get(loop, 0) + factor
        return {k: v for k, v in total.items() if v}
    if isinstance(expr, ir.AffineMulExpr):
        left, right = _linear(expr.lhs), _linear(expr.rhs)
        for one, other in ((left, right), (right, left)):
            if one is not None and other is not None and set(one) <= {-1}:
                return {k: v * one.get(-1, 0) for k, v in other.items() if v * one.get(-1, 0)}
    return None


@dataclass(frozen=True)
class View:
    """An operand inside the emitted function: a flat memref and the distance of one step of each loop."""

    flat: str
    flat_type: str
    element: str
    start: Index
    strides: tuple[Index, ...]


class Scalar(View):
    """An operand that is no memref: `flat` is the value itself."""


def open_views(code: Code, nest: Nest, names: list[str], fixed: dict | None = None, known: dict | None = None) -> tuple[list[View], list[Index]]:
    """Emits the metadata of every operand; returns their views and the size of each loop.

    `fixed` gives the views of operands that are not to be opened, by number; `known` sizes of loops.
    """
    views, sizes = [], [(known or {}).get(i) for i in range(len(nest.iterators))]
    for number, (access, name) in enumerate(zip(nest.accesses, names)):
        if fixed and number in fixed:
            views.append(fixed[number])
            continue
        if not isinstance(access.value.type, ir.MemRefType):
            views.append(Scalar(_constant(code, access.value) or name, access.type, access.element, 0, (0,) * len(nest.iterators)))
            continue
        view, shape = _open(code, access, name, len(nest.iterators))
        views.append(view)
        for result, size in zip(access.results, shape):
            if _is_loop(result):
                loop = next(iter(result))
                if sizes[loop] is None or isinstance(size, int):
                    sizes[loop] = size
    return views, sizes


def _constant(code: Code, value) -> str | None:
    number = literal(value)
    return None if number is None else code.constant(number, str(value.type))


def _open(code: Code, access: Access, name: str, loops: int) -> tuple[View, list[Index]]:
    type_ = access.value.type
    static, offset = type_.get_strides_and_offset()
    rank = type_.rank
    space = f", {type_.memory_space}" if type_.memory_space else ""
    base, parts = code.fresh(), []
    meta = [code.fresh() for _ in range(1 + 2 * rank)]
    code.line(f"{base}, {', '.join(meta)} = memref.extract_strided_metadata {name} : {access.type} -> memref<{access.element}{space}>{', index' * len(meta)}")
    start = meta[0] if offset == DYNAMIC else offset
    shape = [meta[1 + i] if type_.is_dynamic_dim(i) else type_.get_dim_size(i) for i in range(rank)]
    steps = [meta[1 + rank + i] if s == DYNAMIC else s for i, s in enumerate(static)]
    flat_type = f"memref<?x{access.element}, strided<[1]>{space}>"
    huge = code.ref(2**62 // 64)
    flat = code.value(f"memref.reinterpret_cast {base} to offset: [0], sizes: [{huge}], strides: [1] : memref<{access.element}{space}> to {flat_type}")
    for loop in range(loops):
        parts.append(code.add(*(code.mul(r.get(loop, 0), s) for r, s in zip(access.results, steps))))
    start = code.add(start, *(code.mul(r.get(-1, 0), s) for r, s in zip(access.results, steps)))
    return View(flat, flat_type, access.element, start, tuple(parts)), shape
