"""How much of an operation each thread does: parts, their grid, and whether the work pays for threads at all."""

from dataclasses import dataclass
from math import prod

from c4ml_opt.diagnostics import PassFailure

from ._linear import Nest, _is_loop, ir
from ._text import Code, Index

PARALLEL = ("scf.parallel", "scf.forall")
# What an element costs in multiply-adds of a contraction: to load or store it, from a cache where the decision is close, and to compute a function of it.
ACCESS, FUNCTION = 1, 16


@dataclass(frozen=True)
class Plan:
    """`threads` at most, as `grid` (rows, lanes) where that is given; each one must have `work` multiply-adds to do."""

    threads: int = 1
    grid: tuple[int, int] | None = None
    work: int = 0

    def parts(self, nests: list[Nest], contraction: bool = False, split: bool = False) -> int:
        """Into how many parts to divide these nests, which run together; of those whose sizes are not known all that there may be. `split` divides reductions too."""
        if self.threads == 1 or _is_inside(nests[0].op):
            return 1
        if not split and all(_results(n) == 1 for n in nests):
            return 1
        known = [_work(n, contraction) for n in nests]
        if None in known:
            return self.threads
        count = min(self.threads, sum(known) // max(1, self.work)) if self.work else self.threads
        return self.threads if self.grid and count > 1 else max(1, count)

    def enough(self, nests: list[Nest], emit, contraction: bool = False):
        """An i1 that tells at run time whether the work pays for threads; None where `parts` knew it."""
        if not self.work or all(_work(n, contraction) is not None for n in nests):
            return None
        total = None
        for nest in nests:
            own = emit.index(_cost(nest, contraction))
            for loop in range(len(nest.iterators)):
                own = emit.binary("arith.muli", own, _size(nest, loop, emit))
            total = own if total is None else emit.binary("arith.addi", total, own)
        return emit.compare(5, total, emit.index(2 * self.work))


def plan(op, options, target) -> Plan:
    """The plan of a pass's options `threads` and `grid`, checked, with what the target states."""
    threads, sides = options.threads, tuple(options.grid)
    if threads < 1:
        raise PassFailure(op, f"threads={threads}: expected a number of at least 1")
    if sides and (len(sides) != 2 or min(sides) < 1 or prod(sides) != threads):
        example = f"{near_square(threads)[0]},{near_square(threads)[1]}"
        raise PassFailure(op, f"grid={','.join(map(str, sides))}: expected two numbers, rows and lanes, whose product is threads={threads}, as grid={example}")
    return Plan(threads, sides or target.threads.grid(threads), target.threads.work)


def near_square(threads: int) -> tuple[int, int]:
    rows = max(d for d in divisors(threads) if d * d <= threads)
    return rows, threads // rows


def _is_inside(op) -> bool:
    """Whether an operation runs in a loop that is parallel already."""
    parent = op.parent
    while parent is not None:
        if parent.operation.name in PARALLEL:
            return True
        parent = parent.operation.parent
    return False


def _cost(nest: Nest, contraction: bool) -> int:
    if contraction:
        return 1
    names = [o.operation.name for o in nest.body.operations]
    return ACCESS * len(nest.accesses) + len(names) + FUNCTION * sum(n.startswith("math.") or n.startswith("arith.div") for n in names)


def static_size(nest: Nest, loop: int) -> int | None:
    """How often a loop runs; None where no operand's type says it."""
    for access in nest.accesses:
        for place, result in enumerate(access.results):
            if _is_loop(result) and loop in result and isinstance(access.value.type, ir.MemRefType) and not access.value.type.is_dynamic_dim(place):
                return access.value.type.get_dim_size(place)
    return None


def _results(nest: Nest) -> int | None:
    """How many elements a nest computes: a reduction to a single one is not divided here, so that its order never changes (split-reductions does it)."""
    sizes = [static_size(nest, loop) for loop in range(len(nest.iterators)) if not nest.is_reduction(loop)]
    return None if None in sizes else prod(sizes)


def _size(nest: Nest, loop: int, emit):
    known = static_size(nest, loop)
    if known is not None:
        return emit.index(known)
    access, place = next((a, p) for a in nest.accesses for p, r in enumerate(a.results) if _is_loop(r) and loop in r)
    return emit.dim(access.value, place)


def _work(nest: Nest, contraction: bool) -> int | None:
    sizes = [static_size(nest, loop) for loop in range(len(nest.iterators))]
    return None if None in sizes else prod(sizes) * _cost(nest, contraction)


# What stands for a size that is not known: large for rows and lanes.
UNKNOWN = 1 << 12


def grid(parts: int, batch: Index, rows: Index, lanes: Index, unit_rows: int, unit_lanes: int) -> tuple[int, int, int]:
    """Parts along the batch, the rows and the lanes whose product is `parts`, so that the largest piece is small and near to square."""
    batch, rows, lanes = (size if isinstance(size, int) else unknown for size, unknown in ((batch, parts), (rows, UNKNOWN), (lanes, UNKNOWN)))

    def cost(sides):
        deep, down, across = sides
        height, width = pieces(rows, down, unit_rows), pieces(lanes, across, unit_lanes)
        return pieces(batch, deep, 1) * height * width, -deep, height + width

    return min(((d, r, parts // d // r) for d in divisors(parts) if d <= max(1, batch) for r in divisors(parts // d)), key=cost)


def divisors(number: int) -> list[int]:
    return [d for d in range(1, number + 1) if number % d == 0]


def pieces(size: int, count: int, unit: int) -> int:
    """The extent of the largest of `count` pieces of `size`, whole units each."""
    return min(size, -(-size // (count * unit)) * unit)


def share(code: Code, number: Index, count: Index, size: Index, unit: int) -> tuple[Index, Index]:
    """(start, extent) of piece `number` of `count` of 0 to `size`, each but the last ones a multiple of `unit`."""
    if count == 1:
        return 0, size
    each = code.mul(code.ceildiv(size, code.mul(count, unit)), unit)
    low = code.mul(number, each)
    if all(isinstance(v, int) for v in (each, count, size)) and each * count == size:
        return low, each
    low = code.min(low, size)
    return low, code.min(code.sub(size, low), each)


@dataclass(frozen=True)
class Division:
    """An operation in `parts`, as `grid` of rows and lanes where one is given."""

    parts: int
    grid: tuple[int, int] | None = None

    def sides(self, code: Code, rows: Index, lanes: Index, unit: int) -> tuple[Index, Index]:
        """Parts along the rows and along the lanes; at run time either, where sizes are not known."""
        if self.grid:
            return self.grid
        if isinstance(rows, int) and isinstance(lanes, int):
            return grid(self.parts, 1, rows, lanes, 1, unit)[1:]
        if rows == 1:
            return 1, self.parts
        many = code.compare("sge", rows, self.parts)
        down = code.value(f"arith.select {many}, {code.ref(self.parts)}, {code.ref(1)} : index")
        return down, code.value(f"arith.select {many}, {code.ref(1)}, {code.ref(self.parts)} : index")


def count(code: Code, sizes: list[Index]) -> Index:
    total: Index = 1
    for size in sizes:
        total = code.mul(total, size)
    return total


def counters(code: Code, number: Index, sizes: list[Index]) -> list[Index]:
    """The counters of nested loops of these sizes in their iteration `number`."""
    found = []
    for place, size in reversed(list(enumerate(sizes))):
        found.append(code.rem(number, size) if place else number)
        number = code.floordiv(number, size) if place else number
    return found[::-1]
