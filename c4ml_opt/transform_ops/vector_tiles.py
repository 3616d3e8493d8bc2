"""Match a linalg operation of one `kind` whose loop number `inner` runs along the vectors, and give the tile of each loop.

    %m, %n, %k = "c4ml.vector_tiles"(%op) {kind = "contraction", inner = 1 : i64} : (!transform.any_op) -> (!transform.param<i64>, ...)

The number of results is the number of loops sought. `kind` is contraction (not as linalg.generic, of which linalg-morph-ops makes
linalg.contract), elementwise (with a function of the math dialect, which plain loops call for every element), reduction (along other
dimensions than the contiguous one) or sum (a contraction or reduction along the contiguous dimension of its inputs, of whatever kind).
The inner loop gets whole vectors of the target, and of a contraction the next loop rows, such that the accumulators fit the register
file; other loops get 1. A static extent is never exceeded by rows, and divided evenly where a near size
does so. On a target with scalable vectors the tile of the inner loop is that of the shortest vector, and `size` names the one sought.
"""

from c4ml_opt import target
from c4ml_opt.mlir import extension, ir
from c4ml_opt.pipeline.questions import Questions
from c4ml_opt.transform_op import NoMatch

OPERANDS = ("op",)
RESULTS = ("tiles*",)
ATTRIBUTES = ("kind", "inner")

UNROLLED = 8  # a reduction of a contraction that is no longer than this becomes one tile


def apply(call):
    (op,) = call.payload(0)
    loops = Loops.of(op)
    inner, kind = call.attribute("inner"), call.attribute("kind")
    if loops is None or loops.count != len(call.op.results) or loops.inner(kind) != inner or not loops.is_a(kind):
        raise NoMatch
    vector = target.current().vector
    found = tiles(loops, kind, inner, max(1, vector.bits // loops.width), vector.registers, vector.scalable)
    if found[inner] != call.attribute("size", found[inner]):
        raise NoMatch
    return found


def tiles(loops, kind: str, inner: int, lanes: int, registers: int, scalable: bool = False) -> list[int]:
    """One tile size per loop; `lanes` elements are a vector, of which `registers` are in the register file."""
    sizes = [1] * loops.count
    vectors = 4 if kind == "sum" else 2
    sizes[inner] = vectors * lanes if scalable else inner_tile(loops.extents[inner], lanes, vectors)
    if kind == "contraction":
        rows = loops.rows(inner)
        if rows is not None:
            sizes[rows] = even(loops.extents[rows], max(1, min(8, (registers - vectors - 1) // vectors)))
        for loop in loops.reductions:
            if 0 < loops.extents[loop] <= UNROLLED:
                sizes[loop] = loops.extents[loop]
    return sizes


def inner_tile(extent, lanes, vectors):
    """Whole vectors; all of it where that is less."""
    if 0 < extent <= lanes:
        return extent
    even = next((v for v in range(vectors, 0, -1) if extent > 0 and extent % (v * lanes) == 0), vectors)
    return even * lanes


def even(extent, most):
    if extent <= 0:
        return most
    return next((d for d in range(min(most, extent), most // 2, -1) if extent % d == 0), min(most, extent))


class Loops:
    """The loops of a linalg operation: how many, their extents (-1 where dynamic), and which dimensions they index."""

    def __init__(self, op, maps):
        self.op = op
        self.maps = [m.value for m in maps]
        self.count = self.maps[0].n_dims
        self.outputs = len(op.results) or 1
        self.extents = [-1] * self.count
        for value, map_ in zip(op.operands, self.maps):
            for extent, result in zip(_dims(value.type), map_.results):
                if isinstance(result, ir.AffineDimExpr) and extent > 0:
                    self.extents[result.position] = extent
        self.width = max(width(v.type) for v in op.operands)
        used = {e.position for m in self.maps[-self.outputs :] for e in m.results if isinstance(e, ir.AffineDimExpr)}
        self.reductions = [i for i in range(self.count) if i not in used]

    @staticmethod
    def of(op):
        """None where it is no linalg operation that vectors can do."""
        if not op.name.startswith("linalg.") or not len(op.operands):
            return None
        maps = extension("DialectsLinalg").get_indexing_maps(op)
        if maps is None or not len(maps) or not maps[0].value.n_dims or _moves_data(op):
            return None
        projected = all(isinstance(e, ir.AffineDimExpr) for m in maps for e in m.value.results)
        # Wider numbers than the machine's, complex ones and addresses stay with scalar code.
        return Loops(op, maps) if projected and all(width(v.type) in (8, 16, 32, 64) for v in op.operands) else None

    def is_a(self, kind):
        if kind == "contraction" and not _becomes_vector_contract(self.op):
            return False
        if kind == "elementwise" and not any(name.startswith("math.") for name in _body(self.op)):
            return False  # LLVM makes vectors of plain loops, and masks nothing
        questions = Questions(self.op)
        return questions.contraction() or questions.reduction() if kind == "sum" else getattr(questions, kind)()

    def inner(self, kind):
        """The loop along the last dimension of the output, and of an input."""
        last = [m.results[-1].position if len(m.results) else None for m in self.maps]
        if kind == "sum":
            inputs = {*last[: -self.outputs]}
            return self.reductions[0] if inputs == {*self.reductions} and len(self.reductions) == 1 and self.outputs == 1 else None
        inner = last[-1]
        if any(e.position == inner for m in self.maps for e in list(m.results)[:-1]):
            return None  # along another dimension: lane by lane, which plain loops do better
        return inner if inner in last[: -self.outputs] or kind == "elementwise" else None

    def rows(self, inner):
        """The last other loop of the output that only one input knows."""
        inputs = self.maps[: -self.outputs]
        for expression in reversed(list(self.maps[-1].results)):
            loop = expression.position
            known = sum(any(e.position == loop for e in m.results) for m in inputs)
            if loop != inner and known == 1:
                return loop
        return None


def _becomes_vector_contract(op):
    """Upstream's vectorizer makes one of named operations only, and forgets how they widen: vector.contract does it by sign."""
    cast = op.attributes["cast"] if "cast" in op.attributes else ""
    *inputs, output = (v.type.element_type for v in op.operands if isinstance(v.type, ir.ShapedType))
    alike = all(isinstance(i, ir.FloatType) == isinstance(output, ir.FloatType) and width(i) <= width(output) for i in inputs)
    return op.name != "linalg.generic" and "unsigned" not in str(cast) and alike


def _moves_data(op):
    return any(name.split(".")[0] in ("tensor", "memref", "scf", "func") for name in _body(op))


def _body(op):
    return [o.operation.name for b in op.regions[0].blocks for o in b.operations] if len(op.regions) else []


def _dims(kind):
    return [-1 if kind.is_dynamic_dim(i) else kind.get_dim_size(i) for i in range(kind.rank)] if isinstance(kind, ir.ShapedType) else []


def width(kind):
    kind = kind.element_type if isinstance(kind, ir.ShapedType) else kind
    if isinstance(kind, ir.IndexType):
        return 64
    return kind.width if isinstance(kind, (ir.IntegerType, ir.FloatType)) else 0
