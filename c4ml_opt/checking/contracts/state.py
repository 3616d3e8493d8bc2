"""What a module may and must hold at one point of a pipeline: kinds of operations, each with where it came from."""

from collections import namedtuple

from ...mlir import ir, load_wrappers
from .exemplar import descendants
from .kinds import LLVM, kind_of, name_of


class Fact(namedtuple("Fact", "must place made", defaults=("", None))):
    """`must`: there is such an operation. `place` is the source location that it goes back to, `made` the number of the step that made it."""

    __slots__ = ()


class State:
    """Facts by kind; `unknown` are reasons why anything might be there besides."""

    def __init__(self, facts: dict[str, Fact], unknown: tuple = ()):
        self.facts, self.unknown = facts, unknown

    def __eq__(self, other):
        return self.unknown == other.unknown and {k: f.must for k, f in self.facts.items()} == {k: f.must for k, f in other.facts.items()}

    def join(self, other: "State") -> "State":
        """What holds when either of the two does."""
        facts = {}
        for kind in (*self.facts, *(k for k in other.facts if k not in self.facts)):
            mine, its = self.facts.get(kind), other.facts.get(kind)
            known = mine or its
            facts[kind] = known._replace(must=bool(mine and its and mine.must and its.must))
        return State(facts, tuple(dict.fromkeys((*self.unknown, *other.unknown))))

    def doubted(self, reason: str) -> "State":
        """After a step of which nothing is known."""
        return State({k: f._replace(must=False) for k, f in self.facts.items()}, (*self.unknown, reason))

    def has(self, matches) -> bool | None:
        """Whether an operation whose name `matches` is there; None where that is not known."""
        facts = [f for k, f in self.facts.items() if k != LLVM and matches(name_of(k))]
        if any(f.must for f in facts):
            return True
        return None if facts or self.unknown else False


def of(op) -> tuple[State, dict]:
    """The state of a module, and one operation of every kind."""
    load_wrappers()  # attributes ask for them, and would import numpy
    facts, samples = {}, {}
    for each in descendants(op):
        kind = kind_of(each)
        if kind is not None and kind not in facts:
            facts[kind] = Fact(True, place(each))
            samples[kind] = each
    return State(facts), samples


def place(op) -> str:
    """`file:line:column` of an operation, "" where it has none."""
    location = op.location
    if not hasattr(location, "filename") or not isinstance(location, ir.Location):
        return ""
    try:
        return f"{location.filename}:{location.start_line}:{location.start_col}"
    except (AttributeError, ValueError):
        return ""
