"""One run of c4ml-tune: finds what to tune, searches each operation, confirms the best and writes the library."""

import hashlib
import math
import os
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from .. import output as outputs
from .. import source
from ..diagnostic_handler import DiagnosticHandler
from ..diagnostics import Reported, UserError
from ..mlir import ir
from ..pipeline import build
from ..registry import registry
from ..runtime import places
from ..session import Session
from ..source_manager import Buffer, SourceManager
from . import comparison, executors, library, strategies, task
from .measure import Trial, whole
from .predict import Predictor
from .progress import Bar
from .search import confirm, search
from .space import Space
from .strategies.cost_model import ranked
from .store import Key, open_store, versions
from .tunable import Tunable

MOST_SECONDS = 1_000_000  # of a time-out

@dataclass
class Job:
    """The options of the command line, see c4ml_opt.cli.tune."""

    input: str
    target: str
    schedule: str | None
    trials: int
    strategy: str
    seed: int
    timeout: float
    workers: str
    db: str
    resume: bool
    output: str
    compare: str | None
    seeds: int
    plot: str | None
    predict_only: bool
    plugin: tuple[str, ...] = ()

    def run(self):
        for folder in self.plugin:
            registry.add_plugin(folder)
        self._check()
        self.session = Session(self.target)
        given = source.Input(self.input)
        handler = DiagnosticHandler(SourceManager(Buffer(given.name, lambda: given.data)))
        self.session.attach(handler)
        try:
            self._run(given)
        except ir.MLIRError as error:
            if handler.errors:
                raise Reported(str(error)) from None
            raise

    def _run(self, given):
        with self.session.targeted():
            name, text = _schedule(self.schedule or _default(self.session.target))
            tunable = Tunable(text, name, self.session.context)
            self.pipeline, self.requires = tunable.pipeline, tunable.requires
            if not self.predict_only:
                self._check_machine()
            if self.pipeline:
                build(whole(self.pipeline), self.session.context)  # a wrong one is told once, here
            module = self.session.parse(given.data)
            tasks = task.find(module, tunable)
            self.digest = hashlib.sha256(text.encode()).hexdigest()[:12]
            spaces = [(each, tunable.of(each)) for each in tasks]
            spaces = [(each, of, Space(of.knobs, of.assertions)) for each, of in spaces]
            for _, of, space in spaces:  # a start that is not valid for these sizes is none
                of.start = of.start if of.start and space.number(of.start) is not None else None
            if self.predict_only:
                self._write([self._rank(*each) for each in spaces])
                return
            self.store = open_store(self.db)
            if self.compare is not None:
                comparison.run(self, spaces)
            else:
                self._write([record for each in spaces if (record := self._tune(*each))])

    def _check(self):
        executors.check(self.workers)
        for name in [self.strategy] if self.compare is None else self.compare.split(","):
            strategies.check(name)
        if not 0 < self.timeout <= MOST_SECONDS:
            raise UserError(f"--timeout is a number of seconds above 0, at most {MOST_SECONDS}, not {self.timeout:g}")
        if self.plot and self.compare is None:
            raise UserError("--plot draws what --compare finds; give both")
        if self.plot:
            comparison.check_plot(self.plot)
        folder = os.path.dirname(os.path.realpath(self.output))
        if self.compare is None and self.output != "-" and (os.path.isdir(self.output) or not os.access(folder, os.W_OK)):
            raise UserError(f"cannot write '{self.output}': " + ("it is a folder" if os.path.isdir(self.output) else f"'{folder}' is no folder that may be written to"))

    def _check_machine(self):
        """Raises UserError where trials on this machine would say nothing about the target."""
        if self.workers.isdigit() and not places.is_native(self.session.target):
            raise UserError(
                f"target '{self.session.target.name}' runs here under an emulator, whose times are not the target's; "
                "rank by the cost model with --predict-only, or measure on machines that have it with --workers=tcp://..."
            )

    def executor(self, each):
        config = {
            "text": each.text, "target": self.target, "timeout": self.timeout, "seed": self.seed, "pipeline": self.pipeline,
            "plugins": [os.path.realpath(folder) for folder in self.plugin],
        }  # fmt: skip
        return executors.make(self.workers, config)

    def predictor(self, each, tunable):
        """Predicted cycles of a point of one operation, see predict.Predictor."""
        model = Predictor(self.session, each.text, each.sizes, self.timeout, self.pipeline)
        return lambda point: model.cycles(library.single(tunable.resolve(point)))

    def known(self, each, space) -> tuple[Key, list]:
        """The key of an operation's trials in the store, and with --resume those that are there."""
        # What `host` names is another processor on each machine.
        key = Key(each.op, each.digest, f"{self.target} ({self.session.target.cpu})", self.digest, versions())
        return key, [pair for pair in self.store.trials(key) if space.number(pair[0]) is not None] if self.resume else []

    def _tune(self, each, tunable, space):
        key, known = self.known(each, space)
        _say(f"{each}\n  {len(space)} valid points of {space.total}, strategy {self.strategy}" + (f", {len(known)} known" if known else ""))
        executor = self.executor(each)
        try:
            with Bar("trials", self.trials, len(known)) as bar:
                keep = partial(self._keep, key, bar)
                result = search(tunable, space, self.strategy, self.trials, self.seed, executor.submit, executor.slots, self.predictor(each, tunable), known, keep)
            found = confirm(result, tunable, executor.submit)
        finally:
            executor.close()
        _say("  " + ", ".join(f"{n} {status}" for status, n in Counter(t.status for _, t in result.trials).items()))
        if found is None:
            _say(f"  nothing worked; the first failure: {next((t.message for _, t in result.trials), 'no trial')}")
            return None
        point, seconds, untuned = found
        text = ", ".join(f"{k} = {v}" for k, v in point.items())
        base = f"of {self.pipeline} untuned" if self.pipeline else "without a schedule"
        gain = f"{untuned / seconds:.2f}x the speed {base}" if untuned < math.inf else "the code without a schedule does not run"
        _say(f"  best: {text}\n  {seconds * 1e3:.4g} ms, {gain}")
        return each, tunable.resolve(point), f"{each} on {self.target}: {text}; {seconds * 1e3:.4g} ms\n{versions()}"

    def _rank(self, each, tunable, space):
        count = min(self.trials, len(space))
        _say(f"{each}\n  {len(space)} valid points of {space.total}, {count} predicted")
        predict = self.predictor(each, tunable)
        with Bar("predictions", count) as bar:
            point = ranked(space, tunable.start, count, self.seed, lambda point: (bar.step(), predict(point))[1])
        text = ", ".join(f"{k} = {v}" for k, v in point.items())
        _say(f"  best predicted: {text}")
        return each, tunable.resolve(point), f"{each} on {self.target}: {text}; predicted, not measured\n{versions()}"

    def _keep(self, key, bar, point: dict, trial: Trial):
        self.store.add(key, point, trial)
        bar.step(trial.seconds)

    def _write(self, records):
        if not records:
            raise UserError("nothing could be tuned: no point of any operation works; see the messages above")
        with outputs.written(self.output) as stream:
            stream.write(library.library(records, self.pipeline, self.requires).encode())
        if self.output != "-":
            after = f" --{self.pipeline} --target={self.target}" if self.pipeline else ""
            _say(f"{self.output}: replay it with c4ml-opt --schedule={self.output}{after}")


def _default(target) -> str:
    """The tunable schedule of the target's own pipeline, where there is one: `tune-` and its name."""
    name = f"tune-{target.schedule}"
    return name if name in registry.entries("schedule") else "tune-matmul"


def _schedule(name) -> tuple[str, str]:
    """Name for messages and text of a registered schedule or a file."""
    path = Path(name)
    if name in registry.entries("schedule"):
        path = Path(registry.find("schedule", name).path)
    elif not path.is_file():
        registry.find("schedule", name)  # raises with the nearest names
    if path.suffix != ".mlir":
        raise UserError(f"schedule '{name}' is no .mlir file; a tunable schedule is transform IR with knobs")
    try:
        return str(path), path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"cannot read schedule '{path}': {error}") from None


def _say(text):
    click.echo(text, err=True)
