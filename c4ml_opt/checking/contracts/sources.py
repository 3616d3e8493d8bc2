"""Which files a pass of this project is made of, with their checksums, so that a contract of yesterday's code is not believed today."""

import os
import re
from functools import cache
from zlib import crc32

from ...registry import PACKAGE, registry

#: What runs every pass, upstream's too, whose contracts do not depend on it.
ENGINE = ("pipeline", "attributes.py", "diagnostics.py", "isolation.py", "mlir.py", "registry.py", "schedule.py", "schedule_check.py", "schedule_kinds.py", "session.py")
IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|.+)|import[ \t]+([\w.]+))", re.M)
DATA = re.compile(r"[\"']([\w.-]+\.(?:mlir|yaml|json|ll|c))[\"']")
PASS = re.compile(r"\w+(?:-\w+)+")
TARGET = "target.py"


@cache
def files_of(kind: str, name: str) -> tuple[str, ...]:
    """The file of a registered pass, schedule or pipeline and those that it imports, reads or runs, at any depth, relative to the package."""
    found, waiting = {}, [_relative(registry.find(kind, name).file)]
    while waiting:
        path = waiting.pop()
        if path not in found and path.split(os.sep)[0] not in ENGINE:
            found[path] = None
            waiting += _mentioned(path)
    return tuple(sorted(found))


def asks_target(kind: str, name: str) -> bool:
    """Whether what it does may depend on the target."""
    return TARGET in files_of(kind, name)


@cache
def checksum(path: str) -> int:
    """Of one file below the package; -1 where it cannot be read."""
    try:
        with open(os.path.join(PACKAGE, path), "rb", buffering=0) as file:
            return crc32(file.read())
    except OSError:
        return -1


def _mentioned(path):
    with open(os.path.join(PACKAGE, path), encoding="utf-8") as file:
        text = file.read()
    if not path.endswith(".py") or "run_pipeline" in text:
        yield from _passes(text)
    if not path.endswith(".py"):
        return
    for data in DATA.findall(text):
        yield from _existing(os.path.join(os.path.dirname(path), data))
    for match in IMPORT.finditer(text):
        base = _folder(path, match[1] if match[1] is not None else match[3])
        if base is not None:
            names = [name.split(" as ")[0].strip(" ()\n\t") for name in (match[2] or "").split(",")]
            for name in ("", *names):
                yield from _existing(f"{os.path.join(base, name) if name else base}.py", os.path.join(base, name, "__init__.py"))


def _passes(text):
    """The files of what a text runs by name."""
    for name in set(PASS.findall(text)):
        for kind in ("pass", "schedule", "pipeline"):
            entry = registry.entries(kind).get(name)
            if entry is not None:
                yield _relative(entry.file)


def _folder(path, module):
    """The path below the package of a module that a file names, None for foreign ones."""
    name = module.lstrip(".")
    if name == module:
        return os.path.join("", *name.split(".")[1:]) if name.split(".")[0] == "c4ml_opt" else None
    base = os.path.dirname(path)
    for _ in range(len(module) - len(name) - 1):
        base = os.path.dirname(base)
    return os.path.join(base, *filter(None, name.split(".")))


def _existing(*paths):
    return [p for p in paths if os.path.isfile(os.path.join(PACKAGE, p))]


def _relative(file):
    return os.path.relpath(file, PACKAGE)
