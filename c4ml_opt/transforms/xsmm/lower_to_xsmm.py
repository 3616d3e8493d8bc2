"""Turn f32 and f64 contractions on memrefs into libxsmm's batch-reduce GEMM kernels, by the xsmm dialect.

Rows and lanes are tiled, k is cut into blocks that one kernel call sums; what is left at the edges gets kernels of its own size. A zero fill in front becomes the kernel's beta = 0.
Operands are read where they lie: the lanes must be contiguous in B and C, k in A; other contractions stay as they are.
"""

from dataclasses import dataclass, field

from c4ml_opt import dialect_loader
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.registry import registry
from c4ml_opt.transforms.kernels import _contraction, _linear, _splice
from c4ml_opt.transforms.kernels._space import Dim, collapse
from c4ml_opt.transforms.kernels._text import Code


@dataclass(frozen=True)
class Options:
    mb: int = field(default=64, metadata={"help": "rows of a tile"})
    nb: int = field(default=64, metadata={"help": "lanes of a tile"})
    kb: int = field(default=256, metadata={"help": "depth of a block"})


def run(op, options):
    if min(options.mb, options.nb, options.kb) < 1:
        raise PassFailure(op, f"mb={options.mb}, nb={options.nb} and kb={options.kb} must be at least 1; 64, 64 and 256 suit most machines")
    dialect_loader.load_one(op.context, registry.find("dialect", "xsmm"))
    splicer = _splice.Splicer(op)
    nests = [_linear.read(o) for o in _splice.find(op, "linalg.generic") if not o.results]
    for contraction in filter(None, [_contraction.recognise(n) for n in nests if n]):
        if not _fits(contraction):
            continue
        generic = contraction.nest.op
        fill = _splice.zero_fill_before(generic, contraction.nest)
        operands = [a.value for a in contraction.nest.accesses]
        splicer.replace_all([generic], "brgemm", operands, _Brgemm(contraction, options, fill is not None).text)
        if fill is not None:
            fill.erase()
    splicer.finish()


def _fits(contraction) -> bool:
    nest = contraction.nest
    elements = {a.element for a in nest.accesses}
    if len(elements) != 1 or elements > {"f32", "f64"} or contraction.element not in ("f32", "f64") or len({id(a.value) for a in nest.accesses}) != 3:
        return False
    if any(len(x) != 1 for x in (contraction.rows, contraction.lanes, contraction.depth)):
        return False
    last = [_last_step(nest.accesses[n], loop) for n, loop in ((contraction.b, contraction.lanes[0]), (contraction.c, contraction.lanes[0]), (contraction.a, contraction.depth[0]))]
    return all(last)


def _last_step(access, loop: int) -> bool:
    """Whether one step of `loop` is one element of the operand, for certain."""
    strides, _ = access.value.type.get_strides_and_offset()
    return [(r[loop], s) for r, s in zip(access.results, strides) if r.get(loop)] == [(1, 1)]


class _Brgemm:
    """Emits one contraction as a function of tiles."""

    def __init__(self, contraction, options, zero: bool):
        self.c, self.options, self.zero = contraction, options, zero

    def text(self, name: str) -> str:
        self.code = code = Code()
        c, nest = self.c, self.c.nest
        arguments = [(f"%arg{i}", a.type) for i, a in enumerate(nest.accesses)]
        self.views, sizes = _linear.open_views(code, nest, [n for n, _ in arguments])
        self.sizes = {role: sizes[loops[0]] for role, loops in (("m", c.rows), ("n", c.lanes), ("k", c.depth))}
        a, b, out = (self.views[i] for i in (c.a, c.b, c.c))
        self.lda, self.ldb, self.ldc = a.strides[c.rows[0]], b.strides[c.depth[0]], out.strides[c.rows[0]]
        batch = collapse([Dim(sizes[i], tuple(v.strides[i] for v in self.views)) for i in c.batch])
        self._batches(batch, tuple(v.start for v in self.views))
        return code.function(name, arguments)

    def _batches(self, dims, starts):
        if not dims:
            self._pieces("m", self.options.mb, lambda i, m: self._pieces("n", self.options.nb, lambda j, n: self._tile(starts, i, m, j, n)))
            return
        code = self.code
        with code.loop(0, dims[0].size) as i:
            self._batches(dims[1:], tuple(code.add(s, code.mul(i, d)) for s, d in zip(starts, dims[0].strides)))

    def _pieces(self, role: str, block: int, emit):
        """`emit(start, extent)` for whole blocks in a loop, then for the rest."""
        code, size = self.code, self.sizes[role]
        whole = size - size % block if isinstance(size, int) else code.sub(size, code.rem(size, block))
        if whole != 0:
            with code.loop(0, whole, block) as i:
                emit(i, block)
        rest = code.sub(size, whole)
        if isinstance(rest, int):
            if rest:
                emit(whole, rest)
            return
        with code.block(f"scf.if {code.compare('ne', rest, 0)} {{"):
            emit(whole, rest)

    def _tile(self, starts, i, m, j, n):
        code, c, block = self.code, self.c, self.options.kb
        size = self.sizes["k"]
        blocks = code.floordiv(size, block)
        rest = code.rem(size, block)
        at_a = code.add(starts[c.a], code.mul(i, self.lda))
        at_b = code.add(starts[c.b], j)
        at_c = code.add(starts[c.c], code.mul(i, self.ldc), j)
        if blocks != 0:
            self._call(m, n, block, at_a, at_b, at_c, blocks, self.zero)
        if rest == 0:
            return
        done = code.mul(blocks, block)
        tail = (code.add(at_a, done), code.add(at_b, code.mul(done, self.ldb)), at_c, 1)
        if isinstance(size, int):
            self._call(m, n, rest, *tail, self.zero and blocks == 0)
            return
        with code.block(f"scf.if {code.compare('ne', rest, 0)} {{"):
            self._call(m, n, rest, *tail, False)

    def _call(self, m, n, k, at_a, at_b, at_c, blocks, zero: bool):
        code, c = self.code, self.c
        element = self.views[c.c].element
        sizes = [m, n, k, self.lda, self.ldb, self.ldc, k, code.mul(k, self.ldb)]
        flags = '"beta_0"' if zero else ""
        kernel = code.value(f'"xsmm.brgemm_dispatch"({", ".join(map(code.ref, sizes))}) {{types = [{element}, {element}, {element}], flags = [{flags}]}} : ({", ".join(["index"] * 8)}) -> i64')
        a, b, out = (self.views[x] for x in (c.a, c.b, c.c))
        operands = [kernel, a.flat, code.ref(at_a), b.flat, code.ref(at_b), out.flat, code.ref(at_c), code.ref(blocks)]
        types = ["i64", a.flat_type, "index", b.flat_type, "index", out.flat_type, "index", "index"]
        code.line(f'"xsmm.brgemm_invoke"({", ".join(operands)}) : ({", ".join(types)}) -> ()')
