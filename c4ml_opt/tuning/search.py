"""Searches the valid points of one operation and keeps every trial."""

import math
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass, field
from statistics import median

from . import library, strategies
from .measure import Trial


#: What a point must gain over the target's own choice to be worth fixing.
MARGIN = 1.01


@dataclass
class Result:
    """What a search found: every measured point with its trial, in order."""

    trials: list[tuple[dict, Trial]] = field(default_factory=list)

    def best_after(self, count: int) -> float:
        """The best time in seconds of the first `count` trials."""
        return min((t.seconds for _, t in self.trials[:count] if t.status == "ok"), default=math.inf)


def search(tunable, space, strategy: str, budget: int, seed: int, submit, slots: int = 1, predict=None, known=(), on_trial=None) -> Result:
    """Measures up to `budget` points, those of `known` ([(point, trial)]) included, and gives them all.

    `submit(schedule_text)` gives a Future of a Trial; up to `slots` run at a time. `on_trial(point, trial)` is called as
    each one ends.
    """
    # Of points that are no longer valid, and of second measurements by another tuner, nothing is to be learned.
    known = {space.number(point): (point, trial) for point, trial in known if space.number(point) is not None}
    result = Result(list(known.values())[:budget])
    costs = {number: trial.seconds or math.inf for number, (_, trial) in known.items()}
    chooser = strategies.make(strategy, space, seed, predict)
    running = {}
    start = space.number(tunable.start) if tunable.start else None
    while True:
        while len(running) < slots and len(result.trials) + len(running) < budget:
            fresh = start is not None and start not in costs and start not in running.values()
            number = start if fresh else chooser.ask(costs, set(running.values()))
            if number is None:
                budget = 0
                break
            running[submit(library.single(tunable.resolve(space.point(number))))] = number
        if not running:
            return result
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            number, trial = running.pop(future), future.result()
            costs[number] = trial.seconds if trial.status == "ok" else math.inf
            result.trials.append((space.point(number), trial))
            if on_trial:
                on_trial(space.point(number), trial)


def confirm(result: Result, tunable, submit, count: int = 3, rounds: int = 3) -> tuple[dict, float, float] | None:
    """The best point with its time and the time without a schedule, both measured anew; None where no point works.

    The fastest of many noisy times is too good to be true, so the best `count` points and the unscheduled code are
    measured again in interleaved rounds, and their medians decide; the point that a schedule starts from is among them.
    """
    ok = sorted((pair for pair in result.trials if pair[1].status == "ok"), key=lambda pair: pair[1].seconds)[:count]
    ok += [pair for pair in result.trials if pair[0] == tunable.start and pair[1].status == "ok" and pair not in ok]
    candidates = [None, *(library.single(tunable.resolve(point)) for point, _ in ok)]
    times = [[] for _ in candidates]
    for _ in range(rounds):
        for slot, text in zip(times, candidates):
            trial = submit(text).result()
            if trial.status == "ok":
                slot.append(trial.seconds)
    untuned, *tuned = [median(slot) if slot else math.inf for slot in times]
    if not tuned or min(tuned) == math.inf:
        return None
    best = tuned.index(min(tuned))
    if tunable.start and (ok[best][0] == tunable.start or untuned <= MARGIN * tuned[best]):
        return tunable.start, untuned, untuned  # nothing beats what the target chooses by itself
    return ok[best][0], tuned[best], untuned
