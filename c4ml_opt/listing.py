"""The texts of --list-passes, --list-targets, ... and --explain=NAME, made without loading the bindings."""

import os

from .registry import PACKAGE, UnknownName, docstring, leading_comment, registry, suggest

KINDS = {
    "passes": "pass",
    "pipelines": "pipeline",
    "schedules": "schedule",
    "dialects": "dialect",
    "targets": "target",
    "transform-ops": "transform-op",
}
EXAMPLE_LINES = 40


class Option:
    """One option of a pass, schedule or pipeline, as texts."""

    def __init__(self, name: str, kind: str, default: str, help: str):
        self.name, self.kind, self.default, self.help = name, kind, default, help


def list_kind(plural: str) -> str:
    """One line per entry, name and summary: this project's and the plugins', then upstream's."""
    kind = KINDS[plural]
    own = [(spelled(entry), entry.summary) for _, entry in sorted(registry.entries(kind).items())]
    return "".join(_block(title, rows) for title, rows in (("", own), (f"upstream {plural}:", _upstream(kind))) if rows)


def spelled(entry) -> str:
    """The name as it is used: transform operations have a dialect."""
    return f"c4ml.{entry.name.replace('-', '_')}" if entry.kind == "transform-op" else entry.name


def _upstream(kind):
    from . import upstream

    if kind == "pass":
        return [(name, upstream.docs()[name]["summary"]) for name in upstream.passes()]
    if kind == "pipeline":
        return [(name, upstream.docs()[name]["summary"]) for name in upstream.pipelines()]
    return [(name, "") for name in upstream.dialects()] if kind == "dialect" else []


def _block(title, rows):
    width = min(40, max(len(name) for name, _ in rows))
    lines = [f"  {name:<{width}}  {summary}".rstrip() for name, summary in rows]
    return "\n".join([*(["", title] if title else []), *lines]) + "\n"


def explain(name: str) -> str:
    """Summary, description, options with types and defaults, and an example from the thing's own test; raises UnknownName."""
    if name.startswith("c4ml."):
        name = name.removeprefix("c4ml.").replace("_", "-")
    found = [registry.entries(kind)[name] for kind in KINDS.values() if name in registry.entries(kind)]
    texts = [_explain_entry(entry) for entry in found]
    from . import upstream

    if name in upstream.names():
        texts.append(_explain_upstream(name))
    if not texts:
        if upstream.is_unavailable(name):
            raise UnknownName(f"'{name}' is a pass of mlir-opt that these bindings do not have")
        every = {n for kind in KINDS.values() for n in registry.entries(kind)} | upstream.names()
        raise UnknownName(f"nothing is named '{name}'{suggest(name, every) or '; see --list-passes, --list-schedules, ...'}")
    return "\n".join(texts)


def _explain_entry(entry):
    lines = [f"{spelled(entry)} ({entry.kind}, {_shown_path(entry.file)})", "", description(entry)]
    anchor = constant(entry, "ANCHOR")
    if anchor:
        lines += ["", f"Runs on: {anchor}"]
    lines += _option_lines(options(entry))
    if entry.kind == "target":
        lines += ["", read(entry.file).rstrip()]
    example = example_of(entry)
    if example:
        lines += ["", f"Example ({_shown_path(example[0])}):", "", *(f"  {line}".rstrip() for line in example[1])]
    return "\n".join(lines) + "\n"


def _explain_upstream(name):
    from . import upstream

    doc = upstream.docs()[name]
    kind = "pipeline" if name in upstream.pipelines() else "pass"
    lines = [f"{name} (upstream {kind})", "", doc["summary"]]
    anchor = upstream.anchor(name)
    if anchor:
        lines += ["", f"Runs on: {anchor}"]
    lines += _option_lines([Option(n, k or "value", d, h) for n, k, d, h in doc["options"]])
    return "\n".join(lines) + "\n"


def _option_lines(found):
    if not found:
        return []
    width = max(len(f"{o.name}=<{o.kind}>") for o in found)
    lines = ["", "Options:"]
    for o in found:
        default = f" (default: {o.default})" if o.default != "" else ""
        lines.append(f"  {f'{o.name}=<{o.kind}>':<{width}}  {o.help}{default}".rstrip())
    return lines


