"""Loads an object into this process and calls it; always run inside a forked child."""

import ctypes
import faulthandler
import os
import struct
import time
from dataclasses import dataclass

import numpy as np

from ..diagnostics import UserError
from .buffers import Buffer
from .libraries import load as load_library
from .packed import SYMBOL
from .signature import Signature

#: MLIR's memref.get_global puts this in place of the allocated pointer.
GLOBAL = 0xDEADBEEF
#: Libraries besides the C library that any code may use.
ALWAYS = ("libm.so.6", "libgcc_s.so.1")


@dataclass(frozen=True)
class Work:
    """What to load and how often to call it; with one thread the timed calls stay on one processor."""

    objects: list[bytes]
    libraries: list[str]
    repeat: int = 0
    threads: int = 1
    silent: bool = False


def missing(names, libraries=()) -> list[str]:
    """Those of `names` that neither the C library, libm, libgcc nor `libraries` define."""
    handles = [ctypes.CDLL(None), *map(load_library, [*ALWAYS, *libraries])]
    return sorted(name for name in names if name != "_GLOBAL_OFFSET_TABLE_" and not any(hasattr(handle, name) for handle in handles))


def call(work: Work, signature: Signature, buffers: list):
    """Calls the entry once, then `work.repeat` timed times.

    Returns (results as arrays, raw memory of each buffer, wall seconds and CPU seconds of each timed call). `buffers`
    holds a Buffer for each array argument and a numpy array for each scalar.
    """
    _prepare(work)
    function, nothing = _load(work.objects, work.libraries)
    frame = _Frame(signature, buffers)
    if work.silent:
        _silence()
    function(frame.slots)
    values = frame.results()
    memory = [buffer.raw.copy() if work.repeat else buffer.raw for buffer in buffers if isinstance(buffer, Buffer)]
    ctypes.CDLL(None).fflush(None)
    seconds = _timed(function, nothing, frame, work.repeat) if work.repeat else ([], [])
    return values, memory, *seconds


# The caller's own cost is measured with a function that does nothing.
EMPTY = "define void @c4ml_nothing(ptr %slots) {\n  ret void\n}\n"


def _load(objects: list[bytes], libraries):
    """The entry's wrapper, and a function that does nothing."""
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    for library in (*ALWAYS, *map(str, libraries)):
        llvm.load_library_permanently(library)
    machine = llvm.Target.from_default_triple().create_target_machine(jit=True)
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(EMPTY), machine)
    for obj in objects:
        engine.add_object_file(llvm.ObjectFileRef.from_data(obj))
    engine.finalize_object()
    functions = [ctypes.CFUNCTYPE(None, ctypes.c_void_p)(engine.get_function_address(name)) for name in (SYMBOL, "c4ml_nothing")]
    functions[0].engine = engine
    return functions


def _prepare(work: Work):
    faulthandler.disable()
    # What the code prints before it aborts (cf.assert) must not be lost in the C library's buffer.
    libc = ctypes.CDLL(None)
    libc.setvbuf(ctypes.c_void_p.in_dll(libc, "stdout"), None, 1, 0)
    os.environ["OMP_NUM_THREADS"] = str(work.threads)
    if work.repeat and work.threads == 1 and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


class _Frame:
    """The slots of one call and the memory behind them."""

    def __init__(self, signature: Signature, buffers: list):
        self.signature, self.kept = signature, []
        self.inputs = {address(buffer.raw) + buffer.origin for buffer in buffers if isinstance(buffer, Buffer)}
        addresses = [self._argument(value, buffer) for value, buffer in zip(signature.arguments, buffers)]
        self.outputs = [np.zeros(_room(value), np.uint8) for value in signature.results]
        addresses += map(address, self.outputs)
        self.table = np.array([*addresses, 0], np.uint64)
        self.slots = address(self.table)

    def _argument(self, value, buffer) -> int:
        if not isinstance(buffer, Buffer):
            self.kept.append(np.frombuffer(buffer.tobytes() + bytes(16), np.uint8))
            return address(self.kept[-1])
        base = address(buffer.raw) + buffer.origin
        self.kept.append(np.array([base, base, *buffer.fields()], np.int64))
        descriptor = address(self.kept[-1])
        if value.kind == "unranked":
            self.kept.append(np.array([buffer.view.ndim, descriptor], np.int64))
            return address(self.kept[-1])
        return descriptor

    def results(self) -> list[np.ndarray]:
        return [_read(value, memory) for value, memory in zip(self.signature.results, self.outputs)]

    def free(self):
        """Frees what the results own: not arguments, not globals, nothing twice."""
        libc = ctypes.CDLL(None)
        owned = {struct.unpack_from("<Q", memory)[0] for value, memory in zip(self.signature.results, self.outputs) if value.is_buffer}
        for pointer in owned - self.inputs - {0, GLOBAL}:
            libc.free(ctypes.c_void_p(pointer))
        for memory in self.outputs:
            memory[:] = 0


def address(array: np.ndarray) -> int:
    return array.ctypes.data


def _room(value) -> int:
    """Bytes that a result takes: a descriptor, or a scalar or vector with what LLVM may pad it to."""
    if value.is_buffer:
        return 24 + 16 * len(value.shape)
    return max(16, 2 * value.dtype.itemsize * int(np.prod(value.shape, dtype=int)))


def _read(value, memory: np.ndarray) -> np.ndarray:
    if not value.is_buffer:
        count = int(np.prod(value.shape, dtype=int))
        return memory[: count * value.dtype.itemsize].view(value.dtype).reshape(value.shape).copy()
    rank, words = len(value.shape), memory.view(np.int64)
    aligned, offset = int(words[1]), int(words[2])
    shape, strides = words[3 : 3 + rank], words[3 + rank : 3 + 2 * rank]
    if any(want is not None and want != got for want, got in zip(value.shape, shape)) or (shape < 0).any():
        raise UserError(f"a result of type '{value.type}' came back with the sizes {'x'.join(map(str, shape))}: the code returned a wrong descriptor")
    if not all(shape):
        return np.empty(tuple(shape), value.dtype)
    item = value.dtype.itemsize
    steps = (shape - 1) * strides
    low, high = int(steps[steps < 0].sum()), int(steps[steps > 0].sum())
    start = aligned + (offset + low) * item
    span = np.ctypeslib.as_array(ctypes.cast(start, ctypes.POINTER(ctypes.c_uint8)), ((high - low + 1) * item,))
    return np.ndarray(tuple(shape), value.dtype, span, -low * item, tuple(strides * item)).copy()


def _silence():
    """Sends what the code prints from here on to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _timed(function, nothing, frame, repeat: int) -> tuple[list[float], list[float]]:
    _silence()
    frame.free()
    for _ in range(min(repeat, 10)):
        function(frame.slots)
        frame.free()
    idle = np.median(_clocked(nothing, frame, 100), axis=0)
    times = np.maximum(np.array(_clocked(function, frame, repeat)) - idle, 0)
    return list(times[:, 0]), list(times[:, 1])


def _clocked(function, frame, repeat: int) -> list[tuple[float, float]]:
    """(wall, CPU of the process) seconds of each call."""
    times = []
    for _ in range(repeat):
        cpu = time.process_time_ns()
        wall = time.perf_counter_ns()
        function(frame.slots)
        wall = time.perf_counter_ns() - wall
        cpu = time.process_time_ns() - cpu
        times.append((wall / 1e9, cpu / 1e9))
        frame.free()
    return times
