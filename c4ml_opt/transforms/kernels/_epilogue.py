"""Elementwise operations that follow a contraction, applied to its tile while it is in registers."""

from dataclasses import dataclass

from . import _body, _group, _linear, _splice
from ._contraction import Contraction, stride
from ._linear import Nest, Scalar, View
from ._micro import spread_load
from ._space import Axis
from ._text import Code
from ._values import is_result_of, users


@dataclass(frozen=True)
class Epilogue:
    """The nests in order; `ties` gives per nest its loops in the order of C's dimensions; `dead` are the buffers nobody reads afterwards."""

    nests: tuple[Nest, ...]
    ties: tuple[tuple[int, ...], ...]
    dead: tuple

    @property
    def accesses(self) -> list:
        return [a for nest in self.nests for a in nest.accesses]


def distinct_operands(nest: Nest, epilogue: Epilogue | None) -> list:
    """What a function that does `nest` and what follows it takes: each distinct operand once, in order."""
    return list(dict.fromkeys(a.value for a in [*nest.accesses, *(epilogue.accesses if epilogue else [])]))


def find(contraction: Contraction, extra: list) -> Epilogue | None:
    """The elementwise operations right after `contraction` that can run tile by tile; `extra` are operations that will be erased with it."""
    nest = contraction.nest
    c = nest.accesses[contraction.c]
    loops = [next(iter(r)) for r in c.results if len(r) == 1 and list(r.values()) == [1]]
    if len(loops) != len(c.results) or len(set(loops)) != len(loops) or not (contraction.across or _contiguous(c) in contraction.lanes):
        return None
    if sorted(loops) != sorted(i for i in range(len(nest.iterators)) if not nest.is_reduction(i)):
        return None
    taken: list[Nest] = []
    for op in _following(nest.op):
        candidate = _linear.read(op) if op.name == "linalg.generic" and not op.results else None
        if candidate is None:
            if _splice.is_pure(op):
                continue
            break
        if not _fits(contraction, [*taken, candidate]):
            break
        taken.append(candidate)
    if not taken:
        return None
    ties = tuple(_group.tie(n, _group.shared([nest, *taken]), len(loops)) for n in taken)
    inside = [nest.op, *extra, *(n.op for n in taken)]
    written = {v for n in [nest, *taken] for v in _group.outputs(n)}
    return Epilogue(tuple(taken), ties, tuple(v for v in written if _dead(v, inside)))


def _contiguous(access) -> int | None:
    strides, _ = access.value.type.get_strides_and_offset()
    for result, step in zip(access.results, strides):
        if step == 1:
            return next(iter(result), None)
    return None


def _following(op):
    operations = [o.operation for o in op.block.operations]
    return operations[operations.index(op) + 1 :]


def _fits(contraction: Contraction, taken: list[Nest]) -> bool:
    nest, last = contraction.nest, taken[-1]
    c = nest.accesses[contraction.c]
    if not _body.supported(last) or any(last.is_reduction(i) for i in range(len(last.iterators))) or len(last.iterators) != len(c.results):
        return False
    if any(o.operation.name == "linalg.index" for o in last.body.operations):
        return False
    everything = [nest, *taken]
    shared = _group.shared(everything)
    written = [v for n in taken for v in _group.outputs(n)]
    if c.value not in shared or any(a.value in written for a in nest.accesses[:-1]) or _group.hidden_alias(everything):
        return False
    ties = [_group.tie(n, shared, len(c.results)) for n in taken]
    order = [next(iter(r)) for r in c.results]
    rows = [order.index(loop) for loop in contraction.rows] if contraction.across else []
    return all(ties) and all(_contiguous_output(n, t, rows) for n, t in zip(taken, ties))


def _contiguous_output(nest: Nest, tie, rows) -> bool:
    """Whether what a nest writes lies contiguous as C does, along all `rows` (places in C) where the vectors run along those."""
    if rows:
        return all(stride(nest, n, [tie[place] for place in rows]) == 1 for n in range(nest.inputs, len(nest.accesses)))
    return all(_contiguous(a) == tie[-1] for a in nest.accesses[nest.inputs :])


