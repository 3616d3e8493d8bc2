"""What mlir-opt does with one piece of input: parse, run the passes, print."""

from .. import external_resources, isolation
from ..mlir import PassDisplayMode, ir
from ..printed_pipeline import dumped
from ..session import Session
from ..source_manager import write_error
from ..stderr_capture import Capture
from . import _options, _pipeline
from ._pipeline import Failed

BYTECODE = b"ML\xefR"


class Chunk:
    """A piece of the input: `data` is its text, None where the whole regular file `path` is read natively; `origin` where it starts."""

    def __init__(self, name: str, data: bytes | None, path: str | None = None, origin=(0, 0)):
        self.name, self.data, self.path, self.origin = name, data, path, origin

    @property
    def renames(self) -> bool:
        """Whether the locations of parsed text say "-" for the real name."""
        return self.path is None


def process(arguments, chunk: Chunk, handler, write) -> bool:
    """Handles one chunk in a context of its own, giving the output to `write`; whether all went well."""
    session = Session(_target(arguments), bool(arguments["allow-unregistered-dialect"]), _threads(arguments))
    session.attach(handler)
    errors = handler.errors
    try:
        _Work(arguments, chunk, session, handler, write).perform()
    except (Failed, ir.MLIRError):
        if handler.errors == errors:
            handler.report(ir.Location.unknown(session.context), f"{isolation.current_step()} failed without saying why")
        return False
    return True


def _target(arguments):
    if arguments["target-file"]:
        from pathlib import Path

        return str(Path(arguments["target-file"]).absolute())
    return arguments["target"]


def _threads(arguments) -> bool:
    wanted = arguments["mlir-enable-threading"] and not arguments["mlir-disable-threading"]
    return bool(wanted and not any(name.startswith("mlir-print-ir") for name in arguments.values))


class _Work:
    def __init__(self, arguments, chunk, session, handler, write):
        self.arguments, self.chunk, self.session, self.handler, self.write = arguments, chunk, session, handler, write
        self.timing = None
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
            module = self.parse()
        self.resources = self.take_resources()
        op = module.operation
        if self.arguments["verify-roundtrip"]:
            from ..roundtrip import verify_roundtrip

            if not verify_roundtrip(op, self.session):
                raise Failed
        verified = self.run(op, plain)
        with self.section("Output"):
            self.output(module, op, verified)
        if self.timing:
            self.timing.report()

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
        isolation.step(_pipeline.title(arguments))
        printing = _options.ir_printing(arguments)
        self.instrument(pipeline, printing, verify)
        try:
            printing.run(lambda: _pipeline.run(arguments, self.session, pipeline, op, self.handler))
        finally:
            if self.timing:
                with Capture() as capture:
                    pipeline.manager = None
                self.timing.absorb(capture.native())
        if arguments["dump-resolved-pipeline"]:
            write_error((pipeline.resolved() if hasattr(pipeline, "resolved") else f"{pipeline}\n").encode())
        return verify

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
        manager = pipeline.manager
        for each in (manager, *getattr(pipeline, "nested_managers", ())):
            if not verify:
                each.enable_verifier(False)
            if printing.enabled:
                printing.enable(each)
        if self.timing:
            manager.enable_timing()
        if self.arguments["mlir-pass-statistics"]:
            manager.enable_statistics(getattr(PassDisplayMode, self.arguments["mlir-pass-statistics-display"].upper()))

    def output(self, module, op, verified):
        arguments = self.arguments
        if arguments["emit"] != "mlir":
            from ._emit import emit

            emit(arguments, self.session, module, self.write)
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
        text = op.get_asm(binary=True, assume_verified=verified or bool(arguments["mlir-print-assume-verified"]), **options)
        if self.chunk.renames and options["enable_debug_info"]:
            text = rename(text, self.chunk)
        if self.resources:
            text = external_resources.append(text, self.resources)
        self.write(text)
        self.write(b"\n")

    def write_bytecode(self, op, version):
        import io

        stream = io.BytesIO()
        try:
            op.write_bytecode(stream, desired_version=version)
        except ValueError:
            raise Failed from None
        self.write(stream.getbuffer())


def rename(text: bytes, chunk: Chunk) -> bytes:
    """Printed text whose locations name the file; `"-":3` cannot stand in a string, whose quotes are escaped."""
    import re

    quoted = chunk.name.replace("\\", "\\\\").replace('"', "\\22").encode("utf-8", "surrogateescape")
    text = re.sub(rb'"-":0:0\b', lambda _: b'"%s":%d:%d' % (quoted, *chunk.origin), text)
    return re.sub(rb'"-"(?=:\d)', lambda _: b'"%s"' % quoted, text)
