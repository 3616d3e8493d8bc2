"""What mlir-opt does with one piece of input: parse, run the passes, print."""

import os

from .. import isolation
from ..mlir import PassDisplayMode, ir
from ..printed_pipeline import dumped
from ..session import Session
from ..source_manager import write_error
from ..stderr_capture import Capture
from . import _options, _pipeline, _watch
from ._pipeline import Failed

LARGE = 1 << 19  # bytes of input from which printing takes its native way, see printing.py


class Chunk:
    """A piece of the input: `data` is its text, None where the whole regular file `path` is read natively; `origin` where it starts."""

    def __init__(self, name: str, data: bytes | None, path: str | None = None, origin=(0, 0)):
        self.name, self.data, self.path, self.origin = name, data, path, origin

    def is_large(self) -> bool:
        return (os.path.getsize(self.path) if self.data is None else len(self.data)) > LARGE

    @property
    def renames(self) -> bool:
        """Whether the locations of parsed text say "-" for the real name."""
        return self.path is None


def process(arguments, chunk: Chunk, handler, stream) -> tuple[bool, list]:
    """Handles one chunk in a context of its own, writing to `stream`; whether all went well, and what holds the module."""
    session = Session(_target(arguments), bool(arguments["allow-unregistered-dialect"]), _threads(arguments))
    session.attach(handler)
    errors = handler.errors
    work = _Work(arguments, chunk, session, handler, stream)
    try:
        work.perform()
    except (Failed, ir.MLIRError):
        if handler.errors == errors:
            handler.report(ir.Location.unknown(session.context), f"{isolation.current_step()} failed without saying why")
        return False, [work]
    return True, [work]


def _target(arguments):
    if arguments["target-file"]:
        from pathlib import Path

        return str(Path(arguments["target-file"]).absolute())
    return arguments["target"]


def _threads(arguments) -> bool:
    wanted = arguments["mlir-enable-threading"] and not arguments["mlir-disable-threading"]
    return bool(wanted and not any(name.startswith("mlir-print-ir") for name in arguments.values))


