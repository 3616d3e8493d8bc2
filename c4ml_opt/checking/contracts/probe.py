"""Tries a pass on exemplars, many in one module, and tells what became of each."""

import os
import re

from ... import isolation
from ...diagnostics import UserError
from ...mlir import ir
from ...pipeline import build
from ...session import Session
from .exemplar import NAME, Exemplar, descendants, outline
from .kinds import CAST, FUNCTIONS, LLVM, kind_of, name_of
from .outcome import Outcome

TIMEOUT = 20.0
#: What a pass puts where its result meets what it did not convert, for what it folded or for addresses: a program may not need it.
CIRCUMSTANTIAL = (
    CAST, "bufferization.to_tensor", "bufferization.to_buffer", "bufferization.clone", "memref.copy", "memref.alloc", "memref.dealloc",
    "arith.constant", "affine.apply", "affine.min", "affine.max", "ub.poison",
)  # fmt: skip
#: These change what is unused, folds, or has a fitting size or neighbour, which an operation of the same kind elsewhere need not.
CLEANUP = (
    "canonicalize", "cse", "sccp", "trivial-dce", "remove-dead-values", "loop-invariant-code-motion", "composite-fixed-point-pass",
    "symbol-dce", "inline", "int-range-optimizations", "control-flow-sink", "mem2reg", "sroa", "topological-sort",
    r"affine-loop-[\w-]+", "affine-parallelize", "affine-scalrep", "affine-simplify-structures", "affine-super-vectorize",
    "convert-vector-to-amx", "convert-vector-to-arm-sme", "convert-vector-to-gpu", "convert-vector-to-xegpu",
)  # fmt: skip


def tried(step: str, exemplars: list[Exemplar], target=None, timeout: float = TIMEOUT, known=(), unregistered: bool = False) -> tuple[dict, list[Exemplar]]:
    """{kind: Outcome} of the pipeline `step` for every exemplar, and exemplars of the kinds that came of them.

    Exemplars are not made of `known` kinds; `unregistered` allows operations of no dialect. Runs in other processes.
    """
    try:
        return isolation.call(_all, step, exemplars, target, known, unregistered, step=f"pass '{step}' on probes", timeout=timeout)
    except UserError as error:
        if len(exemplars) == 1:
            return {exemplars[0].kind: Outcome(error=str(error).splitlines()[0])}, []
    half = len(exemplars) // 2
    outcomes, found = {}, []
    for part in (exemplars[:half], exemplars[half:]):
        more, new = tried(step, part, target, max(2.0, timeout / 2), known, unregistered)
        outcomes.update(more)
        found += new
    return outcomes, found


def tried_together(steps, exemplars, target=None, unregistered: bool = False) -> dict:
    """{step: (outcomes, exemplars)} for several steps of a pipeline, until none of the kinds is left; {} where one crashes or hangs."""
    try:
        return isolation.call(_each, steps, exemplars, target, unregistered, step="passes on probes", timeout=TIMEOUT)
    except UserError:
        return {}


def _each(steps, exemplars, target, unregistered):
    every, left = {}, [e.kind for e in exemplars]
    for step in steps:
        every[step] = outcomes, _ = _all(step, exemplars, target, (), unregistered)
        left = [kind for kind in left if kind in outcomes[kind].may]
        if not left:
            break
    return every


def _all(step, exemplars, target, known, unregistered):
    _be_silent()
    afters, found = {}, dict.fromkeys(known)
    _batch(step, exemplars, (target or "host", unregistered), afters, found)
    return _attributed(step, exemplars, afters), [e for e in found.values() if e is not None]


def _be_silent():
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    os.close(null)


def _batch(step, exemplars, world, afters, found):
    """Fills `afters` with {kind: kinds afterwards, or the message of a failure}; `world` are the arguments of the sessions."""
    session = Session(*world)
    messages = []
    session.attach(lambda diagnostic: messages.append(diagnostic.message) or True)
    text = "\n".join(each.text.replace(f"@{NAME}", f"@p{i}") for i, each in enumerate(exemplars))
    try:
        module = session.parse(text)
        with session.targeted():
            build(step, session.context).run(module.operation)
    except (ir.MLIRError, ValueError) as error:
        if len(exemplars) == 1:
            afters[exemplars[0].kind] = (messages or [str(error)])[0].splitlines()[0]
            return
        for part in (exemplars[: len(exemplars) // 2], exemplars[len(exemplars) // 2 :]):
            _batch(step, part, world, afters, found)
        return
    for each, kinds in zip(exemplars, _read(module, len(exemplars), found)):
        afters[each.kind] = kinds


def _read(module, number, found) -> list[set]:
    """The kinds in every probe function afterwards, with those of new operations at the module's level that it refers to."""
    kinds = [set() for _ in range(number)]
    top, users = {}, {}
    for op in (o.operation for o in module.body.operations):
        symbol = op.attributes["sym_name"].value if "sym_name" in op.attributes else ""
        owner = re.fullmatch(r"(?:_mlir_ciface_)?p(\d+)(_.*)?", symbol)
        if not owner:
            top[symbol] = op
            continue
        index = int(owner[1])
        for each in (op, *descendants(op)):
            _add(each, kinds[index], found)
        for name in _referred(op):
            users.setdefault(name, []).append(index)
    for symbol, op in top.items():
        inside = set()
        for each in (op, *descendants(op)):
            _add(each, inside, found)
        if inside - {LLVM}:
            for index in users.get(symbol, ()):
                kinds[index] |= inside
    return kinds


def _referred(op) -> set:
    """The names of the functions and globals that `op` uses."""
    names = set()
    for each in descendants(op):
        for key in ("callee", "name"):
            if key in each.attributes and isinstance(each.attributes[key], ir.FlatSymbolRefAttr):
                names.add(each.attributes[key].value)
    return names


def _add(op, kinds, found):
    kind = kind_of(op)
    if kind is None:
        return
    kinds.add(kind)
    if kind != LLVM and kind not in found:
        found[kind] = outline(op)


def _attributed(step, exemplars, afters):
    """Outcomes: what is left of a probe without its function and without what the operations inside its operation become."""
    outcomes = {}
    for each in sorted(exemplars, key=lambda e: len(e.inner)):
        after = afters[each.kind]
        if isinstance(after, str):
            outcomes[each.kind] = Outcome(error=after)
            continue
        own = set(after)
        if name_of(each.kind) not in FUNCTIONS:
            own = {k for k in own if name_of(k) not in (*FUNCTIONS, LLVM)}
        elif LLVM in own and len(own) > 1 and any(name_of(k) == "func.func" for k in own):
            own.discard(LLVM)
        if each.kind == CAST:
            own.add(each.kind)
        inner = [outcomes[k] for k in each.inner if k in outcomes and k != each.kind]
        own -= {k for o in inner for k in o.may} - {each.kind}
        must = {k for k in own - (set(each.inner) - {each.kind}) if is_certain(k, each.kind)}
        if is_cleanup(step) and each.kind not in own:
            own, must = own | {each.kind}, set()
        outcomes[each.kind] = Outcome(tuple(sorted(own)), tuple(sorted(must)))
    return outcomes


def is_certain(kind: str, source: str) -> bool:
    """Whether `kind`, which came of `source` alone in a function, comes of it in a program, too."""
    if kind == source:
        return name_of(kind) != CAST
    return name_of(kind) not in CIRCUMSTANTIAL and not (kind.startswith("arith.") and kind.endswith("-> index"))


def is_cleanup(step: str) -> bool:
    return bool(re.search(rf"\b(?:{'|'.join(CLEANUP)})[{{)]", step))
