"""The passes that the command line asks for, as one pipeline."""

import os
from contextlib import contextmanager

from ..diagnostics import Reported
from ..mlir import PassManager, ir
from ..source_manager import write_error
from ..stderr_capture import Capture


class Failed(Exception):
    """A chunk cannot go on; diagnostics are out."""


class Plain:
    """Upstream passes given as flags: the case that must be fast, without the registry."""

    def __init__(self, manager):
        self.manager = manager

    def __str__(self):
        return str(self.manager)

    def run(self, op):
        self.manager.run(op)


def title(arguments) -> str:
    """What to call the passes in the report of a crash."""
    text = arguments["pass-pipeline"]
    if text:
        return f"pipeline '{text}'"
    names = [name if name != "schedule" else f"schedule {{{value}}}" for name, value, _ in arguments.passes]
    return f"pass {', '.join(names)}" if names else "verifying"


def plain(arguments, session) -> Plain | None:
    """The passes given as flags, built before the input is read, where all are upstream's and stand under builtin.module.

    None where that is not so. Raises PlainError when a flag is neither a flag nor a pass.
    """
    filters = "mlir-print-ir-before" in arguments or "mlir-print-ir-after" in arguments
    # These may ask the target, which is known when the pipeline is built for the parsed operation.
    schedules = arguments["check-schedule"] or any(name.startswith("transform-") for name, _, _ in arguments.passes)
    watched = arguments["validate"] or arguments["trace-html"]
    if filters or schedules or watched or arguments["pass-pipeline"] is not None or arguments["no-implicit-module"]:
        _check(arguments)
        return None
    manager = PassManager("builtin.module", context=session.context)
    with Capture():  # what is wrong with options is told when the pipeline is built for the parsed operation
        try:
            for name, options, _ in arguments.passes:
                _add(manager, f"{name}{{{options}}}" if options else name)
        except ValueError:
            manager = None
    if manager is None:
        _check(arguments)
    return Plain(manager) if manager else None


def _check(arguments):
    if arguments.passes or arguments["mlir-print-ir-before"] or arguments["mlir-print-ir-after"]:
        from ._suggest import check_passes

        check_passes(arguments)


def build(arguments, session, op, plain, reproducer=None):
    """The pipeline for `op`, `plain` if that was built already; None after an error has been shown.

    `reproducer` is the pipeline of a reproducer file, which runs before the others.
    """
    if plain is not None and reproducer is None:
        return plain
    with Capture() as capture:
        pipeline = error = None
        try:
            with session.targeted(), _checking(arguments, op):  # schedules read the target when they are built
                pipeline = _build(arguments, session, op, reproducer)
        except ValueError as caught:
            error = str(caught)
        except Reported:
            pass
    tool = os.path.basename(arguments.tool).encode("utf-8", "surrogateescape")
    for native, text in capture.pieces():
        # LLVM's option parser names no program in a library.
        lines = (tool + line if native and line.startswith(b": for the") else line for line in text.splitlines(True))
        write_error(b"".join(lines))
    if error is None:
        return pipeline
    with session.context:
        for message in _messages(error, arguments["pass-pipeline"] is None):
            ir.Location.unknown().emit_error(message)
    return None


def _messages(error: str, flags: bool) -> list[str]:
    """Upstream tells of a flag that cannot be added in two diagnostics, of a place in a text in one."""
    text, found, rest = error.partition("\nfailed to add `")
    return [text, "failed to add `" + rest.rstrip("\n")] if flags and found else [error]


@contextmanager
def _checking(arguments, op):
    """With --check-schedule, schedules are checked when they are built, and those that stand in the input at once."""
    if not arguments["check-schedule"]:
        yield
        return
    from .. import schedule

    if "transform.with_named_sequence" in op.attributes:
        schedule.check(op)
    with schedule.checking():
        yield


def _build(arguments, session, op, reproducer):
    from ..pipeline import Pipeline
    from ..pipeline import build as from_text

    text = arguments["pass-pipeline"]
    if text is not None:
        if any(name != "schedule" for name, *_ in arguments.passes):
            raise ValueError("'-pass-pipeline' option can't be used with individual pass options")
        built = from_text(text, session.context)
    else:
        built = from_text(reproducer, session.context) if reproducer else Pipeline(op.name, session.context)
    for name, options, _ in arguments.passes:
        built.append(name, options or None)
    return built


def _add(manager, text):
    """Adds a pass, nested as mlir-opt's implicit nesting does when it is restricted to an operation."""
    try:
        manager.add(text)
    except ValueError as error:
        _, found, rest = str(error).partition("restricted to '")
        if not found:
            raise
        manager.add(f"{rest.partition(chr(39))[0]}({text})")


def run(arguments, session, pipeline, op, handler):
    """Runs the pipeline on `op` in the session's target, with the reproducers that were asked for."""
    threading = not arguments["mlir-disable-threading"]
    path = arguments["mlir-pass-pipeline-crash-reproducer"]
    reproducer = None
    if path:
        from ..pass_reproducer import CrashReproducer

        local = bool(arguments["mlir-pass-pipeline-local-reproducer"])
        if local and threading:
            with session.context:
                ir.Location.unknown().emit_error("Local crash reproduction may not be used without disabling mutli-threading first.")
            raise Failed
        reproducer = CrashReproducer(path, local, arguments["verify-each"], threading)
        reproducer.start(op, pipeline)
    try:
        pipeline.run(op) if isinstance(pipeline, Plain) else session.run(op, pipeline)
    except ir.MLIRError:
        if reproducer:
            reproducer.failed(op, handler)
        raise
    if reproducer:
        reproducer.succeeded()
    if arguments["mlir-generate-reproducer"]:
        from ..pass_reproducer import generate

        generate(arguments["mlir-generate-reproducer"], op, pipeline, threading)
