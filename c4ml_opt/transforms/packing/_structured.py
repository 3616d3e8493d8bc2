"""A linalg operation on tensors as its loops see it: indexing maps, iterators, sizes, and whether it adds up products."""

from dataclasses import dataclass

from c4ml_opt.mlir import extension, ir
from c4ml_opt.transforms.kernels._values import defining


@dataclass(frozen=True)
class Structured:
    """`maps` holds the results of each operand's indexing map, inputs first; the last operand is the only output."""

    op: object
    maps: tuple[tuple, ...]
    loops: int

    @property
    def operands(self) -> list:
        return list(self.op.operands)

    @property
    def output(self) -> int:
        return len(self.maps) - 1

    def is_reduction(self, loop: int) -> bool:
        return self.position(self.output, loop) is None and not self.reaches(self.output, loop)

    def position(self, operand: int, loop: int) -> int | None:
        """The dimension of `operand` that `loop` alone walks through."""
        for position, expression in enumerate(self.maps[operand]):
            if isinstance(expression, ir.AffineDimExpr) and expression.position == loop:
                return position
        return None

    def reaches(self, operand: int, loop: int) -> bool:
        """Whether `loop` moves `operand` at all."""
        return any(_mentions(e, loop) for e in self.maps[operand])

    def size(self, loop: int) -> int | None:
        """How many iterations a loop has; None where that is not known."""
        for operand, value in enumerate(self.operands):
            position = self.position(operand, loop)
            if position is not None and not value.type.is_dynamic_dim(position):
                return value.type.get_dim_size(position)
        return None

    def element(self, operand: int) -> str:
        return str(self.operands[operand].type.element_type)


def _mentions(expression, loop: int) -> bool:
    if isinstance(expression, ir.AffineDimExpr):
        return expression.position == loop
    if isinstance(expression, (ir.AffineConstantExpr, ir.AffineSymbolExpr)):
        return False
    return _mentions(expression.lhs, loop) or _mentions(expression.rhs, loop)


def read(op) -> Structured | None:
    """`op` with two ranked tensors as inputs and one as output; None for anything else."""
    if not op.name.startswith("linalg.") or len(op.results) != 1 or len(op.operands) != 3 or not len(op.regions):
        return None
    if not all(isinstance(v.type, ir.RankedTensorType) for v in op.operands):
        return None
    attributes = extension("DialectsLinalg").get_indexing_maps(op)
    if attributes is None:
        return None
    maps = [ir.AffineMapAttr(a).value for a in attributes]
    return Structured(op, tuple(tuple(m.results) for m in maps), maps[0].n_dims)


def sums_products(op) -> bool:
    """Whether the body is out + a * b, the factors widened or not: what zeros in the padding of an operand leave alone."""
    ops = [o.operation for o in op.regions[0].blocks[0].operations]
    total = defining(ops[-1].operands[0])
    if total is None or total.name not in ("arith.addf", "arith.addi"):
        return False
    out = op.regions[0].blocks[0].arguments[2]
    terms = [v for v in total.operands if v != out]
    product = defining(terms[0]) if len(terms) == 1 else None
    return product is not None and product.name in ("arith.mulf", "arith.muli")


def contractions(op) -> list:
    """(Structured, its contraction dimensions) of every sum of products on tensors in `op`, in order."""
    linalg = extension("DialectsLinalg")
    return _with_dimensions(op, linalg.isa_contraction_op, linalg.infer_contraction_dimensions)


def convolutions(op) -> list:
    """(Structured, its convolution dimensions) of every convolution on tensors in `op`, in order."""
    linalg = extension("DialectsLinalg")
    return _with_dimensions(op, linalg.isa_convolution_op, linalg.infer_convolution_dimensions)


def _with_dimensions(op, is_one, infer) -> list:
    found = [(s, infer(s.op)) for s in _all(op) if is_one(s.op) and sums_products(s.op)]
    return [(structured, dims) for structured, dims in found if dims is not None]


def _all(op) -> list:
    found = []

    def visit(o):
        structured = read(o)
        if structured is not None:
            found.append(structured)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found


def is_elementwise(op) -> bool:
    """Whether a linalg operation on tensors has indexing maps, and no loop that its results do not walk."""
    if not len(op.results) or len(op.results) != 1 or not len(op.regions):
        return False
    attributes = extension("DialectsLinalg").get_indexing_maps(op)
    if not attributes:
        return False
    maps = [ir.AffineMapAttr(a).value for a in attributes]
    return len({e.position for e in maps[-1].results if isinstance(e, ir.AffineDimExpr)}) == maps[-1].n_dims
