"""The exact set of points that satisfy a tunable schedule's constraints."""

import math

import numpy as np

from ..diagnostics import UserError
from . import constraints

MAX_ROWS = 4_000_000


class Space:
    """All valid points of `knobs` under `assertions`, each a row of value numbers in `rows` (int32, one column a knob).

    Knobs are joined one by one and an assertion filters as soon as all its knobs are there, so that divisibility chains
    and budgets keep the intermediate sets small. Raises UserError with the unsatisfiable core where nothing is valid.
    """

    def __init__(self, knobs, assertions):
        self.knobs, self.assertions = tuple(knobs), tuple(assertions)
        self.total = math.prod(len(knob.values) for knob in self.knobs)
        self.rows = self._enumerate()
        if not len(self.rows):
            raise UserError("no point satisfies the constraints; these contradict each other:\n" + "\n".join(self.core()))
        self._numbers = {tuple(row): i for i, row in enumerate(self.rows.tolist())}

    def __len__(self):
        return len(self.rows)

    def point(self, number: int) -> dict:
        """The point of row `number`: {knob name: value}."""
        return {knob.name: knob.values[i] for knob, i in zip(self.knobs, self.rows[number])}

    def number(self, point: dict) -> int | None:
        """The row of `point`, None where it is not valid."""
        try:
            row = tuple(knob.values.index(point[knob.name]) for knob in self.knobs)
        except (KeyError, ValueError):
            return None
        return self.row_number(row)

    def row_number(self, row) -> int | None:
        """Which row has these value numbers, None where they are not valid."""
        return self._numbers.get(tuple(row))

    def features(self) -> np.ndarray:
        """One row of floats a point, for models: log2 of positive numbers, positions of anything else."""
        columns = []
        for k, knob in enumerate(self.knobs):
            numeric = all(isinstance(v, (int, float)) and not isinstance(v, bool) and v > 0 for v in knob.values)
            table = np.log2(np.array(knob.values, float)) if numeric else np.arange(len(knob.values), dtype=float)
            columns.append(table[self.rows[:, k]])
        return np.stack(columns, axis=1)

    def _enumerate(self):
        rows, bound, waiting = np.zeros((1, 0), np.int32), [], list(self.assertions)
        for knob in self._order():
            rows = np.concatenate([np.repeat(rows, len(knob.values), 0), np.tile(np.arange(len(knob.values), dtype=np.int32), len(rows))[:, None]], axis=1)
            bound.append(knob)
            names = {k.name for k in bound}
            ready = [a for a in waiting if a.names <= names]
            waiting = [a for a in waiting if a not in ready]
            for assertion in ready:
                values = {k.name: _numbers(k)[rows[:, i]] for i, k in enumerate(bound) if k.name in assertion.names}
                rows = rows[np.broadcast_to(assertion.holds(values), len(rows))]
            if len(rows) > MAX_ROWS:
                raise UserError(f"more than {MAX_ROWS} points are valid; give the knobs fewer values or add constraints")
        columns = [bound.index(knob) for knob in self.knobs]
        return rows[:, columns]

    def _order(self):
        """Constrained knobs first, each next to those it shares an assertion with, so that filters apply early."""
        left, order, names = list(self.knobs), [], set()
        while left:
            def ready(knob):
                return sum(a.names <= names | {knob.name} and knob.name in a.names for a in self.assertions)

            best = max(left, key=lambda k: (ready(k), any(k.name in a.names for a in self.assertions), -len(k.values)))
            left.remove(best)
            order.append(best)
            names.add(best.name)
        return order

    def core(self) -> list[str]:
        """What contradicts itself where nothing is valid: lines that name knobs and places in the schedule, from z3's core."""
        import z3

        solver, lines = z3.Solver(), {}
        terms = {knob.name: z3.Int(knob.name) for knob in self.knobs}
        for knob in self.knobs:
            lines[f"k{len(lines)}"] = f"  knob '{knob.name}' at {knob.place}, one of {', '.join(map(str, knob.values))}"
            numbers = _numbers(knob).tolist()
            solver.assert_and_track(z3.Or([terms[knob.name] == n for n in numbers]), list(lines)[-1])
        for assertion in self.assertions:
            lines[f"k{len(lines)}"] = f"  smt.assert at {assertion.place}, over {', '.join(sorted(assertion.names)) or 'constants'}"
            solver.assert_and_track(assertion.holds(terms, constraints.Terms), list(lines)[-1])
        if solver.check() != z3.unsat:
            return list(lines.values())
        core = {str(c) for c in solver.unsat_core()}
        return [line for key, line in lines.items() if key in core]


def _numbers(knob) -> np.ndarray:
    """What constraints see of a knob: its integers, or the positions of values that are no integers."""
    integral = all(isinstance(v, int) for v in knob.values)
    return np.array(knob.values if integral else range(len(knob.values)), np.int64)
