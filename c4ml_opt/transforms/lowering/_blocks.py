"""Copies between a plain memref and one in blocks of static sizes, as linalg.generic on views: whole blocks, and what is left at the ends."""

import itertools

from c4ml_opt.mlir import ir

DYNAMIC = ir.ShapedType.get_dynamic_stride_or_offset()


class Blocks:
    """The geometry of a linalg.pack or linalg.unpack on memrefs whose tiles are all static."""

    def __init__(self, emit, op, plain, packed):
        self.emit, self.plain, self.packed = emit, plain, packed
        rank = plain.type.rank
        self.dims, self.tiles = list(op.attributes["inner_dims_pos"]), list(op.attributes["static_inner_tiles"])
        given = list(op.attributes["outer_dims_perm"]) if "outer_dims_perm" in op.attributes else []
        self.order = given or list(range(rank))
        # Per tile: its loop over blocks in `packed`, how many blocks are whole, how much of one more there is.
        self.outer = [self.order.index(d) for d in self.dims]
        pairs = [self._split(d, t) for d, t in zip(self.dims, self.tiles)]
        self.whole, self.rest = [w for w, _ in pairs], [r for _, r in pairs]

    def _split(self, dim, tile):
        if not self.plain.type.is_dynamic_dim(dim):
            return divmod(self.plain.type.get_dim_size(dim), tile)
        size, by = self.emit.dim(self.plain, dim), self.emit.index(tile)
        return self.emit.binary("arith.divui", size, by), self.emit.binary("arith.remui", size, by)

    def fill_ends(self, value):
        """Gives the blocks that are not whole `value` everywhere."""
        for place, whole, rest in zip(self.outer, self.whole, self.rest):
            if rest == 0:
                continue
            offsets, sizes = self._all(self.packed)
            offsets[place], sizes[place] = whole, self._sub(sizes[place], whole)
            view = self._view(self.packed, offsets, sizes)
            self._generic([value], view, ["()", _identity(view.type.rank)], view.type.rank)

    def copy(self, to_packed: bool):
        """Copies every element of the plain memref to its block, or back."""
        for ends in itertools.product((False, True), repeat=len(self.tiles)):
            if any(rest == 0 if end else whole == 0 for end, whole, rest in zip(ends, self.whole, self.rest)):
                continue
            self._copy(ends, to_packed)

    def _copy(self, ends, to_packed):
        rank = self.plain.type.rank
        starts, extents = self._all(self.plain)
        offsets, sizes = self._all(self.packed)
        for i, (dim, tile, end) in enumerate(zip(self.dims, self.tiles, ends)):
            place = self.outer[i]
            if end:
                starts[dim], extents[dim] = self._times(self.whole[i], tile), self.rest[i]
                offsets[place], sizes[place] = self.whole[i], self._sub(sizes[place], self.whole[i])
                sizes[rank + i] = self.rest[i]
            else:
                sizes[place] = self.whole[i]
        plain, packed = self._view(self.plain, starts, extents), self._view(self.packed, offsets, sizes)
        # A plain index is the block's number times the tile plus the place in the block.
        index = [f"d{self.order.index(d)}" for d in range(rank)]
        for i, (dim, tile) in enumerate(zip(self.dims, self.tiles)):
            index[dim] = f"{index[dim]} * {tile} + d{rank + i}"
        loops = rank + len(self.tiles)
        maps = [f"({', '.join(index)})", _identity(loops)]
        source, target = (plain, packed) if to_packed else (packed, plain)
        self._generic([source], target, maps if to_packed else maps[::-1], loops)

    def _all(self, memref):
        shape = range(memref.type.rank)
        return [0 for _ in shape], [self.emit.dim(memref, i) if memref.type.is_dynamic_dim(i) else memref.type.get_dim_size(i) for i in shape]

    def _sub(self, a, b):
        return a - b if isinstance(a, int) and isinstance(b, int) else self.emit.binary("arith.subi", self._value(a), self._value(b))

    def _times(self, a, b: int):
        return a * b if isinstance(a, int) else self.emit.binary("arith.muli", a, self.emit.index(b))

    def _value(self, number):
        return self.emit.index(number) if isinstance(number, int) else number

    def _view(self, memref, offsets, sizes):
        type_ = memref.type
        if type_.has_static_shape and sizes == list(type_.shape):
            return memref
        strides, base = type_.get_strides_and_offset()
        steps = list(zip(offsets, strides))
        known = base != DYNAMIC and all(isinstance(o, int) and (o == 0 or s != DYNAMIC) for o, s in steps)
        offset = base + sum(o * s for o, s in steps if o) if known else "?"
        shape = "".join(f"{s if isinstance(s, int) else '?'}x" for s in sizes)
        layout = f"strided<[{', '.join('?' if s == DYNAMIC else str(s) for s in strides)}], offset: {offset}>"
        space = f", {type_.memory_space}" if type_.memory_space else ""
        dynamic = [[n for n in numbers if not isinstance(n, int)] for numbers in (offsets, sizes)]
        return self.emit.value(
            "memref.subview", f"memref<{shape}{type_.element_type}, {layout}{space}>", memref, *dynamic[0], *dynamic[1],
            static_offsets=_static(offsets), static_sizes=_static(sizes), static_strides=_static([1] * len(sizes)),
            operandSegmentSizes=f"array<i32: 1, {len(dynamic[0])}, {len(dynamic[1])}, 0>",
        )  # fmt: skip

    def _generic(self, inputs, output, results, loops):
        emit = self.emit
        dims = ", ".join(f"d{i}" for i in range(loops))
        element = output.type.element_type
        generic = emit.op(
            "linalg.generic", [*inputs, output], regions=1,
            indexing_maps="[" + ", ".join(f"affine_map<({dims}) -> {r}>" for r in results) + "]",
            iterator_types="[" + ", ".join(["#linalg.iterator_type<parallel>"] * loops) + "]",
            operandSegmentSizes="array<i32: 1, 1>",
        )  # fmt: skip
        block = generic.regions[0].blocks.append(element, element, arg_locs=[emit.location] * 2)
        emit.at_end(block).op("linalg.yield", [block.arguments[0]])


def _identity(loops: int) -> str:
    return f"({', '.join(f'd{i}' for i in range(loops))})"


def _static(numbers) -> str:
    return f"array<i64: {', '.join(str(n if isinstance(n, int) else ir.ShapedType.get_dynamic_size()) for n in numbers)}>" if numbers else "array<i64>"
