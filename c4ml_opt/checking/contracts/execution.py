"""Executes a pipeline on kinds of operations in place of operations: every branch, joined where they meet."""

import re
from collections import namedtuple

from ...pipeline import names, options
from ...pipeline.text import CONTROL, RESERVED, Node, one_line
from .declared import Contract, of_pass, of_schedule
from .kinds import CAST, FUNCTIONS, LLVM, fits_llvm, name_of
from .outcome import Outcome, identity
from .state import Fact, State
from .table import Table

RECONCILE = "reconcile-unrealized-casts"
TYPE_OPTIONS = re.compile(r"index-bitwidth|bare-ptr|use-opaque")
ROUNDS = 20  # of a repeat, until its state no longer changes


class Step:
    """One pass of the pipeline, numbered from 1; `nesting` are the operations around it below the module, `idle` is why it does nothing."""

    def __init__(self, number: int, node: Node, nesting: tuple, idle: str = ""):
        self.number, self.node, self.nesting, self.idle = number, node, nesting, idle
        text = one_line(node)
        for anchor in reversed(nesting):
            text = f"{anchor}({text})"
        self.text = f"builtin.module({text})"

    def __str__(self):
        return one_line(self.node)


class Failure(namedtuple("Failure", "step kind fact message")):
    """A step that fails on a kind: for certain, or perhaps."""

    __slots__ = ()

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
        self._ahead: tuple = ()
        self.odd_types = False

    def whole(self, nodes, state: State) -> State:
        """The state after all of a pipeline."""
        self._ahead = nodes
        return self.run(nodes, state)

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
            return self.run(named(entry, node.options, nesting[-1] if nesting else "builtin.module"), state, nesting, certain)
        return self._step(node, entry, state, nesting, certain)

    def _step(self, node, entry, state, nesting, certain):
        """A pass or a schedule, by what it declares or by trying it."""
        if node.name == "schedule" or (entry is not None and entry.kind == "schedule"):
            contract = _scheduled(node, entry)
        elif node.name.startswith("transform-") and entry is None:
            contract = Contract(doubt=f"'{node.name}' runs a schedule that is not looked at")
        else:
            contract = of_pass(entry)
        if contract.word == "each" and contract.texts and not state.unknown and not any(t in kind for kind in state.facts for t in contract.texts):
            self.steps.append(Step(len(self.steps) + 1, node, nesting, "it finds nothing to do"))
            return state
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
        from ...pipeline.control import condition_of
        from .conditions import decide

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
        from ...pipeline.control import values

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
        from ...pipeline.control import condition_of, values
        from .conditions import decide

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
        outcomes = self._outcomes(step.text, state.facts)
        facts, changed = {}, False
        if all(outcome is identity(kind) for kind, outcome in outcomes.items()):
            facts = state.facts
            outcomes = {}
        for kind, outcome in outcomes.items():
            fact = state.facts[kind]
            if outcome is None:
                self.unproved.setdefault(kind, str(step))
                outcome = Outcome((kind,))
            if outcome.error is not None:
                sure = fact.must and certain and not self._has_body(kind)
                self.failures.append(Failure(step, kind, Fact(sure, fact.place, fact.made), outcome.error))
                outcome = Outcome((kind,))
            changed = changed or outcome.may != (kind,)
            for new in outcome.may:
                known = facts.get(new)
                must = (fact.must and new in outcome.must) or bool(known and known.must)
                made = fact.made if new == kind else step.number
                facts[new] = Fact(must, known.place if known else fact.place, known.made if known else made)
        if not changed and not state.unknown:
            step.idle = "it finds nothing to do"
        return State(facts, state.unknown)

    def _has_body(self, kind):
        """Whether other operations of the kind hold something else, on which the failure may depend."""
        each = self.table.exemplar(kind)
        return each is not None and bool(each.inner) and name_of(kind) not in FUNCTIONS

    def _outcomes(self, step, kinds):
        """By kind, None where nothing is known."""
        find = self.table.find
        outcomes = {k: find(step, k) for k in kinds}
        missing = [k for k, outcome in outcomes.items() if outcome is None]
        if missing and self.probe:
            self.table.probe(step, missing, self.target, self._remaining(step))
            outcomes.update((k, find(step, k)) for k in missing)
        return outcomes

    def _remaining(self, step):
        """The steps of the pipeline behind the one that is probed: what it does not know they do not, either."""
        texts = list(dict.fromkeys(texts_of(self._ahead)))
        return texts[texts.index(step) + 1 :] if step in texts else []

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


def named(entry, text, anchor) -> list[Node]:
    """The elements of a named pipeline."""
    from ...pipeline.named import expand

    return expand(entry, text, anchor)[1]


def leaves(nodes, nesting=()):
    """(pass, operations around it below the module) of a pipeline in order, those of named pipelines in their place."""
    for node in nodes:
        entry = names.ours(node.name) if node.children is None else None
        if entry is not None and entry.kind == "pipeline":
            yield from leaves(named(entry, node.options, "builtin.module"), nesting)
        elif node.children is None:
            yield node, nesting
        else:
            around = node.name in (*CONTROL, "builtin.module", "any")
            yield from leaves(node.children, nesting if around else (*nesting, node.name))


def texts_of(nodes):
    """The texts of the steps that are tried where their contracts are not known."""
    for node, nesting in leaves(nodes):
        entry = names.ours(node.name)
        if node.name not in (RECONCILE, *RESERVED) and (entry is None or entry.kind != "schedule" and of_pass(entry).word == "each"):
            yield Step(1, node, nesting).text


def goal_of(nodes) -> str:
    """`llvm` where the pipeline ends as a lowering to the llvm dialect does, else `runs`."""
    tail = [n.name for n, _ in list(leaves(nodes))[-4:]]
    return LLVM if any(n == RECONCILE or (n.startswith("convert-") and n.endswith("-to-llvm")) for n in tail) else "runs"
