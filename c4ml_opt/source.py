"""Reads the input of a tool, and keeps what a reproducer needs of it."""

import os
import stat

from . import _record
from .diagnostics import PlainError


class Input:
    """A tool's input: `name` as messages say it, `path` of a regular file that native code can read by itself, else None."""

    def __init__(self, path: str):
        self.name, self._given, self._data = "<stdin>" if path == "-" else path, path, None
        _record.current.input = path
        self.path = path if path != "-" and _is_plain(path) else None
        if self.path is None:
            self._data = read(path)

    @property
    def data(self) -> bytes:
        if self._data is None:
            self._data = read(self._given)
        return self._data


def _is_plain(path: str) -> bool:
    try:
        path.encode()
        fd = os.open(path, os.O_RDONLY)
    except OSError as error:
        raise _cannot_open(path, error) from None
    except UnicodeEncodeError:
        return False
    try:
        return stat.S_ISREG(os.fstat(fd).st_mode)
    finally:
        os.close(fd)


def _cannot_open(path, error):
    return PlainError(f"cannot open input file '{path}': {error.strerror}")


def read(path: str) -> bytes:
    """The bytes of `path`; `-` is stdin. Raises PlainError as mlir-opt words it."""
    record = _record.current
    record.input = path
    if record.careful and path == "-":
        return reread_stdin(record.stdin_copy)
    try:
        if path != "-":
            with open(path, "rb", buffering=0) as stream:
                return stream.read()
        with open(0, "rb", buffering=0, closefd=False) as stream:
            data = stream.read()
    except OSError as error:
        raise _cannot_open(path, error) from None
    if record.stdin_copy is not None:
        with open(record.stdin_copy, "wb", buffering=0, closefd=False) as copy:
            copy.write(data)
    return data


def stdin_copy() -> int | None:
    """A file in memory for a copy of stdin where that can be read only once."""
    try:
        regular = stat.S_ISREG(os.fstat(0).st_mode)
    except OSError:
        return None
    return None if regular or not hasattr(os, "memfd_create") else os.memfd_create("stdin")


def reread_stdin(copy: int | None) -> bytes:
    """What `read("-")` returned, from the process that did not read it."""
    fd = 0 if copy is None else copy
    return os.pread(fd, os.fstat(fd).st_size, 0)
