"""Layouts in blocks: operands that are given so, and `x86-packed` against `x86-tensor`: `python test/bench/layouts.py [blocked|packed ...]`.

Texts are c4ml-gen's. "blocked" measures one product whose operands and result lie in tpp-mlir's blocks (VNNI groups for bf16 and bytes) and accumulates into the caller's buffer, against the same
product with row-major operands and a constant B that is packed at compile time. "packed" measures whole functions on row-major arguments by both flows. Above 1 the blocks are faster.
"""

import os
import re
import subprocess
import sys

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import harness  # noqa: E402
import ml_dtypes  # noqa: E402
import numpy as np  # noqa: E402
import peaks  # noqa: E402
import x86_work as work  # noqa: E402
from native import Native  # noqa: E402

DTYPES = {"f32": np.float32, "bf16": ml_dtypes.bfloat16, "i8": np.int8, "i32": np.int32}
KINDS = {  # c4ml-gen's type: VNNI group, instruction of the peak
    "f32": (0, "vfmadd231ps", "avx512f"), "mx-bf16": (2, "vdpbf16ps", "avx512bf16"), "i8": (4, "vpdpbusd", "avx512vnni"), "s8": (4, "vpdpbusd", "avx512vnni"),
}  # fmt: skip
SHAPES = [(256, 1024, 1024), (512, 512, 512)]
TILES = [(64, 64, 64), (32, 32, 32), (64, 16, 64)]
MLP = "mlp --batch=256 --layers=1024,1024,1024,1024 --bias --relu"
DEEP = "mlp --batch=256 --layers=512,512,512,512,512,512,512,512,512,512,512 --bias --relu"
CHAINS = [
    *(f"{MLP} --float-type={t} --kernel={k}" for t in ("f32", "mx-bf16", "i8") for k in ("const", "args")),
    *(f"{DEEP} --kernel={k}" for k in ("const", "args")),
    "conv --image=56,56 --channels=64 --filters=64 --pad=1,1 --bias --relu", "attention --heads=8 --sequence=256 --head-size=64", "mha --heads=8 --sequence=128 --head-size=64",
]  # fmt: skip


def generated(*options: str) -> str:
    command = [sys.executable, "-m", "c4ml_opt.cli.gen", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=100).stdout.replace("@entry", "@main")


def arguments(text: str) -> list:
    """Random data for the function's arguments."""
    random, arrays = np.random.default_rng(0), []
    for type_ in re.findall(r"%arg\w+: (?:tensor|memref)<([^>]*)>", text):
        *shape, element = type_.split("x")
        shape = list(map(int, shape))
        draw = random.integers(-100, 100, shape) if element.startswith("i") else random.standard_normal(shape) * 0.1
        arrays.append(draw.astype(DTYPES[element]))
    return arrays


def into_argument(text: str) -> str:
    """The text with its result written to the last argument's buffer."""
    type_ = re.search(r"%arg2: (tensor<[^>]*>)", text)[1]
    buffer = type_.replace("tensor", "memref")
    text = text.replace(f"%arg2: {type_}) -> {type_} {{", f"%argc: {buffer}) {{\n%arg2 = bufferization.to_tensor %argc restrict writable : {buffer} to {type_}")
    return re.sub(r"return (%\w+) : .*", rf"bufferization.materialize_in_destination \1 in restrict writable %argc : ({type_}, {buffer}) -> ()\nreturn", text)


def plain(m, n, k, kind) -> Native:
    random = np.random.default_rng(0)
    if kind == "f32":
        return Native(work.matmul(m, n, k, work.draw(k, n), into=True), [work.draw(m, k), np.zeros((m, n), np.float32)])
    if kind == "mx-bf16":
        a, b = work.draw(m, k).astype(DTYPES["bf16"]), work.draw(k, n).astype(DTYPES["bf16"])
        return Native(work.bf16_matmul(m, n, k, b, into=True), [a, np.zeros((m, n), np.float32)])
    a, b = random.integers(-100, 100, (m, k), np.int8), random.integers(-100, 100, (k, n), np.int8)
    return Native(work.bytes_matmul(m, n, k, b, "extui" if kind == "i8" else "extsi", into=True), [a, np.zeros((m, n), np.int32)])


def blocked():
    rows = []
    for kind, (group, *instruction) in KINDS.items():
        peak = peaks.of(*instruction)
        for m, n, k in SHAPES:
            cases = {"plain": plain(m, n, k, kind), **({"peak": peak} if peak else {})}
            for tiles in TILES:
                flags = [f"--tiles={','.join(map(str, tiles))}", f"--batch={m}", f"--layers={k},{n}", "--kernel=args", f"--float-type={kind}", *([f"--vnni={group}"] if group else [])]
                text = into_argument(generated(*flags))
                cases["x".join(map(str, tiles))] = Native(text, arguments(text))
            both = harness.compare(cases, rounds=7, min_ms=4, clock="cpu")
            for name in list(cases)[2 if peak else 1 :]:
                share = both.ratio("peak", name) * 2 * m * n * k / peak.operations if peak else "-"
                rows.append([f"{kind} {m}x{n}x{k} in {name}", both.gflops(name, 2 * m * n * k), share, both.ratio("plain", name)])
    harness.table("products of operands in blocks", ["work", "GFLOP/s", "of peak", "vs constant B"], rows)


def packed():
    rows = []
    for chain in CHAINS:
        text = generated(*chain.split(), *(["--seed=1"] if "args" not in chain and "attention" not in chain else []))
        inputs = arguments(text)
        flows = {"x86-tensor": "x86-tensor", "x86-packed": "x86-packed", "vnni": "x86-packed{vnni=0}"}
        both = harness.compare({name: Native(text, inputs, pipeline=f"builtin.module({flow})") for name, flow in flows.items()}, rounds=7, min_ms=4, clock="cpu")
        rows.append([chain, both.median("x86-tensor") * 1e6, both.ratio("x86-tensor", "x86-packed"), both.ratio("x86-tensor", "vnni")])
    harness.table("x86-packed against x86-tensor", ["c4ml-gen", "us", "x86-packed", "with vnni=0"], rows)


def main(groups):
    harness.begin()
    tables = {"blocked": blocked, "packed": packed}
    for table in harness.chosen(tables, groups):
        table()


if __name__ == "__main__":
    main(sys.argv[1:])
