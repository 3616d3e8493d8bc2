"""Holds back what native code writes to stderr, so that it can be filtered or completed."""

import os

from . import source_manager


class Capture:
    """`with Capture() as capture:`, then `pieces()`: native text as (True, bytes), our own diagnostics in between as (False, bytes)."""

    def __enter__(self):
        self._file = os.memfd_create("stderr") if hasattr(os, "memfd_create") else _temporary()
        self._saved = os.dup(2)
        self._notes: list[tuple[int, bytes]] = []
        os.dup2(self._file, 2)
        source_manager.captures.append(self)
        return self

    def note(self, text: bytes):
        self._notes.append((os.lseek(self._file, 0, os.SEEK_CUR), text))

    def __exit__(self, *_):
        source_manager.captures.remove(self)
        os.dup2(self._saved, 2)
        os.close(self._saved)
        self._data = os.pread(self._file, os.lseek(self._file, 0, os.SEEK_CUR), 0)
        os.close(self._file)

    def pieces(self):
        at = 0
        for offset, text in self._notes:
            if offset > at:
                yield True, self._data[at:offset]
            yield False, text
            at = offset
        if at < len(self._data):
            yield True, self._data[at:]

    def native(self) -> bytes:
        return self._data


def _temporary() -> int:
    import tempfile

    with tempfile.TemporaryFile() as stream:
        return os.dup(stream.fileno())
