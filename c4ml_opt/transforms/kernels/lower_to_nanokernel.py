"""Turn contractions on memrefs into packed, register-tiled vector code of our own.

Every linalg operation that multiplies and accumulates (matmul, batch_matmul, convolutions, generics, contract; any strides, sizes, transposition) becomes a call of a generated private
function: cache blocks, packing of both operands, a micro-kernel whose tile of C stays in registers. Products with few lanes, matrix times vector among them, run in vectors along k instead. Blocks come from the target's `kernel:` and `caches:` unless options, or for one operation its attributes `c4ml.kernel.mr = 8` and so on, say otherwise.
Algorithm: Goto and van de Geijn, Anatomy of high-performance matrix multiplication (2008); Van Zee and van de Geijn, BLIS (2015).
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.transforms import _tuned
from c4ml_opt.transforms.kernels import _balance, _blocked, _contraction, _dots, _epilogue, _few_lanes, _gemm, _linear, _machine, _orientation, _prepack, _splice, _threads, _tiles


@dataclass(frozen=True)
class Options:
    mr: int = field(default=0, metadata={"help": "rows of the register tile; 0 asks the target"})
    nr: int = field(default=0, metadata={"help": "lanes of the register tile, a multiple of the vector; 0 asks the target"})
    kb: int = field(default=0, metadata={"help": "depth of a cache block; 0 asks the target"})
    mb: int = field(default=0, metadata={"help": "rows of a cache block; 0 computes it from the second-level cache"})
    nb: int = field(default=0, metadata={"help": "lanes of a cache block; 0 computes it from the last-level cache"})
    fuse: bool = field(default=True, metadata={"help": "apply the elementwise operations that follow while the tile is in registers"})
    prepack: bool = field(default=True, metadata={"help": "pack constant operands at compile time"})
    portable: bool = field(default=False, metadata={"help": "write dot-product instructions as plain vector operations, which run on any machine"})
    threads: int = field(default=1, metadata={"help": "into how many parts at most a contraction is divided, for as many threads"})
    grid: tuple[int, ...] = field(default=(), metadata={"help": "parts along the rows and along the lanes, whose product is threads; empty asks the target, then the sizes"})
    prefetch: int = field(default=-1, metadata={"help": "how many steps of k ahead B is prefetched, 0 not at all; -1 asks the target"})


def run(op, options):
    _check(op, options)
    machine = _machine.Machine(targets.current())
    plan = _threads.plan(op, options, machine.target)
    splicer = _splice.Splicer(op)
    nests = [_linear.read(o) for o in _splice.find(op, "linalg.generic") if not o.results]
    # All are recognised first: lowering one erases what is fused into it.
    thin = [None if _tiled(n.op, options) else _few_lanes.recognise(n, machine) for n in filter(None, nests)]
    others = [_contraction.recognise(n) for n in filter(None, nests)]
    for few, contraction in zip(thin, others):
        if few or contraction:
            (_lower_thin if few else _lower)(few or contraction, machine, options, plan, splicer)
    splicer.finish()
    _prepack.drop_unused(op)


def _check(op, options):
    wrong = [f"{name}={getattr(options, name)}" for name in ("mr", "nr", "kb", "mb", "nb") if getattr(options, name) < 0]
    if wrong:
        raise PassFailure(op, f"{', '.join(wrong)}: expected a number above 0, or 0 for the target's own")
    if options.prefetch < -1:
        raise PassFailure(op, f"prefetch={options.prefetch}: expected a number of steps, 0 for none, or -1 for the target's own")


def _tiled(generic, options) -> bool:
    """Whether the user has chosen the register tile."""
    options = _tuned.options_for(generic, options)
    return bool(options.mr or options.nr)


def _lower(contraction, machine, options, plan, splicer):
    generic = contraction.nest.op
    options = _tuned.options_for(generic, options)
    contraction = _orientation.best(contraction, machine, options.prepack)
    element = machine.compute_element(contraction)
    inputs = tuple(contraction.nest.accesses[n].element for n in (contraction.a, contraction.b))
    dot = _tiles.choose(machine.target, contraction, inputs, options)
    if dot:
        blocking = machine.tiles(inputs[0], options)
    else:
        dot = _dots.choose(machine.target, inputs, contraction.casts, contraction.element, options.portable)
        dotted = inputs[0] if dot else None
        panel = _blocked.panel_lanes(contraction, dot, element)
        if options.prepack and len(_blocked.lane_blocks(contraction)) == 1 and _prepack.source(contraction.nest.accesses[contraction.b].value):
            panel = 0
        if dot and panel % machine.lanes(element) and not machine.target.vector.masks:
            # Words can't be left out of a vector.
            panel = 0
        blocking = machine.blocking(contraction, element, options, generic, dotted, panel, 0 if contraction.across else _blocked.row_block(contraction))
    fill = _splice.zero_fill_before(generic, contraction.nest)
    epilogue = _epilogue.find(contraction, [fill] if fill else []) if options.fuse and not (contraction.across and dot and dot.tiled) else None
    packed, values = _constants(contraction, blocking, element, dot) if options.prepack else ({}, {})
    parts = plan.parts([contraction.nest], contraction=True)
    gemm = _gemm.Gemm(contraction, blocking, element, fill is None, epilogue, packed, dot, parts, plan.grid if parts > 1 else None)
    operands = [splicer.constant(*values[v], generic) if v in values else v for v in gemm.operands]
    ops = [generic, *(n.op for n in epilogue.nests)] if epilogue else [generic]
    splicer.replace_all(ops, "contraction", operands, gemm.text, parts, lambda emit: plan.enough([contraction.nest], emit, contraction=True))
    if fill is not None:
        fill.erase()


def _lower_thin(contraction, machine, options, plan, splicer):
    nest = contraction.nest
    fill = _splice.zero_fill_before(nest.op, nest)
    parts = plan.parts([nest], contraction=True)
    kernel = _few_lanes.FewLanes(contraction, machine.lanes(contraction.element), machine.target.vector.registers, fill is None, parts)
    splicer.replace_all([nest.op], "thin_contraction", kernel.operands, kernel.text, parts, lambda emit: plan.enough([nest], emit, contraction=True))
    if fill is not None:
        fill.erase()


def _constants(contraction, blocking, element, dot):
    """Constant operands packed now: operand number -> Packed, and value -> (numpy array, element)."""
    packed, values = {}, {}
    for number, loops, width, cast, flip in (
        (contraction.a, contraction.rows, blocking.rows, contraction.casts[0], bool(dot and dot.flip)),
        (contraction.b, contraction.lanes, blocking.lanes, contraction.casts[1], False),
    ):
        access = contraction.nest.accesses[number]
        source = _prepack.source(access.value) if not contraction.batch else None
        sizes = source and _prepack.loop_sizes(access)
        # Further lane loops may become loops outside the panels; panels are read as they are.
        if sizes and number == contraction.b and (blocking.panel or sum(sizes[i] != 1 for i in loops) > 1):
            continue
        array = _prepack.array(source, access.value.type) if sizes else None
        if array is None:
            continue
        matrix = _prepack.matrix(array, access, loops, contraction.depth)
        matrix, word = _prepack.words(matrix, dot, cast, flip) if dot else (_prepack.converted(matrix, element, cast), element)
        group = dot.group if dot else 1
        block = _balance.balanced(array.size // (matrix.shape[0] or 1), blocking.depth, _balance.depth_unit(dot)) // group
        tiled = bool(dot and dot.tiled)
        if tiled:
            matrix = _prepack.padded(matrix, width, dot.step)
        is_a = tiled and number == contraction.a
        starts = bool(dot and dot.correction) and number == contraction.b
        flat = _prepack.panels(matrix, blocking.width if is_a else width, block, (lambda words: _prepack.lane_starts(words, dot)) if starts else None)
        flat = _prepack.squares(flat) if is_a else flat
        packed[number] = _prepack.Packed(sizes, f"memref<{flat.size}x{word}>", starts)
        values[access.value] = (flat, word)
    return packed, values
