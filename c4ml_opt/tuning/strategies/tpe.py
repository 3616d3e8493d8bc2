"""Tree-structured Parzen estimator (Bergstra et al., NeurIPS 2011): Optuna's multivariate sampler, moved to the nearest valid point."""

import numpy as np

START = 10


class Strategy:
    def __init__(self, space, seed, predict=None):
        import optuna

        optuna.logging.set_verbosity(optuna.logging.ERROR)
        import warnings

        warnings.filterwarnings("ignore", category=optuna.exceptions.ExperimentalWarning)
        self._space, self._rng = space, np.random.default_rng(seed)
        sampler = optuna.samplers.TPESampler(seed=seed, n_startup_trials=START, multivariate=True)
        self._study = optuna.create_study(direction="minimize", sampler=sampler)
        self._optuna, self._told = optuna, set()
        # Positions of the values: ordered, so that the estimator sees that neighbours resemble each other.
        self._fresh = iter(self._rng.permutation(len(space)).tolist())
        self._domain = {k.name: optuna.distributions.IntDistribution(0, len(k.values) - 1) for k in space.knobs if len(k.values) > 1}

    def ask(self, known, busy) -> int | None:
        """See random.Strategy.ask."""
        taken = known.keys() | busy
        if len(taken) >= len(self._space):
            return None
        self._tell(known)
        if len(known) < START:
            return next(n for n in self._fresh if n not in taken)
        trial = self._study.ask(self._domain)
        self._study.tell(trial, state=self._optuna.trial.TrialState.FAIL)
        far = self._distances(trial.params)
        far[list(taken)] = np.inf
        return int(np.argmin(far))

    def _distances(self, wish: dict) -> np.ndarray:
        """How far each valid point is from the values in `wish`: steps between values, each knob's range counting as one."""
        far = np.zeros(len(self._space), np.float32)
        for column, knob in enumerate(self._space.knobs):
            steps = np.abs(np.arange(len(knob.values), dtype=np.float32) - wish.get(knob.name, 0)) / max(1, len(knob.values) - 1)
            far += steps[self._space.rows[:, column]]
        return far

    def _tell(self, known):
        worst = max((c for c in known.values() if np.isfinite(c)), default=1.0)
        for number in known.keys() - self._told:
            self._told.add(number)
            params = {k.name: int(i) for k, i in zip(self._space.knobs, self._space.rows[number]) if k.name in self._domain}
            cost = known[number] if np.isfinite(known[number]) else 10 * worst
            self._study.add_trial(self._optuna.trial.create_trial(params=params, distributions=self._domain, value=cost))
