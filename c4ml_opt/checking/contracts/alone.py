"""Tells casts that are certainly left, by trying the whole pipeline on operations that stand in the input as they do in their exemplars.

Whether a cast finds its counterpart depends on the operations around. An operation that reads only its function's arguments, and whose
results are only returned, has none that the exemplar lacks.
"""

from ... import isolation
from ...diagnostics import UserError
from ...mlir import ir
from ...pipeline import build
from ...session import Session
from .exemplar import descendants, outline, read
from .kinds import CAST, kind_of, name_of
from .probe import TIMEOUT
from .state import Fact, State, place

MOST = 8  # operations that are tried


def left_over(nodes, samples, after: State, target=None) -> State:
    """`after` with the casts marked as certain that the pipeline `nodes` leaves of one of `samples` (operations by kind)."""
    alone = [op for op in samples.values() if stands_alone(op)][:MOST]
    text = f"builtin.module({','.join(map(str, nodes))})"
    facts = dict(after.facts)
    for op in alone:
        each = outline(op)
        try:
            kinds = isolation.call(_kinds_after, text, each.text, target, step=f"'{op.name}' alone", timeout=TIMEOUT) if each else ()
        except UserError:
            continue
        for kind in kinds:
            if name_of(kind) == CAST:
                known = facts.get(kind)
                facts[kind] = known._replace(must=True, place=place(op)) if known else Fact(True, place(op))
        if kinds and any(name_of(k) == CAST for k in kinds):
            break
    return State(facts, after.unknown)


def stands_alone(op) -> bool:
    """Whether `op` reads nothing but arguments of its function, which is public, and its results are only returned."""
    function = op.parent
    if function is None or function.name != "func.func" or "sym_visibility" in function.attributes or op.name == "func.return" or len(op.successors):
        return False
    entry = function.operation.regions[0].blocks[0]
    arguments = set(entry.arguments)
    used = read(op)
    return bool(used) and all(v in arguments for v in used) and all(use.owner.name == "func.return" for r in op.results for use in r.uses)


def _kinds_after(pipeline, text, target):
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    session = Session(target or "host")
    session.attach(lambda diagnostic: True)
    try:
        module = session.parse(text)
        with session.targeted():
            build(pipeline, session.context).run(module.operation)
    except (ir.MLIRError, ValueError):
        return []
    return [k for k in map(kind_of, descendants(module.operation)) if k is not None]
