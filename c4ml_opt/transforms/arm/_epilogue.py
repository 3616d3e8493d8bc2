"""Elementwise operations that follow a contraction, found so that its kernel can apply them to its vectors of results before it stores them."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._alias import may_alias
from c4ml_opt.transforms.kernels._splice import is_pure
from c4ml_opt.transforms.kernels._values import is_result_of, users

from ._body import Unvectorizable, check_body
from ._emitter import BITS
from ._strides import Moves, NotLinear, Product, moves


@dataclass(frozen=True)
class Stage:
    """One linalg.generic; its operands are numbered from `first` on among those of the contraction and of all stages."""

    op: object
    first: int

    @property
    def inputs(self) -> int:
        return self.op.attributes["operandSegmentSizes"][0]

    @property
    def block(self):
        return self.op.regions[0].blocks[0]

    @property
    def outputs(self) -> list:
        return list(self.op.operands)[self.inputs :]


@dataclass(frozen=True)
class Epilogue:
    """The stages in order; `walk` has the contraction's loops and the operands of all; `passed` are deallocations that must follow."""

    stages: tuple[Stage, ...]
    walk: Moves
    result: object
    dead: tuple
    passed: tuple

    @property
    def operands(self) -> list:
        return [v for stage in self.stages for v in stage.op.operands]


def epilogue(op, fill) -> Epilogue | None:
    """What follows the contraction `op` and maps each of its results to elements at the same place; `fill` will be erased with it."""
    walk = moves(op)
    result = op.operands[len(op.operands) - 1]
    loops = _dims(op, len(op.operands) - 1)
    if loops is None or len(loops) != walk.kinds.count("parallel"):
        return None
    stages, passed, waiting = [], [], []
    for other in _following(op.operation):
        if is_pure(other):
            continue
        if other.name == "memref.dealloc":
            waiting.append(other)
            continue
        joined = _joined(op, stages, other, loops, walk) if other.name == "linalg.generic" and not other.results else None
        if joined is None:
            break
        stages.append(Stage(other, len(walk.strides)))
        walk, passed, waiting = joined, passed + waiting, []
    if not stages:
        return None
    inside = [op.operation, *([fill] if fill is not None else []), *(s.op for s in stages)]
    written = [result, *(v for s in stages for v in s.outputs)]
    dead = tuple(v for v in written if is_result_of(v, "memref.alloc") and all(u in inside or u.name == "memref.dealloc" for u in users(v)))
    return Epilogue(tuple(stages), walk, result, dead, tuple(passed))


def _following(op) -> list:
    operations = [o.operation for o in op.block.operations]
    return operations[operations.index(op) + 1 :]


def _dims(op, operand: int) -> tuple[int, ...] | None:
    """The loops that an operand's dimensions are walked by, one each."""
    results = list(op.attributes["indexing_maps"][operand].value.results)
    if not all(isinstance(e, ir.AffineDimExpr) for e in results):
        return None
    loops = tuple(ir.AffineDimExpr(e).position for e in results)
    return loops if len(set(loops)) == len(loops) else None


def _joined(op, stages, other, loops, walk: Moves) -> Moves | None:
    """`walk` with the operands of the operation `other` as well; None where it does not fit."""
    kinds = [str(k) for k in other.attributes["iterator_types"]]
    if any("reduction" in k for k in kinds) or len(kinds) != len(loops) or not _supported(other):
        return None
    result = op.operands[len(op.operands) - 1]
    written = [result, *(v for s in stages for v in s.outputs)]
    inputs = other.attributes["operandSegmentSizes"][0]
    operands = list(other.operands)
    ties = {_dims(other, i) for i, v in enumerate(operands) if v in written}
    if len(ties) != 1 or None in ties:
        return None
    (tie,) = ties
    outputs = operands[inputs:]
    if len(tie) != len(loops) or any(_dims(other, i) != tie for i, v in enumerate(operands) if v in outputs):
        return None
    everything = [*list(op.operands)[:-1], *(v for s in stages for v in s.op.operands), *operands]
    if any(v in outputs for v in list(op.operands)[:-1]):
        return None
    # What an earlier stage read of a buffer at other places must have been read before this one writes it.
    for stage in stages:
        if any(v in outputs and v not in written for v in stage.op.operands):
            return None
    if any(v != w and may_alias(v, w) for w in [*written, *outputs] for v in everything):
        return None
    try:
        own = moves(other)
    except NotLinear:
        return None
    return _joint(walk, own, dict(zip(tie, loops)))


def _supported(op) -> bool:
    block = op.regions[0].blocks[0]
    try:
        check_body(block)
    except Unvectorizable:
        return False
    if any(o.operation.name == "linalg.index" for o in block.operations):
        return False
    kinds = [v.type.element_type if isinstance(v.type, ir.MemRefType) else v.type for v in op.operands]
    inner = [v.type for o in block.operations for v in o.operation.operands]
    return all(str(k) in BITS for k in [*kinds, *inner]) and all(str(k) != "i1" for k in kinds)


def _joint(walk: Moves, own: Moves, loop_of: dict[int, int]) -> Moves | None:
    offset = len(walk.strides)

    def renamed(product: Product) -> Product:
        symbols = [("loop", loop_of[s[1]]) if s[0] == "loop" else (s[0], s[1] + offset, *s[2:]) for s in product.symbols]
        return Product(product.number, tuple(sorted(symbols)))

    strides = []
    for operand in own.strides:
        moved = [()] * len(walk.sizes)
        for loop, found in enumerate(operand):
            moved[loop_of[loop]] = tuple(renamed(t) for t in found)
        strides.append(tuple(moved))
    offsets = tuple(tuple(renamed(p) for p in products) for products in own.offsets)
    return Moves(walk.sizes, (*walk.strides, *strides), (*walk.offsets, *offsets), walk.kinds)
