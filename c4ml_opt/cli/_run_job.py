"""What c4ml-run does with its options: compile, run, compare, save and report."""

import re
import sys
from pathlib import Path

import numpy as np

from .. import isolation, source
from ..diagnostic_handler import DiagnosticHandler
from ..diagnostics import Reported, UserError
from ..mlir import ir
from ..runtime import flops, inputs
from ..runtime.compare import compare
from ..runtime.program import Program
from ..session import Session
from ..source_manager import Buffer, SourceManager
from . import _run_report as report

# What results are compared with: loops without an optimisation, whose sums in narrow floats don't lose what kernels keep in f32.
PLAIN = "builtin.module(linalg-generalize-named-ops,widen-narrow-sums,default-lowering)"


class Job:
    """One run of the tool; `options` are the command line's by name."""

    def __init__(self, file: str, options: dict):
        self.__dict__.update(options)
        self.options, self.failed = options, False
        isolation.set_timeout(self.timeout)
        for folder in self.plugin:
            from ..registry import registry

            registry.add_plugin(Path(folder))
        self.text = source.Input(file)

    def run(self) -> int:
        program = self._compile(
            self._target(), pipeline=self.pass_pipeline, schedules=self.schedules,
            schedule_options=self.schedule_options, default_schedule=self._wants_default_schedule(),
            optimization=self.optimization, libraries=self.library, threads=self.threads, grid=self.grid,
        )  # fmt: skip
        arguments = self._arguments(program)
        outcome = program.run(
            arguments, timeout=None, repeat=self.repeat or 0, vector_length=self.vector_length,
            streaming_vector_length=self.streaming_vector_length, count=self.count_instructions,
        )  # fmt: skip
        outputs = list(zip(program.output_names(outcome), outcome.outputs, strict=True))
        if self.save:
            self._save(outputs)
        if self.show or not (self.save or self.expect or self.check or self.repeat or self.count_instructions):
            report.outputs(outputs)
        if self.expect:
            self._expect(outputs)
        if self.check:
            self._check(program, arguments, outcome)
        if self.repeat:
            report.times(outcome, self._flops(program.original.name), program.emulator, program.threads)
        if outcome.counts:
            report.counts(outcome.counts)
        return int(self.failed)

    def _wants_default_schedule(self) -> bool:
        return not (self.pass_pipeline or self.schedules or self.no_default_schedule)

    def _target(self) -> str:
        """A name, or a path that no name is taken for."""
        return str(Path(self.target_file).absolute()) if self.target_file else self.target

    def _compile(self, target, **options) -> Program:
        session = Session(target)
        handler = DiagnosticHandler(SourceManager(Buffer(self.text.name, lambda: self.text.data)))
        session.attach(handler)
        try:
            return Program(Path(self.text.path) if self.text.path else self.text.data, self.entry, session=session, **options)
        except ir.MLIRError as error:
            if handler.errors:
                raise Reported(str(error)) from None
            raise UserError(f"{isolation.current_step()} failed without saying why") from None
        except UserError as error:
            if error.location:  # text parsed from memory calls itself "-"
                error.location = re.sub(r"^-:", f"{self.text.name}:", error.location)
            raise

    def _arguments(self, program: Program) -> list[np.ndarray]:
        isolation.step("making the inputs")
        if self.inputs:
            return inputs.from_files(self.inputs, program.original)
        shapes = dict(map(inputs.parse_shape, self.shapes))
        return inputs.Generator(program.hints, self.seed, self.size, shapes).inputs(program.original)

    def _save(self, outputs):
        isolation.step("saving the outputs")
        folder = Path(self.save)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for number, (_, array) in enumerate(outputs):
                np.save(folder / f"out{number}.npy", array)
        except OSError as error:
            raise UserError(f"cannot save into '{self.save}': {error.strerror}") from None

    def _expect(self, outputs):
        isolation.step("comparing with the expected outputs")
        if len(self.expect) != len(outputs):
            names = ", ".join(str(name) for name, _ in outputs) or "none"
            raise UserError(f"--expect is given {len(self.expect)} times for {len(outputs)} outputs ({names})")
        for number, ((name, array), path) in enumerate(zip(outputs, self.expect)):
            expected = inputs.expected(path, name.value, array)
            self._report(f"output {number} ({name})", f"'{path}'", name, array, expected)

    def _check(self, program: Program, arguments, outcome):
        isolation.step("compiling the plain loops")
        # No other processor has vectors whose length the program asks for.
        scalable = re.search(rb"\bvscale\b|<(?:\w+x)*\[\d+\]x", self.text.data) is not None
        target, lengths = ("host", {}) if not scalable else (self._target(), {"vector_length": self.vector_length, "streaming_vector_length": self.streaming_vector_length})
        plain = self._compile(target, lowering=PLAIN, optimization=min(self.optimization, 2), libraries=self.library)
        reference = plain.run(arguments, timeout=None, silent=True, **lengths)
        what = "the plain loops on the same target" if scalable else "the plain loops"
        pairs = program.comparable(outcome, plain, reference)
        for name, got, expected in pairs:
            self._report(str(name), what, name, got, expected)
        if not pairs:
            sys.stdout.write(f"check: @{program.original.name} has no outputs to compare\n")

    def _report(self, what, reference, name, got, expected):
        result = compare(got, expected, name.value.element, self.rtol, self.atol)
        if result.ok:
            sys.stdout.write(f"check: {what} agrees with {reference}: {result}\n")
        else:
            self.failed = True
            sys.stdout.flush()
            sys.stderr.write(f"error: {what} differs from {reference}: {result}\n")

    def _flops(self, entry: str) -> tuple[float, str] | None:
        if stated := flops.stated(self.text.data):
            return stated, "stated by BENCH_TOTAL_FLOPS"
        counted = flops.counted(Session("host").parse(self.text.data), entry)
        return (counted, "counted in linalg operations") if counted else None
