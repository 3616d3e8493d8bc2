"""Shows MLIR diagnostics as mlir-opt does (the C++ class SourceMgrDiagnosticHandler)."""

from .mlir import ir
from .source_manager import SourceManager, write_error

KINDS = {
    ir.DiagnosticSeverity.ERROR: "error",
    ir.DiagnosticSeverity.WARNING: "warning",
    ir.DiagnosticSeverity.NOTE: "note",
    ir.DiagnosticSeverity.REMARK: "remark",
}
CALL_STACK_LIMIT = 10
UNKNOWN_RESOURCES = "ignoring unknown external resources for '"
OPERATION_NOTE = "see current operation: "


class DiagnosticHandler:
    """A callable for `Context.attach_diagnostic_handler`.

    `operation_notes` tells whether notes that print the operation are shown, `debug_info` whether these end in its location;
    `kinds` are the severities shown. The file name of text that was parsed from memory, "-", stands for the main buffer.
    """

    def __init__(self, sources: SourceManager, operation_notes=True, debug_info=False, kinds=tuple(KINDS.values())):
        self.sources, self.operation_notes, self.debug_info, self.kinds = sources, operation_notes, debug_info, kinds
        self.errors = 0
        self.origin = (0, 0)  # line and column where the chunk starts, which its module has as its place
        self.unknown_resources = False

    def __call__(self, diagnostic) -> bool:
        kind = KINDS[diagnostic.severity]
        if kind == "warning" and message_of(diagnostic).startswith(UNKNOWN_RESOURCES):
            self.unknown_resources = True  # they are passed through, see external_resources.py
            return True
        if kind == "error" and not message_of(diagnostic) and str(diagnostic.location) != "loc(unknown)":
            return True  # how the bindings tell of a silenceable failure, which the schedule may well survive; wrong options have no place
        self.errors += kind == "error"
        if kind in self.kinds:
            self.handle(diagnostic, kind)
        return True

    def handle(self, diagnostic, kind):
        location = diagnostic.location
        self.show(location, kind, message_of(diagnostic))
        location = self._show_callers(location)
        for note in self.notes_of(diagnostic):
            text = message_of(note)
            if self.debug_info and text.startswith(OPERATION_NOTE) and "\n" not in text:
                text += " " + str(note.location).replace('"-":', f'"{self.sources.main.name}":')
            self.show(note.location, KINDS[note.severity], text, note.location != location)
            location = note.location

    def report(self, location, message: str, notes=()):
        """An error of the tool itself, with notes at the same place."""
        self.errors += 1
        self.handle_parts(location, "error", message)
        for note in notes:
            self.handle_parts(location, "note", note, False)

    def handle_parts(self, location, kind, message, with_source=True):
        self.show(location, kind, message, with_source)

    def notes_of(self, diagnostic):
        for note in diagnostic.notes:
            if self.operation_notes or not message_of(note).startswith(OPERATION_NOTE):
                yield note

    def _show_callers(self, location):
        call = call_site(location)
        for _ in range(CALL_STACK_LIMIT if call else 0):
            location = call.caller
            self.show(location, "note", "called from")
            call = call_site(location)
            if not call:
                break
        return location

    def show(self, location, kind: str, message: str, with_source: bool = True):
        write_error(self.render(location, kind, message, with_source))

    def render(self, location, kind, message, with_source=True) -> bytes:
        place = self.place(location)
        if place is None:
            prefix = "" if isinstance(location, ir.UnknownLoc) else f"{location}: "
            return self.sources.message(kind, prefix + message)
        name, line, column = place
        if with_source and line and column:
            buffer = self.sources.buffer(name)
            offset = buffer.offset(line, column) if buffer else None
            if offset is not None:
                return self.sources.message(kind, message, buffer, offset)
        return f"{name}:{line}:{column}: {kind}: {message}\n".encode("utf-8", "surrogateescape")

    def place(self, location) -> tuple[str, int, int] | None:
        """File, line and column of `location`, in the file that was given to the tool."""
        found = file_location(location)
        if found is None or found[0] not in ("-", self.sources.main.name):
            return found
        return (self.sources.main.name, *(found[1:] if any(found[1:]) else self.origin))


def message_of(diagnostic) -> str:
    try:
        return diagnostic.message
    except (RuntimeError, UnicodeDecodeError):
        return "(the text of this diagnostic is not UTF-8)"


def file_location(location) -> tuple[str, int, int] | None:
    """File, line and column of the first single place in `location`."""
    if isinstance(location, ir.FileLineColLoc):
        if (location.start_line, location.start_col) != (location.end_line, location.end_col):
            return None
        return location.filename, location.start_line, location.start_col
    return next(filter(None, map(file_location, _parts(location))), None)


def _parts(location):
    if isinstance(location, ir.NameLoc):
        return (location.child_loc,)
    if isinstance(location, ir.CallSiteLoc):
        return (location.callee, location.caller)
    if isinstance(location, ir.FusedLoc):
        return location.locations
    return ()


def call_site(location):
    if isinstance(location, ir.CallSiteLoc):
        return location
    if isinstance(location, ir.NameLoc):
        return call_site(location.child_loc)
    if isinstance(location, ir.FusedLoc):
        return next(filter(None, map(call_site, location.locations)), None)
    return None
