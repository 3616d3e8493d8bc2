"""Run operations that follow a contraction block of rows by block of rows, so that what they hand on stays in the cache.

From each contraction on tensors the group grows along its results to what computes the same rows from them: softmax, normalisation, reductions over a row, further contractions, elementwise operations; several users
and several results too. Attention so becomes a loop over heads and blocks of queries, a perceptron one over blocks of the batch. A group is run in blocks where it hands on more than
the second-level cache holds, and so much of it for the multiplications done that memory would be waited for. Nothing is computed twice.
"""

from dataclasses import dataclass, field
from math import prod

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.transforms.kernels._balance import balanced
from c4ml_opt.transforms.kernels._machine import BITS
from c4ml_opt.transforms.kernels._splice import blocks_with
from c4ml_opt.transforms.kernels._values import defining, users
from c4ml_opt.transforms.tiling import _row_loop
from c4ml_opt.transforms.tiling._members import Group, bind, fits, read

# Multiplications for each byte handed on, from which on memory keeps up.
ENOUGH_WORK = 64
# Rows that pay for packing the other operand of a contraction once more.
LEAST_ROWS = 32
# What a block of the last tied loop is a multiple of, where that loop is split.
UNIT = 8
# What stands for sizes that are not known: along the rows, and within a row.
ROWS, LANES = 1 << 12, 1 << 10
MOVABLE = ("linalg.", "tensor.", "arith.", "affine.", "math.", "shape.", "bufferization.to_tensor", "bufferization.alloc_tensor")


@dataclass(frozen=True)
class Options:
    rows: int = field(default=0, metadata={"help": "rows of a block in groups of any size; 0 computes them from the target's second-level cache"})
    fuse: bool = field(default=True, metadata={"help": "false leaves everything as it is"})
    threads: int = field(default=1, metadata={"help": "make at least so many blocks, in a parallel loop (scf.forall) where more than one"})


def run(op, options):
    if options.rows < 0:
        raise PassFailure(op, f"rows={options.rows}: expected a number above 0, or 0 to compute it from the target's second-level cache")
    if options.threads < 1:
        raise PassFailure(op, f"threads={options.threads}: expected a number of at least 1")
    if not options.fuse:
        return
    for block in blocks_with(op, "linalg.generic"):
        waiting = [o.operation for o in block.operations]
        while waiting:
            member = read(waiting.pop(0))
            group = _grow(member) if member is not None and member.sums_products else None
            sizes = _blocks(group, options) if group else None
            if sizes:
                waiting = [o for o in waiting if all(o != m.op for m in group.members)]
                _row_loop.emit(group, sizes, options.threads > 1)


def _grow(seed) -> Group | None:
    """The group of a contraction, tied by as many loops as it can be; None where nothing gains by it."""
    tie = tuple(loop for loop in range(len(seed.parallel)) if fits(seed, loop))
    while tie:
        group = Group([], [], {}, [])
        group.add(seed, tie)
        wrong = _follow(group)
        if not wrong:
            _add_fills(group)
            return group if _hands_on(group) else None
        tie = tuple(loop for k, loop in enumerate(tie) if k not in wrong)
    return None


def _follow(group: Group) -> set[int]:
    """Adds what depends on the group, in order; gives the ties that must be given up to go on, if nothing has gained so far."""
    seed = group.members[0].op
    block = [o.operation for o in seed.block.operations]
    outside = set()
    for op in block[block.index(seed) + 1 :]:
        if not op.name.startswith(MOVABLE) or not len(op.results):
            break
        values = _read_by(op)
        lost = any(v in outside for v in values)
        if not lost and not any(v in group.places for v in values):
            continue
        member = None if lost or any(v in group.places for v in values[len(op.operands) :]) else read(op)
        if member is not None:
            loops, wrong = bind(member, group)
            if not wrong:
                group.add(member, tuple(loops))
                continue
            if len(wrong) < len(group.tie) and not _hands_on(group):
                return wrong
        group.left.append(op)
        outside.update(op.results)
    return set()


def _read_by(op) -> list:
    """Operands, and values from outside that its regions read."""
    found = list(op.operands)
    for region in op.regions:
        for block in region.blocks:
            for inner in block.operations:
                found.extend(_read_by(inner.operation))
    return found


def _hands_on(group: Group) -> bool:
    """Whether an operation needs whole rows of what another one computed."""
    return any(not all(m.parallel) and any(v in group.places for v in list(m.op.operands)[: m.inputs]) for m in group.members)


def _add_fills(group: Group):
    """Adds the fills that only initialise members."""
    for member, tie in list(zip(group.members, group.ties)):
        for number, value in enumerate(member.destinations):
            fill = defining(value)
            if fill is not None and fill.name == "linalg.fill" and value not in group.places and fill not in group.left and fill.block == member.op.block and len(users(value)) == 1:
                group.add(read(fill), tuple(member.position(member.inputs + number, loop) for loop in tie), first=True)


def _blocks(group: Group, options) -> list[int] | None:
    """The block's size along each tied loop; None where running in blocks does not pay."""
    member, tie = next((m, t) for m, t in zip(group.members, group.ties) if m.sums_products)
    sizes = [member.size(loop) for loop in tie]
    rows = options.rows or _rows(group, prod(ROWS if s is None else s for s in sizes), options.threads)
    if not rows:
        return None
    blocks: list[int] = []
    for size in reversed(sizes):
        if size is None:
            blocks.append(rows)
            rows = 1
        else:
            blocks.append(_even(size, rows, min(rows, 1 if blocks else UNIT)) if 1 < rows < size else min(size, rows))
            rows = max(1, rows // size) if blocks[-1] == size else 1
    return blocks[::-1] if blocks[::-1] != sizes else None


def _even(size: int, rows: int, unit: int) -> int:
    """A block of about `rows`, if there is one that divides `size`."""
    fitting = [d for d in range(unit, min(size, rows + rows // 8) + 1, unit) if size % d == 0 and 2 * d > rows]
    return max(fitting, default=balanced(size, rows, unit))


def _rows(group: Group, count: int, threads: int) -> int | None:
    """How many of `count` rows a block should have, from the target's cache; None where memory is not waited for."""
    cache, each = targets.current().caches.get("l2", 262144), _bytes(group)
    if each * count <= cache or _work(group) >= ENOUGH_WORK * each * count:
        return None
    return max(LEAST_ROWS, min(cache // each, -(-count // threads)))


def _bytes(group: Group) -> int:
    """Bytes for each row of the buffers in which members hand on what they compute; one that several write over counts once."""
    read_inside = {v for m in group.members for v in m.op.operands if v in group.places}
    total = 0
    for member in group.members:
        for value, destination in zip(member.op.results, member.destinations):
            if member.op.name == "linalg.fill" or value not in read_inside:
                continue
            if destination in group.places and defining(destination).name != "linalg.fill":
                continue
            type_ = value.type
            shape = [LANES if type_.is_dynamic_dim(i) else type_.get_dim_size(i) for i in range(type_.rank) if i not in group.places[value]]
            total += prod(shape) * BITS.get(str(type_.element_type), 64) // 8
    return total


def _work(group: Group) -> int:
    """Multiplications of the group's contractions."""

    def length(member, tie, loop):
        size = member.size(loop)
        return size if size is not None else ROWS if loop in tie else LANES

    pairs = zip(group.members, group.ties)
    return sum(prod(length(m, tie, loop) for loop in range(len(m.parallel))) for m, tie in pairs if m.sums_products)
