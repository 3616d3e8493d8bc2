"""Ranks points by llvm-mca's throughput of the innermost loop and the cache footprint of the tiles, then measures the best first."""

import numpy as np

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
                predicted = {n: self._predict(self._space.point(n)) for n in numbers}
                self._order = sorted(numbers, key=predicted.get, reverse=True)
            number = self._order.pop()
            if number not in known and number not in busy:
                return number
