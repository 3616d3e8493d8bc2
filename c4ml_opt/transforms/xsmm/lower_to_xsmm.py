"""Turn contractions on memrefs into libxsmm's batch-reduce products, by the xsmm dialect.

f32, f64, bf16 (with C in f32 or bf16) and bytes, A unsigned or signed and B signed; any number of loops: batches, blocked layouts, convolutions. Panels of B are packed at compile time where B is a
constant, and as the kernels want them where it does not lie so already; edges get kernels of their own size. A zero fill in front becomes the kernel's beta = 0; a row that is added and relu go into
the product (libxsmm 2.x has kernels for that, with 1.17 the runtime applies them), any other elementwise operations that follow are applied to each tile while it is in the cache. Dispatches stand in
front of the loops after loop-invariant-code-motion. What libxsmm does not take is left for lower-to-nanokernel: matrices times vectors, unsigned B, results that are nowhere contiguous.
"""

from dataclasses import dataclass, field

from c4ml_opt import dialect_loader
from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.registry import registry
from c4ml_opt.transforms.kernels import _contraction, _epilogue, _linear, _prepack, _splice
from c4ml_opt.transforms.xsmm import _brgemm, _plan


@dataclass(frozen=True)
class Options:
    mb: int = field(default=64, metadata={"help": "rows of a tile"})
    nb: int = field(default=64, metadata={"help": "lanes of a tile, which are those of a panel of B"})
    kb: int = field(default=2048, metadata={"help": "most depth of one call"})
    fuse: bool = field(default=True, metadata={"help": "apply the elementwise operations that follow while the tile is in the cache"})
    postops: bool = field(default=True, metadata={"help": "let the product add a row and apply relu"})
    prepack: bool = field(default=True, metadata={"help": "pack constant operands at compile time"})


def run(op, options):
    if min(options.mb, options.nb, options.kb) < 1:
        raise PassFailure(op, f"mb={options.mb}, nb={options.nb} and kb={options.kb} must be at least 1; 64, 64 and 2048 suit most machines")
    dialect_loader.load_one(op.context, registry.find("dialect", "xsmm"))
    splicer = _splice.Splicer(op)
    nests = [_linear.read(o) for o in _splice.find(op, "linalg.generic") if not o.results]
    for contraction in filter(None, [_contraction.recognise(n) for n in nests if n]):
        if _plan.fits(contraction):
            _lower(contraction, options, splicer)
    splicer.finish()


def _lower(contraction, options, splicer):
    generic, types, target = contraction.nest.op, _plan.types(contraction), targets.current()
    fill = _splice.zero_fill_before(generic, contraction.nest)
    epilogue = _epilogue.find(contraction, [fill] if fill else []) if options.fuse else None
    packed, values = _constant(contraction, types, options) if options.prepack else (None, None)
    brgemm = _brgemm.Brgemm(contraction, types, options, target.vector.bits, target.caches.get("l2", 1 << 20), fill is not None, epilogue, packed)
    b = contraction.nest.accesses[contraction.b].value
    operands = [splicer.constant(*values, generic) if values and v == b else v for v in brgemm.operands]
    splicer.replace_all([generic, *(n.op for n in epilogue.nests)] if epilogue else [generic], "brgemm", operands, brgemm.text)
    if fill is not None:
        fill.erase()


def _constant(contraction, types, options):
    """A constant B as panels: (Packed, (numpy array, element)); (None, None) where it is none, or has lanes in several loops."""
    access = contraction.nest.accesses[contraction.b]
    source = None if contraction.batch or len(contraction.lanes) > 1 else _prepack.source(access.value)
    sizes = source and _prepack.loop_sizes(access)
    array = _prepack.array(source, access.value.type) if sizes else None
    if array is None:
        return None, None
    matrix = _prepack.matrix(array, access, contraction.lanes, contraction.depth)
    element = access.element
    if types.factor > 1:
        matrix, element = _prepack.neighbours(matrix, types.factor), "i32"
    flat = _prepack.panels(matrix, options.nb, matrix.shape[1])
    return _prepack.Packed(sizes, f"memref<{flat.size}x{element}>"), (flat, element)
