"""Executes a pipeline on kinds of operations in place of operations: every branch, joined where they meet."""

import re
from dataclasses import dataclass

from ...pipeline import names, options
from ...pipeline.control import condition_of, values
from ...pipeline.named import expand
from ...pipeline.text import Node, one_line
from .conditions import decide
from .declared import Contract, of_pass, of_schedule
from .kinds import CAST, LLVM, fits_llvm, name_of
from .probe import Outcome
from .state import Fact, State
from .table import Table

RECONCILE = "reconcile-unrealized-casts"
TYPE_OPTIONS = re.compile(r"index-bitwidth|bare-ptr|use-opaque")
ROUNDS = 20  # of a repeat, until its state no longer changes


@dataclass(frozen=True)
class Step:
    """One pass of the pipeline, numbered from 1; `nesting` are the operations around it below the module."""

    number: int
    node: Node
    nesting: tuple
    idle: str = ""  # why it does nothing, if so

    def __str__(self):
        return one_line(self.node)

    @property
    def text(self) -> str:
        text = one_line(self.node)
        for anchor in reversed(self.nesting):
            text = f"{anchor}({text})"
        return f"builtin.module({text})"


@dataclass(frozen=True)
class Failure:
    """A step that fails on a kind: for certain, or perhaps."""

    step: Step
    kind: str
    fact: Fact
    message: str

    @property
    def certain(self) -> bool:
        return self.fact.must


