"""Finds passes, pipelines, schedules, dialects and targets by file name."""

import ast
import difflib
import importlib.util
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = Path(__file__).parent
FOLDERS = {
    "pass": ("transforms", (".py",)),
    "pipeline": ("pipelines", (".yaml",)),
    "schedule": ("schedules", (".mlir", ".py")),
    "dialect": ("dialects", (".py", ".irdl.mlir")),
    "target": ("targets", (".yaml",)),
}


class UnknownName(ValueError):
    """No entry of that kind and name; the message suggests the nearest ones."""


@dataclass(frozen=True)
class Entry:
    kind: str
    name: str
    path: Path

    @cached_property
    def summary(self) -> str:
        """First sentence of the Python docstring, of the leading comment, or the YAML's `summary:`."""
        text = self.path.read_text(encoding="utf-8")
        if self.path.suffix == ".py":
            return (ast.get_docstring(ast.parse(text)) or "").split("\n\n")[0]
        for line in text.splitlines():
            if line.startswith("summary:"):
                return line.partition(":")[2].strip().strip("\"'")
            if line.startswith("//") and "RUN:" not in line:
                return line.lstrip("/ ")
        return ""

    def load(self):
        """The Python module of a `.py` entry, imported once."""
        name = f"c4ml_opt._registered.{self.kind}.{self.name.replace('-', '_')}"
        if name not in sys.modules:
            spec = importlib.util.spec_from_file_location(name, self.path)
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
        return sys.modules[name]


class Registry:
    """Entries of the package's own folders, then of plugin folders laid out the same way."""

    def __init__(self):
        self._entries: dict[str, dict[str, Entry]] = {}
        self.roots = [PACKAGE]

    def add_plugin(self, root: Path):
        self.roots.append(root)
        self._entries.clear()

    def entries(self, kind: str) -> dict[str, Entry]:
        if kind not in self._entries:
            folder, suffixes = FOLDERS[kind]
            self._entries[kind] = found = {}
            for root in self.roots:
                for path in sorted((root / folder).rglob("*")):
                    suffix = next((s for s in suffixes if path.name.endswith(s)), None)
                    if suffix and not path.name.startswith("_"):
                        name = path.name.removesuffix(suffix).replace("_", "-")
                        found[name] = Entry(kind, name, path)
        return self._entries[kind]

    def find(self, kind: str, name: str) -> Entry:
        entries = self.entries(kind)
        if name in entries:
            return entries[name]
        near = difflib.get_close_matches(name, entries, 3)
        hint = f"; did you mean {' or '.join(repr(n) for n in near)}?" if near else f"; see --list-{kind}s"
        raise UnknownName(f"unknown {kind} '{name}'{hint}")


registry = Registry()
