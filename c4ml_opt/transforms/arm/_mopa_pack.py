"""Packing of both operands for outer products: lines contiguous along k are transposed through ZA tiles, others interleaved by zips."""

from ._emitter import BITS, Vectors, size

STREAMING = Vectors(True)


class Packing:
    """Methods of a writer of an OuterProduct kernel that copy lines of A and B into panels."""

    def pack(self, name, base, first, count, kc, target):
        """Lines `first`.. of A or B for one block of k, to `target`."""
        f, kernel = self.f, self.kernel
        rows = {"A": kernel.a_lines, "B": kernel.b_lines}[name]

        def nest(level, source, target):
            if level == self.inner:
                return (self.interleave if rows else self.transpose)(name, source, first, count, kc, target)

            def body(i, target):
                return [nest(level + 1, f.offset(source, f.mul(i, f"%{name}k{level}")), target)]

            return f.loop(f.i64(0), f"%K{level}", f.i64(1), [(target, "!llvm.ptr")], body)[0]

        nest(0, base, target)

    def copy_rows(self, source, pitch, columns, total, target):
        """Columns of a B that is laid out, group by group."""
        f, count = self.f, self.vectors["B"]
        masks = [f.predicate(f.scale(self.side, j) if j else f.i64(0), columns, self.word) for j in range(count)]

        def groups(number):
            def body(_, source, target):
                for _ in range(number):
                    for j, mask in enumerate(masks):
                        f.store(f.load(f.vector_offset(source, j), self.word, mask), f.vector_offset(target, j), self.word)
                    source, target = f.offset(source, pitch, self.unit), f.vector_offset(target, count)
                return [source, target]

            return body

        several, carried = f.round_down(total, f.i64(4)), [source, target]
        for low, high, number in ((f.i64(0), several, 4), (several, total, 1)):
            carried = f.loop(low, high, f.i64(number), [(v, "!llvm.ptr") for v in carried], groups(number))

    def transpose(self, name, source, first, count, kc, target):
        """Each line is contiguous along k: words of `ways` values go in as rows of a ZA tile and out as columns."""
        f, kernel = self.f, self.kernel
        groups = f.div(f.add(kc, f.i64(kernel.ways - 1)), f.i64(kernel.ways))
        vectors, panel = self.vectors[name], self.panel[name]
        starts = [f.add(first, f.scale(self.side, i)) if i else first for i in range(vectors)]
        counts = [self.part(count, i) for i in range(vectors)]

        def chunk(u):
            base = f.offset(source, u, self.unit)
            mask = f.predicate(u, groups, self.word)
            for tile in range(vectors):
                if kernel.ways == 1:
                    self.each_line(name, base, starts[tile], counts[tile], lambda p, s, tile=tile: self.tile_load(mask, p, tile, s))
                else:
                    self.load_narrow(name, base, u, tile, starts[tile], counts[tile], kc)
            place = f.offset(target, f.mul(u, panel), self.unit)
            self.store_columns(place, f.minimum(self.side, f.sub(groups, u)), vectors)

        f.loop(f.i64(0), groups, self.side, [], chunk)
        return f.offset(target, f.mul(groups, panel), self.unit)

    def load_narrow(self, name, base, u, tile, start, lines, kc):
        """Whole words straight into ZA; where the last word is not whole, through a vector that its predicate fills with zeros."""
        f, kernel = self.f, self.kernel
        ways = f.i64(kernel.ways)
        left = f.sub(kc, f.mul(u, ways))
        whole = f.op(f"arith.cmpi sge, {left}, {f.mul(self.side, ways)} : i64")
        everything = f.everything(self.word)
        f.when(whole, lambda: self.each_line(name, base, start, lines, lambda p, s: self.tile_load(everything, p, tile, s)))
        stored = f"i{BITS[kernel.inputs]}"

        def partial():
            mask = f.predicate(f.i64(0), left, stored)

            def body(pointer, slice_):
                vector = f.load(pointer, stored, mask)
                words = f.op(f"vector.bitcast {vector} : {STREAMING.type(stored)} to {STREAMING.type(self.word)}")
                operands = [(f.i32(tile), "i32"), (slice_, "i32"), (everything, STREAMING.type("i1", self.lanes)), (words, STREAMING.type(self.word))]
                f.call_intrinsic(f"llvm.aarch64.sme.write.horiz.{STREAMING.mangled(self.word)}", operands, None)

            self.each_line(name, base, start, lines, body)

        f.when(f.op(f"arith.xori {whole}, {f.once('arith.constant true')} : i1"), partial)

    def store_columns(self, place, columns, vectors):
        """All tiles; lines that do not exist leave whatever their tile holds."""
        f = self.f
        everything = f.everything(self.word)
        unrolled = f.round_down(columns, f.i64(self.slices))

        def column(pointer, slice_):
            for tile in range(vectors):
                self.tile_store("vert", everything, self.across(pointer, tile), tile, slice_)
            return f.vector_offset(pointer, vectors)

        def several(i, pointer):
            slice_ = self.slice_number(i)
            for j in range(self.slices):
                pointer = column(pointer, f.op(f"arith.addi {slice_}, {f.i32(j)} : i32") if j else slice_)
            return [pointer]

        (rest,) = f.loop(f.i64(0), unrolled, f.i64(self.slices), [(place, "!llvm.ptr")], several)
        f.loop(unrolled, columns, f.i64(1), [(rest, "!llvm.ptr")], lambda i, pointer: [column(pointer, self.slice_number(i))])

    def across(self, pointer, vectors):
        """`pointer` moved by whole vectors, in elements, as SME's loads and stores add them."""
        return self.f.offset(pointer, self.f.scale(self.side, vectors), self.unit) if vectors else pointer

    def interleave(self, name, source, first, count, kc, target):
        """Lines are contiguous: the rows of one group of k are zipped together."""
        f, kernel = self.f, self.kernel
        stored, ways = f"i{BITS[kernel.inputs]}", kernel.ways
        source = f.offset(source, first, size(kernel.inputs))
        step = f"%{name}k{self.inner}"
        # `ways` rows make two vectors, so each row fills two, one or half a vector.
        vectors = self.vectors[name] if ways == 1 else 1
        masks = [f.predicate(f.scale(self.side, i) if i else f.i64(0), count, stored) for i in range(vectors)]

        def row(pointer):
            return [f.load(f.vector_offset(pointer, j), stored, masks[j]) for j in range(vectors)]

        def store(pointer, results):
            for j, value in enumerate(results):
                f.store(value, f.vector_offset(pointer, j), stored)
            return f.vector_offset(pointer, self.vectors[name])

        def groups(count):
            def body(k, pointer, target):
                for _ in range(count):
                    rows = []
                    for _ in range(ways):
                        rows.append(row(pointer))
                        pointer = f.offset(pointer, step)
                    target = store(target, self.zipped(rows, stored))
                return [pointer, target]

            return body

        def rest(k, pointer, target):
            rows = []
            for i in range(ways):
                at = f.add(k, f.i64(i))
                inside = f.less(at, kc)
                # Beyond the edge the first row of the group is read again and masked away.
                place = f.op(f"arith.select {inside}, {pointer}, {first_row(k)} : !llvm.ptr") if i else pointer
                kind = STREAMING.type(stored)
                zero = f.zero(stored)
                rows.append([f.op(f"arith.select {inside}, {value}, {zero} : {kind}") for value in row(place)])
                pointer = f.offset(pointer, step)
            return [pointer, store(target, self.zipped(rows, stored))]

        def first_row(k):
            return f.offset(source, f.mul(k, step))

        several, main = f.round_down(kc, f.i64(4 * ways)), f.round_down(kc, f.i64(ways))
        carried = [source, target]
        for low, high, count in ((f.i64(0), several, 4), (several, main, 1)):
            carried = f.loop(low, high, f.i64(count * ways), [(v, "!llvm.ptr") for v in carried], groups(count))
        if ways == 1:
            return carried[1]
        return f.loop(main, kc, f.i64(ways), [(v, "!llvm.ptr") for v in carried], rest)[1]

    def zipped(self, rows, stored):
        """Two vectors in which the values of one line stand side by side."""
        if len(rows) == 1:
            return rows[0]
        values = [r[0] for r in rows]
        if len(values) == 4:
            low = [self.zip(1, values[0], values[2], stored), self.zip(1, values[1], values[3], stored)]
        else:
            low = values
        return [self.zip(1, *low, stored), self.zip(2, *low, stored)]

    def zip(self, which, a, b, element):
        kind = STREAMING.type(element)
        return self.f.call_intrinsic(f"llvm.aarch64.sve.zip{which}.{STREAMING.mangled(element)}", [(a, kind), (b, kind)], kind)
