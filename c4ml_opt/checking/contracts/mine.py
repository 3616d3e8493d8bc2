"""Writes contracts.txt and exemplars.jsonl anew: `make contracts`, after a change of the pinned wheel."""

import json
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import accumulate

from ... import upstream
from ...mlir import version
from ...session import Session
from ...pipeline import names
from ...pipeline.named import expand
from ...pipeline.text import Node
from .declared import of_pass, of_schedule
from .execution import RECONCILE, Step
from .exemplar import descendants, outline
from .kinds import LLVM, kind_of
from .probe import tried
from .sources import asks_target, checksum, files_of
from .table import EXEMPLARS, FILE, SEPARATOR

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


#: Pipelines whose steps are mined, too, as far as they do not ask the target: this project's passes come from them.
PIPELINES = ("default-lowering", "bufferize-fused", "scalable-kernels", "x86-tensor")

OPTIMIZATIONS = (("x86-tensor", "x86-avx512"), ("scalable-kernels", "aarch64-sve"))


def steps() -> dict[str, tuple]:
    """The steps to try as pipelines, and the files that each is made of: every pass where it can stand, the module or functions in it."""
    found = {}
    for name in PASSES:
        anchor = upstream.anchor(name.partition("{")[0])
        found[f"builtin.module(func.func({name}))" if anchor == "func.func" else f"builtin.module({name})"] = ()
    for step, files in own_pipelines().items():
        if step.replace("func.func(", "").replace("))", ")") not in found:
            found.setdefault(step, files)
    return found


def own_pipelines() -> dict[str, tuple]:
    """The steps of PIPELINES, and the files that each is made of."""
    found: dict[str, tuple] = {}
    for name in PIPELINES:
        _own_steps([Node(name)], (), found)
    return found


def _own_steps(nodes, nesting, found):
    for node in nodes:
        entry = names.ours(node.name)
        if node.children is not None:
            # Only operations nest passes; the branches of control nodes stand where the node does.
            nests = "." in node.name and node.name != "builtin.module"
            _own_steps(node.children, (*nesting, node.name) if nests else nesting, found)
        elif entry is not None and entry.kind == "pipeline":
            _own_steps(expand(entry, node.options, "builtin.module")[1], nesting, found)
        elif entry is None:
            if node.name != RECONCILE:
                found[Step(1, node, nesting).text] = ()
        elif _tried_alone(entry) and not asks_target(entry.kind, entry.name):
            found[Step(1, node, nesting).text] = files_of(entry.kind, entry.name)


def _tried_alone(entry):
    contract = of_schedule(entry.name, entry.file) if entry.kind == "schedule" else of_pass(entry)
    return contract.word == "each"


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
    """All outcomes {step: {kind: Outcome}}, the exemplars {kind: Exemplar} that were tried, and these with those of what came of them.

    What comes of the seeds in the steps of PIPELINES and by OPTIMIZATIONS is tried in a second round, with what stands inside it.
    """
    first, made_of = seeds(), steps()
    outcomes, every = {step: {} for step in made_of}, dict(first)
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        round_of = partial(_round, workers, outcomes, report)
        second = _optimized(workers, {k: e for k, e in first.items() if k.startswith("linalg.") and "float" in k}, every)
        every.update(second)
        every.update(round_of(first, every))
        reached = {k for step in own_pipelines() for outcome in outcomes.get(step, {}).values() for k in outcome.may}
        second.update((k, every[k]) for k in every if k in reached and k not in first)
        inside = {k: first[k] for e in second.values() for k in e.inner if k in first}
        probed = {**first, **second}
        every.update(round_of({**second, **inside}, every))
    return outcomes, probed, every


def _round(workers, outcomes, report, exemplars, known) -> dict:
    """Tries every step on the exemplars; gives those of the kinds that came of them and are not `known`."""
    begin, found = time.monotonic(), {}
    tasks = [workers.submit(tried, step, list(exemplars.values()), known=tuple(known)) for step in outcomes]
    for step, task in zip(outcomes, tasks):
        each, new = task.result()
        for kind, outcome in each.items():
            outcomes[step].setdefault(kind, outcome)
        found.update({e.kind: e for e in new if e.kind not in found})
        report(f"{time.monotonic() - begin:5.1f} s  {step}")
    return found


def _optimized(workers, exemplars, known) -> dict:
    """Exemplars of what the targets' own optimizations leave to the lowering; what they do to what depends on the target."""
    found = {}
    tasks = [workers.submit(tried, f"builtin.module({text})", list(exemplars.values()), target, known=tuple(known)) for text, target in OPTIMIZATIONS]
    for task in tasks:
        found.update({e.kind: e for e in task.result()[1] if e.kind not in found})
    return found


def write(outcomes, probed, exemplars, made_of):
    """`probed` were tried with every step; `made_of` are the files of each."""
    kinds = dict.fromkeys((*probed, *(k for known in outcomes.values() for o in known.values() for k in o.may)))
    number, messages = {kind: i for i, kind in enumerate(kinds)}, {}
    names, files = sorted(outcomes), sorted({f for each in made_of.values() for f in each})
    rows: dict[str, list] = {kind: [] for kind in kinds}
    for i, step in enumerate(names):
        for kind, o in outcomes[step].items():
            if kind in probed and (o.error is not None or o.may != (kind,) or o.must != (kind,)):
                message = "" if o.error is None else messages.setdefault(o.error, len(messages))
                rows[kind].append(f"{i}:{','.join(str(number[k]) for k in o.may)}:{''.join('01'[k in o.must] for k in o.may)}:{message}")
    header = {
        "version": version(), "mined": len(probed), "steps": names, "files": [[f, checksum(f)] for f in files],
        "sources": {i: [files.index(f) for f in made_of[step]] for i, step in enumerate(names) if made_of[step]},
    }  # fmt: skip
    cells = [";".join(rows[k]).encode() for k in probed]
    ends = " ".join(str(end) for end in accumulate(map(len, cells)))
    parts = [json.dumps(header), "\n".join(messages), "\n".join(kinds), ends]
    with open(FILE, "wb") as file:
        file.write(SEPARATOR.join([*(part.encode() for part in parts), b"".join(cells)]))
    with open(EXEMPLARS, "w", encoding="utf-8") as file:
        for each in exemplars.values():
            file.write(json.dumps([each.kind, each.text, each.inner]) + "\n")


def main() -> int:
    start = time.monotonic()
    outcomes, probed, exemplars = mine(lambda text: sys.stderr.write(f"{text}\n"))
    write(outcomes, probed, exemplars, steps())
    sys.stderr.write(f"{len(outcomes)} steps, {len(probed)} kinds, {time.monotonic() - start:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
