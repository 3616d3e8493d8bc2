"""Whether a function after a pass refines the one before it: wherever the former was defined, the latter is and computes the same."""

import re
from dataclasses import dataclass
from functools import partial
from random import Random

from ...mlir import ir
from ...session import Session
from . import semantics  # noqa: F401
from .semantics.aggregates import unpacked
from .machine import Machine
from .operators import eq
from .prepare import prepare
from .signature import arguments, compatible, describe, element, flat, is_open, lowered, outcomes, shown
from .floats import NotComputed, to_bits
from .solver import satisfy
from .terms import FALSE, TRUE, bvand, bvnot, bvor
from .values import Unencodable
from .walk import evaluate, postorder

#: Inputs that are tried before z3 is asked: corners, then random ones.
TRIES = 12
#: What every open dimension of the arguments is, one after the other: nothing is known of other sizes.
SIZES = (1, 2, 3)


@dataclass(frozen=True)
class Verdict:
    """`kind` is proved, bounded (to what `what` says), refuted or unknown; `what` is the counterexample or the reason, empty for a proof."""

    kind: str
    what: str = ""


def refine(before: str, after: str, name: str, timeout: float, origin: str = "") -> Verdict:
    """The verdict on function `name` of two modules as text; `timeout` is for each question to z3, in seconds.

    `origin` is an earlier module with the function as func.func, whose types say what the pointers of an llvm.func point to.
    """
    types, _ = _signature(Machine(Session().parse(origin or before), False), name)
    if not any(map(is_open, types)):
        return _refine(before, after, name, timeout, origin, None)
    for size in SIZES:
        verdict = _refine(before, after, name, timeout, origin, size)
        if verdict.kind != "proved":
            return verdict
    return Verdict("bounded", f"where every open size is {', '.join(map(str, SIZES[:-1]))} or {SIZES[-1]}; other sizes were not looked at")


def _refine(before, after, name, timeout, origin, size) -> Verdict:
    runs = []
    for stage, text in enumerate((before, after)):
        session = Session()
        module = session.parse(text)
        try:
            with session.context:
                prepare(module)
                known = runs[0].signature if runs else _signature(Machine(session.parse(origin), False), name) if origin else ([], [])
                runs.append(_execute(Machine(module, bool(stage), size), name, runs, known))
        except Unencodable as error:
            return Verdict("unknown", f"{'after' if stage else 'before'} the step: {_located(error)}")
        except RecursionError:
            return Verdict("unknown", "the code is nested too deeply")
    return _compare(*runs, timeout)


class _Run:
    """One side: its machine, the arguments and (what, value) of all that it computed."""

    def __init__(self, machine, types, arguments, outcomes, kinds, signature):
        self.machine, self.types, self.arguments, self.outcomes = machine, types, arguments, outcomes
        self.kinds, self.signature = kinds, signature


def _signature(machine, name):
    """The types of arguments and results, none where there is no such func.func."""
    function = machine.functions.get(name)
    if function is None or function.name != "func.func":
        return [], []
    kind = function.attributes["function_type"].value
    return list(kind.inputs), list(kind.results)


def _execute(machine, name, runs, known):
    """`known` are the types in the module before, or in the last one before it that had the function as func.func."""
    if name not in machine.functions:
        raise Unencodable(f"there is no @{name}")
    types = [a.type for a in machine.functions[name].regions[0].blocks[0].arguments]
    try:
        in_llvm = machine.functions[name].name == "llvm.func" and lowered(known[0]) == [str(t) for t in types]
        if in_llvm:
            types = known[0]
        elif runs:
            compatible(runs[0].types, types)
        given = arguments(machine, types)
    except Unencodable as error:
        error.op = machine.functions[name]
        raise
    signature = known if in_llvm else _signature(machine, name)
    results = machine.call(name, flat(given) if in_llvm else given)
    if in_llvm:
        results = unpacked(machine, results, signature[1])
    kept = [a for a, t in zip(given, runs[0].types if runs else types) if isinstance(t, ir.MemRefType)]
    memrefs = [t for t in types if isinstance(t, ir.MemRefType)]
    kinds = {f"memref argument {i}": element(t) for i, t in enumerate(memrefs)}
    kinds.update((f"result {i}", element(t)) for i, t in enumerate(signature[1]))
    return _Run(machine, types, given, outcomes(machine, results, kept), kinds, signature)


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
        if answer is not None and any(t.op == "call" for t in postorder([condition])):
            return Verdict("unknown", f"{what or 'undefined behaviour'}: the two sides differ if nothing is known of the operations on floats")
        if answer is not None:
            return _refuted(before, after, answer)
    return Verdict("proved")


def _by_trying(conditions):
    """Inputs for which one of the conditions holds, if a few guesses find some."""
    variables = [t for t in postorder(conditions) if t.op == "var"]
    random, floats = Random(0), any(t.op == "call" for t in postorder(conditions))
    for attempt in range(TRIES if conditions else 0):
        corners = [lambda w: 0, lambda w: 1, lambda w: (1 << w) - 1, lambda w: 1 << (w - 1), lambda w: (1 << (w - 1)) - 1]
        guess = corners[attempt] if attempt < len(corners) else random.getrandbits
        if floats:
            guess = partial(_number, random)
        inputs = {v.value: guess(v.width) for v in variables}
        try:
            if any(evaluate(conditions, inputs)):
                return inputs
        except NotComputed:
            continue
    return None


def _number(random, width):
    """A small number as f32 or f64, which most f32 are; any one as an integer of other widths."""
    kind = {32: "f32", 64: "f64"}.get(width)
    return to_bits(random.randint(-64, 64) / 8, kind) if kind else random.getrandbits(width)


def _refuted(before, after, inputs) -> Verdict:
    text = [f"for {describe(before.arguments, before.types, inputs, before.machine.size)}"]
    if not evaluate([after.machine.defined], inputs)[0]:
        return Verdict("refuted", f"{text[0]} the behaviour is undefined after the step and was defined before it")
    for (what, old), (_, new) in zip(before.outcomes, after.outcomes):
        try:
            bits, ok, new_bits, new_ok = evaluate([old.bits, old.ok, new.bits, new.ok], inputs)
        except NotComputed:
            continue
        if ok and not (new_ok and bits == new_bits):
            show = partial(shown, kind=before.kinds.get(what.partition("[")[0], old.bits.width))
            return Verdict("refuted", f"{text[0]} {what} is {show(bits)} before the step and {show(new_bits) if new_ok else 'poison'} after it")
    raise AssertionError("z3's counterexample does not tell the two modules apart")
