"""--validate and --trace-html: what watches the passes of a run and tells about them afterwards."""

from contextlib import contextmanager

from .. import isolation
from ..diagnostics import PlainError, UserError
from ..mlir import ir
from ..source_manager import write_error
from ._pipeline import Failed


def wanted(arguments) -> bool:
    return bool(arguments["validate"] or arguments["trace-html"])


@contextmanager
def watched(arguments, module, name: str, handler):
    """The body runs pipelines that are watched as the flags say; a miscompile is reported and fails the run."""
    from ..pipeline import instrument

    watchers = [kind(arguments, module, name, handler) for flag, kind in _kinds(arguments).items() if arguments[flag]]
    try:
        with instrument(*(w.instrument for w in watchers)):
            yield watchers
    except BaseException:
        for watcher in watchers:
            watcher.failed()
        raise
    for watcher in watchers:
        watcher.finish()


class _Validation:
    """Runs the module after every step, once all have run."""

    def __init__(self, arguments, module, name, handler):
        from ..checking import execution
        from ..checking.snapshots import Recorder

        if not isinstance(module, ir.Module):
            raise UserError("--validate needs a module; leave --no-implicit-module out")
        self.arguments, self.handler, self.name = arguments, handler, name
        self.module, self.exposed = module, execution.expose(module)
        self.instrument = Recorder(module.operation)

    def ran(self, pipeline):
        """Called when the passes are through and before anything is written."""
        from ..checking import execution

        execution.conceal(self.module, self.exposed)

    def failed(self):
        """A pass failed, which is told already."""

    def finish(self):
        from ..checking.validate import TIMEOUT, validate

        isolation.step("validating")
        timeout = self.arguments["timeout"] or TIMEOUT
        report = validate(self.instrument.snapshots, self.arguments["validate"] == "bisect", timeout=timeout)
        for step, reason in report.unchecked:
            write_error(f"remark: not validated after {step}: {reason.removeprefix('error: ')}\n".encode())
        if report.finding:
            self._tell(report.finding)
            raise Failed
        if not report.functions:
            self.handler.report(self.module.operation.location, "nothing was validated: the module has no function that can be run")
            raise Failed
        write_error(f"remark: validated: {report.functions} function(s), {report.checks} runs, {len(self.instrument.snapshots) - 1} steps that changed the module\n".encode())

    def _tell(self, finding):
        what = finding.what.removeprefix("error: ")
        note = write_reproducer(finding, "--validate")
        self.handler.report(self.module.operation.location, f"pass {finding.after} changes what @{finding.function} computes: {what}", [note])


def write_reproducer(finding, flag: str) -> str:
    """Writes the module before the wrong pass, with the pass as its pipeline; the note that says how to replay it."""
    from ..pass_reproducer import text

    path = f"{finding.after.step.partition('{')[0]}.reproducer.mlir"
    try:
        with open(path, "wb") as stream:
            stream.write(text(finding.before.text.encode(), finding.after.pipeline, False, True))
    except OSError as error:
        return f"the reproducer '{path}' could not be written: {error.strerror}"
    return f"the module before the pass is in '{path}'; replay with: c4ml-opt {path} --run-reproducer {flag}"


class _Trace:
    """Writes the page, also when a pass fails, with the steps until then."""

    def __init__(self, arguments, module, name, handler):
        from ..trace.recorder import Tracer

        self.instrument, self.name, self.path = Tracer(module.operation), name, arguments["trace-html"]
        self.items = []

    def ran(self, pipeline):
        self.items = getattr(pipeline, "items", [])

    def finish(self):
        from ..trace.page import page
        from ..trace.recorder import decisions

        tracer = self.instrument
        text = page(self.name, tracer.steps, tracer.texts, decisions(self.items))
        try:
            with open(self.path, "w", encoding="utf-8") as stream:
                stream.write(text)
        except OSError as error:
            raise PlainError(f"cannot open output file '{self.path}': {error.strerror}") from None

    failed = finish


def _kinds(arguments):
    if arguments["validate"] != "smt":
        return {"trace-html": _Trace, "validate": _Validation}
    from ._prove import Proof

    return {"trace-html": _Trace, "validate": Proof}
