"""Validation of a pipeline: the module before and after each pass is run on random data; the pass that changes the outcome is named."""

from dataclasses import dataclass

from . import execution
from .snapshots import Snapshot

TIMEOUT = 30.0


@dataclass(frozen=True)
class Finding:
    """What is wrong after a step: the snapshots around it, the function, and what its code computed or did."""

    before: Snapshot
    after: Snapshot
    function: str
    what: str


@dataclass
class Report:
    """`finding` is the first miscompile, None where there is none; `unchecked` are (step, reason); `checks` counts runs."""

    finding: Finding | None = None
    unchecked: list = None
    checks: int = 0
    functions: int = 0


def validate(snapshots: list[Snapshot], bisect: bool = False, seed: int = 0, timeout: float = TIMEOUT) -> Report:
    """Compares every snapshot with the first one; `bisect` runs only as many as finding the first wrong one needs."""
    report = Report(unchecked=[])
    for entry in execution.entries(snapshots[0].text, seed):
        base = execution.run(snapshots[0].text, entry, timeout)
        report.checks += 1
        if base.outputs is None:
            report.unchecked.append((f"@{entry.name}", base.problem))
            continue
        report.functions += 1
        checker = _Checker(snapshots, entry, base.outputs, timeout, report)
        number = checker.bisect() if bisect else checker.first()
        if number is not None:
            report.finding = Finding(snapshots[number - 1], snapshots[number], entry.name, checker.wrong[number])
            return report
    return report


class _Checker:
    """The verdicts on the snapshots for one function."""

    def __init__(self, snapshots, entry, reference, timeout, report):
        self._snapshots, self._entry, self._reference, self._timeout, self._report = snapshots, entry, reference, timeout, report
        self.wrong: dict[int, str] = {}
        self._known: dict[int, bool | None] = {0: False}

    def is_wrong(self, number) -> bool | None:
        """Whether the snapshot computes something else; None where it cannot be run."""
        if number not in self._known:
            self._known[number] = self._check(number)
        return self._known[number]

    def _check(self, number):
        answer = execution.run(self._snapshots[number].text, self._entry, self._timeout)
        self._report.checks += 1
        if answer.outputs is None and not answer.ran:
            self._report.unchecked.append((str(self._snapshots[number]), answer.problem))
            return None
        what = answer.problem or execution.difference(self._reference, answer.outputs, self._entry)
        if what:
            self.wrong[number] = what
        return bool(what)

    def first(self):
        """The first wrong snapshot, all before it tried."""
        return next((n for n in range(1, len(self._snapshots)) if self.is_wrong(n)), None)

    def bisect(self):
        """The first wrong snapshot, by halving; None where the last one that runs is right."""
        high = next((n for n in range(len(self._snapshots) - 1, 0, -1) if self.is_wrong(n) is not None), None)
        if high is None or not self.is_wrong(high):
            return None
        low = 0
        while high - low > 1:
            middle = self._runnable(low, high)
            if middle is None:
                break
            low, high = (low, middle) if self.is_wrong(middle) else (middle, high)
        return high

    def _runnable(self, low, high):
        """A snapshot strictly between, nearest to the middle, that can be run."""
        around = sorted(range(low + 1, high), key=lambda n: abs(n - (low + high) // 2))
        return next((n for n in around if self.is_wrong(n) is not None), None)
