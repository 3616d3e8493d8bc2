"""The loops over blocks of rows: one over whole blocks, and one for the rows that are left."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter
from c4ml_opt.transforms._indices import shift_indices
from c4ml_opt.transforms.kernels._values import is_result_of

from ._members import Group, Member

DYNAMIC = ir.ShapedType.get_dynamic_size()


def emit(group: Group, blocks: list[int], parallel: bool):
    """Replaces the group, where its last member stands, by loops over blocks of these sizes, one size for each tied loop: scf.forall where `parallel`, else scf.for."""
    block = group.members[0].op.block
    place = {o.operation.results[0]: n for n, o in enumerate(block.operations) if len(o.operation.results)}
    places = {place[m.op.results[0]] for m in group.members}
    members = sorted((m.op for m in group.members), key=lambda op: place[op.results[0]])
    emitter = Emitter(members[-1])
    outside = {v: [use for use in v.uses if _place(use.owner, block, place) not in places] for m in group.members for v in m.op.results}
    escaping = [v for v, uses in outside.items() if uses]
    results = _initial(group, escaping, emitter)
    for axes in _spaces(_sizes(group, emitter), blocks, emitter):
        results = _Loop(group, axes, escaping).emit(emitter, results, parallel)
    for value, result in zip(escaping, results):
        for use in outside[value]:
            use.owner.operation.operands[use.operand_number] = result
    behind = members[-1]
    for op in group.left:
        if place[op.results[0]] < max(places):
            op.move_after(behind)
            behind = op
    for op in reversed(members):
        op.erase()


def _place(op, block, place: dict) -> int | None:
    """Where the operation of `block` that holds `op` stands; None for one without results."""
    op = op.operation
    while op.block != block:
        op = op.parent.operation
    return place[op.results[0]] if len(op.results) else None


@dataclass(frozen=True)
class _Axis:
    """One tied loop: `count` blocks of `size`, the first at `start`. Without a count it is no loop, but whole."""

    size: object
    count: object = None
    start: object = 0


def _sizes(group: Group, emitter: Emitter) -> list:
    """How long each tied loop is: a number, or a value where that is not known."""
    member, tie = group.members[0], group.tie
    found = []
    for loop in tie:
        size = member.size(loop)
        if size is None:
            number = next(n for n in range(len(member.maps)) if member.position(n, loop) is not None)
            size = _dim(emitter, member.op.operands[number], member.position(number, loop))
        found.append(size)
    return found


def _spaces(sizes, blocks, emitter) -> list[list[_Axis]]:
    """The axes of the whole blocks, and where a loop is not a multiple of its block, those of the rest."""
    whole, spaces = [], []
    for place, (size, block) in enumerate(zip(sizes, blocks)):
        if isinstance(size, int):
            whole.append(_Axis(size) if size == block else _Axis(block, size // block))
            if size % block:
                spaces.append((place, _Axis(size % block, 1, size - size % block)))
        elif block == 1:
            whole.append(_Axis(1, size))
        else:
            length = emitter.index(block)
            whole.append(_Axis(block, emitter.binary("arith.divui", size, length)))
            left = emitter.binary("arith.remui", size, length)
            some = emitter.binary("arith.minui", left, emitter.index(1))  # no block at all where nothing is left
            spaces.append((place, _Axis(left, some, emitter.binary("arith.subi", size, left))))
    return [whole, *([*whole[:place], axis, *whole[place + 1 :]] for place, axis in spaces)]


def _over(group: Group, value) -> list:
    """The chain of values that `value` is written over, from itself to the one from outside."""
    found = [value]
    while found[-1] in group.places:
        member = next(m for m in group.members if found[-1] in list(m.op.results))
        found.append(member.destinations[list(member.op.results).index(found[-1])])
    return found


def _initial(group: Group, escaping: list, emitter: Emitter) -> list:
    """What the loops write the escaping values into: what they are written over, else a new tensor."""
    found = []
    for value in escaping:
        root = _over(group, value)[-1]
        if is_result_of(root, "tensor.empty") or root in found:
            dynamic = [_dim(emitter, root, i) for i in range(root.type.rank) if root.type.is_dynamic_dim(i)]
            root = emitter.value("tensor.empty", root.type, *dynamic)
        found.append(root)
    return found


def _dim(emitter: Emitter, tensor, place: int):
    if tensor.type.is_dynamic_dim(place):
        return emitter.value("tensor.dim", "index", tensor, emitter.index(place))
    return tensor.type.get_dim_size(place)


class _Loop:
    """The group's operations on one block, in a loop over the blocks of `axes`."""

    def __init__(self, group: Group, axes: list[_Axis], escaping: list):
        self.group, self.axes, self.escaping = group, axes, escaping

    def emit(self, emitter: Emitter, inits: list, parallel: bool) -> list:
        """Gives the values of `inits` with the blocks' results in them."""
        counts = [a.count for a in self.axes if a.count is not None]
        return self._parallel(emitter, counts, inits) if parallel else self._sequential(emitter, counts, [], inits)

    def _parallel(self, emitter: Emitter, counts: list, inits: list) -> list:
        dynamic = [c for c in counts if not isinstance(c, int)]
        types = [v.type for v in inits]
        loop = emitter.op(
            "scf.forall", [*dynamic, *inits], types, regions=1, operandSegmentSizes=_sizes_of(0, len(dynamic), 0, len(inits)),
            staticLowerBound=_array([0] * len(counts)), staticUpperBound=_array(counts), staticStep=_array([1] * len(counts)),
        )  # fmt: skip
        block = loop.regions[0].blocks.append(*[emitter.type("index")] * len(counts), *types, arg_locs=[emitter.location] * (len(counts) + len(types)))
        inner, arguments = emitter.at_end(block), list(block.arguments)
        found = self._block(inner, arguments[: len(counts)], arguments[len(counts) :])
        end = inner.op("scf.forall.in_parallel", regions=1)
        inside = inner.at_end(end.regions[0].blocks.append())
        for value, tensor, window in found:
            _windowed(inside, "tensor.parallel_insert_slice", [value, tensor], [], *window)
        return list(loop.results)

    def _sequential(self, emitter: Emitter, counts: list, counters: list, inits: list) -> list:
        if len(counters) == len(counts):
            found = self._block(emitter, counters, inits)
            return [_windowed(emitter, "tensor.insert_slice", [value, tensor], [tensor.type], *window).results[0] for value, tensor, window in found]
        count = counts[len(counters)]
        upper = emitter.index(count) if isinstance(count, int) else count
        return emitter.loop(upper, lambda inner, i, *carried: self._sequential(inner, counts, [*counters, i], list(carried)), inits)

    def _block(self, emitter: Emitter, counters: list, tensors: list) -> list:
        """Computes one block; gives for each escaping value its block, the tensor it belongs into, and where."""
        offsets, into, local = self._offsets(emitter, counters), dict(zip(self.escaping, tensors)), {}
        for member, tie in zip(self.group.members, self.group.ties):
            self._compute(emitter, member, dict(zip(tie, zip(offsets, self.axes))), into, local)
        return [(local[v], tensor, _window(emitter, tensor, dict(zip(self.group.places[v], zip(offsets, self.axes))))) for v, tensor in into.items()]

    def _offsets(self, emitter: Emitter, counters: list) -> list:
        """Where the block starts along each axis: a number or a value."""
        found, left = [], list(counters)
        for axis in self.axes:
            offset = axis.start if axis.count is None else left.pop(0)
            if axis.count is not None and axis.start == 0 and axis.size != 1:
                offset = emitter.binary("arith.muli", offset, emitter.index(axis.size))
            elif axis.start != 0:
                offset = axis.start
            found.append(offset)
        return found

    def _compute(self, emitter: Emitter, member: Member, blocks: dict, into: dict, local: dict):
        """One member on its block; `blocks` gives (offset, axis) for each of its tied loops."""
        operands = []
        for number, value in enumerate(member.op.operands):
            if value in local:
                operands.append(local[value])
                continue
            window = {member.position(number, loop): block for loop, block in blocks.items()}
            window.pop(None, None)
            if number >= member.inputs:
                value = self._holder(member.op.results[number - member.inputs], into) or value
            operands.append(_slice(emitter, value, window))
        new = _copy(emitter, member, operands)
        shift_indices(new, {loop: offset for loop, (offset, _) in blocks.items()})
        local.update(zip(member.op.results, new.results))

    def _holder(self, result, into: dict):
        """The loop's tensor for the escaping value that is written over `result`."""
        return next((tensor for value, tensor in into.items() if result in _over(self.group, value)), None)


