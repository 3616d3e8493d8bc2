"""Records every pass of a run: its time, how it changed the operations, and the IR after it."""

import time
from collections import Counter
from dataclasses import dataclass, field

from ..mlir import ir
from ..pipeline import Instrument
from ..pipeline.control import Branches, Repeat
from ..pipeline.payload import symbol
from ..pipeline.resolve import Nest

#: Characters of IR kept for one step; what is longer is cut, and says so.
LONGEST = 4_000_000


@dataclass
class Step:
    """One pass on one operation. `ir` is the number of the text after it, `change` the operations that came and went."""

    name: str
    options: str
    anchor: str
    symbol: str
    depth: int
    seconds: float = 0.0
    ir: int = 0
    operations: int = 0
    change: dict[str, int] = field(default_factory=dict)


class Tracer(Instrument):
    """The steps of the pipelines that run while it is among the instruments; `texts` are the distinct modules that they left."""

    def __init__(self, op):
        self.texts, self._numbers = [], {}
        self._counts = _count(op)
        self.steps = [Step("input", "", "", "", 0, ir=self._keep(op), operations=sum(self._counts.values()))]
        self._open: list[tuple[int, float]] = []

    def around(self, name, options, anchor):
        def before(op):
            self.steps.append(Step(name, options or "", anchor, symbol(op) or "", len(self._open)))
            self._open.append((len(self.steps) - 1, time.perf_counter()))

        def after(op):
            number, start = self._open.pop()
            step = self.steps[number]
            step.seconds = time.perf_counter() - start
            top = _top(op)
            counts = _count(top)
            step.operations = sum(counts.values())
            step.change = {k: counts[k] - self._counts[k] for k in sorted(counts.keys() | self._counts.keys()) if counts[k] != self._counts[k]}
            self._counts = counts
            step.ir = self._keep(top)

        return before, after

    def _keep(self, op) -> int:
        text = op.operation.get_asm(assume_verified=True)
        if len(text) > LONGEST:
            text = f"{text[:LONGEST]}\n// cut here: {len(text) - LONGEST} more characters\n"
        if text not in self._numbers:
            self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return self._numbers[text]


def decisions(items) -> list[dict]:
    """What control nodes chose: {node, operation, taken, why}, from the `items` of a pipeline that ran."""
    found = []
    for item in items:
        if isinstance(item, Nest):
            found += decisions(item.items)
        elif isinstance(item, Branches):
            for where, choices in item.record.choices.items():
                found += [{"node": "if", "operation": where, "taken": _branch(item, n), "why": _why(item, n)} for n in choices]
            for _, pipeline in item.branches:
                found += decisions(pipeline.items)
        elif isinstance(item, Repeat):
            for where, choices in item.record.choices.items():
                found += [{"node": "repeat", "operation": where, "taken": f"{n} rounds", "why": f"until {item.until}, at most {item.limit}"} for n in choices]
            found += decisions(item.pipeline.items)
    return found


def _branch(item, number):
    return _passes(item.branches[number][1].items) if number < len(item.branches) else "no branch"


def _passes(items) -> str:
    return ", ".join(i if isinstance(i, str) else f"{i.anchor}(...)" if isinstance(i, Nest) else str(i).partition("{")[0] for i in items)


def _why(item, number):
    conditions = [text for text, _ in item.branches]
    failed = [f"not ({text})" for text in conditions[:number] if text is not None]
    taken = [conditions[number]] if number < len(conditions) and conditions[number] is not None else []
    return " and ".join(failed + taken) or "always"


def _top(op):
    op = op.operation
    while op.parent is not None:
        op = op.parent.operation
    return op


def _count(op) -> Counter:
    counts = Counter()

    def visit(each):
        counts[each.name] += 1
        return ir.WalkResult.ADVANCE

    op.operation.walk(visit)
    return counts
