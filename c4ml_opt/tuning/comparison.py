"""Strategies against each other under equal budgets, so that no learned method is claimed that random search matches."""

import math
import os
from concurrent.futures import Future
from functools import lru_cache
from pathlib import Path
from statistics import median

import click

from ..diagnostics import UserError
from . import library
from .progress import Bar
from .search import search


def run(job, spaces):
    """Runs every strategy with every seed on each operation and prints medians and spread; all measure through one cache.

    A point's time is measured once and then remembered for all strategies: what differs between them is their choice alone.
    What is measured goes to the job's store, and with --resume comes from it.
    """
    for number, (each, tunable, space) in enumerate(spaces):
        click.echo(f"{each}: {len(space)} valid points, {job.trials} trials, {job.seeds} seeds")
        executor = job.executor(each)
        key, known = job.known(each, space)
        cache = Cache(executor.submit, {library.single(tunable.resolve(point)): trial for point, trial in known})
        curves, kept = {}, {space.number(point) for point, _ in known}
        predict = _remembered(job.predictor(each, tunable), space)

        def keep(point, trial):
            bar.step(trial.seconds)
            if (number := space.number(point)) not in kept:
                kept.add(number)
                job.store.add(key, point, trial)

        names = list(dict.fromkeys(job.compare.split(",")))
        try:
            with Bar("trials", len(names) * job.seeds * min(job.trials, len(space))) as bar:
                for name in names:
                    searches = [search(tunable, space, name, job.trials, seed, cache.submit, executor.slots, predict, on_trial=keep) for seed in range(job.seeds)]
                    curves[name] = [[s.best_after(n + 1) for n in range(len(s.trials))] for s in searches]
        finally:
            executor.close()
        click.echo(table(curves))
        if job.plot:
            path = Path(job.plot)
            plot(curves, str(each), path if len(spaces) == 1 else path.with_stem(f"{path.stem}-{number}"))


def _remembered(predict, space):
    """`predict`, asked for each point once: the seeds' samples overlap, and each prediction is a compilation."""

    @lru_cache(maxsize=None)
    def by_number(number):
        return predict(space.point(number))

    return lambda point: by_number(space.number(point))


class Cache:
    """Submits each schedule once and gives the same answer again; `known` are answers by schedule from before."""

    def __init__(self, submit, known=()):
        self._submit, self._futures = submit, {}
        for text, trial in dict(known).items():
            self._futures[text] = Future()
            self._futures[text].set_result(trial)

    def submit(self, text):
        if text not in self._futures:
            self._futures[text] = self._submit(text)
        return self._futures[text]


def table(curves: dict[str, list[list[float]]]) -> str:
    """Best time after a quarter, a half and all of the trials: median [least, greatest] over the seeds, in ms."""
    budget = min(len(curve) for runs in curves.values() for curve in runs)
    marks = sorted({max(1, budget // 4), max(1, budget // 2), budget})
    lines = ["strategy      " + "".join(f"{f'best of {m} trials, ms':>30}" for m in marks)]
    for name, runs in curves.items():
        cells = []
        for mark in marks:
            times = [run[mark - 1] * 1e3 for run in runs]
            cells.append(f"{_ms(median(times))} [{_ms(min(times))}, {_ms(max(times))}]".rjust(30))
        lines.append(f"{name:14}" + "".join(cells))
    lines.append(verdict({name: [run[budget - 1] for run in runs] for name, runs in curves.items()}))
    return "\n".join(lines)


def verdict(finals: dict[str, list[float]]) -> str:
    """Whether any strategy beats random search by more than the spread of the seeds."""
    if "random" not in finals or len(finals) < 2:
        return ""
    base = finals["random"]
    better = [f"{name} ({median(base) / median(times):.2f}x)" for name, times in finals.items() if name != "random" and max(times) < min(base)]
    worse = [name for name, times in finals.items() if name != "random" and min(times) > max(base)]
    if better:
        return f"better than random for every seed: {', '.join(better)}"
    return "no strategy beats random search beyond the spread of the seeds" + (f"; worse: {', '.join(worse)}" if worse else "")


def _ms(value):
    return "-" if value == math.inf else f"{value:.4g}"


def check_plot(path: str):
    """Raises UserError where no plot could be written to `path`, before hours of trials."""
    try:
        import matplotlib
    except ImportError:
        raise UserError("--plot needs matplotlib: pip install 'c4ml-opt[tune]'") from None
    matplotlib.use("Agg")
    from matplotlib.figure import Figure

    kinds = sorted(Figure().canvas.get_supported_filetypes())
    if Path(path).suffix.removeprefix(".").lower() not in kinds:
        raise UserError(f"--plot={path}: the name must end in one of .{', .'.join(kinds)}")
    if not os.access(Path(path).absolute().parent, os.W_OK):
        raise UserError(f"--plot={path}: '{Path(path).absolute().parent}' is no folder that may be written to")


def plot(curves, title, path):
    """The best time so far against the number of trials, one line a strategy with its spread."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.5), layout="constrained")
    for name, runs in curves.items():
        count = min(map(len, runs))
        columns = [[run[n] * 1e3 for run in runs] for n in range(count)]
        steps = range(1, count + 1)
        (line,) = axes.plot(steps, [median(c) for c in columns], label=name)
        axes.fill_between(steps, [min(c) for c in columns], [max(c) for c in columns], color=line.get_color(), alpha=0.15, linewidth=0)
    axes.set(xlabel="trials", ylabel="best time, ms")
    axes.set_title(title.replace(" (", "\n("), fontsize="small", wrap=True)
    axes.legend()
    try:
        figure.savefig(path)
    except (OSError, ValueError) as error:
        raise UserError(f"cannot write the plot '{path}': {error}") from None
