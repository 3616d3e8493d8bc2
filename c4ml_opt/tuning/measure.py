"""One trial: schedule, lower, compile, run on random data, compare with the untuned code, time."""

import gc
import math
import os
import tempfile
from dataclasses import asdict, dataclass
from functools import cached_property
from statistics import median

import numpy as np

from .. import schedule
from ..diagnostics import UserError
from ..isolation import NativeCrash, call, current_step, expendable
from ..pipeline import build
from ..registry import registry
from ..runtime.compare import compare
from ..runtime.program import Outcome, Program
from ..runtime.timing import Effort
from ..session import Session

#: How a trial can end. Only `ok` has a time.
STATUSES = ("ok", "wrong", "error", "crash", "timeout")
#: A trial times its code for ENOUGH seconds, at most MOST times; one that is HOPELESS times slower than the best so far only as its warm-up.
ENOUGH, MOST, HOPELESS = 0.03, 2000, 2.0


@dataclass(frozen=True)
class Trial:
    """The outcome of one point; `seconds` is the median of its timed calls."""

    status: str
    seconds: float | None = None
    message: str = ""

    def as_dict(self) -> dict:
        return {k: v for k, v in asdict(self).items() if v not in (None, "")}


class Bench:
    """Measures schedules of one operation's module `text` on `target`, each followed by `pipeline`, always on the same seeded data."""

    def __init__(self, text: str, target: str, timeout: float = 20.0, seed: int = 0, pipeline: str = "", plugins: tuple[str, ...] = ()):
        for folder in plugins:
            registry.add_plugin(folder)
        self.text, self.timeout, self.seed, self.pipeline = text, timeout, seed, pipeline
        self.session = Session(target)
        self.hopeless = math.inf

    @cached_property
    def _plain(self):
        return Program(self.text, "main", session=self.session)

    @cached_property
    def inputs(self) -> list[np.ndarray]:
        rng = np.random.default_rng(self.seed)
        return [_random(rng, value) for value in self._plain.signature.arguments]

    @cached_property
    def reference(self) -> Outcome:
        """What the unscheduled code gives."""
        return self._plain.run(self.inputs)

    @cached_property
    def _passes(self):
        """The pipeline with its passes loaded; None where there is none."""
        with self.session.targeted():
            return build(whole(self.pipeline), self.session.context) if self.pipeline else None

    def warm(self):
        """Does what every trial needs, once, so that a forked trial inherits it."""
        import llvmlite.binding  # noqa: F401

        _ = self.reference, self._passes
        if not gc.get_freeze_count():
            gc.collect()
            gc.freeze()

    def run(self, text: str | None) -> Trial:
        """The trial of the schedule `text` (None: no schedule), in a forked child: nothing it does ends this process."""
        try:
            self.warm()
            trial = call(self._trial, text, step="the trial", timeout=self.timeout)
        except NativeCrash as error:
            return Trial("timeout" if "timed out" in error.message else "crash", message=f"{error.message} in {current_step()}")
        except UserError as error:
            return Trial("error", message=str(error).splitlines()[0][:300])
        except Exception as error:  # of the code without a schedule, which is compiled here
            return Trial("error", message=f"{type(error).__name__}: {error}"[:300])
        if trial.status == "ok":
            self.hopeless = min(self.hopeless, HOPELESS * trial.seconds)
        return trial

    def _trial(self, text) -> Trial:
        log = quiet_log()
        expendable()
        gc.disable()  # a collection would copy the parent's memory
        try:
            program = self.compile(text)
        except Exception as error:
            return Trial("error", message=first_error(log) or str(error))
        outcome = program.run(self.inputs, timeout=self.timeout, repeat=Effort(MOST, ENOUGH, self.hopeless))
        for name, got, want in program.comparable(outcome, self._plain, self.reference):
            comparison = compare(got, want, name.value.element)
            if not comparison.ok:
                return Trial("wrong", message=f"{name}: {comparison}")
        return Trial("ok", median(outcome.seconds))

    def compile(self, text: str | None) -> Program:
        """The scheduled and compiled program."""
        module = self.session.parse(self.text)
        if text is not None:
            schedule.apply(module.operation, text)
        return Program(module, "main", session=self.session, pipeline=self._passes)


def whole(pipeline: str) -> str | None:
    """The text of a module's pipeline, None where nothing runs after the schedule."""
    return f"builtin.module({pipeline})" if pipeline else None


def _random(rng, value) -> np.ndarray:
    shape = tuple(value.shape)
    if value.dtype.kind == "f" or value.dtype.kind == "V":
        return rng.standard_normal(shape).astype(value.dtype)
    if value.dtype.kind == "c":
        return (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)).astype(value.dtype)
    return rng.integers(0, 2 if value.dtype.kind == "b" else 8, shape).astype(value.dtype)


def quiet_log():
    """A file for what passes and transforms write to stderr: a trial tells in its message."""
    log = tempfile.TemporaryFile("w+", errors="replace")
    os.dup2(log.fileno(), 2)
    return log


def first_error(log) -> str:
    log.seek(0)
    return next((line.strip()[:300] for line in log if "error:" in line), "")
