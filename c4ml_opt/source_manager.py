"""Prints messages about places in source text exactly as LLVM's SourceMgr does."""

import os
from bisect import bisect_right

TAB = 8


def write_error(text: bytes):
    """Writes to stderr at once, as LLVM's errs() does."""
    if captures:
        captures[-1].note(text)
        return
    while text:
        text = text[os.write(2, text) :]


captures: list = []  # what holds stderr back for a while, see stderr_capture.py


class Buffer:
    """One source text; `load` gives its bytes when a message first needs them."""

    def __init__(self, name: str, load):
        self.name, self._load, self._data, self._starts = name, load, None, None

    @property
    def data(self) -> bytes:
        if self._data is None:
            self._data = self._load()
        return self._data

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            data, self._starts, at = self.data, [0], -1
            while (at := data.find(b"\n", at + 1)) >= 0:
                self._starts.append(at + 1)
        return self._starts

    def offset(self, line: int, column: int) -> int | None:
        """The byte at that line and column, both from 1; None where the text has no such place."""
        starts = self._line_starts()
        if not 0 < line <= len(starts):
            return None
        start, skip = starts[line - 1], max(column - 1, 0)
        between = self.data[start : start + skip]
        if start + skip > len(self.data) or b"\n" in between or b"\r" in between:
            return None
        return start + skip

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line_at(self, offset: int) -> tuple[int, bytes]:
        """Where the line of `offset` starts, and its text; `\\r` ends a line here too."""
        data = self.data
        start = max(data.rfind(b"\n", 0, offset), data.rfind(b"\r", 0, offset)) + 1
        ends = [e for e in (data.find(b"\n", offset), data.find(b"\r", offset)) if e >= 0]
        return start, data[start : min(ends, default=len(data))]


class SourceManager:
    """The buffers that messages may point into; files named by a location are read when they exist."""

    def __init__(self, main: Buffer):
        self.main = main
        self._buffers: dict[str, Buffer | None] = {main.name: main}

    def buffer(self, name: str) -> Buffer | None:
        if name not in self._buffers:
            self._buffers[name] = self._read(name)
        return self._buffers[name]

    @staticmethod
    def _read(name):
        try:
            with open(name, "rb") as stream:
                data = stream.read()
        except (OSError, ValueError):
            return None
        return Buffer(name, lambda: data)

    def message(self, kind: str, text: str, buffer: Buffer | None = None, offset: int | None = None, length: int = 0) -> bytes:
        """The message with its source line and caret; `length` bytes from `offset` on are underlined."""
        body = f"{kind}: {text}\n".encode("utf-8", "surrogateescape")
        if buffer is None or offset is None:
            return b"<unknown>:0: " + body
        line, column = buffer.place(offset)
        name = "<stdin>" if buffer.name == "-" else buffer.name
        head = f"{name}:{line}:{column}: ".encode("utf-8", "surrogateescape")
        start, source = buffer.line_at(offset)
        return head + body + _source_line(source) + _caret_line(source, offset - start, length)


def _source_line(line: bytes) -> bytes:
    out, column = bytearray(), 0
    for part in line.split(b"\t"):
        out += part
        column += len(part)
        pad = TAB - column % TAB
        out += b" " * pad
        column += pad
    return bytes(out[: len(out) - pad]) + b"\n"


def _caret_line(line: bytes, column: int, length: int) -> bytes:
    if not line.isascii():
        return b""
    marks = bytearray(b" " * (len(line) + 1))
    end = min(column + length, len(line))
    marks[column:end] = b"~" * (end - column)
    marks[min(column, len(line))] = ord("^")
    marks = marks.rstrip(b" ")
    out, width = bytearray(), 0
    for i, mark in enumerate(marks):
        repeat = TAB - width % TAB if line[i : i + 1] == b"\t" else 1
        out += bytes([mark]) * repeat
        width += repeat
    return bytes(out) + b"\n"
