"""Finds passes, pipelines, schedules, dialects, targets and transform operations by file name."""

import importlib
import importlib.machinery
import importlib.util
import os
import sys
import types
from functools import cached_property
from pathlib import Path

PACKAGE = Path(__file__).parent
FOLDERS = {
    "pass": ("transforms", (".py",)),
    "pipeline": ("pipelines", (".yaml",)),
    "schedule": ("schedules", (".mlir", ".py")),
    "dialect": ("dialects", (".py", ".irdl.mlir")),
    "target": ("targets", (".yaml",)),
    "transform-op": ("transform_ops", (".py",)),
}
ENTRY_POINTS = "c4ml_opt.plugins"


class UnknownName(ValueError):
    """No entry of that kind and name; the message suggests the nearest ones."""


class DuplicateName(ValueError):
    """Two files claim one name."""


class Entry:
    """One registered thing: its kind, name, file, and the root folder that it was found under."""

    def __init__(self, kind: str, name: str, path: Path, root: "Root"):
        self.kind, self.name, self.path, self.root = kind, name, path, root

    def __repr__(self):
        return f"Entry({self.kind}, {self.name}, {self.path})"

    @cached_property
    def summary(self) -> str:
        """First sentence of the Python docstring, of the leading comment, or the YAML's `summary:`."""
        text = self.path.read_text(encoding="utf-8", errors="replace")
        if self.path.suffix == ".py":
            return _first_sentence(docstring(text))
        if self.path.suffix == ".yaml":
            line = next((s for s in text.splitlines() if s.startswith("summary:")), ":")
            return line.partition(":")[2].strip().strip("\"'")
        return _first_sentence(leading_comment(text))

    def load(self):
        """The Python module of a `.py` entry, imported once."""
        return importlib.import_module(self.root.module_name(self.path))


class Root:
    """A folder laid out as the package is (transforms/, schedules/, ...), whose modules are importable under `package`."""

    def __init__(self, path: Path, package: str):
        self.path, self.package = path, package

    def module_name(self, path: Path) -> str:
        if self.package not in sys.modules:  # a plugin: any folder, on no module path
            package = sys.modules[self.package] = types.ModuleType(self.package)
            package.__path__ = [str(self.path)]
            package.__spec__ = importlib.machinery.ModuleSpec(self.package, None, is_package=True)
        return ".".join([self.package, *path.relative_to(self.path).with_suffix("").parts])


class Registry:
    """Entries of the package's own folders, then of plugin folders laid out the same way."""

    def __init__(self):
        self._entries: dict[str, dict[str, Entry]] = {}
        self._plugins_found = False
        self.roots = [Root(PACKAGE, "c4ml_opt")]

    def add_plugin(self, path: str | os.PathLike):
        """Joins a folder that holds transforms/, pipelines/, schedules/, dialects/, targets/ or transform_ops/."""
        path = Path(path).resolve()
        if not any((path / folder).is_dir() for folder, _ in FOLDERS.values()):
            wanted = ", ".join(f"{folder}/" for folder, _ in FOLDERS.values())
            raise UnknownName(f"plugin '{path}' is not a folder with any of {wanted}")
        if all(root.path != path for root in self.roots):
            self.roots.append(Root(path, f"c4ml_plugin_{len(self.roots)}_{path.name.replace('-', '_')}"))
            self._entries.clear()

    def entries(self, kind: str) -> dict[str, Entry]:
        if kind not in self._entries:
            folder, suffixes = FOLDERS[kind]
            found: dict[str, Entry] = {}
            for root in self._all_roots():
                for path in _files(root.path / folder):
                    suffix = next((s for s in suffixes if path.name.endswith(s)), None)
                    if suffix:
                        name = path.name.removesuffix(suffix).replace("_", "-")
                        if name in found:
                            raise DuplicateName(f"two files define the {kind} '{name}': {found[name].path} and {path}; rename one")
                        found[name] = Entry(kind, name, path, root)
            self._entries[kind] = found
        return self._entries[kind]

    def find(self, kind: str, name: str) -> Entry:
        entries = self.entries(kind)
        if name in entries:
            return entries[name]
        plural = "passes" if kind == "pass" else f"{kind}s"
        raise UnknownName(f"unknown {kind} '{name}'{suggest(name, entries) or f'; see --list-{plural}'}")

    def _all_roots(self):
        if not self._plugins_found:
            self._plugins_found = True
            for path in _entry_point_folders():
                self.add_plugin(path)
        return self.roots


def suggest(name: str, known) -> str:
    """`; did you mean 'x' or 'y'?`, or nothing where no known name is near."""
    import difflib

    near = difflib.get_close_matches(name, list(known), 3)
    return f"; did you mean {' or '.join(repr(n) for n in near)}?" if near else ""


def docstring(text: str) -> str:
    import ast

    try:
        return ast.get_docstring(ast.parse(text)) or ""
    except SyntaxError:
        return ""


def leading_comment(text: str) -> str:
    """The first block of `//` lines that are not RUN lines."""
    lines = []
    for line in text.splitlines():
        if line.startswith("//") and "RUN:" not in line:
            lines.append(line.lstrip("/ "))
        elif lines or not line.startswith("//"):
            break
    return "\n".join(lines)


def _first_sentence(text):
    text = " ".join(text.split("\n\n")[0].split())
    end = text.find(". ")
    return text[: end + 1] if end >= 0 else text


def _files(folder: Path):
    """Every file under `folder`, sorted; names that begin by `_` or `.` are private."""
    try:
        items = sorted(os.scandir(folder), key=lambda e: e.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for item in items:
        if item.name[0] in "_.":
            continue
        if item.is_dir():
            yield from _files(Path(item.path))
        else:
            yield Path(item.path)


def _entry_point_folders():
    """Folders of the packages that installed distributions name under `c4ml_opt.plugins` (read without importing them)."""
    if not any(_declares_plugins(p) for p in sys.path):
        return []
    from importlib.metadata import entry_points

    folders = []
    for point in entry_points(group=ENTRY_POINTS):
        spec = importlib.util.find_spec(point.value)
        folders += (spec.submodule_search_locations or []) if spec else []
    return folders


def _declares_plugins(folder):
    # importlib.metadata costs 20 ms and reads every distribution: look for the group's name in the small files first.
    try:
        infos = [e.path for e in os.scandir(folder or ".") if e.name.endswith(".dist-info")]
    except OSError:
        return False
    for info in infos:
        try:
            with open(os.path.join(info, "entry_points.txt"), encoding="utf-8") as file:
                if f"[{ENTRY_POINTS}]" in file.read():
                    return True
        except OSError:
            continue
    return False


registry = Registry()
