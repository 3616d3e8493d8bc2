"""--shrink: the smallest module found on which the passes of the command line fail in the same way."""

import sys

from .. import isolation
from ..checking.attempt import failure
from ..checking.execution import warm
from ..checking.shrink import Shrinker
from ..diagnostics import UserError

TRIAL, LIMIT = 60.0, 600.0


def shrink(arguments, text: bytes, stream) -> int:
    """Writes the reduced module to `stream`; the exit status. Raises UserError where the passes do not fail."""
    isolation.step("shrinking")
    source = text.decode("utf-8", "surrogateescape")
    attempt = _Attempt(arguments)
    if arguments["validate"] or arguments["emit"] != "mlir":
        warm()
    wanted = failure(source, attempt, TRIAL)
    if not wanted:
        raise UserError("the passes do not fail on this input: there is nothing to shrink (--validate looks for wrong results too)")
    limit = arguments["timeout"] * 0.9 if arguments["timeout"] else LIMIT
    shrinker = Shrinker(lambda candidate: failure(candidate, attempt, TRIAL) == wanted, limit)
    small = shrinker.reduce(source)
    sys.stderr.write(f"remark: {source.count(chr(10))} lines became {small.count(chr(10))} in {shrinker.tried} attempts; they still fail with: {wanted}\n")
    stream.write(small.encode("utf-8", "surrogateescape"))
    stream.close()
    return 0


class _Attempt:
    """Runs what the command line asks for on a text; gives the first error, "" if there is none."""

    def __init__(self, arguments):
        self.arguments = arguments

    def __call__(self, text: str) -> str:
        from ..source_manager import Buffer, SourceManager
        from ._chunk import Chunk, process

        handler = _FirstError(SourceManager(Buffer("<candidate>", lambda: text.encode())))
        _silence()
        data = text.encode("utf-8", "surrogateescape")
        process(self.arguments, Chunk("<candidate>", data), handler, _Nowhere())
        return handler.first


def _FirstError(sources):
    from ..diagnostic_handler import DiagnosticHandler

    class Handler(DiagnosticHandler):
        """Keeps the text of the first error and shows nothing."""

        first = ""

        def show(self, location, kind, message, with_source=True):
            if kind == "error" and not self.first:
                self.first = message

    return Handler(sources)


class _Nowhere:
    def write(self, data):
        pass

    flush = close = write


def _silence():
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
