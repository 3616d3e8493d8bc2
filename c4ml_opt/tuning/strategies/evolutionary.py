"""Mutation and crossover of the best points so far, kept inside the valid set."""

import numpy as np

START, PARENTS, MUTATIONS = 8, 6, 32


class Strategy:
    def __init__(self, space, seed, predict=None):
        self._space, self._rng = space, np.random.default_rng(seed)
        self._fresh = iter(self._rng.permutation(len(space)).tolist())

    def ask(self, known, busy) -> int | None:
        """See random.Strategy.ask."""
        taken = known.keys() | busy
        if len(taken) >= len(self._space):
            return None
        ok = sorted((n for n in known if np.isfinite(known[n])), key=known.get)[:PARENTS]
        if len(known) >= START and ok:
            for _ in range(MUTATIONS):
                child = self._space.row_number(self._child(ok))
                if child is not None and child not in taken:
                    return child
        return next(n for n in self._fresh if n not in taken)

    def _child(self, parents):
        mother, father = (self._space.rows[n] for n in self._rng.choice(parents, 2))
        row = np.where(self._rng.random(len(mother)) < 0.5, mother, father)
        column = self._rng.integers(len(row))
        values = len(self._space.knobs[column].values)
        # Half of the mutations are steps to a neighbouring value: knobs are mostly ordered sizes.
        step = row[column] + self._rng.choice((-1, 1)) if self._rng.random() < 0.5 else self._rng.integers(values)
        row[column] = np.clip(step, 0, values - 1)
        return row.tolist()
