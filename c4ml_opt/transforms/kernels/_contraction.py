"""Recognises a contraction, C += A * B, in a linalg.generic, and which loops are rows, lanes, depth and batch."""

from dataclasses import dataclass

from ._linear import DYNAMIC, Nest, ir
from ._values import defining

CASTS = ("arith.extf", "arith.extsi", "arith.extui", "arith.sitofp", "arith.uitofp")


@dataclass(frozen=True)
class Contraction:
    """`a`, `b` are operand numbers (b holds the lanes); `casts` the arith casts of a and b to the element that is computed in."""

    nest: Nest
    a: int
    b: int
    batch: tuple[int, ...]
    rows: tuple[int, ...]
    lanes: tuple[int, ...]
    depth: tuple[int, ...]
    casts: tuple[str | None, str | None]
    element: str

    @property
    def row_count(self) -> int | None:
        """How many rows there are; None where that is not known."""
        return extent(self.nest, self.rows)

    @property
    def lane_count(self) -> int | None:
        """How many lanes there are; None where that is not known."""
        return extent(self.nest, self.lanes)

    @property
    def depth_count(self) -> int | None:
        """How many products are summed; None where that is not known."""
        return extent(self.nest, self.depth)

    @property
    def c(self) -> int:
        return len(self.nest.accesses) - 1

    @property
    def across(self) -> bool:
        """Whether what lies contiguous in C are the rows, all of them."""
        return stride(self.nest, self.c, self.rows) == 1


def recognise(nest: Nest) -> Contraction | None:
    """The contraction that `nest` computes, roles chosen so that lanes are what lies contiguous in C; None for anything else and for products of vectors."""
    c = roles(nest)
    if c is None or any(extent(nest, loops) == 1 for loops in (c.rows, c.lanes)):
        return None
    return swapped(c) if _few_lanes(c) else c


def roles(nest: Nest) -> Contraction | None:
    """What each loop of a contraction is, lanes what lies contiguous in C; None for anything else."""
    if len(nest.accesses) != 3 or nest.inputs != 2 or not all(isinstance(a.value.type, ir.MemRefType) for a in nest.accesses):
        return None
    body = _multiply_add(nest)
    if body is None:
        return None
    casts, element = body
    loops = {"batch": [], "rows": [], "lanes": [], "depth": []}
    for loop in range(len(nest.iterators)):
        used = tuple(x.uses(loop) for x in nest.accesses)
        role = {(True, True, True): "batch", (True, False, True): "rows", (False, True, True): "lanes", (True, True, False): "depth"}.get(used)
        if role is None or (role == "depth") != nest.is_reduction(loop):
            return None
        loops[role].append(loop)
    if not loops["depth"]:
        return None
    order = [loop for result in nest.accesses[2].results for loop in result]
    for role in ("rows", "lanes", "batch"):
        loops[role].sort(key=order.index)
    found = Contraction(nest, 0, 1, *(tuple(loops[role]) for role in ("batch", "rows", "lanes")), _depth_order(nest, 0, loops["depth"]), casts, element)
    return swapped(found) if _contiguous_loop(nest) in loops["rows"] else found


def swapped(c: Contraction) -> Contraction:
    """The same contraction with its rows as lanes."""
    return Contraction(c.nest, c.b, c.a, c.batch, c.lanes, c.rows, _depth_order(c.nest, c.b, c.depth), c.casts[::-1], c.element)


def _depth_order(nest: Nest, a: int, depth) -> tuple[int, ...]:
    """The loops over k as A holds them, outermost first."""
    order = [loop for result in nest.accesses[a].results for loop in sorted(result, key=lambda x: nest.is_reduction(x))]
    return tuple(sorted(depth, key=order.index))


FEW = 4


def _few_lanes(c: Contraction) -> bool:
    """Whether what lies contiguous in C is so short that vectors had better run along the other side."""
    few, many = extent(c.nest, c.lanes), extent(c.nest, c.rows)
    return few is not None and many is not None and few <= FEW and many >= 4 * few


def extent(nest: Nest, loops) -> int | None:
    """How many iterations these loops have together; None where that is not known."""
    total = 1
    for loop in loops:
        sizes = [a.value.type.get_dim_size(p) for a in nest.accesses for p, r in enumerate(a.results) if r == {loop: 1} and not a.value.type.is_dynamic_dim(p)]
        if not sizes:
            return None
        total *= sizes[0]
    return total


def stride(nest: Nest, number: int, loops) -> int | None:
    """The distance of one step through these loops, flattened, in an operand; None where there is no single one, or it is not known."""
    access = nest.accesses[number]
    strides, _ = access.value.type.get_strides_and_offset()
    found, size = 0, 1
    for loop in reversed(loops):
        count = extent(nest, (loop,))
        if count == 1:
            continue
        own = sum(r[loop] * s if s != DYNAMIC else DYNAMIC for r, s in zip(access.results, strides) if r.get(loop))
        if own < 0 or size is None or (found and own != found * size):
            return None
        found, size = found or own, None if count is None else size * count
    return found


def _contiguous_loop(nest: Nest) -> int | None:
    access = nest.accesses[2]
    strides, _ = access.value.type.get_strides_and_offset()
    for result, stride in zip(access.results, strides):
        if stride == 1 and len(result) == 1:
            return next(iter(result))
    return None


def _multiply_add(nest: Nest):
    """((cast of a, cast of b), element) when the body is out + cast(a) * cast(b), in any order."""
    block = nest.body
    args = list(block.arguments)
    ops = [o.operation for o in block.operations]
    if not ops or ops[-1].name != "linalg.yield":
        return None
    add = defining(ops[-1].operands[0])
    if add is None or add.name not in ("arith.addf", "arith.addi"):
        return None
    terms = list(add.operands)
    if args[2] not in terms:
        return None
    product = defining(terms[1] if terms[0] == args[2] else terms[0])
    if product is None or product.name != add.name.replace("add", "mul"):
        return None
    found = {}
    for factor in product.operands:
        cast, source = None, factor
        owner = defining(factor)
        if owner is not None:
            if owner.name not in CASTS:
                return None
            cast, source = owner.name.removeprefix("arith."), owner.operands[0]
        if source not in args[:2]:
            return None
        found[args.index(source)] = cast
    if len(found) != 2 or len(ops) != 3 + sum(c is not None for c in found.values()):
        return None
    return (found[0], found[1]), str(args[2].type)

