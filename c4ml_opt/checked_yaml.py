"""Reads YAML files against a schema, with errors at the line and column of what is wrong."""

import difflib
from dataclasses import dataclass
from pathlib import Path

import yaml

from .diagnostics import UserError

# Ten times as fast where PyYAML was built with libyaml.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_BYTES = 1 << 20
MAX_DEPTH = 32
MAX_VALUES = 20_000  # aliases are counted each time they are used, so that a few lines cannot stand for billions


@dataclass(frozen=True)
class MapOf:
    """A mapping with free keys, all values alike."""

    values: object


@dataclass(frozen=True)
class ListOf:
    items: object


@dataclass(frozen=True)
class OneOf:
    choices: tuple


@dataclass(frozen=True)
class Marked:
    """A value together with where it stands, for errors found later than here."""

    value: object
    location: str


_WORDS = {int: "a whole number", float: "a number", bool: "true or false", str: "text"}
_TAGS = {
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:bool": bool,
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:null": type(None),
}


def load(path: Path, schema: dict, required: tuple[str, ...] = ()) -> dict:
    """The checked content of `path`, a mapping; `schema` is made of dict, MapOf, ListOf, OneOf and int, float, bool, str.

    A key without a value counts as absent. Raises UserError at `file:line:col`.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(f"cannot read '{path}': {error.strerror}") from None
    if len(data) > MAX_BYTES:
        raise UserError(f"larger than {MAX_BYTES} bytes; a description is a page of text", f"{path}:1:1")
    return _Reader(path).read(data, schema, required)


class _Reader:
    def __init__(self, path):
        self.path, self.values = path, 0

    def fail(self, mark, message):
        raise UserError(message, f"{self.path}:{mark.line + 1}:{mark.column + 1}")

    def read(self, data, schema, required):
        try:
            text = data.decode("utf-8")
            root = self.compose(text)
        except UnicodeDecodeError as error:
            raise UserError("not UTF-8 text", f"{self.path}:{data.count(bytes([10]), 0, error.start) + 1}:1") from None
        except yaml.MarkedYAMLError as error:
            self.fail(error.problem_mark or error.context_mark, f"not valid YAML: {error.problem or error.context}")
        except yaml.YAMLError as error:
            raise UserError(f"not valid YAML: {error}", f"{self.path}:1:1") from None
        if root is None:
            raise UserError(f"an empty file; expected at least {', '.join(repr(k + ':') for k in required)}", f"{self.path}:1:1")
        value = self.mapping(root, schema, "the file", 0)
        for key in required:
            if key not in value:
                self.fail(root.start_mark, f"missing key '{key}:'")
        return value

    def compose(self, text):
        depth = 0
        for event in yaml.parse(text, LOADER):  # iterative, unlike the composer, which overflows the stack
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                depth += 1
                if depth > MAX_DEPTH:
                    self.fail(event.start_mark, f"nested deeper than {MAX_DEPTH} levels")
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                depth -= 1
        return yaml.compose(text, LOADER)

    def value(self, node, schema, where, depth):
        self.values += 1
        if self.values > MAX_VALUES or depth > MAX_DEPTH:
            self.fail(node.start_mark, "too many values; an alias (*name) that multiplies or contains itself?")
        if isinstance(schema, (dict, MapOf)):
            return self.mapping(node, schema, where, depth)
        if isinstance(schema, ListOf):
            if not isinstance(node, yaml.SequenceNode):
                self.fail(node.start_mark, f"{where}: expected a list, as in [a, b]")
            return [self.value(item, schema.items, where, depth + 1) for item in node.value]
        if isinstance(schema, OneOf):
            value = self.scalar(node, str, where)
            if value not in schema.choices:
                self.fail(node.start_mark, f"{where}: unknown value '{value}'{suggest(value, schema.choices)}")
            return value
        return self.scalar(node, schema, where)

    def mapping(self, node, schema, where, depth):
        if not isinstance(node, yaml.MappingNode):
            self.fail(node.start_mark, f"{where}: expected keys and values, as in 'name: value'")
        result = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.fail(key_node.start_mark, f"{where}: a key must be a word")
            key = key_node.value
            if key in result:
                self.fail(key_node.start_mark, f"{where}: key '{key}' stands here twice")
            if isinstance(schema, dict) and key not in schema:
                self.fail(key_node.start_mark, f"{where}: unknown key '{key}'{suggest(key, schema)}")
            if value_node.tag == "tag:yaml.org,2002:null":
                continue
            inner = schema[key] if isinstance(schema, dict) else schema.values
            result[key] = self.value(value_node, inner, f"'{key}'", depth + 1)
        return result

    def scalar(self, node, kind, where):
        got = _TAGS.get(node.tag) if isinstance(node, yaml.ScalarNode) else None
        if not (got is kind or kind is float and got is int):
            shown = f"'{node.value}'" if isinstance(node, yaml.ScalarNode) else "a " + node.id
            hint = "; put it in quotes" if kind is str and isinstance(node, yaml.ScalarNode) else ""
            self.fail(node.start_mark, f"{where}: expected {_WORDS[kind]}, got {shown[:60]}{hint}")
        if kind is str:
            return node.value
        try:
            return kind(yaml.SafeLoader("").construct_object(node))
        except (ValueError, OverflowError):
            self.fail(node.start_mark, f"{where}: '{node.value[:60]}' is not {_WORDS[kind]}")


def suggest(name: str, known) -> str:
    """The end of an error about an unknown name: the nearest known ones, or all of them."""
    known = sorted(map(str, known))
    near = difflib.get_close_matches(name, known, 3)
    if near:
        return f"; did you mean {' or '.join(repr(n) for n in near)}?"
    return f"; expected one of {', '.join(known)}" if len(known) <= 20 else ""
