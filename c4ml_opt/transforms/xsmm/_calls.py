"""Writes dispatches and invokes of the xsmm dialect into the text of a function."""

from dataclasses import dataclass

from c4ml_opt.transforms.kernels._text import Code, Index


@dataclass(frozen=True)
class Product:
    """A brgemm of fixed sizes: the operands of its dispatch, and what is fused into it."""

    sizes: tuple
    fused: object


class Calls:
    """The calls of one function, whose operands have `types`."""

    def __init__(self, code: Code, types):
        self.code, self.types = code, types
        self._packed = ['"vnni_b"'] if types.factor > 1 else []

    def product(self, m, n, k, lda, ldb, ldc, strides, fused) -> Product:
        return Product((m, n, k, lda, ldb, ldc, *strides), fused)

    def _dispatch(self, product: Product, zero: bool, types: str | None = None) -> str:
        code, fused = self.code, product.fused
        flags = ", ".join(['"beta_0"'] * zero + self._packed)
        attributes = f"types = {types or self.types.text}, flags = [{flags}]"
        if fused:
            attributes += f', binary = "{fused.binary}", binary_flags = [{fused.flags}], unary = "{fused.unary}"'
        sizes = ", ".join(code.ref(s) for s in product.sizes)
        return code.value(f'"xsmm.{"fused_" if fused else ""}brgemm_dispatch"({sizes}) {{{attributes}}} : ({", ".join(["index"] * 8)}) -> i64')

    def invoke(self, product: Product, a, b, c, blocks: Index, zero: bool, first: list, added):
        """Calls the kernel; with `zero`, C starts from zero where all of `first` are zero."""
        code = self.code
        kernel = self._dispatch(product, zero and not first)
        if zero and first:
            start = self._dispatch(product, True)
            conditions = [code.compare("eq", i, 0) for i in first]
            while len(conditions) > 1:
                conditions = [code.value(f"arith.andi {conditions[0]}, {conditions[1]} : i1"), *conditions[2:]]
            kernel = code.value(f"arith.select {conditions[0]}, {start}, {kernel} : i64")
        b = (b[0], b[1], code.floordiv(b[2], b[3]) if b[3] != 1 else b[2])
        matrices = [a, b, c] + ([added or c] if product.fused else [])
        operands = ", ".join(f"{m[0]}, {code.ref(m[2])}" for m in matrices)
        types = ", ".join(f"{m[1]}, index" for m in matrices)
        code.line(f'"xsmm.{"fused_" if product.fused else ""}brgemm_invoke"({kernel}, {operands}, {code.ref(blocks)}) : (i64, {types}, index) -> ()')

    def allocate(self, scratch, depth: Index, lanes: Index):
        """What `lane_sums` needs: a row of 128s, and room for the sums."""
        code = self.code
        self._row, self._sums = scratch(depth, "i8", 64), scratch(lanes, "i32", 64)
        with code.loop(0, depth) as i:
            code.line(f"memref.store {code.constant(-128, 'i8')}, {self._row}[{code.ref(i)}] : memref<?xi8>")

    def lane_sums(self, b, step, n) -> str:
        """128 times the sum of each lane of a panel of B, by which turned sign bits of A make C too large: the product of a row of 128s with it."""
        product = self.product(1, n, step.size, step.size, step.strides[1], n, (0, 0), None)
        place = self.code.mul(b[2], b[3])
        self.invoke(product, (self._row, "memref<?xi8>", 0), (*b[:2], place, b[3]), (self._sums, "memref<?xi32>", 0), 1, True, [], None)
        return self._sums

    def start(self, c, sums, m, n, ldc, zero: bool, width: int):
        """C, or zero, less the lane sums."""
        code, kind = self.code, f"vector<{width}xi32>"
        zeros = code.constant("dense<0>", kind)
        with code.loop(0, m) as i, code.loop(0, n, width) as j:
            mask = code.value(f"vector.create_mask {code.ref(code.sub(n, j))} : vector<{width}xi1>")

            def load(buffer, type_, at):
                return code.value(f"vector.maskedload {buffer}[{code.ref(at)}], {mask}, {zeros} : {type_}, vector<{width}xi1>, {kind} into {kind}")

            place = code.add(c[2], code.mul(i, ldc), j)
            value = code.value(f"arith.subi {zeros if zero else load(c[0], c[1], place)}, {load(sums, 'memref<?xi32>', j)} : {kind}")
            code.line(f"vector.maskedstore {c[0]}[{code.ref(place)}], {mask}, {value} : {c[1]}, vector<{width}xi1>, {kind}")
