"""What the kernels ask the target: vectors, register tiles, cache blocks."""

from dataclasses import dataclass

from c4ml_opt.diagnostics import UserError

from . import _prepack

#: Bits of an element in memory.
BITS = {"f64": 64, "f32": 32, "f16": 16, "bf16": 16, "i64": 64, "i32": 32, "i16": 16, "i8": 8, "i1": 8, "index": 64}


@dataclass(frozen=True)
class Blocking:
    """Register tile (rows x vectors of `width` lanes) and cache blocks, in elements; `ahead` is the prefetch distance in k.

    A is read unpacked for up to `few_lanes` lanes, B where k stays within `near` elements or it lies in panels of `panel` lanes (0: in none).
    What a tile writes, and what the next one reads first of A, is asked for `late` steps before its end (0: what it writes, at its beginning).
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

    @property
    def lanes(self) -> int:
        return self.vectors * self.width


# More vectors of B, or more rows, than this hide no more latency.
MOST_VECTORS, MOST_ROWS = 6, 14


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
            vectors = _dividing(panel, width, vectors)
            mr = mr if few or options.mr or vectors * width == nr else min(MOST_ROWS, (registers - vectors - 1) // vectors)
        nr = vectors * width
        if height and not options.mr:
            mr = -(-height // -(-height // mr))
        if mr < 1 or mr * vectors + vectors > registers:
            raise UserError(f"mr={mr} with nr={nr} needs {mr * vectors} accumulators and {vectors} vectors of B; the target has {registers} vector registers")
        # A constant is packed already, as panels are, and needs no buffer that stays in a cache, so its blocks may be deeper.
        packed = panel or (options.prepack and _prepack.source(contraction.nest.accesses[contraction.b].value) is not None)
        kb = options.kb or (packed and knobs.get("deep")) or knobs.get("kb", 1024 if dotted else 256)
        size = BITS[dotted or element] // 8
        caches = self.target.caches
        depth = min(kb, contraction.depth_count or kb)
        rows = options.mb or max(mr, caches.get("l2", 262144) // 2 // (depth * size))
        lanes = options.nb or max(nr, min(4096, caches.get("l3", 4 << 20) // 4 // (depth * size)))
        ahead = options.prefetch if options.prefetch >= 0 else knobs.get("prefetch", 0)
        return Blocking(mr, vectors, width, kb, rows, lanes, ahead, knobs.get("few", 8 * nr), caches.get("l1d", 32768) // size, panel, knobs.get("late", 0))


def _dividing(panel: int, width: int, most: int) -> int:
    """Vectors of a tile, of `most` at most, that divide a panel; of a panel that is not one of whole vectors as many as it has."""
    if panel % width:
        return min(most, -(-panel // width))
    return max(v for v in range(1, most + 1) if panel // width % v == 0)