def _dead(value, inside) -> bool:
    return is_result_of(value, "memref.alloc") and all(user in inside or user.name == "memref.dealloc" for user in users(value))


@dataclass(frozen=True)
class Operand:
    """One operand of the epilogue in the function: its view, where the batch starts in it, and its offsets along rows and lanes."""

    view: View
    start: object
    rows: Axis
    lanes: Axis


class Registers:
    """Applies the epilogue to one vector of the tile and stores what is needed."""

    def __init__(self, code: Code, epilogue: Epilogue, operands: list[Operand], c_value, width: int):
        self.code, self.epilogue, self.operands, self.c_value, self.width = code, epilogue, operands, c_value, width

    def apply(self, value: str, row, lane, last_lane, mask: str | None) -> bool:
        """`value` is C's vector at (row, lane); returns whether C itself must be stored as well."""
        code, current, place = self.code, {self.c_value: value}, 0
        for nest in self.epilogue.nests:
            operands = self.operands[place : place + len(nest.accesses)]
            place += len(nest.accesses)
            values = []
            for number, (access, operand) in enumerate(zip(nest.accesses, operands)):
                unread = number >= nest.inputs and not list(nest.body.arguments[number].uses)
                if access.value in current or unread:
                    values.append(current.get(access.value, "%unread"))
                    continue
                values.append(self._load(operand, row, lane, last_lane, mask))
            results = _body.emit(code, nest, values, self.width)
            for access, operand, result in zip(nest.accesses[nest.inputs :], operands[nest.inputs :], results):
                current[access.value] = result
        self._store(current, row, lane, mask)
        return self.stores_c

    def finisher(self, places, lane, last_lane):
        """What a tile calls with each finished vector; `places` are its rows, `lane` is where its vectors begin."""
        return lambda value, row, vector, mask: self.apply(value, places[row], self.code.add(lane, vector * self.width), last_lane, mask)

    @property
    def stores_c(self) -> bool:
        """Whether C itself is needed as well, as the contraction leaves it."""
        return self.c_value not in self.epilogue.dead and self.c_value not in {a.value for n in self.epilogue.nests for a in n.accesses[n.inputs :]}

    def _load(self, operand: Operand, row, lane, last_lane, mask):
        code = self.code
        if isinstance(operand.view, Scalar):
            return code.value(f"vector.broadcast {operand.view.flat} : {operand.view.element} to vector<{self.width}x{operand.view.element}>")
        base = code.add(operand.start, operand.rows.at(code, row))
        return spread_load(code, operand.view, base, operand.lanes, lane, last_lane, self.width, mask)

    def stored(self) -> list[tuple]:
        """The buffers that are still needed afterwards: (value, its operand)."""
        found = {}
        accesses = [(nest, number, a) for nest in self.epilogue.nests for number, a in enumerate(nest.accesses)]
        for (nest, number, access), operand in zip(accesses, self.operands):
            if number >= nest.inputs and access.value not in self.epilogue.dead:
                found.setdefault(access.value, operand)
        return list(found.items())

    def place(self, operand: Operand, row, lane):
        """Where the element at (row, lane) of an operand lies."""
        return self.code.add(operand.start, operand.rows.at(self.code, row), operand.lanes.at(self.code, lane))

    def _store(self, current, row, lane, mask):
        """The last value of every buffer that is still needed."""
        code = self.code
        for buffer, operand in self.stored():
            at = code.ref(self.place(operand, row, lane))
            type_ = f"vector<{self.width}x{operand.view.element}>"
            value = current[buffer]
            if mask is None:
                code.line(f"vector.store {value}, {operand.view.flat}[{at}] : {operand.view.flat_type}, {type_}")
            else:
                code.line(f"vector.maskedstore {operand.view.flat}[{at}], {mask}, {value} : {operand.view.flat_type}, vector<{self.width}xi1>, {type_}")
