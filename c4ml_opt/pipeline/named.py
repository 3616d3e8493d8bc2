"""Named pipelines: pipelines/<name>.yaml with options and variables, expanded where their name stands."""

import re
from functools import cache

from ..registry import suggest
from . import options
from .text import Node, PipelineError, parse, strip_comments
from .yaml_form import text_of

TYPES = {"int": int, "bool": bool, "str": str, "float": float, "list": list}
MAX_VALUES = 20_000
KEYS = ("summary", "options", "variables", "pipeline")


def expand(entry, text: str | None, anchor: str) -> tuple[str, list[Node]]:
    """The pipeline's text with its options put in, and its elements as they stand under `anchor`."""
    body = _body(entry.path, entry.name, text, (entry.path,))
    nodes = parse(body)
    if len(nodes) == 1 and nodes[0].children is not None and nodes[0].name in (anchor, "any", "builtin.module"):
        if nodes[0].name == "builtin.module" and anchor not in ("builtin.module", "any"):
            raise PipelineError(f"pipeline '{entry.name}' runs on '{nodes[0].name}', not on '{anchor}'")
        return body, nodes[0].children
    return body, nodes


def load(path) -> dict:
    """The YAML of a pipeline at the pathlib.Path `path`, its keys and options checked."""
    import yaml

    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _loader())
    except OSError as error:
        raise PipelineError(f"{path}: {error.strerror}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise PipelineError(f"{path}:{mark.line + 1}:{mark.column + 1}: {error.context + ', ' if error.context else ''}{error.problem}") from None
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise PipelineError(f"{path}: {error}") from None
    if not isinstance(data, dict) or "pipeline" not in data:
        raise PipelineError(f"{path}: expected a mapping with the keys summary and pipeline")
    for key in data:
        if key not in KEYS:
            raise PipelineError(f"{path}: unknown key '{key}'{suggest(str(key), KEYS) or '; a pipeline has ' + ', '.join(KEYS)}")
    for name, option in _mapping(path, data, "options").items():
        if not isinstance(option, dict) or option.get("type", "str") not in TYPES:
            raise PipelineError(f"{path}: option '{name}' needs a type, one of {', '.join(TYPES)}")
        _check_default(path, name, option)
    for name, value in _mapping(path, data, "variables").items():
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, (dict, list)) for v in value)):
            raise PipelineError(f"{path}: expected variable '{name}' to be one value or a list of values")
    if _size(data["pipeline"]) > MAX_VALUES:
        raise PipelineError(f"{path}: more than {MAX_VALUES} values; an alias (*name) that multiplies?")
    return data


def _size(value, spent: int = 0) -> int:
    """How many values a YAML value has, aliases counted each time, up to a little more than may be."""
    for inner in (*value.keys(), *value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ():
        if spent > MAX_VALUES:
            break
        spent = _size(inner, spent)
    return spent + 1


def _check_default(path, name, option):
    kind, default = TYPES[option.get("type", "str")], option.get("default")
    if default is not None:
        try:
            options.convert(kind, options.plain(default), name)
        except options.OptionError:
            raise PipelineError(f"{path}: option '{name}' is of type {option['type']}, and its default is '{default}'") from None


@cache
def _loader():
    """Without keys that stand in a mapping twice, of which YAML would take the last."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # libyaml's, where PyYAML was built with it, is ten times as fast
        def construct_mapping(self, node, deep=False):
            seen = set()
            for key, _ in node.value:
                if isinstance(key, yaml.ScalarNode):
                    if key.value in seen:
                        raise yaml.MarkedYAMLError(problem=f"the key '{key.value}' stands here twice", problem_mark=key.start_mark)
                    seen.add(key.value)
            return super().construct_mapping(node, deep)

    return Loader


def _mapping(path, data, key):
    value = data.get(key) or {}
    if not isinstance(value, dict):
        raise PipelineError(f"{path}: expected '{key}' to be a mapping")
    return value


def _body(path, name, text, parents):
    """The text of a file's pipeline; `parents` are the files that include it, itself last."""
    data = load(path)

    def include(other, given):
        file = path.parent / other
        if file in parents:
            raise PipelineError(f"{path}: files include each other: {' -> '.join(p.name for p in (*parents, file))}")
        body = _body(file, file.stem, given, (*parents, file))
        whole = parse(body)
        # A file that wraps its pipeline in the module's anchor may be included inside one.
        return ",".join(map(str, whole[0].children)) if len(whole) == 1 and whole[0].name == "builtin.module" else body

    values = {k: options.plain(v) for k, v in _mapping(path, data, "variables").items()}
    values.update(_values(name, _mapping(path, data, "options"), text))
    # Variables go in before `include`, so that they can be handed on as its options.
    source = _substitute(path, data["pipeline"], values)
    try:
        return strip_comments(source) if isinstance(source, str) else text_of(source, include)
    except PipelineError as error:
        raise error if str(path) in str(error) else PipelineError(f"{path}: {error}") from None


def _values(owner, declared, text):
    values = {name: options.plain(option.get("default", "")) for name, option in declared.items()}
    for key, value in options.split(text or ""):
        if key not in declared:
            raise PipelineError(f"<Pass-Options-Parser>: no such option {key}{suggest(key, declared) or f' in {owner}'}")
        try:
            checked = options.convert(TYPES[declared[key].get("type", "str")], value, key)
        except options.OptionError as error:
            raise PipelineError(str(error)) from None
        values[key] = options.plain(checked)
    return values


def _substitute(path, value, values):
    """`${name}` replaced in every text of a YAML value."""
    if isinstance(value, list):
        return [_substitute(path, v, values) for v in value]
    if isinstance(value, dict):
        return {_substitute(path, k, values): _substitute(path, v, values) for k, v in value.items()}
    if not isinstance(value, str):
        return value

    def replace(found):
        if found[1] not in values:
            raise PipelineError(f"{path}: ${{{found[1]}}} is not among its options and variables{suggest(found[1], values)}")
        return values[found[1]]

    return re.sub(r"\$\{([\w\-]+)\}", replace, value)
