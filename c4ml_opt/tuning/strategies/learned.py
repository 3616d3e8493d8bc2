"""A random forest over the knobs, refitted as trials end; asks for the point with the lowest optimistic prediction (SMAC's idea, Hutter et al. 2011)."""

import numpy as np

START, TREES, EVERY = 10, 60, 3


class Strategy:
    def __init__(self, space, seed, predict=None):
        from sklearn.ensemble import ExtraTreesRegressor

        self._space, self._rng = space, np.random.default_rng(seed)
        self._model = ExtraTreesRegressor(n_estimators=TREES, random_state=seed, min_samples_leaf=1)
        self._features = space.features()
        self._start = iter(self._rng.permutation(len(space)).tolist())
        self._fitted, self._scores = 0, None

    def ask(self, known, busy) -> int | None:
        """See random.Strategy.ask."""
        taken = known.keys() | busy
        if len(taken) >= len(self._space):
            return None
        finite = [c for c in known.values() if np.isfinite(c)]
        if len(known) < START or not finite:
            return next(n for n in self._start if n not in taken)
        if self._scores is None or len(known) >= self._fitted + EVERY:
            self._fit(known, max(finite))
        scores = self._scores.copy()
        scores[list(taken)] = np.inf
        return int(np.argmin(scores))

    def _fit(self, known, worst):
        numbers = list(known)
        # Times vary by factors: the logarithm is what is learned; a failure counts as a bad time.
        costs = np.log([known[n] if np.isfinite(known[n]) else 4 * worst for n in numbers])
        self._model.fit(self._features[numbers], costs)
        trees = np.stack([tree.predict(self._features) for tree in self._model.estimators_])
        self._scores = trees.mean(0) - trees.std(0)
        self._fitted = len(known)
