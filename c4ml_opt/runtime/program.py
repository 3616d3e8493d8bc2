"""A function of a module, compiled for a target and ready to be called with arrays."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from .. import isolation, schedule
from ..codegen import checks, constants, libraries as code_libraries, native, prepare, runtime_symbols, translate
from ..diagnostics import UserError
from ..session import Session
from ..threads import count
from . import inputs as inputs_
from . import libraries as known_libraries
from . import buffers, dtypes, emulated, emulator_faults, host, packed, places, signature, support, symbols, writes
from .timing import Effort

TIMEOUT = 120.0


@dataclass
class Outcome:
    """What one run gave: results in order, final contents of the written memref arguments, and what was measured."""

    results: list[np.ndarray]
    arguments: dict[int, np.ndarray]
    #: Final contents of every memref argument, written or not.
    memrefs: dict[int, np.ndarray] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    cpu_seconds: list[float] = field(default_factory=list)
    counts: object = None

    @property
    def outputs(self) -> list[np.ndarray]:
        """Results in order, then the written memref arguments in order."""
        return [*self.results, *self.arguments.values()]


@dataclass(frozen=True)
class Name:
    """Which output of a function an array is."""

    kind: str
    number: int
    value: signature.Value

    def __str__(self):
        return f"{self.kind} {self.number}, {self.value.type}"


class Program:
    """Compiles `entry` of a module (text, bytes, a Path or an ir.Module, which stays as it is) for `target` (a name or spec).

    An `entry` of None is main, or the only public function.

    Before the lowering run `pipeline`, then `schedules` (names or files), then, if asked for, the target's default schedule.
    `lowering` replaces the target's own lowering pipeline; `libraries` are shared objects in which this machine's
    code finds functions, besides the known ones; timed calls may use `threads` threads (a number or `auto`). `known` is the signature of an
    entry with a C interface that is perhaps no func.func any more.
    """

    def __init__(
        self, module, entry="main", target="host", *, pipeline=None, schedules=(), schedule_options=(), default_schedule=False,
        lowering=None, optimization=3, libraries=(), threads=1, grid=None, session=None, known=None,
    ):  # fmt: skip
        self.session, self.grid = session or Session(target), grid
        self.libraries, self.threads, self.optimization = tuple(map(known_libraries.located, libraries)), count(threads, self.session.target), optimization
        isolation.step("parsing")
        module = self._parse(module)
        self.hints = inputs_.hints(module)
        if known is not None:
            self.original = self.signature = self.seen = known
        else:
            entry = entry or signature.default_entry(module)
            # No wrapper of the function is kept: a pass may erase the operation.
            self.original = writes.annotated(self._expose(signature.find_entry(module, entry)))
            self._optimize(module, pipeline, schedules, dict(option.partition("=")[::2] for option in schedule_options), default_schedule)
            self.signature = writes.annotated(signature.find_entry(module, entry))
            kept = len(self.original.results) == len(self.signature.results) and len(self.original.arguments) == len(self.signature.arguments)
            #: What the user sees: bufferization may already have turned tensors into memrefs, of which no one asked for the contents.
            self.seen = self.original if kept else self.signature
        self._lower(module, lowering)
        packed.add(module, self.signature)
        prepare.prepare(module.operation, self.session.target)
        blanks = {} if self.session.target.is_elf else None
        self.llvm_ir = translate.llvm_ir(module.operation, blanks)
        self.object = constants.fill(self._emit("obj"), blanks) if blanks else self._emit("obj")
        self._executable = None
        #: Name of the emulator that the last run needed.
        self.emulator = ""

    def _parse(self, module):
        if isinstance(module, Path):
            return self.session.parse_file(str(module))
        return self.session.parse(module if isinstance(module, (str, bytes)) else str(module))

    def _optimize(self, module, pipeline, schedules, schedule_options, default_schedule):
        if pipeline:
            isolation.step("the passes")
            self.session.run(module.operation, pipeline)
        for name in schedules:
            isolation.step(f"schedule '{name}'")
            with self.session.targeted():
                schedule.apply(module.operation, name, **schedule_options)
        if default_schedule:
            isolation.step("the target's schedule")
            self.session.optimize(module, self.threads, self.grid)

    def _lower(self, module, lowering):
        declared = {op.attributes["sym_name"].value for op in map(_operation, module.body.operations) if op.name == "func.func" and not len(op.regions[0].blocks)}
        isolation.step("the lowering")
        if lowering:
            prepare.expose(module.operation)
            self.session.run(module.operation, lowering)
        else:
            self.session.lower(module)
        checks.check(module.operation, declared, self.session.target, linked=bool(self.libraries))

    def _expose(self, function):
        """`function`, made callable from outside."""
        from ..mlir import ir

        with self.session.context:
            function.attributes["llvm.emit_c_interface"] = ir.UnitAttr.get()
            function.attributes["sym_visibility"] = ir.StringAttr.get("public")
        return function

    def _emit(self, kind: str) -> bytes:
        return native.emit(self.llvm_ir, self.session.target, kind, self.optimization)

    def _listing(self) -> str:
        """Assembly in which the address of each instruction can be told; empty where instructions differ in size."""
        return self._emit("asm").decode() if self.session.target.architecture == "aarch64" else ""

    def __call__(self, *inputs) -> list[np.ndarray]:
        """Results in order, then the final contents of the memref arguments that the function writes."""
        return self.run(inputs).outputs

    def run(self, inputs=(), *, timeout: float | None = TIMEOUT, repeat: int | Effort = 0, vector_length=None, streaming_vector_length=None, count: bool = False, silent: bool = False) -> Outcome:
        """Runs once on copies of `inputs`, then `repeat` timed times (on this machine an Effort may bound them); a crash or time-out of the code is a UserError.

        Vector lengths are in bits, of targets that run under an emulator and have several. What the code prints in the
        timed calls is dropped, on this machine with `silent` all of it.
        """
        target, arguments = self.session.target, self.bind(inputs)
        if places.is_native(target, vector_length or streaming_vector_length or count):
            step = f"running @{self.signature.name}"
            effort = repeat if isinstance(repeat, Effort) else Effort(repeat) if repeat else None
            work = host.Work(self._objects(), self._libraries(), effort, self.threads, silent)
            counts = None
            answer = isolation.call(host.call, work, self.signature, arguments, step=step, timeout=timeout)
        else:
            command = emulator_faults.avoid(emulated.command(target, vector_length, streaming_vector_length), self.llvm_ir)
            self.emulator = command[0].rpartition("/")[2]
            self._executable = self._executable or emulated.Executable(self._objects(), target)
            call_ = (self.signature, arguments)
            samples = repeat.samples if isinstance(repeat, Effort) else repeat
            answer = self._executable.call(*call_, command=command, repeat=samples, timeout=timeout)
            counts = emulated.count(self._executable, *call_, self._listing(), command=command, timeout=timeout) if count else None
        return replace(self._outcome(arguments, *answer), counts=counts)

    def _objects(self) -> list[bytes]:
        return code_libraries.needed([self.object], self.session.target)

    def _libraries(self) -> list[str]:
        """What to load for the code; raises UserError for functions that are nowhere."""
        names = set().union(*map(symbols.undefined, self._objects())) - support.names()
        found = [*self.libraries, *known_libraries.for_symbols(names)]
        if missing := host.missing(names, found):
            listed = ", ".join(name + runtime_symbols.reason(name) for name in missing)
            raise UserError(f"the code calls {listed}, which nothing here defines")
        return found

    def output_names(self, outcome: Outcome) -> list[Name]:
        """Which output each of `outcome.outputs` is."""
        results = [Name("result", number, value) for number, value in enumerate(self.seen.results)]
        return results + [Name("argument", number, self.seen.arguments[number]) for number in outcome.arguments]

    def comparable(self, outcome: Outcome, other: "Program", reference: Outcome) -> list[tuple[Name, np.ndarray, np.ndarray]]:
        """Outputs and memref arguments of both runs in pairs, whether the function should write the argument or not.

        A result that a pass turned into an argument which is written meets the result of `other` in order.
        """
        names, theirs = self.output_names(outcome), other.output_names(reference)
        if [n.kind for n in names if n.kind == "result"] != [n.kind for n in theirs if n.kind == "result"]:
            if len(names) != len(theirs):
                raise UserError(f"the passes left {len(names)} outputs of {len(theirs)}: {self.seen} against {other.seen}")
            return [(name, got, want) for name, got, want in zip(names, outcome.outputs, reference.outputs)]
        results = [(name, got, want) for name, got, want in zip(names, outcome.results, reference.results)]
        both = [n for n in outcome.memrefs if n in reference.memrefs]
        return results + [(Name("argument", n, self.seen.arguments[n]), outcome.memrefs[n], reference.memrefs[n]) for n in both]

    def bind(self, inputs) -> list:
        """The inputs in guarded, laid-out memory; raises UserError on a wrong count, dtype or shape."""
        wanted = self.signature.arguments
        if len(inputs) != len(wanted):
            raise UserError(f"@{self.signature.name} takes {len(wanted)} arguments, {len(inputs)} given; its signature is {self.signature}")
        bound = []
        for number, (value, given) in enumerate(zip(wanted, inputs)):
            what = f"argument {number} of @{self.signature.name}"
            array = given if isinstance(given, (np.ndarray, np.generic)) else np.asarray(given, value.dtype)
            array = dtypes.coerce(np.asarray(array), value.element, what)
            buffers.check_shape(value, array, what)
            bound.append(buffers.Buffer(value, array) if value.is_buffer else np.ascontiguousarray(array).reshape(array.shape))
        return bound

    def _outcome(self, arguments, results, memory, seconds, cpu_seconds=()) -> Outcome:
        raws = iter(memory)
        memrefs, written = {}, {}
        for number, (value, buffer) in enumerate(zip(self.seen.arguments, arguments)):
            if not value.is_buffer:
                continue
            before = buffer.view.tobytes()
            buffer.raw[:] = next(raws)
            if stray := buffer.stray_write():
                raise UserError(f"@{self.signature.name} wrote outside argument {number} ({value.type}): {stray}")
            if value.kind == "tensor":
                continue
            memrefs[number] = dtypes.canonical(buffer.view.copy(), value.element)
            changed = number in self.seen.maybe_written and before != buffer.view.tobytes()
            if number in self.seen.written or changed:
                written[number] = memrefs[number]
        results = [dtypes.canonical(array, value.element) for value, array in zip(self.signature.results, results)]
        return Outcome(results, written, memrefs, list(seconds), list(cpu_seconds))


def _operation(op):
    return op.operation


def run(module, entry="main", inputs=(), target="host", *, timeout=TIMEOUT, **options) -> list[np.ndarray]:
    """Compiles `entry` of `module` for `target` and runs it once on `inputs`; see `Program`."""
    return Program(module, entry, target, **options).run(inputs, timeout=timeout).outputs
