"""The contracts of passes: what is shipped for the pinned bindings, and what is probed when a pipeline needs more.

The file has parts with a form feed between them: a header in JSON, the messages of failures, the kinds, where each row ends, and a row for
each of the kinds that were tried with every step: `STEP:KIND,KIND:CERTAIN:MESSAGE;...` in numbers, for the steps that change it or fail on it.
"""

import json
import os
import re

from ...mlir import version
from . import kinds as kinds_
from .outcome import Outcome, identity
from .sources import checksum

FILE = os.path.join(os.path.dirname(__file__), "contracts.txt")
EXEMPLARS = os.path.join(os.path.dirname(__file__), "exemplars.jsonl")
SEPARATOR = b"\f"
IN_FUNCTIONS = "builtin.module(func.func("


class Table:
    """`problem` says why the shipped contracts are not used; then everything is probed. `unregistered` operations may be in what is probed."""

    def __init__(self, file: str = FILE, exemplars: str = EXEMPLARS):
        self.problem, self.unregistered = None, False
        self._exemplar_file, self._exemplars, self._added = exemplars, None, {}
        self._kinds, self._numbers, self._steps, self._sources, self._rows = [], {}, {}, {}, {}
        self._messages, self._ends = b"", b""
        self._tried: dict[str, dict[str, Outcome]] = {}
        self._places: dict[str, tuple] = {}
        self.probed = self._mined = 0
        try:
            self._open(file)
        except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            self._steps, self._numbers = {}, {}
            self.problem = f"the shipped contracts are not used ({error}); `make contracts` (python -m c4ml_opt.checking.contracts.mine) writes them anew"

    def _open(self, file):
        with open(file, "rb") as stream:
            self._data = stream.read()
        parts, start = [], 0
        for _ in range(4):  # the rows, two thirds of the file, stay where they are
            end = self._data.index(SEPARATOR, start)
            parts.append(self._data[start:end])
            start = end + 1
        header, self._messages, kinds, self._ends = parts
        header, self._first = json.loads(header), start
        if header["version"] != version():
            raise ValueError(f"they are of bindings {header['version']}, here are {version()}")
        self._mined, self._sources, self._files = header["mined"], header["sources"], header["files"]
        self._steps = {step: str(i) for i, step in enumerate(header["steps"])}
        self._kinds = kinds.decode().split("\n")
        self._numbers = dict(zip(self._kinds, range(len(self._kinds))))

    @property
    def passes(self):
        """The texts of the passes that were mined."""
        return self._steps

    def find(self, step: str, kind: str) -> Outcome | None:
        """The outcome, None where it is not known."""
        if kind == kinds_.LLVM:
            return identity(kind)
        place = self._places.get(step) or self._place(step)
        number, tried, in_functions = place
        if kind in tried:
            return tried[kind]
        if in_functions and kind.startswith(kinds_.FUNCTIONS_BEGIN):
            return identity(kind)
        row = self._row(kind) if number is not None else None
        if row is None:
            return None
        found = tried[kind] = self._decoded(row[number]) if number in row else identity(kind)
        return found

    def _place(self, step):
        """(number of the step in the file, what was found of it, whether it is the step of another place in functions)."""
        number, elsewhere = self._fresh(step), False
        if number is None and step.startswith(IN_FUNCTIONS):
            # A pass that stands anywhere does the same inside of functions, and nothing to the functions.
            number = self._fresh(f"builtin.module({step.removeprefix(IN_FUNCTIONS)[:-1]}")
            elsewhere = number is not None
        self._places[step] = number, self._tried.setdefault(step, {}), elsewhere
        return self._places[step]

    def _fresh(self, step):
        """The number of a step, None where it was not mined or the files that it is made of have changed since."""
        number = self._steps.get(step)
        for file in self._sources.get(number, ()):
            if checksum(self._files[file][0]) != self._files[file][1]:
                return None
        return number

    def _row(self, kind) -> dict | None:
        """{number of a step: what it does to the kind}, None where not every step was tried on it."""
        if kind not in self._rows:
            self._rows[kind] = self._read(self._numbers[kind]) if self.knows(kind) else None
        return self._rows[kind]

    def _read(self, number) -> dict:
        if isinstance(self._ends, bytes):
            self._ends = [0, *map(int, self._ends.split())]
        begin, end = self._ends[number : number + 2]
        cells = self._data[self._first + begin : self._first + end].decode()
        return dict(cell.split(":", 1) for cell in cells.split(";")) if cells else {}

    def _decoded(self, cell) -> Outcome:
        may, certain, message = cell.split(":")
        names = tuple(self._kinds[int(i)] for i in may.split(",") if i)
        error = self._messages.decode().split("\n")[int(message)] if message else None
        return Outcome(names, tuple(n for n, sure in zip(names, certain) if sure == "1"), error)

    def knows(self, kind: str) -> bool:
        """Whether every pass of the table was tried on the kind."""
        return self._numbers.get(kind, self._mined) < self._mined

    def named(self, pattern: str) -> list[str]:
        """All kinds of the table whose operation's name is `pattern`, where * stands for anything."""
        matches = re.compile(re.escape(pattern).replace(r"\*", ".*")).fullmatch
        return [k for k in self._numbers if matches(kinds_.name_of(k))]

    def exemplar(self, kind: str):
        if kind in self._added:
            return self._added[kind]
        if self._exemplars is None:
            self._exemplars = self._read_exemplars()
        return self._exemplars.get(kind)

    def remember(self, exemplars):
        """Takes in exemplars of kinds, for those that the file has none of."""
        for each in exemplars:
            if each is not None and not self.knows(each.kind):
                self._added.setdefault(each.kind, each)

    def _read_exemplars(self):
        from .exemplar import Exemplar

        if self.problem:
            return {}
        with open(self._exemplar_file, encoding="utf-8") as stream:
            return {e[0]: Exemplar(e[0], e[1], tuple(e[2])) for e in map(json.loads, stream)}

    def probe(self, step: str, wanted: list[str], target=None, ahead=()):
        """Tries `step` on the kinds of `wanted` that have exemplars and on what is inside them, and the steps `ahead` in the same process."""
        from .probe import tried, tried_together

        names = dict.fromkeys(wanted)
        for kind in wanted:
            each = self.exemplar(kind)
            names.update(dict.fromkeys(each.inner if each else ()))
        exemplars = [e for e in map(self.exemplar, names) if e is not None]
        if not exemplars:
            return
        self.probed += len(exemplars)
        steps = (step, *(s for s in ahead if any(self.find(s, kind) is None for kind in names)))
        every = tried_together(steps, exemplars, target, self.unregistered) or {step: tried(step, exemplars, target, unregistered=self.unregistered)}
        for each, (found, new) in every.items():
            known = self._tried.setdefault(each, {})
            for kind, outcome in found.items():
                known.setdefault(kind, outcome)
            self.remember(new)