def _copy(emitter: Emitter, member: Member, operands: list):
    """The member's operation on other operands."""
    copy = member.op.clone(ip=emitter.point).operation
    attributes = {n: copy.attributes[n] for n in copy.attributes}
    new = ir.Operation.create(member.op.name, [o.type for o in operands[member.inputs :]], operands, attributes=attributes, regions=1, loc=emitter.location, ip=emitter.point)
    copy.regions[0].blocks[0].append_to(new.regions[0])
    copy.erase()
    return new


def _window(emitter: Emitter, tensor, blocks: dict) -> tuple[list, list]:
    """Offsets and sizes of the part of a tensor that a block meets; `blocks` gives (offset, axis) by dimension."""
    starts = [blocks[p][0] if p in blocks else 0 for p in range(tensor.type.rank)]
    return starts, [blocks[p][1].size if p in blocks else _dim(emitter, tensor, p) for p in range(tensor.type.rank)]


def _slice(emitter: Emitter, tensor, blocks: dict):
    """The part of a tensor that a block meets; of an empty one, another empty one."""
    if not blocks:
        return tensor
    starts, sizes = _window(emitter, tensor, blocks)
    type_ = ir.RankedTensorType.get([s if isinstance(s, int) else DYNAMIC for s in sizes], tensor.type.element_type, loc=emitter.location)
    if is_result_of(tensor, "tensor.empty"):
        return emitter.value("tensor.empty", type_, *(s for s in sizes if not isinstance(s, int)))
    return _windowed(emitter, "tensor.extract_slice", [tensor], [type_], starts, sizes).results[0]


def _windowed(emitter: Emitter, name: str, operands: list, results: list, starts: list, sizes: list):
    dynamic = [[v for v in values if not isinstance(v, int)] for values in (starts, sizes)]
    return emitter.op(
        name, [*operands, *dynamic[0], *dynamic[1]], results, operandSegmentSizes=_sizes_of(*[1] * len(operands), len(dynamic[0]), len(dynamic[1]), 0),
        static_offsets=_array(starts), static_sizes=_array(sizes), static_strides=_array([1] * len(starts)),
    )  # fmt: skip


def _array(values) -> str:
    texts = [str(v if isinstance(v, int) else DYNAMIC) for v in values]
    return f"array<i64: {', '.join(texts)}>" if texts else "array<i64>"


def _sizes_of(*counts: int) -> str:
    return f"array<i32: {', '.join(map(str, counts))}>"
