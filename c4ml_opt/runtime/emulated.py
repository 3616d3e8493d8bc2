"""Runs an object under a target's emulator, in an executable made with the driver of driver.c."""

import ctypes
import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from .. import isolation
from ..diagnostics import UserError
from ..isolation import NativeCrash
from ..target import Target
from . import counting, linking
from .buffers import Buffer
from .signature import Signature

PR_SET_PDEATHSIG = 1
OUTPUT = 3  # the file that driver.c writes to


class Executable:
    """The linked program of one object, and how to start it; it lies in memory, so that no file outlives a killed tool."""

    def __init__(self, objects: list[bytes], target: Target):
        self.target = target
        isolation.step(f"linking for target '{target.name}'")
        self.program = linking.link(objects, target)
        self._file = os.fdopen(_memory(self.program), "rb")

    @property
    def path(self) -> str:
        return f"/proc/self/fd/{self._file.fileno()}"

    def call(self, signature: Signature, buffers: list, *, command: list[str], repeat: int = 0, timeout: float | None = None):
        """As `host.call`: (results, raw memory of each buffer, wall seconds and no CPU seconds of each timed call)."""
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as got:
            given.write(encode(signature, buffers, repeat))
            given.seek(0)
            step = f"running @{signature.name} under {os.path.basename(command[0])}"
            _start([*command, self.path], given, got, self._file, timeout, step, self.target)
            got.seek(0)
            return decode(got.read(), signature, buffers, repeat)


def _memory(program: bytes) -> int:
    """A file descriptor, above those that the program uses, of a file in memory."""
    low = os.memfd_create("program")
    fd = fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, 2 * OUTPUT)
    os.close(low)
    with os.fdopen(os.dup(fd), "wb") as stream:
        stream.write(program)
    os.fchmod(fd, 0o700)
    return fd


def command(target: Target, vector_length: int | None = None, streaming: int | None = None) -> list[str]:
    """The emulator's command line for vector lengths in bits (default: the first that the target names)."""
    vector = _length(target, "vector length", "vl", vector_length, target.run.vector_lengths)
    streaming = _length(target, "streaming vector length", "svl", streaming, target.run.streaming_vector_lengths)
    values = {"vl_bits": vector, "vl_bytes": vector // 8, "svl_bits": streaming, "svl_bytes": streaming // 8}
    line = [part.format(**values) for part in target.run.emulator]
    found = shutil.which(line[0])
    if not found:
        raise UserError(f"no {line[0]} on this machine to run code for target '{target.name}'; install it (Debian, Ubuntu: apt install qemu-user)")
    return [found, *line[1:]]


def _length(target: Target, what: str, key: str, wanted: int | None, known: tuple[int, ...]) -> int:
    if wanted is None:
        return known[0] if known else 0
    if not any(f"{{{key}_" in part for part in target.run.emulator):
        raise UserError(f"target '{target.name}' has no {what} to choose")
    if known and wanted not in known:
        raise UserError(f"target '{target.name}' cannot run with a {what} of {wanted} bits; its lengths are {', '.join(map(str, known))}")
    return wanted


def _start(line, given, got, program, timeout, step, target):
    def child():
        import resource

        os.dup2(got.fileno(), OUTPUT)
        # An emulator must not outlive a tool that is killed.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    isolation.step(step)
    sys.stdout.flush()
    try:
        done = subprocess.run(line, stdin=given, stderr=subprocess.PIPE, timeout=timeout, preexec_fn=child, pass_fds=(OUTPUT, program.fileno()))
    except subprocess.TimeoutExpired:
        raise NativeCrash(f"{step} timed out after {timeout:g} s") from None
    said = done.stderr.decode(errors="replace")
    status = done.returncode if done.returncode <= 128 else 128 - done.returncode
    if status == 0:
        os.write(2, done.stderr)
        return
    hint = ""
    if status == -4:
        hint = f"; {os.path.basename(line[0])} ({' '.join(line[1:-1])}) may not implement an instruction of target '{target.name}'"
    end = f"crashed ({_signal_name(-status)})" if status < 0 else f"ended with exit status {status}"
    said = "\n".join(text for text in said.splitlines() if not text.startswith("qemu: uncaught target signal"))
    raise NativeCrash(f"{step} {end}{hint}" + (f"\n{said}" if said else ""))


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def encode(signature: Signature, buffers: list, repeat: int) -> bytes:
    """What driver.c reads: counts, then each argument with its contents, then each result's size."""
    parts = [_words(len(buffers), len(signature.results), repeat)]
    for value, buffer in zip(signature.arguments, buffers):
        if isinstance(buffer, Buffer):
            kind = 2 if value.kind == "unranked" else 1
            parts += [_words(kind, buffer.view.ndim, *buffer.fields(), len(buffer.raw), buffer.origin), buffer.raw.tobytes()]
        else:
            data = buffer.tobytes()
            parts += [_words(0, len(data)), data]
    for value in signature.results:
        count = value.dtype.itemsize * (1 if value.is_buffer else int(np.prod(value.shape, dtype=int)))
        parts.append(_words(int(value.is_buffer), len(value.shape), count))
    return b"".join(parts)


def decode(data: bytes, signature: Signature, buffers: list, repeat: int):
    reader = _Reader(data)
    arrays = []
    for value in signature.results:
        shape = reader.words(len(value.shape)) if value.is_buffer else value.shape
        if any(want is not None and want != got for want, got in zip(value.shape, shape)):
            raise UserError(f"a result of type '{value.type}' came back with the sizes {'x'.join(map(str, shape))}: the code returned a wrong descriptor")
        arrays.append(reader.array(shape, value.dtype))
    memory = [reader.array((len(buffer.raw),), np.dtype(np.uint8)) for buffer in buffers if isinstance(buffer, Buffer)]
    return arrays, memory, [nanoseconds / 1e9 for nanoseconds in reader.words(repeat)], []


def count(executable: Executable, signature: Signature, buffers: list, assembly: str, *, command: list[str], timeout=None) -> counting.Counts:
    """Instruction counts of one call."""
    with tempfile.TemporaryDirectory(prefix="c4ml-count-") as folder:
        path = Path(folder) / "counts.txt"
        plugin = counting.plugin(command[0])
        executable.call(signature, buffers, command=[*command, "-plugin", f"{plugin},out={path}"], timeout=timeout)
        where = " ".join([os.path.basename(command[0]), *command[1:]])
        return counting.read(path, executable.program, assembly, where)


class _Reader:
    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def words(self, count: int) -> tuple[int, ...]:
        values = struct.unpack_from(f"<{count}q", self.data, self.at)
        self.at += 8 * count
        return values

    def array(self, shape, dtype) -> np.ndarray:
        count = int(np.prod(shape, dtype=int))
        values = np.frombuffer(self.data, dtype, count, self.at) if count else np.empty(0, dtype)
        self.at += count * dtype.itemsize
        return values.reshape(shape).copy()


def _words(*values: int) -> bytes:
    return struct.pack(f"<{len(values)}q", *values)