def description(entry) -> str:
    """The whole docstring, leading comment or summary."""
    if entry.file.endswith(".py"):
        return docstring(read(entry.file)).strip()
    return leading_comment(read(entry.file)).strip() if entry.file.endswith(".mlir") else entry.summary


def constant(entry, name: str):
    """The value of a top-level `NAME = literal` of a Python entry, read without running it."""
    if not entry.file.endswith(".py"):
        return None
    import ast

    for node in _tree(entry).body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets):
            try:
                return ast.literal_eval(node.value)
            except ValueError:
                return None
    return None


def text_of(entry) -> str:
    return read(entry.file)


def options(entry) -> list[Option]:
    """The options of a pass, schedule or pipeline, read without running it."""
    if entry.kind == "pipeline":
        return _yaml_options(entry)
    if entry.file.endswith(".mlir"):
        return _schedule_options(read(entry.file))
    if entry.kind not in ("pass", "schedule"):
        return []
    import ast

    classes = [n for n in _tree(entry).body if isinstance(n, ast.ClassDef) and n.name == "Options"]
    return [_field(n) for c in classes for n in c.body if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)]


def read(file: str) -> str:
    with open(file, encoding="utf-8", errors="replace") as stream:
        return stream.read()


def _tree(entry):
    import ast

    try:
        return ast.parse(read(entry.file))
    except SyntaxError:
        return ast.Module([], [])


def _field(node):
    import ast

    default, text, value = "", "", node.value
    if isinstance(value, ast.Call) and ast.unparse(value.func).endswith("field"):
        keywords = {k.arg: k.value for k in value.keywords}
        default = keywords.get("default", keywords.get("default_factory"))
        metadata = keywords.get("metadata")
        if isinstance(metadata, ast.Dict):
            pairs = {ast.literal_eval(k): v for k, v in zip(metadata.keys, metadata.values)}
            text = _text(pairs.get("help"))
    elif value is not None:
        default = value
    return Option(node.target.id.replace("_", "-"), ast.unparse(node.annotation), _text(default), text)


def _text(node):
    if node is None or node == "":
        return ""
    import ast

    try:
        value = ast.literal_eval(node)
    except ValueError:
        return ast.unparse(node)
    if isinstance(value, (tuple, list)):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _yaml_options(entry):
    import yaml

    data = yaml.safe_load(read(entry.file)) or {}
    return [
        Option(name, o.get("type", "str"), _plain(o.get("default", "")), o.get("help", "")) for name, o in (data.get("options") or {}).items()
    ]


def _plain(value):
    return str(value).lower() if isinstance(value, bool) else ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _schedule_options(text):
    import re

    found = []
    for match in re.finditer(r"!transform\.(?:any_param|param<(\w+)>)\s*\{([^{}]*c4ml\.option[^{}]*)\}", text):
        values = dict(re.findall(r'c4ml\.(\w+)\s*=\s*("[^"]*"|\[[^\]]*\]|[^,:}\s]+)', match[2]))
        values = {k: v.strip('"') for k, v in values.items()}
        default = " or ".join(filter(None, (f"the target's {values['fact']}" if "fact" in values else "", values.get("default", ""))))
        found.append(Option(values["option"], match[1] or "attribute", default, values.get("help", "")))
    return found


def example_of(entry):
    """The entry's own test file and its first case, where there is a source tree."""
    if entry.kind in ("target", "dialect"):
        folders = (entry.kind + "s",)
    else:
        folders = ("transforms", "schedules", "pipelines", "pipeline", "transform_ops")
    for base in (entry.root.folder, os.path.dirname(entry.root.folder)):
        for folder in folders:
            for place, _, files in os.walk(os.path.join(base, "test", folder)):
                if f"{entry.name}.mlir" in files:
                    file = os.path.join(place, f"{entry.name}.mlir")
                    return file, _first_case(file)
    return None


def _first_case(file):
    lines = read(file).split("// -----")[0].strip().splitlines()
    return lines if len(lines) <= EXAMPLE_LINES else [*lines[:EXAMPLE_LINES], "..."]


def _shown_path(file):
    shown = os.path.relpath(file, os.path.dirname(PACKAGE))
    return file if shown.startswith("..") else shown
