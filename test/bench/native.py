"""A compiled function that is called in this process, as often as a measurement asks."""

import ctypes

import numpy as np

from c4ml_opt.runtime import Program, host

_free = ctypes.CDLL(None).free
_free.argtypes, _free.restype = [ctypes.c_void_p], None


class Native:
    """`text`'s @main compiled for `target` by its schedule (or `pipeline`), bound to `inputs`; call it to run it."""

    def __init__(self, text: str, inputs, target="host", pipeline="builtin.module(x86-tensor)", libraries=()):
        self.program = Program(text, "main", target, pipeline=pipeline, libraries=libraries)
        self._buffers = self.program.bind(inputs)
        self._function, _ = host._load(self.program._objects(), self.program._libraries())
        self._frame = host._Frame(self.program.signature, self._buffers)

        self._function(self._frame.slots)
        self._owns = any(self._allocated())
        self._frame.find_owned()
        self._frame.free()
        self._slots = self._frame.slots
        self._pointers = [memory[:8].view(np.uint64) for memory in self._frame.outputs]

    def _allocated(self):
        """Whether each result is memory of its own rather than an argument's."""
        for memory in self._frame.outputs:
            yield int(memory[:8].view(np.uint64)[0]) not in self._frame.inputs

    def __call__(self):
        self._function(self._slots)
        if self._owns:
            for pointer in self._pointers:
                _free(int(pointer[0]))

    def results(self) -> list[np.ndarray]:
        self._function(self._frame.slots)
        return self._frame.results()
