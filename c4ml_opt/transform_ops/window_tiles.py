"""Match a linalg convolution or pooling of any sizes whose loop number `inner` runs along the vectors, and give the tile of each loop.

    %n, %h, %w, %c, %kh, %kw = "c4ml.window_tiles"(%op) {inner = 3 : i64} : (!transform.any_op) -> (!transform.param<i64>, ...)

The number of results is the number of loops sought. The inner loop is the one along the last dimension of the output: channels, or columns of
stride 1. It gets whole vectors of the target and every other loop 1: what is left of one tile is an elementwise operation. `size` is that
of `c4ml.vector_tiles`.
"""

from c4ml_opt import target
from c4ml_opt.mlir import extension, ir
from c4ml_opt.pipeline.questions import Questions
from c4ml_opt.transform_op import NoMatch
from c4ml_opt.transform_ops.vector_tiles import inner_tile, width

OPERANDS = ("op",)
RESULTS = ("tiles*",)
ATTRIBUTES = ("inner",)
VECTORS = 2


def apply(call):
    (op,) = call.payload(0)
    vector = target.current().vector
    window = _Window.of(op)
    if window is None or window.count != len(call.op.results) or window.inner != call.attribute("inner"):
        raise NoMatch
    found = window.tiles(max(1, vector.bits // window.width), vector.scalable)
    if found[window.inner] != call.attribute("size", found[window.inner]):
        raise NoMatch
    return found


class _Window:
    """The loops of a convolution; each operand's dimensions as {loop: factor}."""

    def __init__(self, op, maps):
        self.count = maps[0].n_dims
        self.accesses = [[_factors(e) for e in m.results] for m in maps]
        self.width = max(width(v.type) for v in op.operands)
        last = self.accesses[-1][-1] if self.accesses[-1] else {}
        self.inner = next(iter(last)) if len(last) == 1 else None
        self.extents = [-1] * self.count
        for value, access in zip(op.operands, self.accesses):
            for i, factors in enumerate(access):
                if len(factors) == 1 and not value.type.is_dynamic_dim(i):
                    self.extents[next(iter(factors))] = value.type.get_dim_size(i)

    @staticmethod
    def of(op):
        """None where it is no such operation, or vectors cannot run along its output."""
        if not op.name.startswith("linalg.") or not Questions(op).convolution():
            return None
        if not all(isinstance(v.type, ir.ShapedType) and width(v.type) in (8, 16, 32, 64) for v in op.operands):
            return None
        maps = extension("DialectsLinalg").get_indexing_maps(op)
        window = _Window(op, [m.value for m in maps]) if maps is not None else None
        return window if window is not None and window.inner is not None and window.contiguous(window.inner) else None

    def contiguous(self, loop):
        """Whether neighbours in the loop are neighbours in memory, wherever it occurs, and it does so in an input."""
        inputs = [access for access in self.accesses[:-1] if any(loop in factors for factors in access)]
        return bool(inputs) and all(access[-1].get(loop) == 1 and not any(loop in f for f in access[:-1]) for access in inputs)

    def tiles(self, lanes, scalable):
        """One tile size per loop; `lanes` elements are a vector."""
        sizes = [1] * self.count
        sizes[self.inner] = VECTORS * lanes if scalable else inner_tile(self.extents[self.inner], lanes, VECTORS)
        return sizes


def _factors(expression) -> dict:
    """{loop: factor} of a sum of multiples of loops."""
    if isinstance(expression, ir.AffineDimExpr):
        return {expression.position: 1}
    if isinstance(expression, ir.AffineAddExpr):
        return {**_factors(expression.lhs), **_factors(expression.rhs)}
    if isinstance(expression, ir.AffineMulExpr) and isinstance(expression.rhs, ir.AffineConstantExpr):
        return {loop: factor * expression.rhs.value for loop, factor in _factors(expression.lhs).items()}
    return {}