class _Work:
    def __init__(self, arguments, chunk, session, handler, stream):
        self.arguments, self.chunk, self.session, self.handler, self.stream = arguments, chunk, session, handler, stream
        self.timing, self.watchers, self.checked = None, [], False
        if arguments["mlir-timing"]:
            from ..timing import Timing

            user = not arguments["mlir-disable-threading"]
            self.timing = Timing(arguments["mlir-timing-display"], arguments["mlir-output-format"], user)

    def section(self, name):
        if self.timing:
            return self.timing.section(name)
        from contextlib import nullcontext

        return nullcontext()

    def perform(self):
        plain = _pipeline.plain(self.arguments, self.session)
        with self.section("Parser"):
            module = self.module = self.parse()
        self.resources = self.take_resources()
        op = module.operation
        if self.arguments["verify-roundtrip"]:
            from ..roundtrip import verify_roundtrip

            if not verify_roundtrip(op, self.session):
                raise Failed
        if _watch.wanted(self.arguments):
            with _watch.watched(self.arguments, module, self.chunk.name, self.handler) as self.watchers:
                self.finish(module, op, plain)
        else:
            self.finish(module, op, plain)
        if self.timing:
            self.timing.report()

    def finish(self, module, op, plain):
        verified = self.run(op, plain)
        if self.checked:
            return
        with self.section("Output"):
            self.output(module, op, verified)

    def parse(self):
        isolation.step(f"parsing {self.chunk.name}")
        if self.arguments["irdl-file"]:
            self.session.load_irdl(self.arguments["irdl-file"])
        implicit = not self.arguments["no-implicit-module"]
        if self.chunk.path and implicit:
            return self.session.parse_file(self.chunk.path)
        return self.session.parse(self.text(), self.chunk.name, implicit)

    def take_resources(self) -> dict:
        """The external resources that the bindings dropped, without those that a reproducer run uses up."""
        if not self.handler.unknown_resources:
            return {}
        from .. import external_resources

        self.handler.unknown_resources = False
        resources = external_resources.read(self.text())
        if self.arguments["run-reproducer"]:
            resources.pop(b"mlir_reproducer", None)
        return resources

    def text(self) -> bytes:
        if self.chunk.data is None:
            with open(self.chunk.path, "rb") as stream:
                self.chunk.data = stream.read()
        return self.chunk.data

    def run(self, op, plain) -> bool:
        """Runs the passes; whether the operation is known to be valid."""
        arguments = self.arguments
        verify = self.take_reproducer()
        pipeline = _pipeline.build(arguments, self.session, op, plain, self.reproduced)
        if pipeline is None:
            raise Failed
        if arguments["dump-pass-pipeline"]:
            write_error(dumped(str(pipeline)).encode())
        if (arguments["check-pipeline"] or arguments["strict"]) and not self.approved(op):
            return verify
        isolation.step(_pipeline.title(arguments), passes=True)
        printing = _options.ir_printing(arguments)
        self.instrument(pipeline, printing, verify)

        def run():
            _pipeline.run(arguments, self.session, pipeline, op, self.handler)

        try:
            printing.run(run) if printing else run()
        finally:
            if self.timing:
                with Capture() as capture:
                    pipeline.manager = None
                self.timing.absorb(capture.native())
        for watcher in self.watchers:
            watcher.ran(pipeline)
        if arguments["dump-resolved-pipeline"]:
            write_error((pipeline.resolved() if hasattr(pipeline, "resolved") else f"{pipeline}\n").encode())
        return verify

    def approved(self, op) -> bool:
        """Whether the passes shall run: not for --check-pipeline, which only shows the verdict. Raises Failed on a bad one."""
        from ._check import verdict

        found = verdict(self.arguments, self.session, op)
        self.checked = bool(self.arguments["check-pipeline"])
        if self.checked:
            self.stream.write(f"{found}\n".encode())
        elif found.word == "bad":
            write_error(f"{found}\n".encode())
        if found.word == "bad":
            self.handler.errors += 1
            raise Failed
        return not self.checked

    def take_reproducer(self) -> bool:
        """Reads the pipeline that a reproducer stores; whether to verify after each pass."""
        self.reproduced, verify = None, self.arguments["verify-each"]
        if self.arguments["run-reproducer"]:
            from ..pass_reproducer import stored

            found = stored(self.text())
            self.reproduced = found.get("pipeline")
            verify = found.get("verify_each", verify)
        return verify

    def instrument(self, pipeline, printing, verify):
        statistics = self.arguments["mlir-pass-statistics"]
        if verify and not (printing or self.timing or statistics):
            return  # a pipeline whose managers nobody takes may run split at its control nodes
        manager = pipeline.manager
        for each in (manager, *getattr(pipeline, "nested_managers", ())):
            if not verify:
                each.enable_verifier(False)
            if printing:
                printing.enable(each)
        if self.timing:
            manager.enable_timing()
        if statistics:
            manager.enable_statistics(getattr(PassDisplayMode, self.arguments["mlir-pass-statistics-display"].upper()))

    def output(self, module, op, verified):
        arguments = self.arguments
        if arguments["emit"] != "mlir" or arguments["header"]:
            from ._emit import emit

            emit(arguments, self.session, module, self.stream.write)
            return
        isolation.step("printing")
        version = arguments["emit-bytecode-version"]
        if arguments["emit-bytecode"]:
            self.write_bytecode(op, version)
            return
        if version is not None:
            self.handler.report(ir.Location.unknown(self.session.context), "bytecode version while not emitting bytecode")
            raise Failed
        options = _options.print_options(arguments)
        verified = verified or bool(arguments["mlir-print-assume-verified"])
        if verified and self.chunk.is_large() and not self.resources and not any(v not in (None, False) for v in options.values()):
            from ..printing import print_large

            if print_large(op, self.stream):
                return
        text = op.get_asm(binary=True, assume_verified=verified, **options)
        if self.chunk.renames and options["enable_debug_info"]:
            text = rename(text, self.chunk)
        if self.resources:
            from .. import external_resources

            text = external_resources.append(text, self.resources, options["large_resource_limit"])
        self.stream.write(text)
        self.stream.write(b"\n")

    def write_bytecode(self, op, version):
        import io

        buffer = io.BytesIO()
        try:
            op.write_bytecode(buffer, desired_version=version)
        except ValueError:
            raise Failed from None
        self.stream.write(buffer.getbuffer())


def rename(text: bytes, chunk: Chunk) -> bytes:
    """Printed text whose locations name the file; `"-":3` cannot stand in a string, whose quotes are escaped."""
    import re

    quoted = chunk.name.replace("\\", "\\\\").replace('"', "\\22").encode("utf-8", "surrogateescape")
    text = re.sub(rb'"-":0:0\b', lambda _: b'"%s":%d:%d' % (quoted, *chunk.origin), text)
    return re.sub(rb'"-"(?=:\d)', lambda _: b'"%s"' % quoted, text)
