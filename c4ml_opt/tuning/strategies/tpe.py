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
        self._domain = {k.name: optuna.distributions.IntDistribution(0, len(k.values) - 1) for k in space.knobs if len(k.values) > 1}

    def ask(self, known, busy) -> int | None:
        """See random.Strategy.ask."""
        taken = known.keys() | busy
        if len(taken) >= len(self._space):
            return None
        self._tell(known)
        left = np.setdiff1d(np.arange(len(self._space)), list(taken))
        if len(known) < START:
            return int(self._rng.choice(left))
        trial = self._study.ask(self._domain)
        self._study.tell(trial, state=self._optuna.trial.TrialState.FAIL)
        wish = np.array([trial.params.get(k.name, 0) for k in self._space.knobs])
        scale = np.maximum(1, [len(k.values) - 1 for k in self._space.knobs])
        return int(left[np.argmin((np.abs(self._space.rows[left] - wish) / scale).sum(1))])

    def _tell(self, known):
        worst = max((c for c in known.values() if np.isfinite(c)), default=1.0)
        for number in known.keys() - self._told:
            self._told.add(number)
            params = {k.name: int(i) for k, i in zip(self._space.knobs, self._space.rows[number]) if k.name in self._domain}
            cost = known[number] if np.isfinite(known[number]) else 10 * worst
            self._study.add_trial(self._optuna.trial.create_trial(params=params, distributions=self._domain, value=cost))
