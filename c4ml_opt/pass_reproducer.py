"""Reproducers of failing passes: a module and the pipeline that fails on it, in one file that --run-reproducer reads."""

import os
import re
import shutil
import tempfile

from .ir_printing import BANNER
from .mlir import ir
from .printed_pipeline import spaced
from .source_manager import write_error

FAILED = re.compile(rb"^// -----// IR Dump After (\S+) Failed: (.*?) \('([^']+)' operation(?:: @(.*?))?\) //----- //\n")


def text(module: bytes, pipeline: str, threading: bool, verify: bool) -> bytes:
    """The file's contents; `module` is printed IR."""
    quoted = spaced(pipeline).replace("\\", "\\\\").replace('"', '\\"')
    return module + (
        "\n{-#\n  external_resources: {\n    mlir_reproducer: {\n"
        f'      pipeline: "{quoted}",\n'
        f"      disable_threading: {str(not threading).lower()},\n"
        f"      verify_each: {str(verify).lower()}\n"
        "    }\n  }\n#-}\n"
    ).encode("utf-8", "surrogateescape")


def stored(source: bytes) -> dict:
    """What a reproducer asks for: `pipeline`, `disable_threading`, `verify_each`, as far as they are there."""
    found = re.search(rb"mlir_reproducer:\s*\{(.*?)\n\s*\}", source, re.DOTALL)
    if not found:
        return {}
    body = found[1].decode("utf-8", "surrogateescape")
    out = {}
    pipeline = re.search(r'pipeline:\s*"((?:[^"\\]|\\.)*)"', body)
    if pipeline:
        out["pipeline"] = re.sub(r"\\(.)", r"\1", pipeline[1])
    for key, value in re.findall(r"(disable_threading|verify_each):\s*(true|false)", body):
        out[key] = value == "true"
    return out


class CrashReproducer:
    """Writes `path` before the passes run, so that it is there if native code dies, and takes it away when they succeed."""

    def __init__(self, path: str, local: bool, verify: bool, threading: bool):
        self.path, self.local, self.verify, self.threading = path, local, verify, threading

    def start(self, op, pipeline):
        self._pipeline = str(pipeline)
        self._dumps = tempfile.mkdtemp()
        pipeline.manager.enable_ir_printing(
            print_before_all=self.local, print_after_all=True, print_after_failure=True, print_module_scope=True,
            tree_printing_dir_path=self._dumps,
        )  # fmt: skip
        self._write(op.get_asm(binary=True), self._pipeline)

    def _write(self, module: bytes, pipeline: str):
        try:
            with open(self.path, "wb") as stream:
                stream.write(text(module, pipeline, self.threading, self.verify))
        except OSError as error:
            write_error(f"error: cannot open output file '{self.path}': {error.strerror}\n".encode())

    def succeeded(self):
        self._remove(self.path)
        self.finish()

    def failed(self, op, handler):
        """Tells of the reproducer, as upstream does; a local one is cut down to the failing pass."""
        failures = sorted(self._failures())
        if self.local and failures:
            failures = failures[:1]
            self._write_local(failures[0])
        running = ", ".join(map(str, failures))
        where = f" executing {running if self.local else f'[{running}]'}" if running else ""
        note = f"Pipeline failed while{where}: reproducer generated at `{self.path}`"
        place = failures[0].find(op) if failures else op
        handler.report(place.location, "Failures have been detected while processing an MLIR pass pipeline", [note])
        self.finish()

    def finish(self):
        shutil.rmtree(self._dumps, ignore_errors=True)

    def _failures(self):
        for folder, _, files in os.walk(self._dumps):
            for name in files:
                with open(os.path.join(folder, name), "rb") as stream:
                    match = FAILED.match(stream.readline())
                if match:
                    yield Failure(os.path.join(folder, name), *(part.decode() if part else "" for part in match.groups()))

    def _write_local(self, failure):
        before = failure.dump_before()
        if before is None:
            return
        pipeline = failure.argument
        if failure.operation != "builtin.module":
            pipeline = f"{failure.operation}({pipeline})"
        self._write(before, f"builtin.module({pipeline})")

    @staticmethod
    def _remove(path):
        try:
            os.unlink(path)
        except OSError:
            pass


class Failure(tuple):
    """Path of the dump after a failed pass, the pass's title and argument, the operation's name and symbol."""

    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    path = property(lambda self: self[0])
    title = property(lambda self: self[1])
    argument = property(lambda self: self[2])
    operation = property(lambda self: self[3])
    symbol = property(lambda self: self[4])

    def __str__(self):
        symbol = f": @{self.symbol}" if self.symbol else ""
        return f"`{self.title}` on '{self.operation}' operation{symbol}"

    def find(self, root):
        """The operation itself, looked up below `root`."""
        found = [root] if root.name == self.operation else []

        def visit(op):
            name = op.attributes["sym_name"].value if "sym_name" in op.attributes else ""
            if op.name == self.operation and name == self.symbol:
                found.append(op)
            return ir.WalkResult.ADVANCE

        root.walk(visit)
        return found[-1] if found else root

    def dump_before(self) -> bytes | None:
        """The module as the pass found it: the dump numbered one less in the same folder."""
        folder, name = os.path.split(self.path)
        digits = re.match(r"\d+(_\d+)*", name).group().split("_")
        wanted = "_".join([*digits[:-1], str(int(digits[-1]) - 1)]) + "_"
        for other in os.listdir(folder):
            if other.startswith(wanted):
                with open(os.path.join(folder, other), "rb") as stream:
                    data = stream.read()
                return BANNER.sub(b"", data, count=1).rstrip(b"\n") + b"\n"
        return None


def generate(path: str, op, pipeline, threading: bool):
    """--mlir-generate-reproducer: the module after the passes, with their pipeline."""
    with open(path, "wb") as stream:
        stream.write(text(op.get_asm(binary=True), str(pipeline), threading, False))
