"""A progress bar on stderr, with the best time so far; where that is no terminal, its label alone."""

import math
import sys

import click


class Bar:
    """A context manager that counts `total` steps, of which `done` are behind."""

    def __init__(self, label: str, total: int, done: int = 0):
        self._bar = click.progressbar(length=total, label=f"  {label}", file=sys.stderr, item_show_func=lambda shown: shown or "")
        self._done, self._best = done, math.inf

    def __enter__(self):
        self._bar.__enter__()
        self._bar.update(self._done)
        return self

    def __exit__(self, *ended):
        self._bar.__exit__(*ended)

    def step(self, seconds: float | None = None):
        """One more step, a trial of `seconds` where it gave a time."""
        self._best = min(self._best, seconds or math.inf)
        self._bar.update(1, f"best {self._best * 1e3:.4g} ms" if self._best < math.inf else None)
