"""A function of a module, compiled for a target and ready to be called with arrays."""

from dataclasses import dataclass, field

import numpy as np

from ..diagnostics import UserError
from ..session import Session
from . import buffers, dtypes, emulated, host, packed, places, signature, support, symbols, writes
from ..isolation import call

TIMEOUT = 120.0


@dataclass
class Outcome:
    """What one run gave: results in order, final contents of the written memref arguments, and what was measured."""

    results: list[np.ndarray]
    arguments: dict[int, np.ndarray]
    seconds: list[float] = field(default_factory=list)
    counts: object = None

    @property
    def outputs(self) -> list[np.ndarray]:
        """Results in order, then the written memref arguments in order."""
        return [*self.results, *self.arguments.values()]


class Program:
    """Compiles `entry` of a module (text, bytes or ir.Module, which stays as it is) for `target` (a name or spec).

    `pipeline` runs before the lowering; `schedule=True` asks for the target's default schedule; `lowering` replaces the
    target's own lowering pipeline. `libraries` are shared objects that the host finds symbols in.
    """

    def __init__(self, module, entry="main", target="host", *, pipeline=None, schedule=False, lowering=None, libraries=(), session=None, name="-"):
        self.session = session or Session(target)
        self.libraries = tuple(libraries)
        module = self.session.parse(module if isinstance(module, (str, bytes)) else str(module))
        if pipeline:
            self.session.run(module.operation, pipeline)
        if schedule:
            self.session.optimize(module)
        function = signature.find_entry(module, entry)
        self.signature = writes.annotate(signature.read(function), function)
        self._expose(function)
        # A wrapper of an operation that a pass erases must not outlive it.
        del function
        if lowering:
            self.session.run(module.operation, lowering)
        else:
            self.session.lower(module)
        self.live_results = packed.add(module, self.signature)
        self.object = self._object(module)
        self._executable = None

    def _expose(self, function):
        from ..mlir import ir

        with self.session.context:
            function.attributes["llvm.emit_c_interface"] = ir.UnitAttr.get()
            function.attributes["sym_visibility"] = ir.StringAttr.get("public")

    def _object(self, module) -> bytes:
        from ..codegen import native, translate

        return native.emit(translate.llvm_ir(module.operation), self.session.target, "obj")

    def __call__(self, *inputs) -> list[np.ndarray]:
        """Results in order, then the final contents of the memref arguments that the function writes."""
        return self.run(inputs).outputs

    def run(self, inputs=(), *, timeout: float | None = TIMEOUT, repeat: int = 0, vector_length=None, streaming_vector_length=None) -> Outcome:
        """Runs once on copies of `inputs`, then `repeat` timed times; a crash or time-out of the code is a UserError.

        Vector lengths are in bits, of targets that run under an emulator and have several.
        """
        target, arguments = self.session.target, self.bind(inputs)
        if places.is_native(target, vector_length or streaming_vector_length):
            step = f"running @{self.signature.name}"
            self._check_symbols()
            answer = call(host.call, self._objects(), self.signature, arguments, self.live_results, self.libraries, repeat, step=step, timeout=timeout)
        else:
            command = emulated.command(target, vector_length, streaming_vector_length)
            self._executable = self._executable or emulated.Executable(self._objects(), target)
            answer = self._executable.call(self.signature, arguments, self.live_results, command=command, repeat=repeat, timeout=timeout)
        return self._outcome(arguments, *answer)

    def _objects(self) -> list[bytes]:
        target = self.session.target
        needed = support.names(target).intersection(symbols.undefined(self.object))
        return [self.object, support.object_for(target)] if needed else [self.object]

    def _check_symbols(self):
        missing = set(host.missing_symbols(self.object, self.libraries)) - support.names(self.session.target)
        if missing:
            raise UserError(f"the code calls {', '.join(sorted(missing))}, which nothing here defines")

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

    def _outcome(self, arguments, results, memory, seconds) -> Outcome:
        raws = iter(memory)
        finals = {}
        for number, (value, buffer) in enumerate(zip(self.signature.arguments, arguments)):
            if not value.is_buffer:
                continue
            before = buffer.view.copy()
            buffer.raw[:] = next(raws)
            if stray := buffer.stray_write():
                raise UserError(f"@{self.signature.name} wrote outside argument {number} ({value.type}): {stray}")
            changed = number in self.signature.maybe_written and before.tobytes() != buffer.view.tobytes()
            if number in self.signature.written or changed:
                finals[number] = dtypes.canonical(buffer.view.copy(), value.element)
        results = [dtypes.canonical(array, value.element) for value, array in zip(self.signature.results, results)]
        return Outcome(results, finals, seconds)


def run(module, entry="main", inputs=(), target="host", *, timeout=TIMEOUT, **options) -> list[np.ndarray]:
    """Compiles `entry` of `module` for `target` and runs it once on `inputs`; see `Program`."""
    return Program(module, entry, target, **options).run(inputs, timeout=timeout).outputs
