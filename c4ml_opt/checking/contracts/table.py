"""The contracts of passes: what is shipped for the pinned bindings, and what is probed when a pipeline needs more.

The file holds its version, the kinds, and one line for each pass that was tried on all of them: only what changes a kind is written.
"""

import json
import os
import re

from ...mlir import version
from . import kinds as kinds_
from .probe import Outcome, tried

FILE = os.path.join(os.path.dirname(__file__), "contracts.jsonl")
EXEMPLARS = os.path.join(os.path.dirname(__file__), "exemplars.jsonl")


IN_FUNCTIONS = "builtin.module(func.func("


class Table:
    """`problem` says why the shipped contracts are not used; then everything is probed. `unregistered` operations may be in what is probed."""

    def __init__(self, file: str = FILE, exemplars: str = EXEMPLARS):
        self.problem, self.unregistered = None, False
        self._exemplar_file = exemplars
        self._lines, self._rows, self._kinds, self._passes, self._exemplars = {}, {}, [], {}, None
        self.probed = self._probed = 0
        try:
            self._open(file)
        except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
            self.problem = f"the shipped contracts are not used ({error}); `make contracts` (python -m c4ml_opt.checking.contracts.mine) writes them anew"
        self._known = {kind: i for i, kind in enumerate(self._kinds[: self._probed])}

    def _open(self, file):
        with open(file, encoding="utf-8") as stream:
            header = json.loads(stream.readline())
            if header["version"] != version():
                raise ValueError(f"they are of bindings {header['version']}, here are {version()}")
            self._kinds, self._probed = json.loads(stream.readline()), header["probed"]
            for line in stream:
                name, _, rest = line.partition("\t")
                self._lines[name] = rest

    @property
    def passes(self):
        """The texts of the passes that were mined."""
        return self._lines

    def outcomes(self, step: str) -> dict[str, Outcome]:
        """What was asked or probed of a step, by kind."""
        return self._passes.setdefault(step, {})

    def _written(self, step, kind) -> Outcome | None:
        """The outcome in the file, decoded when it is asked for: most are not."""
        number = self._known.get(kind)
        if number is None or step not in self._lines:
            return None
        if step not in self._rows:
            self._rows[step] = {row[0]: row for row in json.loads(self._lines[step])}
        row = self._rows[step].get(number)
        if row is None:
            return Outcome((kind,), (kind,))
        may = tuple(self._kinds[i] for i in row[1])
        return Outcome(may, tuple(m for m, sure in zip(may, row[2]) if sure == "1"), row[3])

    def find(self, step: str, kind: str) -> Outcome | None:
        """The outcome, None where it is not known."""
        if kind == kinds_.LLVM:
            return Outcome((kind,), (kind,))
        if kind in self.outcomes(step):
            return self._passes[step][kind]
        if step not in self._lines and step.startswith(IN_FUNCTIONS):
            if kinds_.name_of(kind) in kinds_.FUNCTIONS:
                return Outcome((kind,), (kind,))
            # A pass that stands anywhere does the same inside of functions, and nothing to the functions.
            whole = f"builtin.module({step.removeprefix(IN_FUNCTIONS)[:-1]}"
            step = whole if whole in self._lines else step
        found = self.outcomes(step).get(kind)
        if found is None:
            found = self._written(step, kind)
            if found is not None:
                self._passes[step][kind] = found
        return found

    def knows(self, kind: str) -> bool:
        """Whether every pass of the table was tried on the kind."""
        return kind in self._known

    def named(self, pattern: str) -> list[str]:
        """All kinds of the table whose operation's name is `pattern`, where * stands for anything."""
        matches = re.compile(re.escape(pattern).replace(r"\*", ".*")).fullmatch
        return [k for k in self._kinds if matches(kinds_.name_of(k))]

    def exemplar(self, kind: str):
        if self._exemplars is None:
            self._exemplars = self._read_exemplars()
        return self._exemplars.get(kind)

    def remember(self, exemplars):
        """Takes in exemplars of kinds that have none."""
        if self._exemplars is None:
            self._exemplars = self._read_exemplars()
        for each in exemplars:
            if each is not None:
                self._exemplars.setdefault(each.kind, each)

    def _read_exemplars(self):
        from .exemplar import Exemplar

        if self.problem:
            return {}
        with open(self._exemplar_file, encoding="utf-8") as stream:
            return {e[0]: Exemplar(e[0], e[1], tuple(e[2])) for e in map(json.loads, stream)}

    def probe(self, step: str, wanted: list[str], target=None):
        """Tries `step` on the kinds of `wanted` that have exemplars and on what is inside them."""
        names = dict.fromkeys(wanted)
        for kind in wanted:
            each = self.exemplar(kind)
            names.update(dict.fromkeys(each.inner if each else ()))
        exemplars = [e for e in map(self.exemplar, names) if e is not None]
        if not exemplars:
            return
        self.probed += len(exemplars)
        found, new = tried(step, exemplars, target, unregistered=self.unregistered)
        known = self.outcomes(step)
        for kind, outcome in found.items():
            known.setdefault(kind, outcome)
        self.remember(new)
