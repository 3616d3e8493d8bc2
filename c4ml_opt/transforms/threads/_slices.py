"""One part of a linalg operation's loops, and the slices of its buffers that this part walks through."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms._indices import shift_indices
from c4ml_opt.transforms.kernels._linear import Access, Nest
from c4ml_opt.transforms.kernels._threads import pieces, static_size

DYNAMIC_SIZE, DYNAMIC_STRIDE = ir.ShapedType.get_dynamic_size(), ir.ShapedType.get_dynamic_stride_or_offset()
FOLDED = {
    "arith.addi": lambda a, b: a + b, "arith.subi": lambda a, b: a - b, "arith.muli": lambda a, b: a * b,
    "arith.ceildivsi": lambda a, b: -(-a // b), "arith.minsi": min, "arith.maxsi": max,
}  # fmt: skip
NEUTRAL = {"arith.addi": 0, "arith.muli": 1}


def number(emit: Emitter, value):
    """An index value of what may be an int."""
    return emit.index(value) if isinstance(value, int) else value


def calculate(emit: Emitter, name: str, a, b):
    """An operation on indices, an int where both are."""
    for one, other in ((a, b), (b, a)):
        if isinstance(one, int) and one == NEUTRAL.get(name):
            return other
    if isinstance(a, int) and isinstance(b, int):
        return FOLDED[name](a, b)
    return emit.binary(name, number(emit, a), number(emit, b))


def loop_size(nest: Nest, loop: int, emit: Emitter):
    """How often a loop runs: an int, or an index value of an operand's dimension."""
    known = static_size(nest, loop)
    if known is not None:
        return known
    access, place = next((a, p) for a in nest.accesses for p, r in enumerate(a.results) if r == {loop: 1})
    return emit.dim(access.value, place)


@dataclass(frozen=True)
class Cut:
    """A loop of `size` in `trips` pieces of `each`, the last one perhaps shorter."""

    size: object
    each: object
    trips: object

    def piece(self, emit: Emitter, counter) -> "Piece":
        low = calculate(emit, "arith.muli", counter, self.each)
        even = isinstance(self.size, int) and isinstance(self.each, int) and self.size % self.each == 0
        left = None if even else calculate(emit, "arith.subi", self.size, low)
        return Piece(self.size, low, self.each if even else calculate(emit, "arith.minsi", left, self.each))


def cut(emit: Emitter, size, count: int, unit: int, enough=None) -> Cut:
    """`count` pieces at most, whole `unit`s each; a single one where `enough` is a value that turns out to be false."""
    if isinstance(size, int):
        each = max(1, pieces(size, count, unit))
    else:
        each = calculate(emit, "arith.muli", calculate(emit, "arith.ceildivsi", size, count * unit), unit)
        each = calculate(emit, "arith.maxsi", each, 1)
    if enough is not None:
        whole = calculate(emit, "arith.maxsi", size, 1)
        each = emit.value("arith.select", "index", enough, number(emit, each), number(emit, whole))
    return Cut(size, each, calculate(emit, "arith.ceildivsi", size, each))


@dataclass(frozen=True)
class Piece:
    """The iterations from `low` on, `extent` of them, of a loop of `size`."""

    size: object
    low: object
    extent: object


class Slices:
    """Slices of operands in one part, each once; `names` says which common loop an operation's own loop is."""

    def __init__(self, emit: Emitter, part: dict[int, Piece], private=()):
        self.emit, self.part, self.private = emit, part, private
        self.made: dict = {}
        self.buffers: list = []

    def operand(self, access: Access, names: dict[int, int]):
        """What this part has of an operand: itself where no divided loop moves it, a buffer of its own where it is private."""
        walked = [tuple(sorted((names[loop], factor) for loop, factor in r.items() if names.get(loop) in self.part)) for r in access.results]
        if not any(walked):
            return access.value
        key = access.value, tuple(walked)
        if key not in self.made:
            self.made[key] = self._buffer(access, walked) if access.value in self.private else self._view(access, walked)
        return self.made[key]

    def _extents(self, access: Access, walked) -> tuple[list, list]:
        """Where the slice begins and its size, in each dimension."""
        emit, type_, offsets, sizes = self.emit, access.value.type, [], []
        for place, terms in enumerate(walked):
            low = 0
            for loop, factor in terms:
                low = calculate(emit, "arith.addi", low, calculate(emit, "arith.muli", self.part[loop].low, factor))
            offsets.append(low)
            if terms and list(access.results[place].values()) == [1]:
                sizes.append(self.part[terms[0][0]].extent)
                continue
            size = emit.dim(access.value, place) if type_.is_dynamic_dim(place) else type_.get_dim_size(place)
            for loop, factor in terms:
                left_out = calculate(emit, "arith.subi", self.part[loop].size, self.part[loop].extent)
                size = calculate(emit, "arith.subi", size, calculate(emit, "arith.muli", left_out, factor))
            sizes.append(size)
        return offsets, sizes

    def _view(self, access: Access, walked):
        offsets, sizes = self._extents(access, walked)
        return view(self.emit, access.value, offsets, sizes)

    def _buffer(self, access: Access, walked):
        """Memory of this part alone."""
        sizes = self._extents(access, walked)[1]
        shape = "x".join(str(s) if isinstance(s, int) else "?" for s in sizes)
        dynamic = [s for s in sizes if not isinstance(s, int)]
        space = f", {access.value.type.memory_space}" if access.value.type.memory_space else ""
        buffer = self.emit.op("memref.alloc", dynamic, [f"memref<{shape}x{access.element}{space}>"], operandSegmentSizes=f"array<i32: {len(dynamic)}, 0>", alignment="64 : i64").results[0]
        self.buffers.append(buffer)
        return buffer


def view(emit: Emitter, source, offsets, sizes, dropped: int = 0):
    """The memref.subview of `source`, steps of one, without its first `dropped` dimensions (of size 1)."""
    type_ = source.type
    strides, _ = type_.get_strides_and_offset()
    steps = ["?" if s == DYNAMIC_STRIDE else str(s) for s in strides[dropped:]]
    shape = "".join(f"{s if isinstance(s, int) else '?'}x" for s in sizes[dropped:])
    space = f", {type_.memory_space}" if type_.memory_space else ""
    result = f"memref<{shape}{type_.element_type}, strided<[{', '.join(steps)}], offset: ?>{space}>"
    groups = [[v for v in values if not isinstance(v, int)] for values in (offsets, sizes)]
    static = [", ".join(str(v if isinstance(v, int) else DYNAMIC_SIZE) for v in values) for values in (offsets, sizes)]
    return emit.op(
        "memref.subview", [source, *groups[0], *groups[1]], [result], operandSegmentSizes=f"array<i32: 1, {len(groups[0])}, {len(groups[1])}, 0>",
        static_offsets=f"array<i64: {static[0]}>", static_sizes=f"array<i64: {static[1]}>", static_strides=f"array<i64: {', '.join('1' for _ in sizes)}>",
    ).results[0]  # fmt: skip


def copy(op, operands, names: dict[int, int], emit: Emitter, part: dict[int, Piece]):
    """A copy of a linalg.generic on `operands`, its linalg.index counting from where the part begins."""
    new = op.clone(ip=emit.point)
    for place, value in enumerate(operands):
        new.operands[place] = value
    shift_indices(new, {loop: part[name].low for loop, name in names.items() if name in part})
    return new
