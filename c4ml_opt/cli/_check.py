"""--check-pipeline and --strict: the verdict on the passes before they run."""

import os

from .. import isolation
from ..checking import contracts
from ..diagnostics import UserError
from ..pipeline import names
from ..pipeline.text import Node, parse, split_anchor
from ..registry import suggest

PAYLOAD = "input"
PROFILES = os.path.join(os.path.dirname(contracts.__file__), "profiles")


def profile(name: str) -> str:
    """The file of a profile, a module that stands for a kind of input."""
    known = sorted(f.removesuffix(".mlir") for f in os.listdir(PROFILES))
    if name not in known:
        raise UserError(f"unknown profile '{name}'{suggest(name, known) or '; profiles are ' + ', '.join(known)}")
    return os.path.join(PROFILES, f"{name}.mlir")


def verdict(arguments, session, op):
    """The Verdict on the passes that the command line asks for, run on `op`."""
    from ..checking.contracts import state
    from ..checking.contracts.table import Table
    from ..checking.contracts.verdict import check

    goal = arguments["check-goal"]
    if goal not in (None, "llvm", "runs"):
        from ..pipeline.expression import ExpressionError
        from ..pipeline.questions import condition

        try:
            condition(goal)
        except ExpressionError as error:
            raise UserError(f"--check-goal is llvm, runs or a condition: {error}") from None
    isolation.step("checking the pipeline")
    table, passes = Table(), nodes(arguments)
    table.unregistered = bool(arguments["allow-unregistered-dialect"])
    if arguments["emit"] not in ("mlir", "header"):
        passes, goal = passes + _lowering(arguments, session), goal or "llvm"
    with session.targeted():
        now, samples = state.of(op)
        found = check(passes, now, goal, _probing(table, op), _target(arguments), samples)
    if table.problem:
        found.findings.append(f"note: {table.problem}")
    return found


def nodes(arguments) -> list[Node]:
    """The passes of the command line as nodes under builtin.module."""
    text = arguments["pass-pipeline"]
    if text is None:
        return [_nested(Node(name, value or None)) for name, value, _ in arguments.passes]
    anchor, inner = split_anchor(text)
    inside = parse(inner)
    return inside if anchor in ("builtin.module", "any") else [Node(anchor, None, inside)]


def _lowering(arguments, session) -> list[Node]:
    """What --emit runs after the passes of the command line."""
    from ._emit import has_own_passes

    own = [] if has_own_passes(arguments) else [session.schedule(arguments["threads"], arguments["grid"])]
    return parse(",".join(filter(None, [*own, session.target.lowering])))


def _nested(node):
    from .. import upstream

    anchor = upstream.anchor(node.name) if names.ours(node.name) is None and node.name not in ("check", "schedule") else None
    return node if anchor in (None, "builtin.module") else Node(anchor, None, [node])


def _probing(table, op):
    """The table, to which operations of the input are exemplars of the kinds that it does not know."""
    from ..checking.contracts.exemplar import descendants, outline
    from ..checking.contracts.kinds import LLVM, kind_of

    wanted = {}
    for each in descendants(op):
        kind = kind_of(each)
        if kind not in (None, LLVM) and not table.knows(kind) and kind not in wanted:
            wanted[kind] = each
    if wanted:
        table.remember([outline(each) for each in wanted.values()])
    return table


def _target(arguments):
    return os.path.abspath(arguments["target-file"]) if arguments["target-file"] else arguments["target"]
