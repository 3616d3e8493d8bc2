"""Uniform over the valid points, without repetition: the baseline that every other strategy has to beat."""

import numpy as np


class Strategy:
    def __init__(self, space, seed, predict=None):
        self._order = iter(np.random.default_rng(seed).permutation(len(space)).tolist())

    def ask(self, known, busy) -> int | None:
        """The next row to measure, None when nothing is left. `known` is {row: cost, inf where it failed}, `busy` are rows being measured."""
        return next((n for n in self._order if n not in known and n not in busy), None)
