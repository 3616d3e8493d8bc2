"""A matrix product by SME outer products: all ZA tiles, 2x2 or 2x4, stay live over the whole reduction.

One streaming function packs B, then for each panel of rows packs A and walks the panels of B. A packed panel holds, for each
group of `ways` values of k, some vectors of lines (two of rows of A, two or four of columns of B), each line's values of k side by side as the 2-way
and 4-way outer products want them. An operand that is contiguous along k is transposed through a ZA tile, one that is
contiguous along its lines is interleaved by zips. Lines beyond the edge hold anything: they only reach results that are not
stored. Values of k beyond the edge are zero.
"""

from dataclasses import dataclass

from ._emitter import Function, size
from ._finish import Finish, kernel_arguments
from ._mopa_pack import STREAMING, Packing
from ._pack import cast, laid_out_columns


@dataclass(frozen=True)
class OuterProduct:
    """C[m.., n] += A[m.., k..] * B[k.., n] on `inputs` elements, sums in `output`; `a_lines`, `b_lines`: contiguous along lines, not k."""

    inputs: str
    output: str
    intrinsic: str
    m_levels: int
    k_levels: int
    a_lines: bool
    b_lines: bool
    kb: int
    #: ZA tiles: two rows of them.
    tiles: int = 4
    #: B is a constant laid out as `_constant.rows` does.
    laid_out: bool = False
    #: Rows are so many that a laid out B is copied into panels as wide as vectors are.
    copied: bool = False
    #: Sums start from zero, whatever C holds.
    zero: bool = False
    finish: Finish | None = None
    unroll: tuple[int, ...] = (32, 8, 2, 1)

    @property
    def name(self) -> str:
        layout = ("l" if self.a_lines else "k") + ("cw"[self.copied] if self.laid_out else "l" if self.b_lines else "k") + ("z" if self.zero else "")
        return f"sme_{self.intrinsic.split('.')[3]}_{self.inputs}_{self.output}_m{self.m_levels}k{self.k_levels}{layout}"

    @property
    def ways(self) -> int:
        return size(self.output) // size(self.inputs)

    @property
    def group(self) -> int:
        return self.ways

    @property
    def unit(self) -> int:
        """Bytes of a group."""
        return size(self.output)

    @property
    def panel_columns(self) -> int:
        """Columns in a panel of a constant B: those of a row of tiles, at the longest vectors."""
        return self.tiles // 2 * 256 // self.unit

    @property
    def arguments(self) -> dict[str, str]:
        return kernel_arguments(self.m_levels, self.k_levels, self.finish)

    def scratch_bytes(self, f: Function, outer_k: str, inner_k: str, n: str, rows: str) -> str:
        """Bytes of `W` at the longest vectors: a panel of A and, unless it is laid out, all of B for one block of k."""
        groups = f.div(f.add(f.minimum(inner_k, f.i64(self.kb)), f.i64(self.ways - 1)), f.i64(self.ways))
        panels = f.i64((2 + self.tiles // 2) * 256 // size(self.output))
        lines = panels if self.laid_out and not self.copied else f.add(n, panels)
        return f.mul(f.mul(f.mul(outer_k, groups), lines), f.i64(size(self.output)))

    def emit(self) -> Function:
        return _Writer(self).write()


class _Writer(Packing):
    def __init__(self, kernel: OuterProduct):
        self.kernel = kernel
        self.f = f = Function(kernel.name, kernel.arguments, STREAMING, "llvm.arm_streaming, llvm.arm_new_za")
        self.unit = size(kernel.output)
        self.letter = {4: "w", 8: "d"}[self.unit]
        self.word = {4: "i32", 8: "i64"}[self.unit]
        self.lanes = STREAMING.lanes(kernel.output)
        self.side = f.lanes(kernel.output)
        #: Vectors of lines in a panel of each operand, and how many lines that is.
        self.vectors = {"A": 2, "B": kernel.tiles // 2}
        self.panel = {name: f.once(f"arith.muli {self.side}, {f.i64(count)} : i64") for name, count in self.vectors.items()}
        self.inner = kernel.k_levels - 1
        # ZA slices are addressed as [w12, #0..n].
        self.slices = 16 // self.unit

    def write(self) -> Function:
        f, kernel = self.f, self.kernel
        zero = f.i64(0)
        rows = f.product([f"%M{i}" for i in range(kernel.m_levels)])

        def block(k0):
            self.first = f.equal(k0, zero)
            self.more = f.less(f.add(k0, f.i64(kernel.kb)), f"%K{self.inner}")
            kc = f.minimum(f.sub(f"%K{self.inner}", k0), f.i64(kernel.kb))
            groups = f.div(f.add(kc, f.i64(kernel.ways - 1)), f.i64(kernel.ways))
            total = f.mul(f.product([f"%K{i}" for i in range(self.inner)]), groups)
            panel_bytes = {name: f.mul(f.mul(total, lines), f.i64(self.unit)) for name, lines in self.panel.items()}
            wb = f.offset("%W", panel_bytes["A"])
            a = f.offset("%A", f.mul(k0, f"%Ak{self.inner}"))
            b = f.offset("%B", f.mul(k0, f"%Bk{self.inner}"))

            packed = kernel.copied or not kernel.laid_out

            def left(n):
                return f.minimum(self.panel["B"], f.sub("%N", n))

            def pack_b(n, panel):
                if kernel.laid_out:
                    self.copy_rows(*laid_out_columns(f, kernel, k0, total, n), left(n), total, panel)
                else:
                    self.pack("B", b, n, left(n), kc, panel)
                return [f.offset(panel, panel_bytes["B"])]

            if packed:
                f.loop(zero, "%N", self.panel["B"], [(wb, "!llvm.ptr")], pack_b)

            def row_panel(m):
                count = f.minimum(self.panel["A"], f.sub(rows, m))
                self.pack("A", a, m, count, kc, "%W")

                def column_panel(n, panel):
                    source, self.pitch = (panel, None) if packed else laid_out_columns(f, kernel, k0, total, n)
                    self.tile(m, count, n, left(n), source, total)
                    return [f.offset(panel, panel_bytes["B"])]

                f.loop(zero, "%N", self.panel["B"], [(wb, "!llvm.ptr")], column_panel)

            f.loop(zero, rows, self.panel["A"], [], row_panel)

        # A sum of nothing is zero too.
        end = f.maximum(f"%K{self.inner}", f.i64(1)) if kernel.zero or kernel.finish else f"%K{self.inner}"
        f.loop(zero, end, f.i64(kernel.kb), [], block)
        return f

    def part(self, count, vector):
        """How many of `count` lines fall on one vector of a panel."""
        f = self.f
        rest = f.op(f"arith.maxsi {f.sub(count, f.scale(self.side, vector))}, {f.i64(0)} : i64") if vector else count
        return f.minimum(self.side, rest)

    # Addresses of lines: rows of A and of C may lie on several loops, as an image's rows and columns do.

    def line(self, name, base, index):
        f, kernel = self.f, self.kernel
        if name == "B":
            return f.offset(base, f.mul(index, "%Bn"))
        for level in reversed(range(kernel.m_levels)):
            step = index
            if level:
                step = f.rem(index, f"%M{level}")
                index = f.div(index, f"%M{level}")
            base = f.offset(base, f.mul(step, f"%{name}m{level}"))
        return base

    def each_line(self, name, base, first, count, body):
        """`body(pointer, slice)` for `count` lines from `first` on, several at a time where one stride leads from each to the next."""
        f = self.f
        zero = f.i64(0)
        single = name == "B" or self.kernel.m_levels <= 1
        stride = "%Bn" if name == "B" else f"%{name}m0" if self.kernel.m_levels else zero

        def one(i):
            body(self.line(name, base, f.add(first, i)), self.slice_number(i))

        if not single:
            f.loop(zero, count, f.i64(1), [], one)
            return
        unrolled = f.round_down(count, f.i64(self.slices))
        start = self.line(name, base, first) if self.kernel.m_levels or name == "B" else base

        def several(i, pointer):
            slice_ = self.slice_number(i)
            for j in range(self.slices):
                body(pointer, f.op(f"arith.addi {slice_}, {f.i32(j)} : i32") if j else slice_)
                pointer = f.offset(pointer, stride)
            return [pointer]

        (rest,) = f.loop(zero, unrolled, f.i64(self.slices), [(start, "!llvm.ptr")], several)

        def last(i, pointer):
            body(pointer, self.slice_number(i))
            return [f.offset(pointer, stride)]

        f.loop(unrolled, count, f.i64(1), [(rest, "!llvm.ptr")], last)

    def slice_number(self, value):
        """`value` as a slice of ZA, through an empty assembly: LLVM 22 encodes a slice that it finds to be the constant 1, 2 or 3 as an immediate where the instruction wants a register."""
        number = self.f.op(f"arith.trunci {value} : i64 to i32")
        return self.f.op(f'llvm.inline_asm asm_dialect = att "", "=r,0" {number} : (i32) -> i32')

    # The product of a panel of A and a panel of B.

    def tile(self, m, rows, n, columns, source, total):
        f = self.f
        masks = [f.predicate(f.scale(self.side, j) if j else f.i64(0), columns, self.word) for j in range(self.vectors["B"])]
        c = f.offset("%C", n, self.unit)
        loaded = lambda: self.results(c, m, rows, masks, store=False)  # noqa: E731
        if self.kernel.zero:
            everything = 255
            f.either(self.first, [], lambda: f.call_intrinsic("llvm.aarch64.sme.zero", [(f.i32(everything), "i32")], None), loaded)
        else:
            loaded()
        self.products(source, total)
        plain = lambda: self.results(c, m, rows, masks, store=True)  # noqa: E731
        if self.kernel.finish:
            f.either(self.more, [], plain, lambda: self.finish(c, m, rows, n, masks))
        else:
            plain()

    def finish(self, c, m, rows, n, masks):
        """Out of the tiles through vectors, on which the operations after the product run."""
        f, finish = self.f, self.kernel.finish
        start = finish.start(f, n)
        everything = f.everything(self.word)
        output, kind = self.kernel.output, STREAMING.type(self.kernel.output)
        for half in range(2):
            first = f.add(m, self.side) if half else m

            def one(i, half=half, first=first):
                index, slice_ = f.add(first, i), self.slice_number(i)
                places = finish.row(f, start, index, self.kernel.m_levels)
                pointer = self.line("C", c, index)
                vectors = []
                for j, mask in enumerate(masks):
                    operands = [(f.zero(output), kind), (everything, STREAMING.type("i1", self.lanes)), (f.i32(len(masks) * half + j), "i32"), (slice_, "i32")]
                    value = f.call_intrinsic(f"llvm.aarch64.sme.read.horiz.{STREAMING.mangled(output)}", operands, kind)
                    vectors.append((value, self.across(pointer, j), places, f.scale(self.side, j), mask))
                finish.store(f, vectors, output)

            f.loop(f.i64(0), self.part(rows, half), f.i64(1), [], one)

    def results(self, c, m, rows, masks, store):
        """C into the tiles or out of them, the lines and columns that exist."""
        f = self.f
        for half in range(2):
            first = f.add(m, self.side) if half else m
            count = self.part(rows, half)

            def body(pointer, slice_, half=half):
                for j, mask in enumerate(masks):
                    if store:
                        self.tile_store("horiz", mask, self.across(pointer, j), len(masks) * half + j, slice_)
                    else:
                        self.tile_load(mask, self.across(pointer, j), len(masks) * half + j, slice_)

            self.each_line("C", c, first, count, body)

    def products(self, source, total):
        f, kernel = self.f, self.kernel
        element = kernel.inputs
        kind, predicate = STREAMING.type(element), STREAMING.type("i1", STREAMING.lanes(element))
        everything = f.everything(element)
        rows, columns = self.vectors["A"], self.vectors["B"]

        pitch, near = self.pitch, 8

        def of_b(b, g, j):
            if not pitch:
                return f.load(f.vector_offset(b, columns * g + j), element)
            # A pointer and one of a few distances are a register plus a register, in elements as the load counts.
            place = f.vector_offset(b, j)
            for distance in (g // near * near, g % near):
                place = f.offset(place, f.scale(pitch, distance), self.unit) if distance else place
            return cast(f, f.load(place, self.word), self.word, element)

        def steps(count):
            def body(_, a, b):
                for g in range(count):
                    x = [f.load(f.vector_offset(a, rows * g + i), element) for i in range(rows)]
                    y = [of_b(b, g, j) for j in range(columns)]
                    for i in range(rows):
                        for j in range(columns):
                            operands = [(f.i32(columns * i + j), "i32"), (everything, predicate), (everything, predicate), (x[i], kind), (y[j], kind)]
                            f.call_intrinsic(kernel.intrinsic, operands, None)
                moved = f.offset(b, f.scale(pitch, count), self.unit) if pitch else f.vector_offset(b, columns * count)
                return [f.vector_offset(a, rows * count), moved]

            return body

        done, carried = f.i64(0), ["%W", source]
        for count in (2 * near, near, 1) if pitch else kernel.unroll:
            stop = f.add(done, f.round_down(f.sub(total, done), f.i64(count)))
            carried = f.loop(done, stop, f.i64(count), [(v, "!llvm.ptr") for v in carried], steps(count))
            done = stop

    def tile_load(self, mask, pointer, tile, slice_):
        self.tile_access(f"llvm.aarch64.sme.ld1{self.letter}.horiz", mask, pointer, tile, slice_)

    def tile_store(self, direction, mask, pointer, tile, slice_):
        self.tile_access(f"llvm.aarch64.sme.st1{self.letter}.{direction}", mask, pointer, tile, slice_)

    def tile_access(self, name, mask, pointer, tile, slice_):
        f = self.f
        operands = [(mask, STREAMING.type("i1", self.lanes)), (pointer, "!llvm.ptr"), (f.i32(tile), "i32"), (slice_, "i32")]
        f.call_intrinsic(name, operands, None)


def intrinsic(inputs: str, output: str, a_signed: bool | None, b_signed: bool | None) -> str | None:
    """The outer product for these types; None where the architecture has none."""
    if inputs == output and inputs in ("f32", "f64"):
        return f"llvm.aarch64.sme.mopa.{STREAMING.mangled(inputs)}"
    if (inputs, output) in (("bf16", "f32"), ("f16", "f32")):
        return f"llvm.aarch64.sme.mopa.wide.{STREAMING.mangled(inputs)}"
    if (inputs, output) == ("i8", "i32") and None not in (a_signed, b_signed):
        prefix = {(True, True): "s", (False, False): "u", (True, False): "su", (False, True): "us"}[a_signed, b_signed]
        return f"llvm.aarch64.sme.{prefix}mopa.wide.nxv16i8"
    return None
