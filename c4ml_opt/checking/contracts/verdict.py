"""Checks a pipeline before it runs: good, bad or unknown, why, and what would mend it."""

from itertools import chain, islice

from ...pipeline.text import Node
from .execution import RECONCILE, Execution, Step, goal_of
from .kinds import CAST, LLVM, fits_llvm, name_of
from .state import Fact, State
from .table import Table

GOOD, BAD, UNKNOWN = "good", "bad", "unknown"
TRIES = 12  # passes that are tried as a remedy
MOVES, ADDITIONS = 100, 600  # changes of the pipeline that are tried


class Verdict:
    """`findings` are lines for the user, `remedy` the step to add and the pipeline that has it."""

    def __init__(self, word: str, goal: str, execution: Execution):
        self.word, self.goal, self.execution = word, goal, execution
        self.findings: list[str] = []
        self.remedy = ""

    def __str__(self):
        head = f"pipeline: {self.word} ({'everything in the llvm dialect' if self.goal == LLVM else 'every pass can run' if self.goal == 'runs' else self.goal})"
        return "\n".join([head, *self.findings, *([self.remedy] if self.remedy else [])])


def check(nodes, state: State, goal: str | None = None, table: Table | None = None, target=None, samples=None) -> Verdict:
    """The verdict on `nodes`, which stand under builtin.module, for modules of `state`.

    `samples` are operations of the module by kind. `goal` is `llvm`, `runs` (no pass fails) or a condition on the outcome; by default what the pipeline's last passes are for.
    """
    goal, table = goal or goal_of(nodes), table or Table()
    execution = Execution(table, target)
    after = execution.whole(nodes, state)
    word = _word(execution, after, goal)
    if word == UNKNOWN and goal == LLVM and samples and any(name_of(k) == CAST for k in after.facts):
        from .alone import left_over

        after = left_over(nodes, samples, after, target)
        word = _word(execution, after, goal)
    verdict = Verdict(word, goal, execution)
    if word != GOOD:
        verdict.findings = [*_failures(execution), *_leftovers(execution, after, goal), *_doubts(execution, after)]
    verdict.findings += [f"note: step {s.number} '{s}' does nothing: {s.idle}" for s in execution.steps if s.idle]
    if word != GOOD and goal == LLVM:
        verdict.remedy = _remedy(nodes, state, goal, execution, after)
    return verdict


def _word(execution, after, goal):
    wrong = _wrong(after, goal)
    if any(f.certain for f in execution.failures) or (wrong is not None and any(f.must for f in wrong.values())):
        return BAD
    reached = True
    if goal not in (LLVM, "runs"):
        from .conditions import decide

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
    """One step to move or to add that makes the pipeline good, or leaves the fewest kinds; checked as the pipeline itself is."""
    left = _wrong(after, goal)
    wrong = {**left, **{f.kind: f.fact for f in execution.failures if f.kind}}
    best = None
    changes = chain(islice(_moves(nodes, execution, wrong), MOVES), islice(_additions(nodes, execution, wrong), ADDITIONS))
    for rest, text, changed in _tried(changes, execution, state, goal):
        if rest and len(changed) == len(nodes):
            continue  # a move that mends only a part is no better than where the step was
        if best is None or rest < best[0]:
            best = (rest, text, changed)
        if rest == 0:
            break
    if best is None or (best[0] and best[0] >= len(left)):
        return ""
    rest, text, changed = best
    good = "then nothing is left" if not rest else f"then {rest} of {len(left)} kinds are left"
    return f"remedy: {text}; {good}:\n  builtin.module({','.join(map(str, changed))})"


def _tried(changes, execution, state, goal):
    """(number of kinds left, text, nodes) for the changes after which nothing fails and nothing new is in doubt."""
    for text, changed in changes:
        for probe in (False, True):
            again = Execution(execution.table, execution.target, probe)
            result = again.whole(changed, state)
            left = _wrong(result, goal)
            # What would be good for want of contracts is looked at again with them.
            if left or again.failures or not again.unproved:
                break
        if not again.failures and not result.unknown and (left or not again.unproved):
            yield len(left), text, changed


def _moves(nodes, execution, wrong):
    """(what to do, the nodes then)."""
    for i in _movable(nodes, execution, wrong):
        others = [*nodes[:i], *nodes[i + 1 :]]
        for at in sorted(range(len(nodes)), key=lambda at: abs(at - i)):
            if at != i:
                yield f"move '{nodes[i]}' {_where(others, at)}", [*others[:at], nodes[i], *others[at:]]


def _additions(nodes, execution, wrong):
    for name in _candidates(execution, wrong):
        for at in range(len(nodes), -1, -1):
            yield f"add '{name}' {_where(nodes, at)}", [*nodes[:at], Node(name), *nodes[at:]]


def _where(nodes, at):
    return "at the beginning" if at == 0 else f"after '{nodes[at - 1]}'"


def _movable(nodes, execution, wrong):
    """The elements of the pipeline that hold a step which removes something of `wrong` in its place or elsewhere, makes it or fails on it."""
    guilty = {f.step.number for f in execution.failures} | {fact.made for fact in wrong.values()}
    for i, node in enumerate(nodes):
        leaves = list(node.walk())
        for step in execution.steps:
            if any(step.node is leaf for leaf in leaves) and (step.number in guilty or any(_removes(execution.table, step.text, k) for k in wrong)):
                yield i
                break


def _removes(table, step, kind):
    if name_of(kind) == CAST:
        return RECONCILE in step
    outcome = table.find(step, kind)
    return outcome is not None and outcome.error is None and kind not in outcome.may


def _candidates(execution, wrong):
    """Passes that remove something of what is wrong, those that remove most first."""
    scored = []
    for step in execution.table.passes:
        name = step.removeprefix("builtin.module(")[:-1]
        removed = sum(_removes(execution.table, step, kind) for kind in wrong)
        if removed:
            scored.append((-removed, "{" in name, name))
    names = [name for _, _, name in sorted(scored)][:TRIES]
    if any(name_of(k) == CAST for k in wrong):
        names.insert(0, RECONCILE)
    return names


def steps_of(verdict: Verdict) -> list[Step]:
    return verdict.execution.steps
