"""Proof or refutation of every step of a pipeline, on each public function."""

import re
from dataclasses import dataclass, field

from ... import isolation
from ...diagnostics import UserError
from ...session import Session
from ..snapshots import Snapshot
from ..validate import Finding
from .refinement import Verdict, refine
from .solver import load

TIMEOUT = 10.0
#: A step may ask z3 many questions; its functions together get so many times the limit of one.
QUESTIONS = 60


@dataclass
class Report:
    """`refutation` says in `what` for which inputs the two sides differ; `proofs` counts (step, function); `unknown` has (step, function, reason) of those left open."""

    refutation: Finding | None = None
    proofs: int = 0
    functions: int = 0
    unknown: list = field(default_factory=list)
    bounded: list = field(default_factory=list)  # the same of those that hold for small sizes only


def prove(snapshots: list[Snapshot], timeout: float = TIMEOUT) -> Report:
    """Compares each snapshot with the one before it until one is refuted; `timeout` is for a question to z3, in seconds."""
    load()
    names = public_functions(snapshots[0].text)
    report, origins = Report(functions=len(names)), {}
    for before, after in zip(snapshots, snapshots[1:]):
        for name in names:
            if re.search(rf"\bfunc\.func\b[^@\n]*@{re.escape(name)}\(", before.text):
                origins[name] = before.text
            verdict = _isolated(before, after, name, timeout, origins.get(name, ""))
            if verdict.kind == "refuted":
                report.refutation = Finding(before, after, name, verdict.what)
                return report
            if verdict.kind == "unknown":
                report.unknown.append((str(after), name, verdict.what))
            if verdict.kind == "bounded":
                report.bounded.append((str(after), name, verdict.what))
            report.proofs += verdict.kind == "proved"
    return report


def _isolated(before, after, name, timeout, origin) -> Verdict:
    try:
        return isolation.call(refine, before.located, after.located, name, timeout, origin, step=f"proving {after}", timeout=QUESTIONS * timeout)
    except UserError as error:
        return Verdict("unknown", str(error).splitlines()[0].removeprefix("error: "))


def public_functions(text: str) -> list[str]:
    """The names of the functions with a body that can be called from outside."""
    names = []
    for op in (o.operation for o in Session().parse(text).body.operations):
        private = "sym_visibility" in op.attributes and op.attributes["sym_visibility"].value != "public"
        if op.name in ("func.func", "llvm.func") and not private and len(op.regions[0].blocks):
            names.append(op.attributes["sym_name"].value)
    return names
