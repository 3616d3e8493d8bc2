"""A random forest over the knobs, refitted as trials end; asks for the point with the lowest optimistic prediction (SMAC's idea, Hutter et al. 2011)."""

import numpy as np

START, TREES, EVERY = 10, 60, 3
#: Of a large space the forest looks at so many random points, and at all neighbours of the BEST ones: predicting all takes longer than a trial.
SAMPLE, BEST = 4096, 5


class Strategy:
    def __init__(self, space, seed, predict=None):
        from sklearn.ensemble import ExtraTreesRegressor

        self._space, self._rng = space, np.random.default_rng(seed)
        self._model = ExtraTreesRegressor(n_estimators=TREES, random_state=seed, min_samples_leaf=1)
        self._features = space.features()
        self._start = iter(self._rng.permutation(len(space)).tolist())
        self._fitted, self._candidates, self._scores = 0, None, None

    def ask(self, known, busy) -> int | None:
        """See random.Strategy.ask."""
        taken = known.keys() | busy
        if len(taken) >= len(self._space):
            return None
        finite = [c for c in known.values() if np.isfinite(c)]
        if len(known) < START or not finite:
            return next(n for n in self._start if n not in taken)
        open_ = [] if self._scores is None else [i for i, n in enumerate(self._candidates) if n not in taken]
        if not open_ or len(known) >= self._fitted + EVERY:
            self._candidates = self._choose(known, taken)
            self._fit(known, max(finite))
            open_ = range(len(self._candidates))
        return self._candidates[min(open_, key=self._scores.__getitem__)]

    def _choose(self, known, taken) -> list[int]:
        """The points that the forest may ask for next, none of them `taken`."""
        rows, count = self._space.rows, len(self._space)
        found = set(range(count) if count <= SAMPLE else self._rng.integers(count, size=SAMPLE).tolist())
        if count > SAMPLE:
            for number in sorted(known, key=known.get)[:BEST]:
                for column, knob in enumerate(self._space.knobs):
                    near = rows[number].tolist()
                    for near[column] in range(len(knob.values)):
                        found.add(self._space.row_number(near))
        found -= taken | {None}
        return sorted(found) or [n for n in range(count) if n not in taken]

    def _fit(self, known, worst):
        numbers = list(known)
        # Times vary by factors: the logarithm is what is learned; a failure counts as a bad time.
        costs = np.log([known[n] if np.isfinite(known[n]) else 4 * worst for n in numbers])
        self._model.fit(self._features[numbers], costs)
        trees = np.stack([tree.predict(self._features[self._candidates]) for tree in self._model.estimators_])
        self._scores = trees.mean(0) - trees.std(0)
        self._fitted = len(known)
