"""Checks a pipeline before it runs: good, bad or unknown, why, and what would mend it."""

from dataclasses import dataclass, field

from ...pipeline.text import Node
from .conditions import decide
from .execution import Execution, Step, goal_of
from .kinds import CAST, LLVM, fits_llvm, name_of
from .state import Fact, State
from .table import Table

GOOD, BAD, UNKNOWN = "good", "bad", "unknown"
TRIES = 12  # passes that are tried as a remedy


@dataclass
class Verdict:
    """`findings` are lines for the user, `remedy` the step to add and the pipeline that has it."""

    word: str
    goal: str
    findings: list[str] = field(default_factory=list)
    remedy: str = ""
    execution: Execution | None = None

    def __str__(self):
        head = f"pipeline: {self.word} ({'everything in the llvm dialect' if self.goal == LLVM else 'every pass can run' if self.goal == 'runs' else self.goal})"
        return "\n".join([head, *self.findings, *([self.remedy] if self.remedy else [])])


def check(nodes, state: State, goal: str | None = None, table: Table | None = None, target=None) -> Verdict:
    """The verdict on `nodes`, which stand under builtin.module, for modules of `state`.

    `goal` is `llvm`, `runs` (no pass fails) or a condition on the outcome; by default what the pipeline's last passes are for.
    """
    goal, table = goal or goal_of(nodes), table or Table()
    execution = Execution(table, target)
    after = execution.run(nodes, state)
    word = _word(execution, after, goal)
    verdict = Verdict(word, goal, [], "", execution)
    if word != GOOD:
        verdict.findings = [*_failures(execution), *_leftovers(execution, after, goal), *_doubts(execution, after)]
    verdict.findings += [f"note: step {s.number} '{s}' does nothing: {s.idle}" for s in execution.steps if s.idle]
    if word != GOOD and not execution.failures and goal == LLVM:
        verdict.remedy = _remedy(nodes, state, goal, execution, after)
    return verdict


def _word(execution, after, goal):
    wrong = _wrong(after, goal)
    if any(f.certain for f in execution.failures) or (wrong is not None and any(f.must for f in wrong.values())):
        return BAD
    reached = True
    if goal not in (LLVM, "runs"):
        reached = decide(goal, after)
        if reached is False:
            return BAD
    sure = reached and not wrong and not execution.failures and not execution.unproved and not after.unknown
    return GOOD if sure else UNKNOWN


def _wrong(after: State, goal) -> dict[str, Fact]:
    return {k: f for k, f in after.facts.items() if not fits_llvm(k)} if goal == LLVM else {}


def _failures(execution):
    told = set()
    for failure in sorted(execution.failures, key=lambda f: not f.certain):
        # An operation that stays makes every later pass of a kind fail in the same way.
        if failure.kind and (failure.kind, failure.message) in told:
            continue
        told.add((failure.kind, failure.message))
        on = f" on '{name_of(failure.kind)}'{_from(failure.fact)}" if failure.kind else ""
        verb = "fails" if failure.certain else "may fail"
        yield f"step {failure.step.number} '{failure.step}' {verb}{on}: {failure.message}"


def _leftovers(execution, after, goal):
    first = {}
    for kind, fact in sorted(_wrong(after, goal).items(), key=lambda item: not item[1].must):
        first.setdefault(name_of(kind), (kind, fact))
    for kind, fact in first.values():
        made = execution.steps[fact.made - 1] if fact.made else None
        origin = f", made by step {made.number} '{made}'" if made else ""
        word = "is left" if fact.must else "may be left"
        yield f"'{name_of(kind)}' {word}{origin}{_from(fact)}{_late(execution, kind, made)}"


def _late(execution, kind, made):
    """The step of the pipeline that would remove the kind, had it come later or elsewhere."""
    for step in execution.steps:
        outcome = execution.table.find(step.text, kind)
        gone = outcome is not None and outcome.error is None and kind not in outcome.may
        if gone and (step.idle and "left by then" in step.idle):
            return f"; step {step.number} '{step}' removes it, but {step.idle}"
        if gone and made is not None and step.number < made.number:
            return f"; step {step.number} '{step}' removes it, but comes before"
    return ""


def _doubts(execution, after):
    yield from (f"unknown: {reason}" for reason in after.unknown)
    for kind, step in list(execution.unproved.items())[:5]:
        yield f"unknown: what '{step}' does with {kind}"


def _from(fact: Fact) -> str:
    return f" (from {fact.place})" if fact.place else ""


def _remedy(nodes, state, goal, execution, after) -> str:
    """One step to add or to move that makes the pipeline good, or leaves the fewest kinds; checked as the pipeline itself is."""
    left = _wrong(after, goal)
    best = None
    for name, text in _candidates(execution, left):
        for at in range(len(nodes), -1, -1):
            changed = [*nodes[:at], Node(text), *nodes[at:]]
            again = Execution(execution.table, execution.target, probe=False)
            result = again.run(changed, state)
            if again.failures:
                continue
            rest = len(_wrong(result, goal))
            if best is None or rest < best[0]:
                best = (rest, name, at, changed)
            if rest == 0:
                break
        if best and best[0] == 0:
            break
    if best is None or best[0] >= len(left):
        return ""
    rest, name, at, changed = best
    where = "at the beginning" if at == 0 else f"after '{nodes[at - 1]}'"
    good = "then nothing is left" if not rest else f"then {rest} of {len(left)} kinds are left"
    return f"remedy: add '{name}' {where}; {good}:\n  builtin.module({','.join(map(str, changed))})"


def _candidates(execution, left):
    """Passes that remove something of what is left, those that remove most first."""
    table, scored = execution.table, []
    for step in table.passes:
        name = step.removeprefix("builtin.module(")[:-1]
        removed = 0
        for kind in left:
            outcome = table.find(step, kind)
            if name_of(kind) == CAST:
                removed += name == "reconcile-unrealized-casts"
            elif outcome is not None and outcome.error is None and kind not in outcome.may:
                removed += 1
        if removed:
            scored.append((-removed, "{" in name, name))
    names = [name for _, _, name in sorted(scored)][:TRIES]
    if any(name_of(k) == CAST for k in left):
        names.insert(0, "reconcile-unrealized-casts")
    return [(name, name) for name in names]


def steps_of(verdict: Verdict) -> list[Step]:
    return verdict.execution.steps
