"""--mlir-print-ir-*: which passes' IR is printed, to stderr or into a tree of files."""

import os
import re

from .source_manager import write_error
from .stderr_capture import Capture

BANNER = re.compile(rb"^// -----// IR Dump (Before|After) [^\n]*?: ([\w.\-]+)[^\n]* //----- //\n", re.MULTILINE)


class IRPrinting:
    """Upstream prints around all passes or none; with `before` or `after` (lists of pass names) the rest is filtered out here."""

    def __init__(self, before=None, after=None, before_all=False, after_all=False, tree=None, **options):
        self.before, self.after = before, after
        self.before_all, self.after_all = before_all, after_all or options.get("print_after_failure", False)
        self.tree, self.options = tree, options

    @property
    def filters(self) -> bool:
        return self.before is not None and not self.before_all or self.after is not None and not self.after_all

    def enable(self, manager):
        options = dict(self.options)
        if self.tree:
            options["tree_printing_dir_path"] = self._directory()
        manager.enable_ir_printing(
            print_before_all=self.before_all or self.before is not None,
            print_after_all=self.after_all or self.after is not None,
            **options,
        )

    def _directory(self) -> str:
        if not self.filters:
            return self.tree
        import tempfile

        self._whole_tree = tempfile.mkdtemp()
        return self._whole_tree

    def run(self, function):
        """`function()`, with what it prints filtered as wanted."""
        if not self.filters:
            return function()
        if self.tree:
            try:
                return function()
            finally:
                copy_selected(self._whole_tree, self.tree, self.wants)
        capture = Capture()
        try:
            with capture:
                return function()
        finally:
            for native, text in capture.pieces():
                write_error(self._selected(text) if native else text)

    def wants(self, when: str, name: str) -> bool:
        if when == "Before":
            return self.before_all or name in (self.before or ())
        return self.after_all or name in (self.after or ())

    def _selected(self, text: bytes) -> bytes:
        found = list(BANNER.finditer(text))
        if not found:
            return text
        ends = [match.start() for match in found[1:]] + [len(text)]
        kept = [text[m.start() : end] for m, end in zip(found, ends, strict=True) if self.wants(m[1].decode(), m[2].decode())]
        return text[: found[0].start()] + b"".join(kept)


def copy_selected(source: str, target: str, wants):
    """Copies the dumps that `wants(when, pass)` from one tree to another, numbered as if the others had never been printed.

    A file is named by the counters of its operation's parents and itself, outermost first: how many dumps of each came before.
    """
    import shutil

    selected: dict[str, list[bool]] = {}
    for folder, _, files in sorted(os.walk(source)):
        dumps = sorted((_counters(name), name) for name in files)
        chosen = selected[folder] = [_is_wanted(os.path.join(folder, name), wants) for _, name in dumps]
        place = os.path.join(target, os.path.relpath(folder, source))
        for (counters, name), wanted in zip(dumps, chosen, strict=True):
            if wanted:
                os.makedirs(place, exist_ok=True)
                number = _renumbered(folder, counters, selected)
                shutil.copyfile(os.path.join(folder, name), os.path.join(place, number + DIGITS.sub("", name, count=1)))
    shutil.rmtree(source, ignore_errors=True)


DIGITS = re.compile(r"^\d+(_\d+)*")


def _counters(name: str) -> list[int]:
    return [int(n) for n in DIGITS.match(name).group().split("_")]


def _is_wanted(path, wants):
    with open(path, "rb") as stream:
        match = BANNER.match(stream.readline())
    return bool(match) and wants(match[1].decode(), match[2].decode())


def _renumbered(folder, counters, selected):
    numbers = []
    for counter in reversed(counters):
        numbers.insert(0, max(sum(selected[folder][: counter + 1]) - 1, 0))
        folder = os.path.dirname(folder)
    return "_".join(map(str, numbers))
