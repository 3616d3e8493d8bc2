"""Loads an object into this process and calls it; always run inside a forked child."""

import ctypes
import faulthandler
import os
import platform
import struct
from dataclasses import dataclass

import numpy as np

from ..diagnostics import UserError
from . import openmp, symbols, timing
from .buffers import Buffer
from .libraries import load as load_library
from .packed import SYMBOL
from .signature import Signature

#: MLIR's memref.get_global puts this in place of the allocated pointer.
GLOBAL = 0xDEADBEEF
ARCH_PRCTL, ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA = 158, 0x1023, 18
#: Libraries besides the C library that any code may use.
ALWAYS = ("libm.so.6", "libgcc_s.so.1")


@dataclass(frozen=True)
class Work:
    """What to load and how long to time it (not at all without `effort`); with one thread the timed calls stay on one processor."""

    objects: list[bytes]
    libraries: list[str]
    effort: timing.Effort | None = None
    threads: int = 1
    silent: bool = False


def missing(names, libraries=()) -> list[str]:
    """Those of `names` that neither the C library, libm, libgcc nor `libraries` define."""
    handles = [ctypes.CDLL(None), *map(load_library, [*ALWAYS, *libraries])]
    return sorted(name for name in names if name != "_GLOBAL_OFFSET_TABLE_" and not any(hasattr(handle, name) for handle in handles))


def call(work: Work, signature: Signature, buffers: list):
    """Calls the entry once, then as often as `work.effort` says to time it.

    Returns (results as arrays, raw memory of each buffer, wall seconds and CPU seconds of each timed call). `buffers`
    holds a Buffer for each array argument and a numpy array for each scalar.
    """
    _prepare(work)
    _define(work)
    function, clock = _load(work.objects, work.libraries)
    frame = _Frame(signature, buffers)
    if work.silent:
        _silence()
    function(frame.slots)
    values = frame.results()
    memory = [buffer.raw.copy() if work.effort else buffer.raw for buffer in buffers if isinstance(buffer, Buffer)]
    ctypes.CDLL(None).fflush(None)
    if not work.effort:
        return values, memory, [], []
    _silence()
    frame.find_owned()
    frame.free()
    return values, memory, *clock.measure(frame, work.effort)


def _load(objects: list[bytes], libraries):
    """The entry's wrapper, and what is needed to time it."""
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    for library in (*ALWAYS, *map(str, libraries)):
        llvm.load_library_permanently(library)
    machine = llvm.Target.from_default_triple().create_target_machine(jit=True)
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(timing.HELPERS), machine)
    for obj in objects:
        engine.add_object_file(llvm.ObjectFileRef.from_data(obj))
    engine.finalize_object()
    entry = engine.get_function_address(SYMBOL)
    function = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(entry)
    function.engine = engine
    return function, timing.Clock(entry, *map(engine.get_function_address, timing.NAMES))


def _define(work: Work):
    """Gives the code OpenMP's functions from a library that no other code of the process, nor its parent, has used."""
    import llvmlite.binding as llvm

    copy = openmp.own_copy(work.libraries)
    for name in set().union(*map(symbols.undefined, work.objects)) if copy else ():
        if name.startswith(openmp.PREFIXES):
            llvm.add_symbol(name, ctypes.cast(getattr(copy, name), ctypes.c_void_p).value)


def _prepare(work: Work):
    faulthandler.disable()
    # What the code prints before it aborts (cf.assert) must not be lost in the C library's buffer.
    libc = ctypes.CDLL(None)
    libc.setvbuf(ctypes.c_void_p.in_dll(libc, "stdout"), None, 1, 0)
    if platform.machine() == "x86_64":
        # Linux gives a process AMX's tiles only where it asks for them; elsewhere this fails, harmlessly.
        libc.syscall(ARCH_PRCTL, ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA)
    os.environ["OMP_NUM_THREADS"] = str(work.threads)
    if work.effort and work.threads == 1 and hasattr(os, "sched_setaffinity"):
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

    def find_owned(self):
        """Notes the descriptors of results that own memory after a call: not that of arguments, not globals, none twice."""
        owners = {}
        for value, memory in zip(self.signature.results, self.outputs):
            if value.is_buffer:
                owners.setdefault(struct.unpack_from("<Q", memory)[0], address(memory))
        self.owned = np.array([at for pointer, at in owners.items() if pointer not in self.inputs | {0, GLOBAL}], np.uint64)

    def free(self):
        """Frees what the results own, once after each call."""
        libc = ctypes.CDLL(None)
        for at in self.owned:
            slot = ctypes.c_void_p.from_address(int(at))
            libc.free(slot)
            slot.value = None


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
