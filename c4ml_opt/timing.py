"""--mlir-timing: upstream's report of the passes, with the rows of parsing and printing that the tool adds."""

import re
import time

from .source_manager import write_error

ROW = re.compile(r"^ +([\d.]+) \( *[\d.]+%\)  (?:([\d.]+) \( *[\d.]+%\)  )?( *)(\S.*)$")


class Row:
    """One line of the report: its seconds and the rows below it."""

    def __init__(self, name: str, wall: float = 0.0):
        self.name, self.wall, self.children = name, wall, []

    def start(self):
        self._begin = time.perf_counter()

    def stop(self):
        self.wall += time.perf_counter() - self._begin


class Timing:
    """Rows of one chunk; `section(name)` times what the tool does itself, `absorb` takes in upstream's report.

    `user` adds the column that mlir-opt shows unless threading is disabled; on one thread it equals the wall time.
    """

    def __init__(self, display: str, form: str, user: bool):
        self.display, self.form, self.user = display, form, user
        self.root = Row("root")
        self.root.start()

    def section(self, name: str) -> "Section":
        return Section(self, name)

    def absorb(self, report: bytes):
        """Adds the rows of upstream's tree report; its own totals are dropped."""
        stack = [(-1, self.root)]
        for line in report.decode().splitlines():
            match = ROW.match(line)
            if match and match[4] not in ("root", "Rest", "Total"):
                row, depth = Row(match[4], float(match[1])), len(match[3])
                while stack[-1][0] >= depth:
                    stack.pop()
                stack[-1][1].children.append(row)
                stack.append((depth, row))

    def report(self):
        """Writes the finished report to stderr."""
        self.root.stop()
        text = _json(self.root, self.user) if self.form == "json" else _text(self.root, self.display, self.user)
        write_error(text.encode())


class Section:
    def __init__(self, timing, name):
        self.row = Row(name)
        timing.root.children.append(self.row)

    def __enter__(self):
        self.row.start()

    def __exit__(self, *_):
        self.row.stop()


def _rest(root):
    return Row("Rest", max(root.wall - sum(row.wall for row in root.children), 0.0))


def _percent(wall, total):
    return 100.0 * wall / total if total else 0.0


def _text(root, display, user):
    rule = "===" + "-" * 73 + "==="
    lines = [rule, " " * 25 + "... Execution time report ...", rule]
    lines += [f"  Total Execution Time: {root.wall:.4f} seconds", "", f"  {'----User Time----  ' * user}----Wall Time----  ----Name----"]
    rows = list(_tree(root)) if display == "tree" else _list(root)
    rows += [("", _rest(root)), ("", Row("Total", root.wall))]
    for indent, row in rows:
        seconds = f"  {row.wall:8.4f} ({_percent(row.wall, root.wall):5.1f}%)"
        lines.append(f"{seconds * (1 + user)}  {indent}{row.name}")
    return "\n".join(lines) + "\n"


def _tree(row, indent=""):
    for child in row.children:
        yield indent, child
        yield from _tree(child, indent + "  ")


def _list(root):
    merged: dict[str, Row] = {}
    for _, row in [("", root), *_tree(root)]:
        merged.setdefault(row.name, Row(row.name)).wall += row.wall
    return [("", row) for row in sorted(merged.values(), key=lambda row: -row.wall)]


def _json(root, user):
    def fields(row):
        seconds = f'{{"duration": {row.wall:8.4f}, "percentage": {_percent(row.wall, root.wall):5.1f}}}'
        columns = ", ".join(f'"{column}": {seconds}' for column in ("user", "wall")[not user :])
        return f'{columns}, "name": "{row.name}"'

    def tree(row, depth):
        pad = "  " * depth
        inner = "".join(tree(child, depth + 1) for child in row.children)
        return f"{pad}{{{fields(row)}, \"passes\": [\n{inner}{pad}{{}}]}},\n"

    body = "".join(tree(child, 0) for child in root.children)
    return f"[\n{body}{{{fields(_rest(root))}}},\n{{{fields(Row('Total', root.wall))}}}\n]\n"
