"""--verify-diagnostics: matches diagnostics against `expected-error@+1 {{text}}` comments, in the C++ wordings."""

import re

from .diagnostic_handler import KINDS, DiagnosticHandler, message_of
from .source_manager import Buffer, SourceManager, write_error

EXPECTED = re.compile(rb"expected-(error|note|remark|warning)(-re)? *(@([+-][0-9]+|above|below|unknown))? *\{\{(.*)\}\}$", re.DOTALL)


class BadPattern(Exception):
    """An `expected-*-re` whose regular expression is wrong."""


class Expected:
    """One expected diagnostic: on `line`, or at an unknown location where `line` is None."""

    def __init__(self, kind: str, line: int | None, buffer: Buffer, offset: int, text: bytes):
        self.kind, self.line, self.buffer, self.offset, self.matched = kind, line, buffer, offset, False
        self.text = text.decode("utf-8", "surrogateescape")
        self.length, self.pattern = len(text), None

    def matches(self, message: str) -> bool:
        return bool(self.pattern.search(message)) if self.pattern else self.text in message


class DiagnosticVerifier(DiagnosticHandler):
    """Collects the expectations of the main buffer, all its chunks, and checks every diagnostic against them."""

    def __init__(self, sources: SourceManager, only_expected: bool):
        super().__init__(sources, operation_notes=False)
        self.only_expected, self.failed = only_expected, False
        self._unknown: list[Expected] = []
        self._expected = {sources.main.name: self._scan(sources.main)}

    def _scan(self, buffer: Buffer) -> list[Expected]:
        found, waiting, plain, offset = [], [], 1, 0
        lines = buffer.data.split(b"\n")
        for number, line in enumerate(lines, 1):
            start, offset = offset, offset + len(line) + 1
            match = EXPECTED.search(line.rstrip(b" \t\n\v\f\r"))
            if not match:
                for expected in waiting:
                    expected.line = number
                waiting, plain = [], number
                continue
            kind, regex, _, where, text = match.groups()
            expected = Expected(kind.decode(), number, buffer, start + match.start(), text)
            if regex and not self._compile(expected):
                continue
            self._place(expected, where, plain, len(lines), waiting)
            (found if expected.line is not None else self._unknown).append(expected)
        return found

    @staticmethod
    def _place(expected, where, plain, last, waiting):
        if where == b"unknown":
            expected.line = expected.offset = None
        elif where == b"above":
            expected.line = plain
        elif where == b"below":
            waiting.append(expected)
            expected.line = last
        elif where:
            expected.line += int(where)

    def _compile(self, expected) -> bool:
        try:
            expected.pattern = compile_pattern(expected.text)
        except BadPattern as error:
            self._complain(expected, str(error))
            return False
        return True

    def _complain(self, expected, message):
        self.failed = True
        write_error(self.sources.message("error", message, expected.buffer, expected.offset, expected.length))

    def handle(self, diagnostic, kind):
        self.check(diagnostic.location, kind, message_of(diagnostic))
        for note in self.notes_of(diagnostic):
            self.check(note.location, KINDS[note.severity], message_of(note))

    def handle_parts(self, location, kind, message, with_source=True):
        self.check(location, kind, message)

    def check(self, location, kind, message):
        place = self.place(location)
        near = None
        for expected in self._unknown if place is None else self._at(place[0]):
            if place is not None and expected.line != place[1] or not expected.matches(message):
                continue
            if expected.kind == kind:
                expected.matched = True
                return
            near = expected
        if self.only_expected:
            return
        if near:
            text = f"'{kind}' diagnostic emitted when expecting a '{near.kind}'"
            write_error(self.sources.message("error", text, near.buffer, near.offset))
        else:
            self.show(location, "error", f"unexpected {kind}: {message}")
        self.failed = True

    def _at(self, name):
        if name not in self._expected:
            buffer = self.sources.buffer(name)
            self._expected[name] = self._scan(buffer) if buffer else []
        return self._expected[name]

    def finish(self) -> bool:
        """Complains of what was expected and did not come; whether everything matched."""
        missing = [e for each in self._expected.values() for e in each if not e.matched]
        unknown = [e for e in self._unknown if not e.matched]
        # The C++ verifier runs again when it is destroyed and has not forgotten the unknown locations by then.
        for expected in [*missing, *unknown, *unknown]:
            self._complain(expected, f'expected {expected.kind} "{expected.text}" was not produced')
        return not self.failed


def compile_pattern(text: str) -> re.Pattern:
    """The pattern of text in which `{{...}}` are extended regular expressions; raises BadPattern in LLVM's words."""
    out, rest = [], text
    while rest:
        plain, found, rest = rest.partition("{{")
        out.append(re.escape(plain))
        if not found:
            break
        regex, found, rest = rest.partition("}}")
        if not found:
            raise BadPattern("found start of regex with no end '}}'")
        out.append(f"({translate(regex)})")
    return re.compile("".join(out), re.DOTALL)


CLASSES = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z", "space": r"\s",
    "blank": r" \t", "xdigit": "0-9a-fA-F", "punct": r"!-/:-@\[-`{-~", "cntrl": r"\x00-\x1f\x7f",
    "print": r"\x20-\x7e", "graph": r"\x21-\x7e",
}  # fmt: skip
WORDS = (
    ("unterminated character set", "brackets ([ ]) not balanced"),
    ("missing ), unterminated", "parentheses not balanced"),
    ("unbalanced parenthesis", "parentheses not balanced"),
    ("nothing to repeat", "repetition-operator operand invalid"),
    ("multiple repeat", "repetition-operator operand invalid"),
    ("bad escape (end", "trailing backslash (\\)"),
    ("bad character range", "invalid character range"),
    ("min repeat greater", "invalid repetition count(s)"),
)


def translate(regex: str) -> str:
    """A POSIX extended regular expression in Python's syntax."""
    for name, members in CLASSES.items():
        regex = regex.replace(f"[:{name}:]", members)
    try:
        re.compile(regex)
    except re.error as error:
        words = next((w for start, w in WORDS if str(error).startswith(start)), str(error))
        raise BadPattern(f"invalid regex: {words}") from None
    return regex
