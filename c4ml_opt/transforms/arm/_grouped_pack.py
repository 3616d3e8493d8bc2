"""Packing of both operands for kernels that add up groups of k."""

from ._emitter import size
from ._pack import cast, copy_edge, interleave, line


class Packing:
    """Methods of a writer of a Grouped kernel that copy A and B into panels; `unit` is the integer type as wide as a group."""

    def nest(self, name, base, body, target):
        """`body(source, target)` for each iteration of the outer reductions, which returns the moved target."""
        f = self.f

        def level(i, source, target):
            if i == self.inner:
                return body(source, target)
            return f.loop(
                f.i64(0), f"%K{i}", f.i64(1), [(target, "!llvm.ptr")],
                lambda j, t: [level(i + 1, f.offset(source, f.mul(j, f"%{name}k{i}")), t)],
            )[0]

        return level(0, base, target)

    def pack_rows(self, source, first, kc, groups, target):
        """`mr` rows, each contiguous along k; a row that does not exist is the first one again, and its results are not kept."""
        f, kernel = self.f, self.kernel
        rows = []
        start = line(f, "A", source, first, kernel.m_levels)
        for i in range(kernel.mr):
            row = f.add(first, f.i64(i))
            inside = f.less(row, self.rows)
            rows.append(f.op(f"arith.select {inside}, {line(f, 'A', source, row, kernel.m_levels)}, {start} : !llvm.ptr") if i else start)
        scalable = kernel.vectors.scalable
        whole = groups if scalable else f.round_down(f.div(kc, self.group), self.units)

        def chunk(u, target):
            k = f.mul(u, self.group)
            mask = f.predicate(k, kc, self.stored) if scalable else None
            values = [cast(f, f.load(f.offset(row, k, size(kernel.inputs)), self.stored, mask), self.stored, self.unit) for row in rows]
            for j, value in enumerate(interleave(f, values, self.unit)):
                f.store(value, f.vector_offset(target, j), self.unit)
            return [f.vector_offset(target, kernel.mr)]

        (end,) = f.loop(f.i64(0), whole, self.units, [(target, "!llvm.ptr")], chunk)
        if not scalable:

            def rest(u, target):
                k = f.mul(u, self.group)
                values = f.minimum(self.group, f.sub(kc, k))
                for i, row in enumerate(rows):
                    place, start = f.offset(target, f.i64(i * kernel.unit)), f.offset(row, k, size(kernel.inputs))
                    step = f.i64(size(kernel.inputs))
                    copy_edge(f, place, self.unit, start, step, f.i64(1), step, values, kernel.inputs)
                return [f.offset(target, f.i64(kernel.mr * kernel.unit))]

            f.loop(whole, groups, f.i64(1), [(end, "!llvm.ptr")], rest)
        return f.offset(target, f.mul(groups, f.i64(kernel.mr * kernel.unit)))

    def pack_columns(self, source, left, kc, groups, target):
        """One panel of columns for one run of k."""
        f, kernel = self.f, self.kernel
        step = f"%Bk{self.inner}"
        if not kernel.vectors.scalable:
            full = f.op(f"arith.cmpi eq, {left}, {self.columns} : i64")
            if kernel.lines:
                f.when(full, lambda: self.zip_rows(source, None, kc, target))
                f.when(f.op(f"arith.xori {full}, {f.once('arith.constant true')} : i1"), lambda: self.copy_groups(source, left, f.i64(0), kc, groups, target))
            else:
                whole = f.div(kc, self.group)
                self.copy_units(source, left, whole, target)
                self.copy_groups(source, left, whole, kc, groups, target)
        elif kernel.lines:
            self.zip_rows(source, f.predicate(f.i64(0), left, self.stored), kc, target)
        else:
            whole = f.div(kc, self.group)
            self.gather_units(source, left, whole, target)
            self.copy_groups(source, left, whole, kc, groups, target)
        return f.offset(target, f.mul(groups, f.scale(f.vector_bytes(), kernel.nv)))

    def zip_rows(self, source, mask, kc, target):
        """B is contiguous along n: the rows of a group of k are zipped together; rows beyond the edge are zero."""
        f, kernel = self.f, self.kernel
        step, kind = f"%Bk{self.inner}", kernel.vectors.type(self.stored)
        # A whole vector of a row is as many columns as `vectors` packed vectors hold.
        vectors = kernel.unit // size(kernel.inputs)
        parts = max(1, kernel.nv // vectors)

        def write(rows, target):
            for part in range(parts):
                for j, value in enumerate(interleave(f, [row[part] for row in rows], self.stored)):
                    if part * vectors + j < kernel.nv:
                        f.store(value, f.vector_offset(target, part * vectors + j), self.stored)
            return f.vector_offset(target, kernel.nv)

        def load(pointer):
            masks = [mask] * parts
            if parts > 1 and mask is not None:
                raise ValueError("a panel is one vector of columns wide at most")
            return [f.load(f.vector_offset(pointer, part), self.stored, masks[part]) for part in range(parts)]

        def group(k, pointer, target):
            rows = []
            for _ in range(kernel.group):
                rows.append(load(pointer))
                pointer = f.offset(pointer, step)
            return [pointer, write(rows, target)]

        def rest(k, pointer, target):
            rows, first = [], pointer
            for i in range(kernel.group):
                inside = f.less(f.add(k, f.i64(i)), kc)
                place = f.op(f"arith.select {inside}, {pointer}, {first} : !llvm.ptr") if i else pointer
                rows.append([f.op(f"arith.select {inside}, {v}, {f.zero(self.stored)} : {kind}") for v in load(place)])
                pointer = f.offset(pointer, step)
            return [pointer, write(rows, target)]

        main = f.round_down(kc, self.group)
        carried = f.loop(f.i64(0), main, self.group, [(source, "!llvm.ptr"), (target, "!llvm.ptr")], group)
        f.loop(main, kc, self.group, [(v, "!llvm.ptr") for v in carried], rest)

    def gather_units(self, source, left, whole, target):
        """B is contiguous along k: a vector gathers one unit from each of its columns."""
        f, kernel = self.f, self.kernel
        lanes = f.lanes(self.unit)
        masks = [f.predicate(f.scale(lanes, j) if j else f.i64(0), left, self.unit) for j in range(kernel.nv)]
        starts = [f.offset(source, f.mul(f.scale(lanes, j) if j else f.i64(0), "%Bn")) for j in range(kernel.nv)]

        def group(u, target):
            for j in range(kernel.nv):
                place = f.offset(starts[j], u, kernel.unit)
                f.store(f.gather(place, "%Bn", self.unit, masks[j]), f.vector_offset(target, j), self.unit)
            return [f.vector_offset(target, kernel.nv)]

        f.loop(f.i64(0), whole, f.i64(1), [(target, "!llvm.ptr")], group)

    def copy_units(self, source, left, whole, target):
        """As gather_units, one unit at a time."""
        f, kernel = self.f, self.kernel

        def column(i):
            start, place = f.offset(source, f.mul(i, "%Bn")), f.offset(target, i, kernel.unit)

            def unit(u, place):
                value = f.op(f"llvm.load {f.offset(start, u, kernel.unit)} {{alignment = 1 : i64}} : !llvm.ptr -> {self.unit}")
                f.do(f"llvm.store {value}, {place} : {self.unit}, !llvm.ptr")
                return [f.vector_offset(place, kernel.nv)]

            f.loop(f.i64(0), whole, f.i64(1), [(place, "!llvm.ptr")], unit)

        f.loop(f.i64(0), left, f.i64(1), [], column)

    def copy_groups(self, source, left, first, kc, groups, target):
        """Groups from `first` on, element by element."""
        f, kernel = self.f, self.kernel
        step = f"%Bk{self.inner}"

        def group(u):
            k = f.mul(u, self.group)
            place = f.offset(target, f.mul(u, f.scale(f.vector_bytes(), kernel.nv)))
            values = f.minimum(self.group, f.sub(kc, k))
            copy_edge(f, place, self.unit, f.offset(source, f.mul(k, step)), "%Bn", left, step, values, kernel.inputs)

        f.loop(first, groups, f.i64(1), [], group)
