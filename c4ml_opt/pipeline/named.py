"""Named pipelines: pipelines/<name>.yaml with options, expanded where their name stands."""

import re

from . import options
from .text import Node, PipelineError, parse, strip_comments

TYPES = {"int": int, "bool": bool, "str": str, "float": float, "list": list}


def load(entry) -> dict:
    """The YAML of a registered pipeline, its keys and options checked."""
    import yaml

    try:
        data = yaml.safe_load(entry.path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise PipelineError(f"{entry.path}: {error}") from None
    if not isinstance(data, dict) or not isinstance(data.get("pipeline"), str):
        raise PipelineError(f"{entry.path}: expected a mapping with the keys summary and pipeline (a text)")
    unknown = data.keys() - {"summary", "options", "pipeline"}
    if unknown:
        raise PipelineError(f"{entry.path}: unknown key '{sorted(unknown)[0]}'; a pipeline has summary, options and pipeline")
    for name, option in (data.get("options") or {}).items():
        if not isinstance(option, dict) or option.get("type", "str") not in TYPES:
            raise PipelineError(f"{entry.path}: option '{name}' needs a type, one of {', '.join(TYPES)}")
    return data


def expand(entry, text: str | None, anchor: str) -> tuple[str, list[Node]]:
    """The pipeline's text with its options put in, and its elements as they stand under `anchor`."""
    data = load(entry)
    body = _substitute(entry.name, strip_comments(data["pipeline"]), _values(entry.name, data.get("options") or {}, text))
    nodes = parse(body)
    if len(nodes) == 1 and nodes[0].children is not None and nodes[0].name in (anchor, "any", "builtin.module"):
        if nodes[0].name == "builtin.module" and anchor not in ("builtin.module", "any"):
            raise PipelineError(f"pipeline '{entry.name}' runs on '{nodes[0].name}', not on '{anchor}'")
        return body, nodes[0].children
    return body, nodes


def _values(owner, declared, text):
    values = {name: str(_plain(option.get("default", ""))) for name, option in declared.items()}
    for key, value in options.split(text or ""):
        if key not in declared:
            from ..registry import suggest

            raise PipelineError(f"<Pass-Options-Parser>: no such option {key}{suggest(key, declared) or f' in {owner}'}")
        try:
            checked = options.convert(TYPES[declared[key].get("type", "str")], value, key)
        except options.OptionError as error:
            raise PipelineError(str(error)) from None
        values[key] = _plain(checked)
    return values


def _plain(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(_plain, value)) if isinstance(value, (list, tuple)) else str(value)


def _substitute(owner, body, values):
    def replace(found):
        if found[1] not in values:
            raise PipelineError(f"pipeline '{owner}' uses ${{{found[1]}}}, which is not among its options")
        return values[found[1]]

    return re.sub(r"\$\{([\w\-]+)\}", replace, body)