class Execution:
    """One abstract run; `table` is asked for contracts, `target` is what Python passes see. Results are in the attributes."""

    def __init__(self, table: Table, target=None, probe: bool = True):
        self.table, self.target, self.probe = table, target, probe
        self.steps: list[Step] = []
        self.failures: list[Failure] = []
        self.unproved: dict[str, str] = {}  # kinds without a contract, and for which step
        self.odd_types = False

    def run(self, nodes, state: State, nesting=(), certain: bool = True) -> State:
        """The state after `nodes`, which stand under `nesting`; `certain`: they run in every case."""
        i = 0
        while i < len(nodes):
            node = nodes[i]
            if node.name == "if":
                chain = [node]
                while i + 1 < len(nodes) and nodes[i + 1].name in ("elif", "else"):
                    i += 1
                    chain.append(nodes[i])
                state = self._branches(chain, state, nesting, certain)
            else:
                state = self._node(node, state, nesting, certain)
            i += 1
        return state

    def _node(self, node, state, nesting, certain):
        if node.name == "repeat":
            return self._repeat(node, state, nesting, certain)
        if node.name == "check":
            return self._check(node, state, nesting, certain)
        if node.children is not None:
            return self._nest(node, state, nesting, certain)
        entry = names.ours(node.name)
        if entry is not None and entry.kind == "pipeline":
            return self.run(expand(entry, node.options, nesting[-1] if nesting else "builtin.module")[1], state, nesting, certain)
        return self._step(node, entry, state, nesting, certain)

    def _step(self, node, entry, state, nesting, certain):
        """A pass or a schedule, by what it declares or by trying it."""
        if node.name == "schedule" or (entry is not None and entry.kind == "schedule"):
            contract = _scheduled(node, entry)
        elif node.name.startswith("transform-") and entry is None:
            contract = Contract(doubt=f"'{node.name}' runs a schedule that is not looked at")
        else:
            contract = of_pass(entry)
        if contract.word == "each":
            return self._pass(node, state, nesting, certain)
        step = Step(len(self.steps) + 1, node, nesting)
        self.steps.append(step)
        if contract.doubt:
            return state.doubted(contract.doubt)
        return self._declared(step, contract, state, certain)

    def _declared(self, step, contract, state, certain):
        if "needs" in contract.clauses:
            there = state.has(lambda name: contract.matches("needs", name))
            if there is not True:
                message = f"it needs one of {', '.join(contract.clauses['needs'])}"
                self.failures.append(Failure(step, "", Fact(there is False and certain), message))
        facts = {k: f for k, f in state.facts.items() if not contract.matches("removes", name_of(k))}
        unknown = list(state.unknown)
        for pattern in contract.clauses.get("makes", ()):
            made = self.table.named(pattern)
            facts = {**{k: Fact(False, made=step.number) for k in made}, **facts}
            if not made:
                unknown.append(f"'{step}' makes {pattern}, of which no kind is known")
        return State(facts, tuple(dict.fromkeys(unknown)))

    def _nest(self, node, state, nesting, certain):
        if node.name in ("builtin.module", "any"):
            return self.run(node.children, state, nesting, certain)
        there = state.has(lambda name: name == node.name)
        if there is None and not state.facts:
            there = False
        if node.name != "func.func" or nesting:
            foreign = any(name_of(k).startswith(("gpu.", "spirv.", "emitc.")) for k in state.facts)
            return state.doubted(f"nothing is known of passes on '{node.name}'") if foreign or there is not False else state
        if there is False:
            self._idle(node, nesting, f"no '{node.name}' is left by then")
            return state
        after = self.run(node.children, state, (*nesting, node.name), certain and there is True)
        return after if there else after.join(state)

    def _idle(self, node, nesting, why):
        for leaf in node.walk():
            if leaf.children is None:
                self.steps.append(Step(len(self.steps) + 1, leaf, (*nesting, node.name), why))

    def _branches(self, chain, state, nesting, certain):
        single = not nesting or sum(name_of(k) == "func.func" for k in state.facts) < 2
        results, open_end = [], True
        for node in chain:
            holds = True if node.name == "else" else decide(condition_of(node), state, single and not nesting)
            if holds is False:
                self._skip(node, nesting)
                continue
            if not open_end:
                self._skip(node, nesting)
                continue
            results.append(self.run(node.children, state, nesting, certain and holds is True and not results))
            open_end = holds is not True
        if open_end:
            results.append(state)
        joined = results[0]
        for each in results[1:]:
            joined = joined.join(each)
        return joined

    def _skip(self, node, nesting):
        for leaf in node.walk():
            if leaf.children is None and leaf.name:
                self.steps.append(Step(len(self.steps) + 1, leaf, nesting, "its branch is not taken"))

    def _repeat(self, node, state, nesting, certain):
        until = values(node, {"until", "max"}).get("until") or "fixpoint"
        first = len(self.steps)
        after = self.run(node.children, state, nesting, certain and until == "fixpoint")
        result = after if until == "fixpoint" else state.join(after)
        for _ in range(ROUNDS):
            kept = list(self.steps)
            del self.steps[first:]
            more = result.join(self.run(node.children, result, nesting, False))
            self.steps[first:] = kept[first:]
            if more == result:
                return result
            result = more
        return result.doubted("a repeat does not settle")

    def _check(self, node, state, nesting, certain):
        text = condition_of(node)
        holds = decide(text, state, not nesting)
        if holds is not True:
            step = Step(len(self.steps) + 1, node, nesting)
            self.steps.append(step)
            message = values(node, {"cond", "message"}).get("message") or f"'{text}' does not hold"
            self.failures.append(Failure(step, "", Fact(holds is False and certain), message))
        return state

    def _pass(self, node, state, nesting, certain):
        step = Step(len(self.steps) + 1, node, nesting)
        self.steps.append(step)
        self.odd_types = self.odd_types or bool(TYPE_OPTIONS.search(node.options or ""))
        if node.name == RECONCILE:
            return self._reconciled(state)
        missing = [k for k in state.facts if self.table.find(step.text, k) is None]
        if missing and self.probe:
            self.table.probe(step.text, missing, self.target)
        facts, changed = {}, False
        for kind, fact in state.facts.items():
            outcome = self.table.find(step.text, kind)
            if outcome is None:
                self.unproved.setdefault(kind, str(step))
                outcome = Outcome((kind,))
            if outcome.error is not None:
                self.failures.append(Failure(step, kind, Fact(fact.must and certain, fact.place, fact.made), outcome.error))
                outcome = Outcome((kind,))
            changed = changed or outcome.may != (kind,)
            for new in outcome.may:
                known = facts.get(new)
                must = (fact.must and new in outcome.must) or bool(known and known.must)
                made = fact.made if new == kind else step.number
                facts[new] = Fact(must, known.place if known else fact.place, known.made if known else made)
        if not changed and not state.unknown:
            self.steps[-1] = Step(step.number, node, nesting, "it finds nothing to do")
        return State(facts, state.unknown)

    def _reconciled(self, state):
        """Casts vanish when nothing is left that needs them: a contract that no operation by itself shows."""
        rest = [k for k in state.facts if name_of(k) != CAST]
        clean = not self.odd_types and not state.unknown and all(fits_llvm(k) for k in rest)
        return State({k: f for k, f in state.facts.items() if name_of(k) != CAST or not clean}, state.unknown)


def _scheduled(node, entry) -> Contract:
    """The contract of a schedule that stands in a pipeline by its name or as schedule{...}."""
    from ...registry import registry

    name, path = node.name, entry.file if entry is not None else None
    if path is None:
        found = options.split(node.options or "")
        name = next((v for k, v in found if k == "name"), None) or (found[0][0] if found else "")
        known = registry.entries("schedule").get(name)
        path = known.file if known is not None else name
    try:
        return of_schedule(name, path)
    except OSError as error:
        return Contract(doubt=f"schedule '{name}' cannot be read: {error.strerror}")


def _leaves(nodes):
    """The passes of a pipeline in order, those of named pipelines in their place."""
    for node in nodes:
        entry = names.ours(node.name) if node.children is None else None
        if entry is not None and entry.kind == "pipeline":
            yield from _leaves(expand(entry, node.options, "builtin.module")[1])
        elif node.children is None:
            yield node
        else:
            yield from _leaves(node.children)


def goal_of(nodes) -> str:
    """`llvm` where the pipeline ends as a lowering to the llvm dialect does, else `runs`."""
    tail = [n.name for n in list(_leaves(nodes))[-4:]]
    return LLVM if any(n == RECONCILE or (n.startswith("convert-") and n.endswith("-to-llvm")) for n in tail) else "runs"
