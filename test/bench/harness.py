"""Measures callables or commands against each other in interleaved rounds; what counts is the median of the ratios.

A benchmark is one file beside this one that measures when it is run (it ends in `if __name__ == "__main__":`, by which
`make bench` knows it), prints tables and asserts no time:

    import harness

    harness.begin()                                    # pins a core, prints the facts of the machine
    both = harness.compare({"ours": ours, "numpy": theirs}, rounds=9, min_ms=20)
    both.ratio("numpy", "ours")                        # how many times faster we are than numpy: above 1 is faster
    both.median("ours")                                # seconds a call
    rows = [["256x256", both.gflops("ours", 2 * 256**3), both.ratio("numpy", "ours")]]
    harness.table("f32 matmul", ["size", "GFLOP/s", "vs numpy"], rows)

Machines are shared and change their clock: two times from different moments are not comparable, two from one round are.
"""

import math
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}


@dataclass(frozen=True)
class Comparison:
    """Seconds a call of each case, one number a round."""

    rounds: dict[str, list[float]]

    def median(self, name: str) -> float:
        return statistics.median(self.rounds[name])

    def ratio(self, slow: str, fast: str) -> float:
        """The median over the rounds of time(slow) / time(fast)."""
        return statistics.median(a / b for a, b in zip(self.rounds[slow], self.rounds[fast]))

    def best(self, names) -> str:
        """The fastest of `names` by median."""
        return min(names, key=self.median)

    def spread(self, name: str) -> float:
        """Distance of the quartiles as a part of the median."""
        if len(self.rounds[name]) < 2:
            return 0.0
        low, _, high = statistics.quantiles(self.rounds[name], n=4)
        return (high - low) / self.median(name)

    def gflops(self, name: str, operations: float) -> float:
        return operations / self.median(name) / 1e9


def compare(cases: dict, rounds: int = 9, min_ms: float = 20, clock: str = "wall") -> Comparison:
    """Calls every case in turn, `rounds` times over, each for at least `min_ms` milliseconds a round.

    `clock` is "wall" or "cpu" (of this process). A case that returns a float measures itself: seconds of that one call
    (see `command`). Every case runs once before the first round, and each round starts with another case.
    """
    times = {name: [] for name in cases}
    loops = {name: _loops(case, min_ms, CLOCKS[clock]) for name, case in cases.items()}
    names = list(cases)
    for number in range(rounds):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            times[name].append(_measure(cases[name], loops[name], CLOCKS[clock]))
    return Comparison(times)


def _loops(case, min_ms: float, now) -> int:
    """How many calls fill `min_ms`; doubles as the warm-up."""
    case()
    loops = 1
    while (spent := _measure(case, loops, now) * loops) * 1e3 < min_ms:
        loops = max(2 * loops, min(100 * loops, math.ceil(loops * 1.2 * min_ms / max(spent * 1e3, 1e-6))))
    return loops


def _measure(case, loops: int, now) -> float:
    start, own = now(), 0.0
    for _ in range(loops):
        answer = case()
        if isinstance(answer, float):
            own += answer
    return (own or now() - start) / loops


def command(arguments, clock: str = "cpu", timeout: float = 300, **options):
    """A case that runs a command and measures it: seconds of its processor time ("cpu") or of the clock ("wall").

    Raises CalledProcessError where it fails. Memory: `peak_memory(arguments)`.
    """

    def run() -> float:
        before, start = _children(), time.perf_counter()
        _run(arguments, timeout, options)
        return time.perf_counter() - start if clock == "wall" else _children() - before

    return run


def _run(arguments, timeout, options):
    options = {"stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL, **options}
    subprocess.run([str(a) for a in arguments], check=True, timeout=timeout, **options)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def peak_memory(arguments, timeout: float = 300) -> int:
    """Bytes of the largest resident set among the processes of a command."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"
    )
    arguments = [sys.executable, "-c", code, *map(str, arguments)]
    return int(subprocess.run(arguments, check=True, capture_output=True, text=True, timeout=timeout).stdout)


def begin(core: int | None = None, pinned: bool = True):
    """Pins this process and its children to one core (default: the last it may use), unless told not to, and prints the machine's facts."""
    core = max(os.sched_getaffinity(0)) if core is None else core
    if pinned:
        os.sched_setaffinity(0, {core})
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS") if pinned else ():
        os.environ.setdefault(name, "1")
    where = f"pinned to core {core} of {os.cpu_count()}" if pinned else f"on cores {', '.join(map(str, sorted(os.sched_getaffinity(0))))} of {os.cpu_count()}"
    print(f"{_processor()}, {where}, load {os.getloadavg()[0]:.1f};", end=" ")
    print(f"Linux {platform.release().split('-')[0]}, Python {platform.python_version()}", flush=True)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def chosen(tables: dict, groups) -> list:
    """The values of `tables` that `groups` names, all of them where it names none; exits where it names an unknown one."""
    unknown = set(groups) - set(tables)
    if unknown:
        sys.exit(f"unknown group {', '.join(unknown)}; there are {', '.join(tables)}")
    return [table for name, table in tables.items() if not groups or name in groups]


def geomean(ratios) -> float:
    return math.exp(statistics.fmean(map(math.log, ratios)))


def table(title: str, header, rows):
    """Prints aligned columns; floats with three significant digits."""
    cells = [[str(cell) for cell in header], *([_cell(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells)]
    print(f"\n{title}")
    for number, row in enumerate(cells):
        print("  " + "  ".join(cell.rjust(w) if i else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths))))
        if not number:
            print("  " + "  ".join("-" * w for w in widths), flush=True)


def _cell(cell) -> str:
    if not isinstance(cell, float):
        return str(cell)
    digits = max(0, 2 - math.floor(math.log10(abs(cell)))) if cell and math.isfinite(cell) else 0
    return f"{cell:.{min(digits, 6)}f}"
