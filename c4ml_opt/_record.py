"""What the working process tells the one that guards it: the step, the input, the outputs, in shared memory."""

import mmap
import struct

SIZE = 64 << 10
HEAD = struct.Struct("<dBHHHBB")  # timeout, crashed, lengths of step, input name and outputs, passes, careful
STEP, INPUT, OUTPUTS = 64, 4096, 12288


class Record:
    """A page of facts; `Record.shared()` keeps it in memory that a forked child shares."""

    def __init__(self, memory, guarded: bool = False):
        self._memory, self.guarded = memory, guarded
        self.stdin_copy: int | None = None

    @classmethod
    def shared(cls):
        return cls(mmap.mmap(-1, SIZE), True)

    def _get(self, field: int):
        return HEAD.unpack_from(self._memory)[field]

    def _set(self, field: int, value):
        head = list(HEAD.unpack_from(self._memory))
        head[field] = value
        HEAD.pack_into(self._memory, 0, *head)

    def _text(self, start: int, field: int) -> str:
        return bytes(self._memory[start : start + self._get(field)]).decode("utf-8", "surrogateescape")

    def _set_text(self, start: int, end: int, field: int, text: str):
        data = text.encode("utf-8", "surrogateescape")[: end - start]
        self._memory[start : start + len(data)] = data
        self._set(field, len(data))

    timeout = property(lambda self: self._get(0), lambda self, value: self._set(0, value))
    #: whether the step is the run of several passes
    passes = property(lambda self: bool(self._get(5)), lambda self, value: self._set(5, value))
    #: whether this is the second, quiet run that finds out which of them crashes
    careful = property(lambda self: bool(self._get(6)), lambda self, value: self._set(6, value))
    crashed = property(lambda self: bool(self._get(1)), lambda self, value: self._set(1, value))
    step = property(
        lambda self: self._text(STEP, 2) or "start-up", lambda self, value: self._set_text(STEP, INPUT, 2, value)
    )
    input = property(lambda self: self._text(INPUT, 3), lambda self, value: self._set_text(INPUT, OUTPUTS, 3, value))

    @property
    def outputs(self) -> list[tuple[str, str]]:
        """Pairs of a temporary file and the file it becomes after success."""
        names = self._text(OUTPUTS, 4).split("\0")[:-1]
        return list(zip(names[::2], names[1::2], strict=True))

    def add_output(self, temporary: str, path: str):
        text = self._text(OUTPUTS, 4) + f"{temporary}\0{path}\0"
        if len(text.encode("utf-8", "surrogateescape")) > SIZE - OUTPUTS:
            raise OSError("too many output files")
        self._set_text(OUTPUTS, SIZE, 4, text)

    def clear_outputs(self):
        self._set(4, 0)


current = Record(bytearray(SIZE))
