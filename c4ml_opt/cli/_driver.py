"""Takes the whole input through its chunks to the output."""

from ..diagnostic_handler import DiagnosticHandler
from ..source_manager import Buffer, SourceManager
from ._chunk import Chunk, process
from ._options import handler_options

_kept = []  # the last module: to take it apart before the process ends would cost a tenth of parsing it


def drive(arguments, text, stream) -> int:
    """The exit status; `text` is a `source.Input`, `stream` an `output.Stream`."""
    sources = SourceManager(Buffer(text.name, lambda: text.data))
    separator = (arguments["output-split-marker"] or "").encode() + b"\n"
    verifier = _verifier(arguments, sources)
    ok = True
    for number, chunk in enumerate(_chunks(arguments, text, sources)):
        if number:
            stream.write(separator)
        handler = verifier or DiagnosticHandler(sources, **handler_options(arguments))
        handler.origin = chunk.origin
        if b"transform.print" in (chunk.data or b""):
            stream.flush()  # native code prints to stdout by itself
        good, _kept[:] = process(arguments, chunk, handler, stream)
        ok = ok and good
    stream.close()
    if verifier:
        ok = verifier.finish()
    return 0 if ok else 1


def _verifier(arguments, sources):
    if "verify-diagnostics" not in arguments:
        return None
    from ..verify_diagnostics import DiagnosticVerifier

    return DiagnosticVerifier(sources, arguments["verify-diagnostics"] == "only-expected")


def _chunks(arguments, text, sources):
    marker = arguments["split-input-file"]
    if not marker:
        return [Chunk(text.name, None if text.path else text.data, text.path)]
    from ._split import padded, split

    data = text.data
    chunks = []
    for start, end in split(data, marker.encode("utf-8", "surrogateescape"), sources):
        piece, origin = padded(data, start, end)
        chunks.append(Chunk(text.name, piece, origin=origin))
    return chunks
