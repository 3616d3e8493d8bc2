"""Ranks points by llvm-mca's throughput of the innermost loop and the cache footprint of the tiles, then measures the best first."""

import numpy as np

from ...diagnostics import UserError

CANDIDATES = 24


class Strategy:
    """Predicts a seeded sample of the valid points (each costs a compilation, no run) and asks for them from the best on."""

    def __init__(self, space, seed, predict):
        self._space, self._predict = space, predict
        self._sample = np.random.default_rng(seed).permutation(len(space))
        self._order, self._taken = [], 0

    def ask(self, known, busy) -> int | None:
        """See random.Strategy.ask."""
        while True:
            if not self._order:
                numbers = self._sample[self._taken : self._taken + CANDIDATES].tolist()
                if not numbers:
                    return None
                self._taken += len(numbers)
                self._order = order(self._space, numbers, self._predict)[::-1]
            number = self._order.pop()
            if number not in known and number not in busy:
                return number


def order(space, numbers, predict) -> list[int]:
    """`numbers` from the best predicted on, those of which nothing can be told last; raises UserError where that is so of all."""
    costs, reason = {}, None
    for number in numbers:
        try:
            costs[number] = predict(space.point(number))
        except UserError as error:
            costs[number], reason = np.inf, error
    if np.isinf(list(costs.values())).all():
        raise UserError(f"the cost model can tell nothing of {len(costs)} points: {reason.message}")
    return sorted(numbers, key=costs.get)


def ranked(space, start: dict | None, count: int, seed: int, predict) -> dict:
    """The best predicted of `count` points, a seeded sample that begins with `start`, which wins where none is better."""
    first = [space.number(start)] if start else []
    sample = [n for n in np.random.default_rng(seed).permutation(len(space)).tolist() if n not in first]
    return space.point(order(space, (first + sample)[:count], predict)[0])
