"""Neighbouring loop nests that walk through the rows of their common buffers together, so that a row is still in the cache when the next nest reads it."""

from dataclasses import dataclass
from math import prod

from ._alias import may_alias
from ._linear import Nest
from ._loops import Loops
from ._text import Code, Index
from ._threads import Division, count, counters, share, static_size


@dataclass(frozen=True)
class Group:
    """Nests in program order; `ties` gives, per nest, the loops that stand for the common leading dimensions."""

    nests: tuple[Nest, ...]
    ties: tuple[tuple[int, ...], ...]

    @property
    def operands(self) -> list:
        """Every distinct operand once."""
        found = []
        for nest in self.nests:
            for access in nest.accesses:
                if access.value not in found:
                    found.append(access.value)
        return found

    @property
    def rows(self) -> int | None:
        """How many rows the nests walk through together; None where that is not known."""
        nest, tie = self.nests[0], self.ties[0]
        sizes = [static_size(nest, loop) for loop in tie]
        return None if None in sizes else prod(sizes)

    def text(self, bits: int, masks: bool, division: Division | None = None):
        """A function that gives the text of the whole group as one function of a given name, with a `division` of one part of it, `%part`."""

        def text(name: str) -> str:
            code, operands = Code(), self.operands
            names = [f"%arg{i}" for i in range(len(operands))]
            emitters = []
            for nest in self.nests:
                emitter = Loops(code, nest, bits, masks)
                emitter.open([names[operands.index(a.value)] for a in nest.accesses])
                emitters.append(emitter)
            arguments = [(n, str(v.type)) for n, v in zip(names, operands)]
            if division is None:
                self._loops(code, emitters, [])
                return code.function(name, arguments)
            self._share(code, emitters, division)
            return code.function(name, [*arguments, ("%part", "index")])

        return text

    def _size(self, emitters, depth: int) -> Index:
        sizes = [e.sizes[tie[depth]] for e, tie in zip(emitters, self.ties)]
        return next((s for s in sizes if isinstance(s, int)), sizes[0])

    def _loops(self, code, emitters, opened):
        depth = len(opened)
        if depth == len(self.ties[0]):
            self._rows(emitters, opened)
            return
        with code.loop(0, self._size(emitters, depth)) as i:
            self._loops(code, emitters, [*opened, i])

    def _rows(self, emitters, opened):
        for emitter, tie in zip(emitters, self.ties):
            emitter.run(dict(zip(tie, opened)))

    def _share(self, code, emitters, division):
        """The rows of this part; of a single nest it is the nest that is divided."""
        if not self.ties[0]:
            emitters[0].run({}, division)
            return
        sizes = [self._size(emitters, depth) for depth in range(len(self.ties[0]))]
        first, extent = share(code, "%part", division.parts, count(code, sizes), 1)
        with code.loop(0, extent) as i:
            self._rows(emitters, counters(code, code.add(first, i), sizes))


def form(nests: list[Nest]) -> Group | None:
    """The group of these nests, where interleaving their rows keeps every result; None otherwise."""
    if len(nests) == 1:
        return Group(tuple(nests), ((),))
    common = shared(nests)
    if not common or hidden_alias(nests):
        return None
    depth = min(v.type.rank for v in common)
    while depth > 0:
        ties = [tie(nest, common, depth) for nest in nests]
        if all(ties) and _worthwhile(nests, ties) and all(_vector_left(n, t) for n, t in zip(nests, ties)):
            return Group(tuple(nests), tuple(ties))
        depth -= 1
    return None


def outputs(nest: Nest) -> list:
    return [a.value for a in nest.accesses[nest.inputs :]]


def shared(nests) -> list:
    """Buffers that one nest writes and another one reads or writes."""
    written = [v for n in nests for v in outputs(n)]
    count = {}
    for nest in nests:
        for value in {a.value for a in nest.accesses}:
            count[value] = count.get(value, 0) + 1
    return [v for v, c in count.items() if c > 1 and v in written]


def hidden_alias(nests) -> bool:
    """Whether a written buffer may overlap another one under a different name."""
    written = [v for n in nests for v in outputs(n)]
    everything = {a.value for n in nests for a in n.accesses}
    return any(v != w and may_alias(v, w) for w in set(written) for v in everything)


def tie(nest: Nest, common, depth: int) -> tuple[int, ...] | None:
    """The nest's loops over the first `depth` dimensions of the shared buffers, the same for each; None where there are none such."""
    found = None
    for access in nest.accesses:
        if access.value not in common:
            continue
        leading = access.results[:depth]
        if any(len(r) != 1 or list(r.values()) != [1] or next(iter(r)) < 0 for r in leading):
            return None
        loops = tuple(next(iter(r)) for r in leading)
        rest = {loop for r in access.results[depth:] for loop in r}
        if len(set(loops)) != depth or rest & set(loops) or any(nest.is_reduction(loop) for loop in loops) or found not in (None, loops):
            return None
        found = loops
    return found


def _vector_left(nest: Nest, tied) -> bool:
    """Whether a loop along which vectors run well is not tied, for a nest that has loops left at all."""
    free = [i for i in range(len(nest.iterators)) if i not in tied]
    outputs_ = range(nest.inputs, len(nest.accesses))
    for loop in free:
        along = [_step(a, loop) for a in nest.accesses]
        written = [along[o] for o in outputs_]
        if nest.is_reduction(loop):
            if all(s in (0, 1) for s in along):
                return True
        elif all(s == 1 for s in written):
            return True
    return not free


def _step(access, loop: int) -> int | None:
    """The distance of one step of `loop` in an operand: 0, 1, or None for any other or unknown."""
    if not access.results or not access.uses(loop):
        return 0
    strides, _ = access.value.type.get_strides_and_offset()
    steps = [(r[loop], s) for r, s in zip(access.results, strides) if r.get(loop)]
    return 1 if steps == [(1, 1)] else None


MIN_ROW = 32


def _worthwhile(nests, ties) -> bool:
    """Rows must be long enough to pay for their loop."""
    longest = 0
    for nest, tied in zip(nests, ties):
        for access in nest.accesses:
            row = 1
            for position, result in enumerate(access.results):
                if set(result) - {-1} and not set(result) <= set(tied):
                    type_ = access.value.type
                    if type_.is_dynamic_dim(position):
                        return True
                    row *= type_.get_dim_size(position)
            longest = max(longest, row)
    return longest >= MIN_ROW
