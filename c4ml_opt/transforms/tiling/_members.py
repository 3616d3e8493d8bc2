"""Linalg operations on tensors, and the loops of each that walk through the rows they have in common."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir

NAMES = ("linalg.generic", "linalg.fill")


@dataclass(frozen=True)
class Member:
    """`maps` holds the results of each operand's indexing map; the operands from `inputs` on are the destinations."""

    op: object
    maps: tuple[tuple, ...]
    parallel: tuple[bool, ...]
    inputs: int

    @property
    def destinations(self) -> list:
        return list(self.op.operands)[self.inputs :]

    @property
    def sums_products(self) -> bool:
        if all(self.parallel):
            return False
        names = [o.operation.name for o in self.op.regions[0].blocks[0].operations]
        return any(n in names for n in ("arith.mulf", "arith.muli")) and len(names) > 2 and names[-2] in ("arith.addf", "arith.addi")

    def position(self, operand: int, loop: int) -> int | None:
        """The dimension of `operand` that `loop` alone walks through."""
        return next((p for p, e in enumerate(self.maps[operand]) if _is_loop(e, loop)), None)

    def slices(self, operand: int, loop: int) -> bool:
        """Whether a block of `loop` meets a slice of `operand`: it walks through one dimension alone, or none at all."""
        places = [e for e in self.maps[operand] if loop in _loops(e)]
        return not places or (len(places) == 1 and _is_loop(places[0], loop))

    def size(self, loop: int) -> int | None:
        """How many iterations a loop has; None where that is not known."""
        for operand, value in enumerate(self.op.operands):
            place = self.position(operand, loop)
            if place is not None and not value.type.is_dynamic_dim(place):
                return value.type.get_dim_size(place)
        return None


def read(op) -> Member | None:
    """`op` as a member; None for what is no structured operation on tensors and scalars."""
    if op.name not in NAMES or not len(op.results):
        return None
    if op.name == "linalg.fill":
        rank = op.operands[1].type.rank
        with op.context:
            return Member(op, ((), tuple(ir.AffineDimExpr.get(i) for i in range(rank))), (True,) * rank, 1)
    maps = tuple(tuple(ir.AffineMapAttr(a).value.results) for a in op.attributes["indexing_maps"])
    parallel = tuple("parallel" in str(i) for i in op.attributes["iterator_types"])
    return Member(op, maps, parallel, ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"])[0])


def _is_loop(expression, loop: int) -> bool:
    return isinstance(expression, ir.AffineDimExpr) and expression.position == loop


def _loops(expression) -> set[int]:
    if isinstance(expression, ir.AffineDimExpr):
        return {expression.position}
    if isinstance(expression, (ir.AffineConstantExpr, ir.AffineSymbolExpr)):
        return set()
    return _loops(expression.lhs) | _loops(expression.rhs)


@dataclass
class Group:
    """Operations whose common rows are walked by the loops `ties[i]` of `members[i]`; `left` holds what depends on them and stays outside.

    `places` gives, for each value that a member computes, its dimensions along the rows.
    """

    members: list
    ties: list[tuple[int, ...]]
    places: dict
    left: list

    @property
    def tie(self) -> tuple[int, ...]:
        return self.ties[0]

    def add(self, member: Member, loops: tuple[int, ...], first: bool = False):
        at = 0 if first else len(self.members)
        self.members.insert(at, member)
        self.ties.insert(at, loops)
        for number, result in enumerate(member.op.results):
            self.places[result] = tuple(member.position(member.inputs + number, loop) for loop in loops)


def bind(member: Member, group: Group) -> tuple[list, set[int]]:
    """The loops of `member` that walk through the group's rows, and which of them (as places in that list) do not fit."""
    depth = len(group.tie)
    loops: list = [None] * depth
    wrong = set()
    for operand, value in enumerate(member.op.operands):
        for k, place in enumerate(group.places.get(value, ())):
            expression = member.maps[operand][place]
            loop = expression.position if isinstance(expression, ir.AffineDimExpr) else None
            if loop is None or loops[k] not in (None, loop):
                wrong.add(k)
            loops[k] = loop
    wrong |= {k for k, loop in enumerate(loops) if loop is None or not fits(member, loop) or loops.count(loop) > 1}
    return loops, wrong


def fits(member: Member, loop: int) -> bool:
    """Whether blocks of `loop` are computed independently: it is parallel, and every operand a block meets is a slice, every result one of its own."""
    if not member.parallel[loop]:
        return False
    operands = range(len(member.maps))
    return all(member.slices(o, loop) for o in operands) and all(member.position(o, loop) is not None for o in operands if o >= member.inputs)
