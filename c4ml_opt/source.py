"""Reads the input of a tool, and keeps what a reproducer needs of it."""

import os
import stat

from . import _record
from .diagnostics import PlainError


def read(path: str) -> bytes:
    """The bytes of `path`; `-` is stdin."""
    record = _record.current
    record.input = path
    try:
        if path != "-":
            with open(path, "rb", buffering=0) as stream:
                return stream.read()
        with open(0, "rb", buffering=0, closefd=False) as stream:
            data = stream.read()
    except OSError as error:
        raise PlainError(f"cannot open input file '{path}': {error.strerror}") from None
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
