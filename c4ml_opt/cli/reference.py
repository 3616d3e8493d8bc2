"""Writes the reference pages in Markdown from the registry and the commands: `python -m c4ml_opt.cli.reference FOLDER`."""

import os
import re
import sys

from .. import listing, upstream
from ..registry import registry
from . import _command_pages

INTRODUCTIONS = {
    "passes": "Passes of this project, one file each under `c4ml_opt/transforms/`; a flag or an element of a pipeline by name.",
    "pipelines": "Named pipelines, one YAML file each under `c4ml_opt/pipelines/`; they stand in pipelines as passes do.",
    "schedules": "Transform-dialect schedules, one file each under `c4ml_opt/schedules/`: `--schedule=NAME`, or a pass by name.",
    "transform-ops": "Transform operations written in Python, one file each under `c4ml_opt/transform_ops/`, in generic form in a schedule.",
    "dialects": "Dialects of this project, one file each under `dialects/`, loaded when the input mentions them.",
    "targets": "Targets, one YAML file each under `c4ml_opt/targets/`: `--target=NAME,+feature,-feature`.",
}


def main() -> int:
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python -m c4ml_opt.cli.reference FOLDER\n")
        return 2
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    pages = {f"{kind}.md": page(kind) for kind in INTRODUCTIONS}
    pages.update(_command_pages.pages())
    pages["upstream-passes.md"] = upstream_page()
    pages["dynamic-pipelines.md"] = dynamic_page()
    pages["index.md"] = index(sorted(pages))
    for name, text in pages.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text.rstrip() + "\n")
    return 0


def page(kind: str) -> str:
    """All entries of one kind, with options and the first case of their tests."""
    entries = registry.entries(listing.KINDS[kind])
    parts = [f"# {_title(kind)}", "", INTRODUCTIONS[kind], ""]
    for _, entry in sorted(entries.items()):
        parts += [f"## {listing.spelled(entry)}", "", _paragraphs(listing.description(entry)), ""]
        anchor = listing.constant(entry, "ANCHOR")
        parts += [f"Runs on `{anchor}`.", ""] if anchor else []
        parts += _option_table(listing.options(entry))
        if kind == "targets":
            parts += ["```yaml", listing.text_of(entry).rstrip(), "```", ""]
        example = listing.example_of(entry)
        if example:
            parts += ["```mlir", *example[1], "```", ""]
    return "\n".join(parts)


def upstream_page() -> str:
    parts = ["# Upstream's passes", "", "What the bindings register, with the options that a pipeline may give.", ""]
    for name in upstream.passes() + upstream.pipelines():
        doc = upstream.docs()[name]
        anchor = upstream.anchor(name)
        parts += [f"## {name}", "", doc["summary"] + (f" (runs on `{anchor}`)" if anchor else ""), ""]
        parts += _option_table([listing.Option(n, k or "value", d, h) for n, k, d, h in doc["options"]])
    return "\n".join(parts)


def dynamic_page() -> str:
    """The control nodes and the language of conditions, from the docstrings of the modules that implement them."""
    folder = os.path.join(os.path.dirname(os.path.dirname(__file__)), "pipeline")
    texts = {name: listing.read(os.path.join(folder, f"{name}.py")) for name in ("control", "expression", "questions", "yaml_form")}
    parts = ["# Dynamic pipelines", "", _paragraphs(listing.docstring(texts["control"])), ""]
    parts += [_paragraphs(listing.docstring(texts["yaml_form"])), ""]
    parts += [
        "`--dump-resolved-pipeline` prints the plain pipelines that ran, one for all functions that took the same branches.",
        "",
        "## Conditions",
        "",
        _paragraphs(listing.docstring(texts["expression"])),
        "",
        _paragraphs(listing.docstring(texts["questions"])),
        "",
        "| function | meaning |",
        "|---|---|",
    ]
    for name, arguments, text in re.findall(r'    def ([a-z]\w*)\(self(?:, )?([^)]*)\):\n        """([^"]*)"""', texts["questions"]):
        parts.append(f"| `{name}({arguments})` | {' '.join(text.split())} |")
    parts += [
        "| `name` | The operation's symbol, or an empty text. |",
        "| `op` | The operation's name. |",
        "| `target.PATH` | A fact of the target, as `target.vector.bits`. |",
        "| `target.feature(name)` | Whether the target has that feature. |",
        "| `min max abs len ceildiv round_up round_down product sqrt floor` | Arithmetic. |",
    ]
    return "\n".join(parts)


def index(pages) -> str:
    links = [f"* [{_title(p.removesuffix('.md'))}]({p})" for p in pages]
    return "\n".join(["# Reference", "", "Written from the registry and the commands' options by `make docs`.", "", *links])


def _title(kind):
    return kind if kind.startswith("c4ml-") else kind.replace("-", " ").capitalize()


def _option_table(options):
    if not options:
        return []
    rows = [f"| `{o.name}` | `{_cell(o.kind)}` | {f'`{_cell(o.default)}`' if o.default else ''} | {_cell(o.help)} |" for o in options]
    return ["| option | type | default | |", "|---|---|---|---|", *rows, ""]


def _cell(text):
    return " ".join(text.split()).replace("|", "\\|")


def _paragraphs(text):
    """Markdown of a docstring: what is indented is code."""
    parts = []
    for block in text.strip().split("\n\n"):
        code = all(line.startswith("    ") for line in block.splitlines())
        lines = [line[4:] for line in block.splitlines()] if code else [" ".join(block.split())]
        parts.append("\n".join(["```", *lines, "```"] if code else lines))
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
