"""Finds passes, pipelines, schedules, dialects, targets and transform operations by file name."""

# Every tool starts here, so that importing this must cost next to nothing: pathlib, importlib.util and functools wait until they are needed.
import os
import sys

PACKAGE = os.path.dirname(os.path.abspath(__file__))
FOLDERS = {
    "pass": ("transforms", (".py",)),
    "pipeline": ("pipelines", (".yaml",)),
    "schedule": ("schedules", (".mlir", ".py")),
    "dialect": ("dialects", (".py", ".irdl.mlir")),
    "target": ("targets", (".yaml",)),
    "transform-op": ("transform_ops", (".py",)),
}
NEEDED = {"pass": "run", "schedule": "build", "dialect": "load", "transform-op": "apply"}
ENTRY_POINTS = "c4ml_opt.plugins"


class UnknownName(ValueError):
    """No entry of that kind and name; the message suggests the nearest ones."""


class DuplicateName(ValueError):
    """Two files claim one name."""


class BrokenEntry(ValueError):
    """A registered file that cannot be used; the message names it and says why."""


class Entry:
    """One registered thing: its kind, name, file, and the root folder that it was found under."""

    def __init__(self, kind: str, name: str, file: str, root: "Root"):
        self.kind, self.name, self.file, self.root = kind, name, file, root

    def __repr__(self):
        return f"Entry({self.kind}, {self.name}, {self.file})"

    @property
    def path(self):
        """The file as a `pathlib.Path`."""
        from pathlib import Path

        return Path(self.file)

    @property
    def summary(self) -> str:
        """First sentence of the Python docstring, of the leading comment, or the YAML's `summary:`."""
        with open(self.file, encoding="utf-8", errors="replace") as file:
            text = file.read(4000)
        if self.file.endswith(".py"):
            return _first_sentence(docstring(text))
        if self.file.endswith(".yaml"):
            line = next((s for s in text.splitlines() if s.startswith("summary:")), ":")
            return line.partition(":")[2].strip().strip("\"'")
        return _first_sentence(leading_comment(text))

    def load(self):
        """The Python module of a `.py` entry, imported once; raises BrokenEntry where it cannot be, or lacks what its kind needs."""
        import importlib

        try:
            module = importlib.import_module(self.root.module_name(self.file))
        except Exception as error:
            raise BrokenEntry(f"{self.kind} '{self.name}' cannot be loaded from {_where(error, self.file)}: {type(error).__name__}: {error}") from error
        wanted = NEEDED.get(self.kind)
        if wanted and not callable(getattr(module, wanted, None)):
            raise BrokenEntry(f"{self.kind} '{self.name}' in {self.file} has no function '{wanted}'")
        if "Options" in vars(module) and not hasattr(module.Options, "__dataclass_fields__"):
            raise BrokenEntry(f"{self.kind} '{self.name}' in {self.file}: Options must be a dataclass")
        return module


class Root:
    """A folder laid out as the package is (transforms/, schedules/, ...), whose modules are importable under `package`."""

    def __init__(self, folder: str, package: str):
        self.folder, self.package = folder, package

    def module_name(self, file: str) -> str:
        if self.package not in sys.modules:  # a plugin: any folder, on no module path
            import importlib.machinery
            import types

            package = sys.modules[self.package] = types.ModuleType(self.package)
            package.__path__ = [self.folder]
            package.__spec__ = importlib.machinery.ModuleSpec(self.package, None, is_package=True)
        return ".".join([self.package, *os.path.relpath(file, self.folder).removesuffix(".py").split(os.sep)])


class Registry:
    """Entries of the package's own folders, then of plugin folders laid out the same way."""

    def __init__(self):
        self._entries: dict[str, dict[str, Entry]] = {}
        self._plugins_found = False
        self.roots = [Root(PACKAGE, "c4ml_opt")]

    def add_plugin(self, folder: str | os.PathLike):
        """Joins a folder that holds transforms/, pipelines/, schedules/, dialects/, targets/ or transform_ops/."""
        folder = os.path.realpath(folder)
        if not any(os.path.isdir(os.path.join(folder, part)) for part, _ in FOLDERS.values()):
            wanted = ", ".join(f"{part}/" for part, _ in FOLDERS.values())
            raise UnknownName(f"plugin '{folder}' is not a folder with any of {wanted}")
        if all(root.folder != folder for root in self.roots):
            name = "".join(c if c.isalnum() else "_" for c in os.path.basename(folder))
            self.roots.append(Root(folder, f"c4ml_plugin_{len(self.roots)}_{name}"))
            self._entries.clear()

    def entries(self, kind: str) -> dict[str, Entry]:
        if kind not in self._entries:
            folder, suffixes = FOLDERS[kind]
            found: dict[str, Entry] = {}
            for root in self._all_roots():
                for file in _files(os.path.join(root.folder, folder)):
                    suffix = next((s for s in suffixes if file.endswith(s)), None)
                    if suffix:
                        name = os.path.basename(file).removesuffix(suffix).replace("_", "-")
                        if name in found:
                            raise DuplicateName(f"two files define the {kind} '{name}': {found[name].file} and {file}; rename one")
                        found[name] = Entry(kind, name, file, root)
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


def _where(error, file):
    """`file:line` of the innermost place in `file` that the error passed through."""
    line = error.lineno if isinstance(error, SyntaxError) and error.filename == file else None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"{file}:{line}" if line else file


def suggest(name: str, known) -> str:
    """`; did you mean 'x' or 'y'?`, or nothing where no known name is near."""
    import difflib

    near = difflib.get_close_matches(name, list(known), 3)
    return f"; did you mean {' or '.join(repr(n) for n in near)}?" if near else ""


def docstring(text: str) -> str:
    """The docstring of a module's text; parsing the whole with `ast` would cost more than all the rest of a listing."""
    for quotes in ('"""', "'''"):
        start = text.find(quotes)
        if start >= 0 and all(not s or s.startswith("#") for s in map(str.strip, text[:start].splitlines())):
            return text[start + 3 : text.find(quotes, start + 3)]
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
    end = next((i for i in range(1, len(text) - 1) if text[i : i + 2] == ". " and text[i - 1] != "."), len(text))
    return text[: end + 1]


def _files(folder: str):
    """Every file under `folder`, sorted; names that begin by `_` or `.` are private."""
    try:
        items = sorted(os.scandir(folder), key=lambda e: e.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for item in items:
        if item.name[0] in "_.":
            continue
        if item.is_dir():
            yield from _files(item.path)
        else:
            yield item.path


def _entry_point_folders():
    """Folders of the packages that installed distributions name under `c4ml_opt.plugins` (found without importing them)."""
    if not any(_declares_plugins(p) for p in sys.path):
        return []
    import importlib.util
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
