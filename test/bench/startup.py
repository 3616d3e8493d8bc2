"""c4ml-opt against Debian's mlir-opt-22: processor time and memory, from a trivial module to a million operations.

`startup.py --quick` leaves the million out.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import harness

TOOL = [sys.executable, "-c", "import sys; sys.argv[0] = 'c4ml-opt'; from c4ml_opt.cli.opt import main; main()"]
REFERENCE = "mlir-opt-22"
PASSES = {
    "parse, print": [],
    "canonicalize, cse": ["--canonicalize", "--cse"],
    "func.func(canonicalize, cse)": ["--pass-pipeline=builtin.module(func.func(canonicalize,cse))"],
}
FLAGS = ("--version", "--help", "--list-passes", "--list-targets", "--explain=cse")


def module(operations: int):
    """Functions of 1000 operations, as lines."""
    for f in range(operations // 1000):
        yield f"func.func @f{f}(%a: i32, %b: i32, %m: memref<?xi32>, %i: index) -> i32 {{\n"
        p, q = "%a", "%b"
        for k in range(333):
            yield f"  %x{k} = arith.addi {p}, {q} : i32\n  %y{k} = arith.muli %x{k}, {p} : i32\n"
            yield f"  memref.store %y{k}, %m[%i] : memref<?xi32>\n"
            p, q = f"%x{k}", f"%y{k}"
        yield f"  return {p} : i32\n}}\n"


def measure(name, arguments, rounds):
    cases = {"c4ml-opt": harness.command([*TOOL, *arguments], timeout=600)}
    if shutil.which(REFERENCE):
        cases[REFERENCE] = harness.command([REFERENCE, *arguments], timeout=600)
    times = harness.compare(cases, rounds=rounds, min_ms=0, clock="cpu")
    row = [name, f"{times.median('c4ml-opt') * 1e3:.0f}"]
    if REFERENCE not in cases:
        return [*row, "", "", ""]
    memory = harness.peak_memory([*TOOL, *arguments], timeout=600) / harness.peak_memory([REFERENCE, *arguments], timeout=600)
    ratio = times.ratio("c4ml-opt", REFERENCE)
    return [*row, f"{times.median(REFERENCE) * 1e3:.0f}", f"{ratio:.2f}", f"{memory:.2f}"]


def main():
    harness.begin()
    sizes = (100_000,) if "--quick" in sys.argv else (100_000, 1_000_000)
    with tempfile.TemporaryDirectory() as scratch:
        trivial = Path(scratch) / "trivial.mlir"
        trivial.write_text("func.func @f() { return }\n")
        rows = [measure("a trivial module", [trivial], 15), measure("a trivial module, cse", [trivial, "--cse"], 15)]
        for size in sizes:
            path = Path(scratch) / f"{size}.mlir"
            with open(path, "w") as stream:
                stream.writelines(module(size))
            rows += [measure(f"{size:,} operations: {name}", [path, *flags], 5 if size < 10**6 else 3) for name, flags in PASSES.items()]
    harness.table("processor time against mlir-opt-22", ["", "c4ml-opt ms", "mlir-opt ms", "times", "memory times"], rows)
    rows = [[flag, harness.compare({"x": harness.command([*TOOL, flag])}, rounds=9, min_ms=0, clock="cpu").median("x") * 1e3] for flag in FLAGS]
    harness.table("without the bindings", ["", "ms"], rows)


if __name__ == "__main__":
    main()
