"""A matrix product by fused multiply-add on whole vectors, the multiplier taken from a lane.

The register tile is `rows` x `vectors`. Sixteen bytes of each row of A are read at once (SVE `ld1rqw`) and multiplied lane by
lane with packed rows of B (`fmla z, z, z.s[i]`), as in the hand-written kernels of Arm's KleidiAI.
"""

from dataclasses import dataclass

from ._emitter import Function, Vectors, size
from ._finish import Finish, kernel_arguments


@dataclass(frozen=True)
class Fma:
    """One kernel: C[m.., n] += A[m.., k..] * B[k.., n], n contiguous in C and the last k contiguous in A.

    `m_levels` and `k_levels` count the loops over rows and over the reduction, innermost last; `packed` copies B into panels,
    and may then gather (`gather`: n is not contiguous in B).
    """

    element: str
    vectors: Vectors
    mr: int
    nv: int
    kb: int
    m_levels: int
    k_levels: int
    packed: bool
    gather: bool
    #: B is a constant laid out for this kernel, contiguous along n.
    laid_out: bool = False
    #: Sums start from zero, whatever C holds.
    zero: bool = False
    finish: Finish | None = None

    @property
    def name(self) -> str:
        flags = ("p" if self.packed else "") + ("g" if self.gather else "") + ("z" if self.zero else "")
        kind = "sve" if self.vectors.scalable else "neon"
        return f"{kind}_fma_{self.element}_{self.mr}x{self.nv}_m{self.m_levels}k{self.k_levels}{flags}"

    @property
    def arguments(self) -> dict[str, str]:
        return kernel_arguments(self.m_levels, self.k_levels, self.finish)

    def scratch_bytes(self, f: Function, outer_k: str, inner_k: str, n: str, rows: str) -> str:
        """Bytes that `W` must have, given the product of the outer reduction sizes and the innermost one."""
        if not self.packed:
            return f.i64(0)
        unroll = f.i64(16 // size(self.element))
        rows = f.mul(outer_k, f.round_up(f.minimum(inner_k, f.i64(self.kb)), unroll))
        return f.mul(rows, f.scale(f.vector_bytes(), self.nv))

    def emit(self) -> Function:
        return _Writer(self).write()


class _Writer:
    def __init__(self, kernel: Fma):
        self.kernel = kernel
        self.f = Function(kernel.name, kernel.arguments, kernel.vectors)
        self.kind = kernel.vectors.type(kernel.element)
        self.unroll = 16 // size(kernel.element)
        # A masked quad reads past no row of A, so with B padded by zero rows the remainder of k is one more quad.
        self.padded = kernel.packed and kernel.vectors.scalable

    def write(self) -> Function:
        f, kernel = self.f, self.kernel
        zero, inner = f.i64(0), kernel.k_levels - 1
        lanes = f.lanes(kernel.element)
        step = f.scale(lanes, kernel.nv)

        def block(k0):
            self.first = f.equal(k0, zero)
            self.more = f.less(f.add(k0, f.i64(kernel.kb)), f"%K{inner}")
            kc = f.minimum(f.sub(f"%K{inner}", k0), f.i64(kernel.kb))
            a = f.offset("%A", k0, size(kernel.element))
            b = f.offset("%B", f.mul(k0, f"%Bk{inner}"))
            full = f.round_down("%N", step)
            f.loop(zero, full, step, [], lambda n: self.panel(a, b, n, kc, kernel.nv, None))
            f.loop(full, "%N", lanes, [], lambda n: self.panel(a, b, n, kc, 1, f.predicate(n, "%N", kernel.element)))

        # A sum of nothing is zero too.
        end = f.maximum(f"%K{inner}", f.i64(1)) if kernel.zero or kernel.finish else f"%K{inner}"
        f.loop(zero, end, f.i64(kernel.kb), [], block)
        return f

    def panel(self, a, b, n, kc, nv, mask):
        """All rows times the columns from `n` on, `nv` vectors of them."""
        f, kernel = self.f, self.kernel
        b = f.offset(b, f.mul(n, "%Bn"))
        if kernel.packed:
            self.pack(b, kc, nv, mask)
            b = "%W"
        places = kernel.finish.start(f, n) if kernel.finish else {}
        self.rows(a, f.offset("%C", n, size(kernel.element)), places, b, kc, nv, mask, 0)

    def rows(self, a, c, places, b, kc, nv, mask, level):
        f, kernel = self.f, self.kernel
        if level < kernel.m_levels - 1:
            def outer(i):
                a_row, c_row = f.offset(a, f.mul(i, f"%Am{level}")), f.offset(c, f.mul(i, f"%Cm{level}"))
                self.rows(a_row, c_row, self.moved(places, level, i), b, kc, nv, mask, level + 1)

            f.loop(f.i64(0), f"%M{level}", f.i64(1), [], outer)
            return
        if kernel.m_levels == 0:
            self.tile([a], [c], [places], b, kc, nv, mask)
            return
        start = f.i64(0)
        for count in heights(kernel.mr):
            def body(m, count=count):
                rows = [f.add(m, f.i64(i)) for i in range(count)]
                self.tile([f.offset(a, f.mul(r, f"%Am{level}")) for r in rows],
                          [f.offset(c, f.mul(r, f"%Cm{level}")) for r in rows],
                          [self.moved(places, level, r) for r in rows], b, kc, nv, mask)

            stop = f.add(start, f.round_down(f.sub(f"%M{level}", start), f.i64(count)))
            f.loop(start, stop, f.i64(count), [], body)
            start = stop

    def moved(self, places, level, index):
        return self.kernel.finish.moved(self.f, places, level, index) if self.kernel.finish else places

    # B into panels: one row of `nv` vectors for each k, zero beyond N and, where `padded`, up to a multiple of the unrolling.

    def pack(self, b, kc, nv, mask):
        f, kernel = self.f, self.kernel

        def nest(level, source, target):
            if level == kernel.k_levels - 1:
                return self.pack_rows(source, target, kc, nv, mask)

            def body(i, target):
                return [nest(level + 1, f.offset(source, f.mul(i, f"%Bk{level}")), target)]

            return f.loop(f.i64(0), f"%K{level}", f.i64(1), [(target, "!llvm.ptr")], body)[0]

        nest(0, b, "%W")

    def pack_rows(self, source, target, kc, nv, mask):
        f, kernel = self.f, self.kernel
        zero, one, element = f.i64(0), f.i64(1), kernel.element

        def body(k, source, target):
            for j in range(nv):
                f.store(self.row_vector(source, j, mask), f.vector_offset(target, j), element)
            return [f.offset(source, f"%Bk{kernel.k_levels - 1}"), f.vector_offset(target, nv)]

        def pad(k, target):
            for j in range(nv):
                f.store(f.zero(element), f.vector_offset(target, j), element)
            return [f.vector_offset(target, nv)]

        _, target = f.loop(zero, kc, one, [(source, "!llvm.ptr"), (target, "!llvm.ptr")], body)
        if not self.padded:
            return target
        return f.loop(kc, f.round_up(kc, f.i64(self.unroll)), one, [(target, "!llvm.ptr")], pad)[0]

    def row_vector(self, source, j, mask):
        f, kernel = self.f, self.kernel
        if not kernel.gather:
            return f.load(f.vector_offset(source, j), kernel.element, mask)
        start = f.mul(f.mul(f.lanes(kernel.element), f.i64(j)), "%Bn")
        return f.gather(f.offset(source, start), "%Bn", kernel.element, mask)

    # One register tile.

    def tile(self, a, c, e, b, kc, nv, mask):
        f, kernel = self.f, self.kernel
        element = kernel.element
        places = [(i, j) for i in range(len(c)) for j in range(nv)]

        def loaded():
            return [f.load(f.vector_offset(c[i], j), element, mask) for i, j in places]

        kinds = [self.kind] * len(places)
        acc = f.either(self.first, kinds, lambda: [f.zero(element)] * len(places), loaded) if kernel.zero else loaded()
        _, *acc = self.reduce(0, [], a, b, kc, nv, mask, acc)

        def plain():
            for (i, j), value in zip(places, acc):
                f.store(value, f.vector_offset(c[i], j), element, mask)

        def finished():
            lanes = f.lanes(element)
            vectors = [(v, f.vector_offset(c[i], j), e[i], f.scale(lanes, j), mask) for (i, j), v in sorted(zip(places, acc), key=lambda p: p[0][::-1])]
            kernel.finish.store(f, vectors, element)

        if kernel.finish:
            f.either(self.more, [], plain, finished)
        else:
            plain()

    def reduce(self, level, outer, a, b, kc, nv, mask, acc):
        """The reduction loops from `level` in; returns the moved pointer into B and the accumulators."""
        f, kernel = self.f, self.kernel
        if level == kernel.k_levels - 1:
            return self.inner(a, b, kc, nv, mask, acc)

        def body(i, b, *acc):
            inner_a = [f.offset(row, f.mul(i, f"%Ak{level}")) for row in a]
            source = b if kernel.packed else f.offset(b, f.mul(i, f"%Bk{level}"))
            moved, *acc = self.reduce(level + 1, outer, inner_a, source, kc, nv, mask, acc)
            return [moved if kernel.packed else b, *acc]

        return f.loop(f.i64(0), f"%K{level}", f.i64(1), [(b, "!llvm.ptr"), *((v, self.kind) for v in acc)], body)

    def inner(self, a, b, kc, nv, mask, acc):
        f = self.f
        zero, unroll = f.i64(0), f.i64(self.unroll)
        main = f.round_down(kc, unroll)
        carried = [(b, "!llvm.ptr"), *((v, self.kind) for v in acc)]
        b, *acc = f.loop(zero, main, unroll, carried, lambda k, b, *acc: self.quad(a, b, k, nv, mask, acc, None))
        carried = [(b, "!llvm.ptr"), *((v, self.kind) for v in acc)]
        if self.padded:
            def rest(k, b, *acc):
                return self.quad(a, b, k, nv, mask, acc, f.predicate(k, kc, self.kernel.element))

            return f.loop(main, kc, unroll, carried, rest)
        return f.loop(main, kc, f.i64(1), carried, lambda k, b, *acc: self.single(a, b, k, nv, mask, acc))

    def quad(self, a, b, k, nv, mask, acc, a_mask):
        """Sixteen bytes of k."""
        f, kernel, acc = self.f, self.kernel, list(acc)
        x = [f.load_quad(f.offset(row, k, size(kernel.element)), kernel.element, a_mask) for row in a]
        for lane in range(self.unroll):
            for j in range(nv):
                y = self.b_vector(b, j, mask)
                for i in range(len(a)):
                    acc[i * nv + j] = f.multiply_lane(acc[i * nv + j], y, x[i], lane, kernel.element)
            b = self.next_row(b, nv)
        return [b, *acc]

    def single(self, a, b, k, nv, mask, acc):
        f, kernel, acc = self.f, self.kernel, list(acc)
        x = [f.splat(f.scalar(f.offset(row, k, size(kernel.element)), kernel.element), kernel.element) for row in a]
        for j in range(nv):
            y = self.b_vector(b, j, mask)
            for i in range(len(a)):
                acc[i * nv + j] = f.multiply_add(acc[i * nv + j], y, x[i], kernel.element)
        return [self.next_row(b, nv), *acc]

    def b_vector(self, b, j, mask):
        return self.f.load(self.f.vector_offset(b, j), self.kernel.element, None if self.kernel.packed else mask)

    def next_row(self, b, nv):
        if self.kernel.packed:
            return self.f.vector_offset(b, nv)
        return self.f.offset(b, f"%Bk{self.kernel.k_levels - 1}")


def heights(mr: int) -> list[int]:
    """The row counts of a register tile and of its remainders: `mr`, then the powers of two below it."""
    return [mr, *(1 << p for p in reversed(range(mr.bit_length())) if 1 << p < mr)]

