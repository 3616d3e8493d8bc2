"""Whether a function after a pass refines the one before it: wherever the former was defined, the latter is and computes the same."""

import re
from dataclasses import dataclass
from random import Random

from ...mlir import ir
from ...session import Session
from . import semantics  # noqa: F401
from .machine import Machine
from .operators import eq
from .prepare import prepare
from .signature import arguments, compatible, describe, outcomes, shown_number
from .solver import satisfy
from .terms import FALSE, TRUE, bvand, bvnot, bvor
from .values import Unencodable
from .walk import evaluate, postorder

#: Inputs that are tried before z3 is asked: corners, then random ones.
TRIES = 12


@dataclass(frozen=True)
class Verdict:
    """`kind` is proved, refuted or unknown; `what` is the counterexample or the reason, empty for a proof."""

    kind: str
    what: str = ""


def refine(before: str, after: str, name: str, timeout: float) -> Verdict:
    """The verdict on function `name` of two modules as text; `timeout` is for each question to z3, in seconds."""
    runs = []
    for stage, text in enumerate((before, after)):
        session = Session()
        module = session.parse(text)
        try:
            with session.context:
                prepare(module)
                runs.append(_execute(module, name, bool(stage), runs))
        except Unencodable as error:
            return Verdict("unknown", f"{'after' if stage else 'before'} the step: {_located(error)}")
        except RecursionError:
            return Verdict("unknown", "the code is nested too deeply")
    return _compare(*runs, timeout)


class _Run:
    """One side: its machine, the arguments and (what, value) of all that it computed."""

    def __init__(self, machine, types, arguments, outcomes):
        self.machine, self.types, self.arguments, self.outcomes = machine, types, arguments, outcomes


def _execute(module, name, after, runs):
    machine = Machine(module, after)
    if name not in machine.functions:
        raise Unencodable(f"there is no @{name}")
    types = [a.type for a in machine.functions[name].regions[0].blocks[0].arguments]
    try:
        if runs:
            compatible(runs[0].types, types)
        given = arguments(machine, types)
    except Unencodable as error:
        error.op = machine.functions[name]
        raise
    results = machine.call(name, given)
    kept = [a for a, t in zip(given, runs[0].types if runs else types) if isinstance(t, ir.MemRefType)]
    return _Run(machine, types, given, outcomes(machine, results, kept))


def _located(error) -> str:
    if error.op is None:
        return str(error)
    place = re.search(r'"([^"]*)":(\d+):(\d+)', str(error.op.location))
    return f"{place[1]}:{place[2]}:{place[3]}: {error}" if place and place[1] != "-" else f"{error} (in '{error.op.name}')"


def _compare(before, after, timeout) -> Verdict:
    wrong = []
    if before.machine.defined is FALSE:
        return Verdict("unknown", "before the step the behaviour is undefined for all inputs")
    if len(before.outcomes) != len(after.outcomes):
        return Verdict("unknown", f"the step changed the number of results, from {len(before.outcomes)} to {len(after.outcomes)}")
    for (what, old), (_, new) in zip(before.outcomes, after.outcomes):
        if old.bits.width != new.bits.width:
            return Verdict("unknown", f"the step changed the type of {what}")
        differs = bvand(old.ok, bvor(bvnot(new.ok), bvnot(eq(old.bits, new.bits))))
        if differs is not FALSE:
            wrong.append((what, bvand(before.machine.defined, differs)))
    if after.machine.defined is not TRUE:
        wrong.append(("", bvand(before.machine.defined, bvnot(after.machine.defined))))
    inputs = _by_trying([w for _, w in wrong])
    if inputs is not None:
        return _refuted(before, after, inputs)
    for what, condition in wrong:
        answer = satisfy(condition, timeout)
        if isinstance(answer, str):
            return Verdict("unknown", f"{what or 'undefined behaviour'}: {answer}")
        if answer is not None:
            return _refuted(before, after, answer)
    return Verdict("proved")


def _by_trying(conditions):
    """Inputs for which one of the conditions holds, if a few guesses find some."""
    variables = [t for t in postorder(conditions) if t.op == "var"]
    random = Random(0)
    for attempt in range(TRIES if conditions else 0):
        corners = [lambda w: 0, lambda w: 1, lambda w: (1 << w) - 1, lambda w: 1 << (w - 1), lambda w: (1 << (w - 1)) - 1]
        guess = corners[attempt] if attempt < len(corners) else random.getrandbits
        inputs = {v.value: guess(v.width) for v in variables}
        if any(evaluate(conditions, inputs)):
            return inputs
    return None


def _refuted(before, after, inputs) -> Verdict:
    text = [f"for {describe(before.arguments, before.types, inputs)}"]
    if not evaluate([after.machine.defined], inputs)[0]:
        return Verdict("refuted", f"{text[0]} the behaviour is undefined after the step and was defined before it")
    for (what, old), (_, new) in zip(before.outcomes, after.outcomes):
        bits, ok, new_bits, new_ok = evaluate([old.bits, old.ok, new.bits, new.ok], inputs)
        if ok and not (new_ok and bits == new_bits):
            width = old.bits.width
            return Verdict("refuted", f"{text[0]} {what} is {shown_number(bits, width)} before the step and {shown_number(new_bits, width) if new_ok else 'poison'} after it")
    raise AssertionError("z3's counterexample does not tell the two modules apart")
