"""Control nodes of dynamic pipelines: if, elif, else, repeat, check and schedule, each a pass that decides for the operation at hand.

    if{cond="has('linalg.matmul')"}(a,b),elif{cond="..."}(c),else(d)   the first branch whose condition holds
    repeat{until=fixpoint max=6}(a,b)                                  until nothing changes, or until="condition" holds, `max` times at most
    check{cond="not has('linalg.*')" message="..."}                    an error where the condition does not hold
    schedule{name=FILE-OR-NAME option=value}                           a transform-dialect schedule
"""

import io

from ..diagnostics import PassFailure, UserError, remark
from . import options
from .expression import ExpressionError
from .payload import path, symbol
from .questions import Environment, condition


class Record:
    """What a control node decided, in order, for every operation it ran on (the path of its symbols)."""

    def __init__(self):
        self.choices: dict[str, list[int]] = {}

    def note(self, op, choice: int):
        self.note_at(path(op), choice)

    def note_at(self, place: str, choice: int):
        self.choices.setdefault(place, []).append(choice)


class Branches:
    """if/elif/else: `branches` are (condition text or None, pipeline)."""

    title = "If"

    def __init__(self, branches):
        self.branches, self.record = branches, Record()
        self._conditions = [condition(text) if text is not None else None for text, _ in branches]

    def __str__(self):
        words = ["if", *["elif"] * len(self.branches)]
        parts = [
            f"{word}{{cond={_quoted(text)}}}({pipeline.inner()})" if text is not None else f"else({pipeline.inner()})"
            for word, (text, pipeline) in zip(words, self.branches)
        ]
        return ",".join(parts)

    def pipelines(self):
        return [pipeline for _, pipeline in self.branches]

    def chooser(self, parent):
        """A function of operations in `parent` that gives the pipeline for one, None where no branch is taken."""
        env, around, note = Environment(), path(parent), self.record.note_at
        pipelines = [*self.pipelines(), None]

        def choose(op):
            env.ask_of(op)
            taken = len(self.branches)
            for i, test in enumerate(self._conditions):
                if test is None or _holds(test, op, env):
                    taken = i
                    break
            name = symbol(op)
            note(f"{around}::@{name}" if around and name else f"@{name}" if name else around, taken)
            return pipelines[taken]

        return choose

    def run(self, op):
        pipeline = self.chooser(op.parent)(op)
        if pipeline is not None:
            pipeline.run(op)

    def resolve(self, choose):
        chosen = choose(self.record)
        return self.branches[chosen][1].items if chosen is not None and chosen < len(self.branches) else []


class Repeat:
    """repeat: the fixpoint is found by comparing fingerprints of the operation's bytecode."""

    title = "Repeat"

    def __init__(self, pipeline, until: str, limit: int):
        self.pipeline, self.until, self.limit, self.record = pipeline, until, limit, Record()

    def pipelines(self):
        return [self.pipeline]

    def __str__(self):
        until = self.until if self.until == "fixpoint" else _quoted(self.until)
        return f"repeat{{max={self.limit} until={until}}}({self.pipeline.inner()})"

    def run(self, op):
        rounds, settled, before = 0, False, _fingerprint(op) if self.until == "fixpoint" else None
        while rounds < self.limit:
            if before is None and _holds(condition(self.until), op, Environment(op)):
                break
            self.pipeline.run(op)
            rounds += 1
            if before is not None:
                after = _fingerprint(op)
                if after == before:
                    settled = True
                    break
                before = after
        if before is not None and not settled:
            remark(op, f"still changes after {rounds} rounds of repeat{{max={self.limit}}}")
        self.record.note(op, rounds)

    def resolve(self, choose):
        return self.pipeline.items * (choose(self.record) or 0)


class Check:
    """check: passes, or an error at the operation."""

    title = "Check"

    def __init__(self, text: str, message: str | None):
        self.text, self.message, self._condition = text, message, condition(text)

    def pipelines(self):
        return []

    def __str__(self):
        message = f" message={_quoted(self.message)}" if self.message else ""
        return f"check{{cond={_quoted(self.text)}{message}}}"

    def run(self, op):
        if not _holds(self._condition, op, Environment(op)):
            raise PassFailure(op, self.message or f"'{self.text}' does not hold for this '{op.name}'")

    def resolve(self, choose):
        return []


def condition_of(node, key: str = "cond") -> str:
    """The checked text of a node's condition; raises OptionError or ExpressionError."""
    text = values(node, {key, "message"} if node.name == "check" else {key}).get(key)
    if text is None:
        raise options.OptionError(f'{node.name} needs a condition: {node.name}{{{key}="..."}}')
    condition(text)
    return text


def values(node, allowed: set[str]) -> dict[str, str | None]:
    """The node's options; raises OptionError for one that it does not have."""
    found = dict(options.split(node.options or ""))
    for name in found:
        if name not in allowed:
            raise options.OptionError(f"no such option {name} of {node.name}; it has {', '.join(sorted(allowed)) or 'none'}")
    return found


def repeat_of(node, pipeline) -> Repeat:
    found = values(node, {"until", "max"})
    until = found.get("until") or "fixpoint"
    if until != "fixpoint":
        condition(until)
    limit = options.convert(int, found.get("max") or "10", "max")
    if limit < 1:
        raise options.OptionError(f"for the --max option: '{limit}' rounds are none")
    return Repeat(pipeline, until, limit)


def schedule_of(node, context):
    """The loaded schedule of a `schedule{name=... option=value}` node, and the node's text with all options."""
    from .. import schedule

    found = options.split(node.options or "")
    name = next((v for k, v in found if k == "name"), None)
    if name is None and found and found[0][1] is None:  # schedule{file.mlir}
        name = found.pop(0)[0]
    if not name:
        raise options.OptionError("schedule needs a name: schedule{name=FILE-OR-NAME option=value}")
    params = {k: "true" if v is None else v for k, v in found if k != "name"}
    try:
        loaded = schedule.load(context, name, **params)
    except (UserError, ValueError) as error:
        raise options.OptionError(getattr(error, "message", str(error))) from None
    return loaded, f"schedule{{name={options.show_value(name)}{' ' + loaded.values if loaded.values else ''}}}"


def _holds(test, op, env):
    try:
        return bool(test(env))
    except ExpressionError as error:
        raise PassFailure(op, f"condition {error}") from None


def _quoted(text):
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + text.replace(quote, f"\\{quote}") + quote


def _fingerprint(op) -> bytes:
    import hashlib

    data = io.BytesIO()
    op.write_bytecode(data)
    return hashlib.blake2b(data.getbuffer(), digest_size=16).digest()
