"""A matrix product by instructions that add up groups of k: BFMMLA, SMMLA and kin on 2x2 blocks, or BFDOT and SDOT on lanes.

A is packed once into panels of `mr` rows, B into panels of `nv` vectors: for each group of k, each line's values side by side
in one unit of 8 bytes (MMLA) or 4 (dot). The 2x2 accumulators keep their layout over the whole reduction; rows of C are zipped
into it before and unzipped after.
"""

from dataclasses import dataclass

from ._emitter import BITS, Function, Vectors, size
from ._finish import Finish, kernel_arguments
from ._grouped_pack import Packing
from ._pack import cast, laid_out_columns, line


@dataclass(frozen=True)
class Grouped:
    """C[m.., n] += A[m.., k..] * B[k.., n], A contiguous in k; `lines`: B is contiguous along n, else along k."""

    inputs: str
    output: str
    intrinsic: str
    #: 8 for 2x2 blocks, 4 for dot products by lane.
    unit: int
    #: The instruction wants B first (USMMLA with a signed A).
    swapped: bool
    vectors: Vectors
    mr: int
    nv: int
    kb: int
    m_levels: int
    k_levels: int
    lines: bool
    #: B is a constant laid out as `_constant.rows` does.
    laid_out: bool = False
    #: Sums start from zero, whatever C holds.
    zero: bool = False
    finish: Finish | None = None
    unroll: tuple[int, ...] = (4, 1)

    @property
    def name(self) -> str:
        kind = "sve" if self.vectors.scalable else "neon"
        short = self.intrinsic.split(".")[3]
        flags = ("l" if self.lines else "k") + ("c" if self.laid_out else "") + ("s" if self.swapped else "") + ("z" if self.zero else "")
        return f"{kind}_{short}_{self.inputs}_{self.mr}x{self.nv}_m{self.m_levels}k{self.k_levels}{flags}"

    @property
    def group(self) -> int:
        """Values of k in a unit."""
        return self.unit // size(self.inputs)

    @property
    def arguments(self) -> dict[str, str]:
        return kernel_arguments(self.m_levels, self.k_levels, self.finish)

    def scratch_bytes(self, f: Function, outer_k: str, inner_k: str, n: str, rows: str) -> str:
        """Bytes of `W`: a dummy row, a copy of a panel of C without predicates, a panel of B unless it is laid out, all of A for one block of k, and
        what the last vector writes too far."""
        groups = f.div(f.add(f.minimum(inner_k, f.i64(self.kb)), f.i64(self.group - 1)), f.i64(self.group))
        total = f.add(f.mul(outer_k, groups), f.i64(256 // self.unit))
        width = f.scale(f.vector_bytes(), self.nv)
        lines = f.round_up(rows, f.i64(self.mr))
        edge = f.i64(0) if self.vectors.scalable else f.mul(lines, width)
        panels = f.mul(lines, f.i64(self.unit))
        return f.add(f.add(width, edge), f.mul(total, panels if self.laid_out else f.add(width, panels)))

    @property
    def panel_columns(self) -> int:
        """Columns in a panel of a constant B: those of a register tile, at the longest vectors."""
        return self.nv * (256 if self.vectors.scalable else 16) // self.unit

    def emit(self) -> Function:
        return _Writer(self).write()


class _Writer(Packing):
    def __init__(self, kernel: Grouped):
        self.kernel = kernel
        self.f = f = Function(kernel.name, kernel.arguments, kernel.vectors)
        self.inner = kernel.k_levels - 1
        self.unit = f"i{8 * kernel.unit}"
        self.stored = f"i{BITS[kernel.inputs]}"
        self.units = f.lanes(self.unit)
        self.columns = f.once(f"arith.muli {self.units}, {f.i64(kernel.nv)} : i64")
        self.kind, self.acc_kind = kernel.vectors.type(kernel.inputs), kernel.vectors.type(kernel.output)
        self.rows = f.product([f"%M{i}" for i in range(kernel.m_levels)])
        self.group = f.i64(kernel.group)

    def write(self) -> Function:
        f, kernel = self.f, self.kernel
        width = f.scale(f.vector_bytes(), kernel.nv)
        self.dummy, self.edge = "%W", f.offset("%W", width)
        wb = self.edge if kernel.vectors.scalable else f.offset(self.edge, f.mul(self.rows, width))

        def block(k0):
            self.first = f.equal(k0, f.i64(0))
            self.plain = f.less(f.add(k0, f.i64(kernel.kb)), f"%K{self.inner}")
            kc = f.minimum(f.sub(f"%K{self.inner}", k0), f.i64(kernel.kb))
            groups = f.div(f.add(kc, f.i64(kernel.group - 1)), self.group)
            total = f.mul(f.product([f"%K{i}" for i in range(self.inner)]), groups)
            a = f.offset("%A", f.mul(k0, f"%Ak{self.inner}"))
            b = f.offset("%B", f.mul(k0, f"%Bk{self.inner}"))
            # One vector may be written beyond the last group.
            wa = wb if kernel.laid_out else f.offset(wb, f.mul(f.add(total, self.units), width))
            panel_bytes = f.mul(total, f.i64(kernel.mr * kernel.unit))

            def pack_a(m, target):
                self.nest("A", a, lambda source, target: self.pack_rows(source, m, kc, groups, target), target)
                return [f.offset(target, panel_bytes)]

            def column_panel(n):
                left = f.minimum(self.columns, f.sub("%N", n))
                self.places = kernel.finish.start(f, n) if kernel.finish else {}
                panel, self.pitch = laid_out_columns(f, kernel, k0, total, n) if kernel.laid_out else (wb, None)
                if not kernel.laid_out:
                    self.nest("B", f.offset(b, f.mul(n, "%Bn")), lambda source, target: self.pack_columns(source, left, kc, groups, target), wb)
                self.column_panel(f.offset("%C", n, size(kernel.output)), left, wa, panel, total, panel_bytes)

            f.loop(f.i64(0), self.rows, f.i64(kernel.mr), [(wa, "!llvm.ptr")], pack_a)
            f.loop(f.i64(0), "%N", self.columns, [], column_panel)

        # A sum of nothing is zero too.
        end = f.maximum(f"%K{self.inner}", f.i64(1)) if kernel.zero or kernel.finish else f"%K{self.inner}"
        f.loop(f.i64(0), end, f.i64(kernel.kb), [], block)
        return f

    def column_panel(self, c, left, wa, wb, total, panel_bytes):
        """All rows times one packed panel of columns."""
        f, kernel = self.f, self.kernel

        def in_place(i):
            return line(f, "C", c, i, kernel.m_levels)

        if kernel.vectors.scalable:
            self.row_panels(in_place, self.masks(left), wa, wb, total, panel_bytes)
            return
        # Without predicates, columns that do not fill the panel are worked on in a copy that does.
        partial = f.less(left, self.columns)
        row_bytes = f.mul(self.columns, f.i64(size(kernel.output)))

        def copied(i):
            return f.offset(self.edge, f.mul(i, row_bytes))

        def copy(source, target):
            def element(i, j):
                value = f.scalar(f.offset(source(i), j, size(kernel.output)), kernel.output)
                f.do(f"llvm.store {value}, {f.offset(target(i), j, size(kernel.output))} : {kernel.output}, !llvm.ptr")

            f.when(partial, lambda: f.loop(f.i64(0), self.rows, f.i64(1), [], lambda i: f.loop(f.i64(0), left, f.i64(1), [], lambda j: element(i, j)) and None))

        copy(in_place, copied)
        more, self.plain = self.plain, f.op(f"arith.ori {self.plain}, {partial} : i1")
        row = lambda i: f.op(f"arith.select {partial}, {copied(i)}, {in_place(i)} : !llvm.ptr")  # noqa: E731
        self.row_panels(row, [None] * kernel.nv, wa, wb, total, panel_bytes)
        if kernel.finish:
            f.either(more, [], lambda: copy(copied, in_place), lambda: self.finish_elements(partial, copied, in_place, left))
        else:
            copy(copied, in_place)

    def finish_elements(self, partial, source, target, left):
        """One element after the other, from the copy of the last columns."""
        f, kernel = self.f, self.kernel

        def element(i, j):
            value = f.scalar(f.offset(source(i), j, size(kernel.output)), kernel.output)
            places = kernel.finish.row(f, self.places, i, kernel.m_levels)
            own, stores = kernel.finish.apply(f, value, places, j, 0, None)
            if own is not None:
                stores = [*stores, (own, f.offset(target(i), j, size(kernel.output)), kernel.output)]
            for result, place, kind in stores:
                f.do(f"llvm.store {result}, {place} : {kind}, !llvm.ptr")
            return []

        def lines(i):
            return f.loop(f.i64(0), left, f.i64(1), [], lambda j: element(i, j))

        f.when(partial, lambda: f.loop(f.i64(0), self.rows, f.i64(1), [], lines))

    def row_panels(self, row, masks, wa, wb, total, panel_bytes):
        f, kernel = self.f, self.kernel
        mr = f.i64(kernel.mr)
        full = f.round_down(self.rows, mr)

        def panel(m, source):
            self.tile(row, m, kernel.mr, source, wb, total, masks)
            return [f.offset(source, panel_bytes)]

        (rest,) = f.loop(f.i64(0), full, mr, [(wa, "!llvm.ptr")], panel)
        done = full
        for count in self.heights():
            # An odd row out goes with the last pair.
            left_over = f.add(f.sub(self.rows, done), f.i64(self.step - 1 if count == self.step else 0))
            stop = f.add(done, f.round_down(left_over, f.i64(count)))

            def part(m, count=count):
                place = f.offset(rest, f.mul(f.sub(m, full), f.i64(kernel.unit)))
                self.tile(row, m, count, place, wb, total, masks)

            f.loop(done, stop, f.i64(count), [], part)
            done = stop

    @property
    def step(self) -> int:
        """Rows that one accumulator holds."""
        return 2 if self.kernel.unit == 8 else 1

    def heights(self):
        """Row counts for the rows left by whole panels, down to one accumulator's."""
        counts = []
        count = self.step
        while count < self.kernel.mr:
            counts.append(count)
            count *= 2
        return reversed(counts)

    def masks(self, left):
        """A predicate for each vector of columns of C."""
        f, kernel = self.f, self.kernel
        lanes = f.lanes(kernel.output)
        count = kernel.nv // self.step
        return [f.predicate(f.scale(lanes, j) if j else f.i64(0), left, kernel.output) for j in range(count)]

    # One register tile.

    def tile(self, row, m, count, a, b, total, masks):
        """`count` rows from `m` on; of a single pair the second may not exist."""
        f, kernel = self.f, self.kernel
        rows = [row(f.add(m, f.i64(i))) for i in range(count)]
        if count == self.step == 2:
            inside = f.less(f.add(m, f.i64(1)), self.rows)
            rows[1] = f.op(f"arith.select {inside}, {rows[1]}, {self.dummy} : !llvm.ptr")
        kinds = [self.acc_kind] * (count // self.step * kernel.nv)
        loaded = lambda: self.load_results(rows, masks)  # noqa: E731
        acc = f.either(self.first, kinds, lambda: [f.zero(kernel.output)] * len(kinds), loaded) if kernel.zero else loaded()
        acc = self.products(count, a, b, total, acc)
        if kernel.finish:
            f.either(self.plain, [], lambda: self.store_results(rows, masks, acc), lambda: self.finish_results(m, rows, masks, acc))
        else:
            self.store_results(rows, masks, acc)

    def finish_results(self, m, rows, masks, acc):
        f, kernel = self.f, self.kernel
        places = []
        for i in range(len(rows)):
            index = f.add(m, f.i64(i))
            if len(rows) == self.step == 2 and i:
                inside = f.less(index, self.rows)
                index = f.op(f"arith.select {inside}, {index}, {m} : i64")
                found = kernel.finish.row(f, self.places, index, kernel.m_levels)
                places.append({
                    number: f.op(f"arith.select {inside}, {p}, {self.dummy} : !llvm.ptr") if number in kernel.finish.outputs else p
                    for number, p in found.items()
                })
            else:
                places.append(kernel.finish.row(f, self.places, index, kernel.m_levels))
        lanes = f.lanes(kernel.output)
        vectors = [
            (value, f.vector_offset(rows[i], j), places[i], f.scale(lanes, j), masks[j])
            for (i, j), value in sorted(self.results(len(rows), acc).items(), key=lambda p: p[0][::-1])
        ]
        kernel.finish.store(f, vectors, kernel.output)

    def load_results(self, rows, masks):
        f, kernel = self.f, self.kernel
        acc = []
        if self.step == 1:
            return [f.load(f.vector_offset(row, j), kernel.output, masks[j]) for row in rows for j in range(kernel.nv)]
        for i in range(0, len(rows), 2):
            for j in range(kernel.nv // 2):
                pair = [f.load(f.vector_offset(row, j), kernel.output, masks[j]) for row in rows[i : i + 2]]
                acc += [self.through_blocks(f.zip, which, *pair) for which in (1, 2)]
        return acc

    def results(self, count, acc) -> dict[tuple[int, int], str]:
        """Vectors of C by row and place in the row."""
        f, kernel = self.f, self.kernel
        values = iter(acc)
        if self.step == 1:
            return {(i, j): next(values) for i in range(count) for j in range(kernel.nv)}
        found = {}
        for i in range(0, count, 2):
            for j in range(kernel.nv // 2):
                pair = [next(values), next(values)]
                found |= {(i + which - 1, j): self.through_blocks(f.unzip, which, *pair) for which in (1, 2)}
        return found

    def store_results(self, rows, masks, acc):
        f = self.f
        for (i, j), value in self.results(len(rows), acc).items():
            f.store(value, f.vector_offset(rows[i], j), self.kernel.output, masks[j])

    def through_blocks(self, function, which, a, b):
        """Zips or unzips pairs of columns; single columns where the block is transposed."""
        f, kernel = self.f, self.kernel
        element = "i32" if self.kernel.swapped else "i64"
        a, b = (cast(f, v, kernel.output, element) for v in (a, b))
        return cast(f, function(which, a, b, element), element, kernel.output)

    def products(self, count, a, b, total, acc):
        f, kernel = self.f, self.kernel
        per_quad = 16 // kernel.unit
        quads = range((count + per_quad - 1) // per_quad)

        def steps(number):
            def body(_, a, b, *acc):
                acc = list(acc)
                for _ in range(number):
                    x = [f.load_quad(f.offset(a, f.i64(16 * q)) if q else a, kernel.inputs, None) for q in quads]
                    for j in range(kernel.nv):
                        y = f.load(f.vector_offset(b, j), kernel.inputs)
                        for i in range(count // self.step):
                            at = i * kernel.nv + j
                            acc[at] = self.multiply(acc[at], x, y, i)
                    a = f.offset(a, f.i64(kernel.mr * kernel.unit))
                    b = f.offset(b, self.pitch, kernel.unit) if self.pitch and kernel.vectors.scalable else f.vector_offset(b, kernel.nv)
                return [a, b, *acc]

            return body

        done = f.i64(0)
        carried = [(a, "!llvm.ptr"), (b, "!llvm.ptr"), *((v, self.acc_kind) for v in acc)]
        for number in kernel.unroll:
            stop = f.add(done, f.round_down(f.sub(total, done), f.i64(number)))
            values = f.loop(done, stop, f.i64(number), carried, steps(number))
            carried = [(v, k) for v, (_, k) in zip(values, carried)]
            done = stop
        return [v for v, _ in carried[2:]]

    def multiply(self, acc, quads, vector, i):
        f, kernel = self.f, self.kernel
        kind, out = self.kind, self.acc_kind
        if kernel.unit == 8:
            pair = [quads[i], vector]
            pair = pair[::-1] if kernel.swapped else pair
            return f.call_intrinsic(kernel.intrinsic, [(acc, out), *((v, kind) for v in pair)], out)
        quad, lane = quads[i // 4], i % 4
        if kernel.vectors.scalable:
            return f.call_intrinsic(kernel.intrinsic, [(acc, out), (vector, kind), (quad, kind), (f.i32(lane), "i32")], out)
        words = cast(f, quad, kernel.inputs, "i32")
        spread = f.shuffle(words, words, [lane] * 4, kernel.vectors.type("i32"))
        return f.call_intrinsic(kernel.intrinsic, [(acc, out), (vector, kind), (cast(f, spread, "i32", kernel.inputs), kind)], out)


def intrinsic(kind: str, inputs: str, output: str, a_signed, b_signed, scalable: bool) -> tuple[str, bool] | None:
    """The instruction for these types and whether it wants B first; None where there is none."""
    prefix = "llvm.aarch64.sve." if scalable else "llvm.aarch64.neon."
    if (inputs, output) == ("bf16", "f32"):
        if kind == "mmla":
            return prefix + ("fmmla.nxv4f32.nxv8bf16" if scalable else "bfmmla"), False
        return prefix + ("bfdot.lane.v2" if scalable else "bfdot.v4f32.v8bf16"), False
    if (inputs, output) != ("i8", "i32") or None in (a_signed, b_signed):
        return None
    types = ".nxv4i32" if scalable else ".v4i32.v16i8"
    if kind == "mmla":
        name = {(True, True): "smmla", (False, False): "ummla", (False, True): "usmmla", (True, False): "usmmla"}[a_signed, b_signed]
        return prefix + name + types, (a_signed, b_signed) == (True, False)
    if a_signed != b_signed:
        return None
    return prefix + ("sdot" if a_signed else "udot") + (".lane" if scalable else "") + types, False
