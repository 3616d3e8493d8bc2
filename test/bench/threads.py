"""Several threads: the x86 flow against the same libraries on as many threads, and against itself on one: `python test/bench/threads.py [--threads=1,2,4] [group ...]`.

Groups: f32 rows mlp byte-mlp conv row-wise batch vector xsmm small. Wall-clock time; every ratio is time(other) / time(ours): above 1 is faster. "vs one" is how many times faster we are than our own code for
one thread. Ours, oneDNN, MKL, torch and libxsmm's loop share one library and pool of OpenMP. Without --threads: 1, 2, 4 and so on up to all cores.
"""

import ctypes
import os
import sys

import harness
import numpy as np
import vendors
import x86
import x86_work as work
from native import Native
from vendor_torch import Torch
from vendor_xsmm import Xsmm

SIZES = [(s, s, s) for s in (512, 1024, 2048)]


class Scaled:
    """A module for several threads, and the same for one."""

    def __init__(self, text: str, inputs, flow: str, threads: int):
        self.one = Native(text, inputs, pipeline=f"builtin.module({flow})")
        self.many = Native(text, inputs, pipeline=f"builtin.module({flow}{{threads={threads}}})") if threads > 1 else self.one


class Bench(x86.Bench):
    """As the benchmark of one thread, with wall-clock time; `use` says how many threads everybody has."""

    layouts = ("NHWC",)
    flow = "x86-tensor"

    def __init__(self, rounds: int, min_ms: float):
        self.rounds, self.min_ms = rounds, min_ms
        # Whoever loads it first decides on the library of OpenMP that all share.
        self.openmp = ctypes.CDLL("libgomp.so.1", mode=ctypes.RTLD_GLOBAL)
        self.mkl, self.onednn, self.xsmm, self.torch = map(vendors.found, (lambda: vendors.Mkl(threads=True), vendors.OneDnn, Xsmm, Torch))

    def use(self, threads: int):
        self.threads = threads
        self.openmp.omp_set_num_threads(threads)
        for library in filter(None, (self.mkl, self.torch)):
            library.use(threads)
        if self.xsmm:
            self.xsmm.threads = threads

    def native(self, text: str, inputs) -> Scaled:
        return Scaled(text, inputs, self.flow, self.threads)

    def through_libxsmm(self):
        """Products by the flow x86-xsmm."""
        self.flow = "x86-xsmm"
        for what, packed in (("constant B", True), ("row-major", False)):
            for label, *row in self.matmuls(SIZES, packed):
                yield f"{label} {what}", *row
        self.flow = Bench.flow

    def small(self):
        """Products, functions of elements and of rows around the least work that is divided."""
        for size in (32, 48, 64, 80, 96, 128, 192):
            a, b, c = work.draw(size, size), work.draw(size, size, seed=1), np.zeros((size, size), np.float32)
            yield f"matmul {size}", 0, self.native(work.matmul(size, size, size, b, into=True), [a, c]), {}
        for m, n in ((16, 256), (64, 64), (64, 256), (128, 256), (128, 512), (256, 512)):
            yield f"gelu {m}x{n}", 0, self.native(work.gelu(m, n), [work.draw(m, n)]), {}
            yield f"softmax {m}x{n}", 0, self.native(work.softmax(m, n), [work.draw(m, n)]), {}
            t = work.tensor(m, n)
            add = f"%e = tensor.empty() : {t}\n  %r = linalg.add ins(%a, %b : {t}, {t}) outs(%e : {t}) -> {t}\n  return %r : {t}"
            yield f"add {m}x{n}", 0, self.native(work.function({"a": t, "b": t}, t, add), [work.draw(m, n), work.draw(m, n, seed=1)]), {}
        for m, k in ((100, 300), (300, 777), (512, 512), (800, 800)):
            yield f"matvec {m}x{k}", 0, self.native(work.matvec(m, k), [work.draw(m, k), work.draw(k)]), {}

    def compare(self, label: str, flops: float, ours, others: dict) -> list:
        others = {name: case for name, case in others.items() if case is not None and name in self.names}
        one = {"one": ours.one} if self.threads > 1 else {}
        both = harness.compare({"ours": ours.many, **others, **one}, rounds=self.rounds, min_ms=self.min_ms)
        gain = both.ratio("one", "ours") if one else "-"
        if not others:
            return [label, self.threads, both.median("ours") * 1e6, gain]
        best = both.best(others)
        self.ratios.setdefault(self.threads, []).append(both.ratio(best, "ours"))
        return [label, self.threads, both.median("ours") * 1e6, gain, *(both.ratio(name, "ours") if name in others else "-" for name in self.names), best, self.ratios[self.threads][-1]]

    def scaling(self, title: str, names: list, rows, counts: list[int]):
        """Prints the table of `rows()`, a fresh iterable of (label, flops, ours, others) for each number of threads."""
        self.ratios, self.names, lines = {}, names, {}
        for threads in counts:
            self.use(threads)
            for number, row in enumerate(rows()):
                lines[number, threads] = self.compare(*row)
        harness.table(title, ["work", "threads", "us", "vs one", *(f"vs {n}" for n in names), *(["best other", "vs best"] if names else [])], [lines[key] for key in sorted(lines)])
        for threads, ratios in self.ratios.items():
            print(f"  {threads} thread{'s' if threads > 1 else ''}: geometric mean against the best {harness.geomean(ratios):.3f}, least {min(ratios):.3f}", flush=True)


def counts(argument: str | None) -> list[int]:
    """The numbers of threads asked for, or powers of two and all the cores that there are."""
    if argument:
        return [int(x) for x in argument.split(",")]
    cores = len(os.sched_getaffinity(0))
    return sorted({cores, *(1 << p for p in range(cores.bit_length()) if 1 << p <= cores)})


def main(arguments):
    given = next((a.partition("=")[2] for a in arguments if a.startswith("--threads=")), None)
    groups = [a for a in arguments if not a.startswith("--threads=")]
    harness.begin(pinned=False)
    print(f"numpy {np.__version__}", flush=True)
    bench, compiled, numbers = Bench(rounds=9, min_ms=8), ["torch", "compiled"], counts(given)
    libraries = ["MKL", "oneDNN", "libxsmm"]
    tables = {
        "f32": ("f32 matmul, constant B", libraries, lambda: bench.matmuls(SIZES, True)),
        "rows": ("f32 matmul, row-major operands", libraries, lambda: bench.matmuls(SIZES, False)),
        "mlp": ("multi-layer perceptron, constant weights", ["oneDNN", *compiled], bench.mlp),
        "byte-mlp": ("multi-layer perceptron requantised to u8, constant weights", ["oneDNN"], bench.quantised_mlp),
        "conv": ("conv2d, constant weights", ["oneDNN", *compiled], bench.convolutions),
        "row-wise": ("rows of 1024 f32 numbers", compiled, bench.row_wise),
        "batch": ("batched f32 matmul", ["oneDNN", *compiled], bench.batches),
        "xsmm": ("f32 matmul, ours through libxsmm (x86-xsmm)", ["libxsmm"], bench.through_libxsmm),
        "small": ("around the least work that is divided", [], bench.small),
        "vector": ("matrix times vector", compiled, bench.vectors),
    }
    for title, names, rows in harness.chosen(tables, groups):
        bench.scaling(title, names, rows, numbers)


if __name__ == "__main__":
    main(sys.argv[1:])
