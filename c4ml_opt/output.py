"""Output files that appear whole or not at all."""

import os
import stat
import sys
from contextlib import contextmanager

from . import _record
from .diagnostics import PlainError


def open_stream(path: str):
    """A binary stream to `path` (`-` is stdout). A regular file is written under another name until `publish`."""
    if path == "-":
        return os.fdopen(os.dup(1), "wb")
    try:
        return os.fdopen(_open_temporary(os.path.realpath(path)), "wb")
    except OSError as error:
        raise PlainError(f"cannot open output file '{path}': {error.strerror}") from None


def _open_temporary(path: str) -> int:
    if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
        return os.open(path, os.O_WRONLY)
    mode = stat.S_IMODE(os.stat(path).st_mode) if os.path.exists(path) else None
    if mode is not None:
        os.close(os.open(path, os.O_WRONLY))  # a file that may not be written is refused, though a rename would do
    temporary = f"{path}.{os.getpid()}.tmp"
    fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    if mode is not None:
        os.fchmod(fd, mode)
    _record.current.add_output(temporary, path)
    return fd


@contextmanager
def written(path: str):
    """`with written(path) as stream:` for one whole output; outside a guarded tool it is published at the end."""
    with open_stream(path) as stream:
        yield stream
    if not _record.current.guarded:
        publish(_record.current)
        _record.current.clear_outputs()


def publish(record) -> int:
    """Puts every finished output in its place; the exit status."""
    for temporary, path in record.outputs:
        try:
            os.replace(temporary, path)
        except OSError as error:
            sys.stderr.write(f"cannot open output file '{path}': {error.strerror}\n")
            discard(record)
            return 1
    return 0


def discard(record):
    """Removes the outputs of a failed run."""
    for temporary, _ in record.outputs:
        try:
            os.unlink(temporary)
        except OSError:
            pass
