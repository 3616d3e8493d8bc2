"""Saves what is needed to replay a crash: the input and the shell line."""

import os
import shlex
import sys
import tempfile

from .source import reread_stdin


def save(record) -> str:
    """Writes a copy of the input next to `replay.sh` in a new folder; the note that tells of it, empty if it cannot."""
    try:
        folder = tempfile.mkdtemp(prefix="c4ml-crash-")
        line = _command(record, folder)
        with open(os.path.join(folder, "replay.sh"), "w", encoding="utf-8", errors="surrogateescape") as script:
            script.write(f"#!/bin/sh\ncd {shlex.quote(os.getcwd())}\n{line}\n")
    except OSError:
        return ""
    return f"note: reproducer in {folder}; replay with: {line}\n"


def _command(record, folder: str) -> str:
    name = record.input
    arguments = list(sys.argv[1:])
    if name and (data := _read(name, record.stdin_copy)) is not None:
        saved = os.path.join(folder, "input.mlir" if name == "-" else os.path.basename(name))
        with open(saved, "wb") as copy:
            copy.write(data)
        if name in arguments:
            arguments[arguments.index(name)] = saved
        else:
            arguments.insert(0, saved)
    return shlex.join([*_tool(), *arguments])


def _tool() -> list[str]:
    name = os.path.basename(sys.argv[0])
    return [name] if not name.endswith(".py") else [sys.executable, sys.argv[0]]


def _read(name: str, copy: int | None) -> bytes | None:
    try:
        if name != "-":
            with open(name, "rb") as stream:
                return stream.read()
        return reread_stdin(copy)
    except OSError:
        return None
