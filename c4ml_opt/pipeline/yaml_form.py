"""Pipelines written as YAML lists, turned into the text that they stand for.

    - func.func:                          # an operation and the list of what runs on it
      - canonicalize                      # a pass; any piece of a pipeline's text
      - canonicalize: {max-iterations: 3} # a pass with options
      - if: has('linalg.matmul')          # a condition
        then: [pack-matmul]
      - elif: has('linalg.*')
        then: [linalg-generalize-named-ops]
      - else: [cse]
      - repeat: [canonicalize, cse]
        until: fixpoint
        max: 6
      - check: not has('linalg.*')
        message: linalg is left
      - schedule: tile-matmul
        options: {rows: 8}
      - include: other-pipeline           # a registered pipeline, or a YAML file beside this one
        options: {n: 3}
"""

from .options import show_value
from .text import PipelineError

KEYS = {
    "if": {"then"},
    "elif": {"then"},
    "else": set(),
    "repeat": {"until", "max"},
    "check": {"message"},
    "schedule": {"options"},
    "include": {"options"},
}


def text_of(items, include) -> str:
    """The text of a list; `include(name, options)` gives that of a file. Raises PipelineError for what is no node."""
    if not isinstance(items, list):
        raise PipelineError(f"expected a list of passes, found {_shown(items)}")
    return ",".join(_node(item, include) for item in items)


def _node(item, include):
    if isinstance(item, str):
        return item
    if not isinstance(item, dict) or not item:
        raise PipelineError(f"expected a pass, an operation with its list, or a control node, found {_shown(item)}")
    keyword = next((k for k in KEYS if k in item), None)
    if keyword is None:
        return _pass_or_anchor(item, include)
    unknown = item.keys() - KEYS[keyword] - {keyword}
    if unknown:
        raise PipelineError(f"unknown key '{sorted(map(str, unknown))[0]}' of '{keyword}'; it has {', '.join(sorted(KEYS[keyword])) or 'none'}")
    return _KEYWORDS[keyword](keyword, item, include)


def _pass_or_anchor(item, include):
    if len(item) != 1:
        raise PipelineError(f"expected one name, found {_shown(item)}")
    ((name, value),) = item.items()
    if isinstance(value, list):
        return f"{name}({text_of(value, include)})"
    return name + _options(value)


def _options(values, first=()):
    if values is not None and not isinstance(values, dict):
        raise PipelineError(f"expected options as a mapping, found {_shown(values)}")
    pairs = [*first, *(values or {}).items()]
    return f"{{{' '.join(f'{k}={show_value(v)}' for k, v in pairs)}}}" if pairs else ""


def _branch(keyword, item, include):
    if "then" not in item:
        raise PipelineError(f"'{keyword}' needs 'then', a list")
    return f"{keyword}{{cond={_quoted(item[keyword])}}}({text_of(item['then'], include)})"


def _else(keyword, item, include):
    return f"else({text_of(item[keyword], include)})"


def _repeat(keyword, item, include):
    until = str(item.get("until", "fixpoint"))
    shown = until if until == "fixpoint" else _quoted(until)
    return f"repeat{{until={shown} max={item.get('max', 10)}}}({text_of(item[keyword], include)})"


def _check(keyword, item, include):
    message = f" message={_quoted(item['message'])}" if "message" in item else ""
    return f"check{{cond={_quoted(item[keyword])}{message}}}"


def _schedule(keyword, item, include):
    return "schedule" + _options(item.get("options"), [("name", item[keyword])])


def _include(keyword, item, include):
    name = str(item[keyword])
    if name.endswith((".yaml", ".yml")):
        return include(name, _options(item.get("options"))[1:-1])
    return name + _options(item.get("options"))


_KEYWORDS = {
    "if": _branch,
    "elif": _branch,
    "else": _else,
    "repeat": _repeat,
    "check": _check,
    "schedule": _schedule,
    "include": _include,
}


def _quoted(value):
    text = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else str(value)
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + text.replace(quote, f"\\{quote}") + quote


def _shown(value):
    text = repr(value)
    return text if len(text) < 60 else f"{text[:57]}..."
