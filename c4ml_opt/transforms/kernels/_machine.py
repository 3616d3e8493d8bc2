"""What the kernels ask the target: vectors, register tiles, cache blocks."""

from dataclasses import dataclass

from c4ml_opt.diagnostics import UserError

from . import _prepack
from ._text import Code, Index

#: Bits of an element in memory.
BITS = {"f64": 64, "f32": 32, "f16": 16, "bf16": 16, "i64": 64, "i32": 32, "i16": 16, "i8": 8, "i1": 8, "index": 64}


@dataclass(frozen=True)
class Blocking:
    """Register tile (rows x vectors of `width` lanes) and cache blocks, in elements; `ahead` is the prefetch distance in k.

    A is read unpacked for up to `few_lanes` lanes, B where k stays within `near` elements, a panel within the sets of a cache of `held`, or it lies in panels of `panel` lanes (0: in none).
    `masks` says that vectors of narrow elements are loaded by masks, `turns` that signs are turned in registers at no cost, by units that multiply nothing. What a tile writes, and what the next one reads first of A, is asked for `late` steps before its end (0: what it writes, at its beginning).
    `ahead_a` is the prefetch distance of an unpacked A whose k does not lie contiguous, `ahead_pack` that of packing.
    """

    rows: int
    vectors: int
    width: int
    depth: int
    row_block: int
    lane_block: int
    ahead: int = 0
    few_lanes: int = 0
    near: int = 0
    panel: int = 0
    late: int = 0
    held: int = 0
    ahead_a: int = 0
    ahead_pack: int = 0
    masks: bool = False
    turns: bool = False

    @property
    def lanes(self) -> int:
        return self.vectors * self.width

    def holds(self, depth: Index, stride: Index, element: str) -> bool:
        """Whether a cache of `held` keeps a panel of B where it lies, whose steps of k may all meet in few sets; steps that split lines must leave it to others, too."""
        if not isinstance(depth, int) or not isinstance(stride, int):
            return False
        line, apart = LINE // BITS[element], max(stride & -stride, self.lanes)
        return depth * apart <= self.held if stride % line == 0 else depth * (apart + line) <= self.held // 8

    def held_at_run_time(self, code: Code, depth: Index, stride: Index, element: str) -> str:
        """What `holds` says of numbers known at run time only, as an i1."""
        line = LINE // BITS[element]
        together = code.value(f"arith.andi {code.ref(stride)}, {code.ref(code.sub(0, stride))} : index")
        whole = code.compare("sge", together, line)
        apart = code.select(whole, code.max(together, self.lanes), self.lanes + line)
        return code.compare("sle", code.mul(depth, apart), code.select(whole, self.held, self.held // 8))


# Bits of a cache line.
LINE = 512
# More vectors of B, or more rows, than this hide no more latency.
MOST_VECTORS, MOST_ROWS = 6, 14
# A panel of B that so few tiles use passes through the cache while it is used.
STREAMED = 10


class Machine:
    """The facts of one target in the kernels' terms."""

    def __init__(self, target):
        self.target = target

    def tiles(self, element: str, options) -> Blocking:
        """The blocks of a contraction by tile units, which read `element`: two by two tiles unless the options say otherwise."""
        caches, size = self.target.caches, BITS[element] // 8
        rows, lanes = options.mr or 32, options.nr or 32
        # A panel of B is read again for each panel of A and leaves room for it in the first-level cache.
        kb = options.kb or caches.get("l1d", 32768) * 2 // 3 // (lanes * size)
        row_block = options.mb or max(rows, caches.get("l2", 262144) // 2 // (kb * size))
        lane_block = options.nb or max(lanes, min(4096, caches.get("l3", 4 << 20) // 4 // (kb * size)))
        return Blocking(rows, lanes // 16, 16, kb, row_block, lane_block)

    def lanes(self, element: str) -> int:
        return max(1, self.target.vector.bits // BITS[element])

    def compute_element(self, contraction) -> str:
        """What products are summed in: f32 for the narrow floats."""
        return "f32" if contraction.element in ("f16", "bf16") else contraction.element

    def blocking(self, contraction, element: str, options, op, dotted: str | None = None, panel: int = 0, height: int = 0) -> Blocking:
        """The register tile and cache blocks of a contraction, from the options, then the target's knobs, then its caches.

        `element` is what is summed, `dotted` what a dot-product instruction multiplies, if one does; `panel` the lanes of B's panels and `height` the rows of a block, if they lie in such.
        """
        # A target's knobs for i8, i16 and bf16 are those of dot products of them, not of sums in them.
        knobs = dict(self.target.kernel.get(dotted or element, {})) if dotted or BITS[element] >= 32 else {}
        registers, width = self.target.vector.registers, self.lanes(element)
        if contraction.across:
            knobs |= _across(registers, width) | dict(self.target.kernel.get(f"{element}-across", {}))
        nr = options.nr or knobs.get("nr", 2 * width)
        if nr % width:
            near = sorted({nr - nr % width or width, nr - nr % width + width})
            raise UserError(f"nr={nr} is no multiple of the {width} lanes of a vector of {element}; take {' or '.join(map(str, near))}")
        vectors = nr // width
        mr = options.mr or knobs.get("mr", (registers - vectors - 1) // vectors)
        rows = contraction.row_count
        few = bool(rows) and rows < mr and not (options.mr or options.nr)
        if few:
            # Few rows leave registers for more lanes.
            mr, vectors = rows, max(vectors, min(MOST_VECTORS, (registers - 1) // (rows + 1)))
        if panel and not options.nr:
            # A tile as wide as the panel reads it as one stream.
            vectors = _dividing(panel, width, max(vectors, registers // 8))
            mr = mr if few or options.mr or vectors * width == nr else min(MOST_ROWS, (registers - vectors - 1) // vectors)
        elif not (few or options.mr or options.nr) and 0 < (height or rows or 0) <= STREAMED * mr:
            mr, vectors = _fitting(height or rows, mr, vectors, registers, mr if contraction.across else mr + 2)
        nr = vectors * width
        if panel and height and not options.mr:
            mr = -(-height // -(-height // mr))
        if mr < 1 or mr * vectors + vectors > registers:
            raise UserError(f"mr={mr} with nr={nr} needs {mr * vectors} accumulators and {vectors} vectors of B; the target has {registers} vector registers")
        # A constant is packed already, as panels are, and needs no buffer that stays in a cache, so its blocks may be deeper.
        packed = panel or (options.prepack and _prepack.source(contraction.nest.accesses[contraction.b].value) is not None)
        kb = options.kb or (packed and knobs.get("deep")) or knobs.get("kb", 1024 if dotted else 256)
        size = BITS[dotted or element] // 8
        streamed = bool(rows) and rows <= STREAMED * mr
        caches = self.target.caches
        depth = min(kb, contraction.depth_count or kb)
        rows = options.mb or max(mr, caches.get("l2", 262144) // 2 // (depth * size))
        lanes = options.nb or max(nr, min(4096, caches.get("l3", 4 << 20) // 4 // (depth * size)))
        near, held = (caches.get(name, default) // size for name, default in (("l1d", 32768), ("l2", 262144)))
        ahead = options.prefetch if options.prefetch >= 0 else knobs.get("prefetch", 0) or (streamed and knobs.get("prefetch_streamed", 0))
        return Blocking(mr, vectors, width, kb, rows, lanes, ahead, knobs.get("few", 8 * nr), near, panel, knobs.get("late", 0), held, knobs.get("prefetch_a", 0), knobs.get("prefetch_pack", 0), self.target.vector.masks, bool(knobs.get("turns")))


def _fitting(rows: int, mr: int, vectors: int, registers: int, most: int) -> tuple[int, int]:
    """A register tile near to mr x vectors, of `most` rows, whose last one of these few rows is not left with one or two, which wait for B."""
    near = [(m, min(vectors, (registers - 1) // (m + 1))) for m in range(max(1, mr - 1), most + 1)]
    fair = [(m, v) for m, v in near if m * v * 8 >= mr * vectors * 7]

    def cost(tile):
        rest = rows % tile[0]
        return (rows - rest + (max(rest, 3) if rest else 0)) * (1 if tile[0] == mr else 1.03)

    return min(fair, key=cost)


def _across(registers: int, width: int) -> dict:
    """The tile that is transposed on its way to C: rows that fill half a vector at least."""
    mr = max(2, width // 2)
    return {"mr": mr, "nr": max(1, (registers - 1) // (mr + 1)) * width}


def _dividing(panel: int, width: int, most: int) -> int:
    """Vectors of a tile, of `most` at most, that divide a panel; of a panel that is not one of whole vectors as many as it has."""
    if panel % width:
        return min(most, -(-panel // width))
    return max(v for v in range(1, most + 1) if panel // width % v == 0)
