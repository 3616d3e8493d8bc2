"""Writes contracts.jsonl and exemplars.jsonl anew: `make contracts`, after a change of the pinned wheel."""

import json
import os
import sys
import time

from ... import upstream
from ...mlir import version
from ...session import Session
from .exemplar import descendants, outline
from .kinds import LLVM, kind_of
from .probe import tried
from .table import EXEMPLARS, FILE

HERE = os.path.dirname(__file__)
BUFFERIZE = "one-shot-bufferize"
#: The steps that pipelines to the llvm dialect are made of; any others are probed when a pipeline has them.
PASSES = (
    "affine-expand-index-ops", "affine-loop-fusion", "affine-loop-invariant-code-motion", "affine-loop-normalize", "affine-loop-tile",
    "affine-loop-coalescing", "affine-parallelize", "affine-scalrep", "affine-simplify-structures", "affine-super-vectorize", "arith-expand", "arith-emulate-unsupported-floats", "buffer-deallocation-pipeline", "buffer-hoisting",
    "bufferization-lower-deallocations", "canonicalize", "convert-arith-to-llvm", "convert-bufferization-to-memref", "convert-cf-to-llvm",
    "convert-complex-to-libm", "convert-complex-to-llvm", "convert-complex-to-standard", "convert-elementwise-to-linalg", "convert-func-to-llvm",
    "convert-index-to-llvm", "convert-linalg-to-affine-loops", "convert-linalg-to-loops", "convert-linalg-to-parallel-loops",
    "convert-math-to-funcs", "convert-math-to-libm", "convert-math-to-llvm", "convert-scf-to-cf", "convert-tensor-to-linalg", "convert-to-llvm",
    "convert-ub-to-llvm", "convert-vector-to-amx", "convert-vector-to-arm-sme", "convert-vector-to-llvm{enable-arm-neon}",
    "convert-vector-to-llvm{enable-arm-sve}", "convert-vector-to-llvm{enable-x86}", "convert-vector-to-xegpu", "convert-arm-sme-to-scf",
    "arm-neon-2d-to-intr", "arm-sve-legalize-vector-storage", "convert-vector-to-llvm", "convert-vector-to-llvm{vector-contract-lowering=outerproduct}", "convert-vector-to-scf",
    "convert-vector-to-scf{full-unroll=true}", "cse", "eliminate-empty-tensors", "empty-tensor-to-alloc-tensor", "expand-realloc",
    "expand-strided-metadata", "finalize-memref-to-llvm", "fold-memref-alias-ops", "inline", "linalg-fuse-elementwise-ops",
    "linalg-generalize-named-ops", "loop-invariant-code-motion", "lower-affine", "lower-vector-mask", "lower-vector-multi-reduction",
    "math-expand-ops", "memref-expand", "one-shot-bufferize", f"{BUFFERIZE}{{bufferize-function-boundaries}}",
    f"{BUFFERIZE}{{bufferize-function-boundaries=true}}", f"{BUFFERIZE}{{bufferize-function-boundaries=1}}",
    f"{BUFFERIZE}{{bufferize-function-boundaries=1 function-boundary-type-conversion=identity-layout-map}}",
    f"{BUFFERIZE}{{bufferize-function-boundaries=true function-boundary-type-conversion=identity-layout-map}}",
    "ownership-based-buffer-deallocation", "sccp", "scf-for-to-while", "scf-forall-to-for", "scf-forall-to-parallel", "symbol-dce",
)  # fmt: skip


def passes() -> list[str]:
    """The steps to try, as pipelines: every pass at the module's level, or where it can only stand in functions there."""
    anchors = {name: upstream.anchor(name.partition("{")[0]) for name in PASSES}
    return [f"builtin.module(func.func({n}))" if a == "func.func" else f"builtin.module({n})" for n, a in anchors.items()]


def seeds() -> dict:
    """The exemplars of every operation in probes.mlir."""
    session = Session()
    session.attach(lambda diagnostic: True)
    with open(os.path.join(HERE, "probes.mlir"), encoding="utf-8") as file:
        module = session.parse(file.read())
    found = {}
    for op in (o.operation for o in module.body.operations):
        for each in (op, *descendants(op)):
            kind = kind_of(each)
            if kind not in (None, LLVM) and found.get(kind) is None:
                found[kind] = outline(each)
    return {k: e for k, e in found.items() if e is not None}


def mine(report=lambda text: None):
    """All outcomes {step: {kind: Outcome}}, the exemplars {kind: Exemplar} that were tried, and these with those of what came of them."""
    exemplars, outcomes = seeds(), {step: {} for step in passes()}
    every = dict(exemplars)
    for step, known in outcomes.items():
        report(step)
        found, new = tried(step, list(exemplars.values()), known=tuple(every))
        known.update(found)
        every.update({e.kind: e for e in new if e.kind not in every})
    return outcomes, exemplars, every


def write(outcomes, probed, exemplars):
    """`probed` were tried with every step."""
    kinds = list(probed)
    number = {kind: i for i, kind in enumerate(kinds)}
    for known in outcomes.values():
        for outcome in known.values():
            for kind in outcome.may:
                if kind not in number:
                    number[kind] = len(kinds)
                    kinds.append(kind)
    with open(FILE, "w", encoding="utf-8") as file:
        file.write(json.dumps({"version": version(), "probed": len(probed)}) + "\n" + json.dumps(kinds) + "\n")
        for step, known in sorted(outcomes.items()):
            rows = []
            for kind, o in known.items():
                if kind in probed and (o.error is not None or o.may != (kind,) or o.must != (kind,)):
                    rows.append([number[kind], [number[k] for k in o.may], "".join("01"[k in o.must] for k in o.may), o.error])
            file.write(f"{step}\t{json.dumps(rows, separators=(',', ':'))}\n")
    with open(EXEMPLARS, "w", encoding="utf-8") as file:
        for each in exemplars.values():
            file.write(json.dumps([each.kind, each.text, each.inner]) + "\n")


def main() -> int:
    start = time.monotonic()
    outcomes, probed, exemplars = mine(lambda text: sys.stderr.write(f"{text}\n"))
    write(outcomes, probed, exemplars)
    sys.stderr.write(f"{len(outcomes)} steps, {len(probed)} kinds, {time.monotonic() - start:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
