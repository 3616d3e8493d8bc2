"""How near 40 trials of c4ml-tune come to the best of an exhaustive sweep of the same points, and how many trials a second it makes.

`tuning.py [SPACE...] [--db=FILE]`: 512^3 f32 matmul for this machine. Each space is measured point by point (the sweep), then searched
by the default strategy with five seeds and nothing known; no search begins with what the target would choose by itself. The best of each
search and the three best of the sweep are measured again in interleaved rounds, and only these times are compared. A sweep that is
stopped goes on from the results in FILE.
"""

import re
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import harness

from c4ml_opt.registry import registry
from c4ml_opt.session import Session
from c4ml_opt.tuning import executors, library, task
from c4ml_opt.tuning.search import search
from c4ml_opt.tuning.space import Space
from c4ml_opt.tuning.store import Key, open_store, versions
from c4ml_opt.tuning.tunable import Tunable

SIZE, TRIALS, SEEDS, STRATEGY, ROUNDS, TIMEOUT = 512, 40, 5, "tpe", 7, 20.0
KIND = f"tensor<{SIZE}x{SIZE}xf32>"
PAYLOAD = f"""func.func @main(%a: {KIND}, %b: {KIND}) -> {KIND} {{
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : {KIND}
  %f = linalg.fill ins(%z : f32) outs(%e : {KIND}) -> {KIND}
  %r = linalg.matmul ins(%a, %b : {KIND}, {KIND}) outs(%f : {KIND}) -> {KIND}
  return %r : {KIND}
}}"""
#: Registered schedules with fewer options for some of their knobs, so that all points can be measured.
SPACES = {
    "tune-x86-tensor": {
        "mr": "1, 2, 4, 6, 8, 12, 14", "nr": "16, 32, 48, 64", "kb": "64, 256, 512", "mb": "48, 192, 768", "nb": "128, 512", "prefetch": "0",
    },  # fmt: skip
    "tune-matmul": {"mc": "16, 32, 64, 128, 256", "nc": "64, 128, 256, 512", "kc": "32, 128, 512"},
}


class Tuning:
    """One space of points for the matmul, and the process that measures them."""

    def __init__(self, name: str, store):
        text = Path(registry.find("schedule", name).path).read_text(encoding="utf-8")
        for knob, values in SPACES[name].items():
            text = re.sub(rf'(knob<"{knob}"> options = )\[[^]]*\]', rf"\1[{values}]", text)
        session = Session("host")
        with session.targeted():
            schedule = Tunable(text, name, session.context)
            (self.task,) = task.find(session.parse(PAYLOAD), schedule)
            self.tunable = schedule.of(self.task)
            self.tunable.start = None
            self.space = Space(self.tunable.knobs, self.tunable.assertions)
        config = {"text": self.task.text, "target": "host", "timeout": TIMEOUT, "seed": 0, "pipeline": schedule.pipeline}
        self.executor = executors.make("1", config)
        self.store, self.key = store, Key(name, self.task.digest, "host", str(sorted(SPACES[name].items())), versions())

    def measure(self, point: dict | None):
        return self.executor.submit(None if point is None else self.schedule(point)).result()

    def schedule(self, point):
        return library.single(self.tunable.resolve(point))

    def sweep(self) -> list:
        """(point, trial) of all points, measured or known."""
        known = self.store.trials(self.key)
        done = {self.space.number(point) for point, _ in known}
        for number in set(range(len(self.space))) - done:
            point = self.space.point(number)
            self.store.add(self.key, point, self.measure(point))
        return self.store.trials(self.key)

    def searches(self) -> tuple[list[dict], list[float]]:
        """The best point of each seed, and the trials a second of each search."""
        best, rates = [], []
        for seed in range(SEEDS):
            start = time.perf_counter()
            trials = search(self.tunable, self.space, STRATEGY, TRIALS, seed, self.executor.submit).trials
            rates.append(len(trials) / (time.perf_counter() - start))
            best.append(fastest(trials)[0])
        return best, rates

    def again(self, points) -> list[float]:
        """Median seconds of each of `points`, in interleaved rounds; None is the code without a schedule."""
        rounds = [[self.measure(point).seconds for point in points] for _ in range(ROUNDS)]
        return [median(times) for times in zip(*rounds)]


def fastest(trials, count: int = 1) -> list[dict]:
    ok = sorted((pair for pair in trials if pair[1].status == "ok"), key=lambda pair: pair[1].seconds)
    return [point for point, _ in ok[:count]]


def measure(name: str, store) -> list:
    tuning = Tuning(name, store)
    tuning.measure(None)  # the worker is there
    start = time.perf_counter()
    swept = tuning.sweep()
    print(f"{name}: {len(swept)} points swept, {time.perf_counter() - start:.0f} s", flush=True)
    top = fastest(swept, 3)
    best, rates = tuning.searches()
    untuned, *times = tuning.again([None, *top, *best])
    tuning.executor.close()
    least, found = min(times[:3]), [min(times[:3]) / seconds for seconds in times[3:]]
    flops = 2 * SIZE**3 / 1e9
    return [name, len(swept), flops / least, flops / untuned, median(found), min(found), median(rates)]


def main(arguments):
    names = [a for a in arguments if not a.startswith("--")] or SPACES
    harness.begin()
    with tempfile.TemporaryDirectory() as folder:
        places = [a.removeprefix("--db=") for a in arguments if a.startswith("--db=")] or [f"{folder}/sweep.yaml"]
        rows = [measure(name, open_store(places[0])) for name in names]
    columns = ["knobs of", "points", "best GFLOP/s", "untuned GFLOP/s", f"{TRIALS} trials reach, median", "least seed", "trials/s"]
    harness.table(f"{SIZE}^3 f32 matmul, strategy {STRATEGY}, {SEEDS} seeds, nothing known before", columns, rows)


if __name__ == "__main__":
    main(sys.argv[1:])
