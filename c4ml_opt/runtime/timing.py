"""Times calls of a compiled function, without the cost of calling it from Python."""

import ctypes
import math
import time
from dataclasses import dataclass

import numpy as np

NAMES = ("c4ml_nothing", "c4ml_repeat")
HELPERS = """
define void @c4ml_nothing(ptr %slots) {
  ret void
}

declare void @free(ptr)

; Calls a function again and again; after each call it frees what the descriptors in the table `owned` hold.
define void @c4ml_repeat(ptr %function, ptr %slots, i64 %count, ptr %owned, i64 %descriptors) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %called ]
  call void %function(ptr %slots)
  br label %release

release:
  %j = phi i64 [ 0, %loop ], [ %later, %one ]
  %left = icmp ult i64 %j, %descriptors
  br i1 %left, label %one, label %called

one:
  %at = getelementptr ptr, ptr %owned, i64 %j
  %descriptor = load ptr, ptr %at
  %memory = load ptr, ptr %descriptor
  call void @free(ptr %memory)
  %later = add i64 %j, 1
  br label %release

called:
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %count
  br i1 %more, label %loop, label %done

done:
  ret void
}
"""
WARM_UP = 10  # calls
LEAST = 3  # samples of any time, however long they take
SAMPLE = 5e-5  # seconds: shorter calls are timed several at a time
FLOOR = 1e-10  # seconds that any call takes
MOST = 1 << 16  # calls in a sample


@dataclass(frozen=True)
class Effort:
    """How long to time: `samples` calls, fewer where they would take more than `enough` seconds, or are no short ones and slower than `hopeless` seconds each."""

    samples: int
    enough: float = math.inf
    hopeless: float = math.inf


class Clock:
    """Addresses of the function, and of the helpers in the order of NAMES."""

    def __init__(self, function: int, nothing: int, repeat: int):
        self.function, self.nothing = function, nothing
        types = ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p, ctypes.c_int64
        self.repeat = ctypes.CFUNCTYPE(None, *types)(repeat)

    def measure(self, frame, effort: Effort) -> tuple[list[float], list[float]]:
        """Wall and CPU seconds of a call, once a sample. What a single call leaves to free is freed after its time is taken."""
        warm = self._sample(self.function, frame, Effort(min(effort.samples, WARM_UP), effort.enough / 4), 1)
        # Of a short call this is mostly what calling costs.
        if min(wall for wall, _ in warm) > max(effort.hopeless, SAMPLE):
            return tuple(map(list, zip(*warm)))
        calls = self._calls(frame, warm)
        # The middle one by sorting: np.median would load numpy.ma, 18 ms.
        idle = np.sort(self._sample(self.nothing, frame, Effort(100), calls), axis=0)[50]
        times = np.maximum((np.array(self._sample(self.function, frame, effort, calls)) - idle) / calls, FLOOR)
        return times[:, 0].tolist(), times[:, 1].tolist()

    def _calls(self, frame, single) -> int:
        """How many calls take about as long as SAMPLE; `single` are the times of one."""
        calls, times = 1, single
        while min(wall for wall, _ in times) < SAMPLE / 2 and calls < MOST:
            calls *= 4
            times = self._sample(self.function, frame, Effort(LEAST), calls)
        return calls

    def _sample(self, function: int, frame, effort: Effort, calls: int) -> list[tuple[float, float]]:
        called = function == self.function
        owned = frame.owned if called and calls > 1 else frame.owned[:0]
        arguments = function, frame.slots, calls, owned.ctypes.data, len(owned)
        times, end = [], time.perf_counter() + effort.enough
        while len(times) < effort.samples and (len(times) < LEAST or time.perf_counter() < end):
            cpu, wall = time.process_time_ns(), time.perf_counter_ns()
            self.repeat(*arguments)
            wall, cpu = time.perf_counter_ns() - wall, time.process_time_ns() - cpu
            times.append((wall / 1e9, cpu / 1e9))
            if called and not len(owned):
                frame.free()
        return times
