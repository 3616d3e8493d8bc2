"""The one error format of the tools."""

import os
import sys


class UserError(Exception):
    """Bad input: `message` says what was expected and what to do; `location` is `file:line:col` where there is one."""

    def __init__(self, message: str, location: str | None = None):
        super().__init__(message)
        self.message, self.location = message, location

    def __str__(self):
        return f"{self.location}: error: {self.message}" if self.location else f"error: {self.message}"


class PlainError(UserError):
    """An error that mlir-opt words without `error:`."""

    def __str__(self):
        return self.message


class PassFailure(Exception):
    """Raised by a Python pass that cannot go on: reported as an error at `op`'s location, and the pipeline stops."""

    def __init__(self, op, message: str):
        super().__init__(message)
        self.op, self.message = op, message


class Reported(Exception):
    """A failure whose diagnostics are out already: the tool only ends with exit status 1."""


def remark(op, message: str):
    """Writes a remark at `op`'s location to stderr, in MLIR's form."""
    import re

    place = re.search(r'"([^"]*)":(\d+):(\d+)', str(op.location))
    where = f"{place[1]}:{place[2]}:{place[3]}: " if place else ""
    sys.stderr.write(f"{where}remark: '{op.operation.name}' {message}\n")


def warning(message: str, location: str | None):
    """Writes a warning to stderr, in MLIR's form."""
    sys.stderr.write(f"{location}: warning: {message}\n" if location else f"warning: {message}\n")


def report(error: BaseException, step: str | None):
    """Writes one error to stderr, in full only where C4ML_TRACEBACK is set in the environment."""
    if os.environ.get("C4ML_TRACEBACK"):
        import traceback

        traceback.print_exception(error)
    text = describe(error, step)
    if text:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def describe(error: BaseException, step: str | None) -> str:
    """The text of `error`; an exception that no user could have caused names the step and its place in the code."""
    if isinstance(error, Reported):
        return ""
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, KeyboardInterrupt):
        return "error: interrupted"
    if isinstance(error, MemoryError):
        return f"error: out of memory in {step}"
    if isinstance(error, RecursionError):
        return f"error: nested too deeply for {step}"
    if isinstance(error, OSError) and error.strerror:
        name = f" '{error.filename}'" if error.filename else ""
        return f"error: {error.strerror}{name} in {step}"
    if type(error).__name__ in ("UnknownName", "PipelineError", "BrokenEntry", "DuplicateName"):
        return f"error: {error}"
    return f"error: internal error in {step}: {type(error).__name__}: {error}{_place(error)}"


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if not trace:
        return ""
    return f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}; C4ML_TRACEBACK=1 shows more)"
