"""Output files that appear whole or not at all."""

import errno
import os
import stat
import sys

from . import _record
from .diagnostics import PlainError


class Stream:
    """Binary output to `path` (`-` is stdout), a context manager.

    A regular file is written under another name; it appears when the guarded tool succeeds, or at `close` in an unguarded one.
    """

    def __init__(self, path: str):
        self.path = path = os.devnull if _record.current.careful else path
        try:
            self._fd = 1 if path == "-" else _open_temporary(os.path.realpath(path))
        except OSError as error:
            raise PlainError(f"cannot open output file '{path}': {error.strerror}") from None
        self._block = 0 if os.isatty(self._fd) else os.fstat(self._fd).st_blksize
        self._pending = bytearray()

    def write(self, data):
        """Whole blocks go out at once and the rest waits, as in LLVM's streams: so both interleave alike with stderr."""
        whole = len(data) + len(self._pending)
        whole -= whole % self._block if self._block else 0
        if whole:
            head = whole - len(self._pending)
            self._put(self._pending)
            self._put(memoryview(data)[:head])
            self._pending = bytearray(memoryview(data)[head:])
        else:
            self._pending += data

    def _put(self, data):
        try:
            while data:
                data = data[os.write(self._fd, data) :]
        except OSError as error:
            raise _failed(error) from None

    def make_executable(self):
        mode = os.fstat(self._fd).st_mode
        if stat.S_ISREG(mode):
            os.fchmod(self._fd, stat.S_IMODE(mode) | (mode & 0o444) >> 2)

    def send_file(self, source: int, offset: int):
        """Appends what stands in the file `source` from `offset` on, without reading it here where the system can do that."""
        self.flush()
        size = os.fstat(source).st_size
        try:
            while offset < size:
                offset += os.sendfile(self._fd, source, offset, size - offset)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise _failed(error) from None
            self._put(os.pread(source, size - offset, offset))

    def flush(self):
        self._put(self._pending)
        self._pending = bytearray()

    def close(self):
        self.flush()
        if self._fd != 1:
            os.close(self._fd)
        if not _record.current.guarded:
            publish(_record.current)
            _record.current.clear_outputs()

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.close()
        elif not _record.current.guarded:
            discard(_record.current)
            _record.current.clear_outputs()


written = Stream


def _failed(error):
    return PlainError(f"LLVM ERROR: IO failure on output stream: {error.strerror}")


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
