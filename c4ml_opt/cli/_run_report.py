"""How c4ml-run shows outputs, times and instruction counts."""

import statistics
import sys

import numpy as np


def outputs(named):
    """Each output with its name and type, elided in the middle where it is long."""
    for number, (name, array) in enumerate(named):
        text = np.array2string(array, threshold=200, separator=" ", precision=None if array.dtype.kind in "biu" else 8)
        sys.stdout.write(f"out{number}: {name}\n{text}\n")


def times(outcome, work, emulator, threads):
    """Median and quartiles of the timed calls, and the rate of `work` = (operations, where that number is from)."""
    seconds = sorted(outcome.seconds)
    median = statistics.median(seconds)
    low, high = (np.quantile(seconds, q) for q in (0.25, 0.75))
    where = f"under {emulator}, which says nothing of real speed" if emulator else f"wall clock, {threads} thread{'s' if threads > 1 else ', pinned'}"
    text = f"time: median {unit(median)}, quartiles {unit(low)} to {unit(high)}, best {unit(seconds[0])} of {len(seconds)} samples ({where})"
    if outcome.cpu_seconds:
        text += f"; CPU time median {unit(statistics.median(outcome.cpu_seconds))}"
    sys.stdout.write(text + "\n")
    if work and median > 0:
        operations, origin = work
        sys.stdout.write(f"speed: {operations / median / 1e9:.4g} GFLOP/s at the median, {operations / seconds[0] / 1e9:.4g} at best ({operations:g} operations, {origin})\n")


def unit(seconds: float) -> str:
    """`12.3 us`."""
    for factor, name in ((1e9, "ns"), (1e6, "us"), (1e3, "ms")):
        if seconds * factor < 1000:
            return f"{seconds * factor:.4g} {name}"
    return f"{seconds:.4g} s"


def counts(found, rows: int = 12):
    """Instructions of one call in total, by function and by opcode."""
    sys.stdout.write(f"instructions: {found.total} in one call ({found.where})\n")
    for title, table in (("function", found.by_function), ("opcode", found.by_opcode)):
        sys.stdout.write(f"  by {title}:\n")
        ordered = sorted(table.items(), key=lambda item: (-item[1], item[0]))
        for name, count in ordered[:rows]:
            sys.stdout.write(f"    {count:>12} {100 * count / max(found.total, 1):5.1f}%  {name}\n")
        if len(ordered) > rows:
            sys.stdout.write(f"    {sum(count for _, count in ordered[rows:]):>12}         {len(ordered) - rows} others\n")
