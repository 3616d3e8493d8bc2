"""Options of Python passes: mlir-opt's option text to and from a pass's `Options` dataclass."""

import difflib

_CLOSING = {"{": "}", "(": ")", "[": "]", '"': '"', "'": "'"}


class OptionError(ValueError):
    """An option that does not exist or a value of the wrong type, in the wording of mlir-opt."""


def split(text: str) -> list[tuple[str, str | None]]:
    """`a=1 b={c=2 d} e` as (key, value) pairs; the value of a bare key is None."""
    pairs, pos = [], 0
    while pos < len(text):
        end = _find(text, pos, " \t\n", stop="=")
        if end < len(text) and text[end] == "=":
            key, start = text[pos:end].strip(), end + 1
            end = _find(text, start, " \t\n")
            pairs.append((key, _unwrap(text[start:end].strip())))
        elif text[pos:end].strip():
            pairs.append((text[pos:end].strip(), None))
        pos = end + 1
    return pairs


def split_list(text: str) -> list[str]:
    """The elements of `1,2,{3,4}`."""
    items, pos = [], 0
    while text and pos <= len(text):
        end = _find(text, pos, ",")
        items.append(text[pos:end].strip())
        pos = end + 1
    return items


def _find(text, pos, chars, stop=""):
    """Index of the next of `chars` (or `stop`) outside braces and quotes, or the end."""
    while pos < len(text):
        c = text[pos]
        if c in chars or (stop and c in stop):
            return pos
        pos = _skip(text, pos) + 1 if c in _CLOSING else pos + 1
    return len(text)


def _skip(text, pos):
    """Where what opens at `pos` closes; `pos` itself where it does not."""
    opening, depth = text[pos], 0
    closing = _CLOSING[opening]
    if opening == closing:
        end = text.find(closing, pos + 1)
        while end > 0 and text[end - 1] == "\\":
            end = text.find(closing, end + 1)
        return end if end >= 0 else pos
    for i in range(pos, len(text)):
        depth += (text[i] == opening) - (text[i] == closing)
        if depth == 0:
            return i
    return pos


def _unwrap(value):
    if len(value) >= 2 and value[0] in "{\"'" and _skip(value, 0) == len(value) - 1:
        inner = value[1:-1].strip()
        return inner.replace(f"\\{value[0]}", value[0]) if value[0] in "\"'" else inner
    return value


def bind(cls, text: str | None, owner: str):
    """An instance of the dataclass `cls` with the values that `text` gives; `owner` is the pass's name for messages."""
    pairs = split(text or "")
    if not cls:
        if pairs:
            raise OptionError(f"<Pass-Options-Parser>: no such option {pairs[0][0]}: '{owner}' takes none")
        return None
    kinds, values = types(cls), {}
    for key, value in pairs:
        field = key.replace("-", "_")
        if field not in kinds:
            near = difflib.get_close_matches(key, [k.replace("_", "-") for k in kinds], 1)
            hint = f"; did you mean '{near[0]}'?" if near else f"; '{owner}' has {_names(kinds)}"
            raise OptionError(f"<Pass-Options-Parser>: no such option {key}{hint}")
        values[field] = convert(kinds[field], value, key)
    missing = [k for k in kinds if k not in values and not _has_default(cls, k)]
    if missing:
        raise OptionError(f"'{owner}' needs the option {missing[0].replace('_', '-')}")
    try:
        return cls(**values)
    except (TypeError, ValueError) as error:  # an Options class may check its values
        raise OptionError(f"'{owner}': {error}") from None


def _names(kinds):
    return ", ".join(k.replace("_", "-") for k in kinds) or "no options"


def types(cls) -> dict[str, object]:
    """Field name to type of an Options dataclass."""
    import typing

    hints = typing.get_type_hints(cls)
    return {name: hints[name] for name in cls.__dataclass_fields__}


def _has_default(cls, name):
    from dataclasses import MISSING

    field = cls.__dataclass_fields__[name]
    return field.default is not MISSING or field.default_factory is not MISSING


def convert(kind, value: str | None, key: str):
    """`value` as `kind`: bool, int, float, str, list/tuple of them, Literal, Enum or Optional."""
    import enum
    import typing

    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if type(None) in args:
        inner = next(a for a in args if a is not type(None))
        return None if value in ("", "none") else convert(inner, value, key)
    if kind is bool:
        if value in (None, "", "true", "TRUE", "True", "1"):
            return True
        if value in ("false", "FALSE", "False", "0"):
            return False
        raise OptionError(f"for the --{key} option: '{value}' is invalid value for boolean argument! Try 0 or 1")
    if value is None:
        raise OptionError(f"for the --{key} option: requires a value!")
    if origin is typing.Literal or (isinstance(kind, type) and issubclass(kind, enum.Enum)):
        choices = {str(getattr(c, "value", c)): c for c in (args or kind)}
        if value not in choices:
            raise OptionError(f"for the --{key} option: Cannot find option named '{value}'! It is one of {', '.join(choices)}")
        return choices[value]
    if kind in (list, tuple) or origin in (list, tuple):
        element = args[0] if args else str
        items = [convert(element, _unwrap(item), key) for item in split_list(value)]
        return tuple(items) if (origin or kind) is tuple else items
    if kind in (int, float):
        try:
            return int(value, 0) if kind is int else float(value)
        except ValueError:
            noun = "integer" if kind is int else "number"
            raise OptionError(f"for the --{key} option: '{value}' value invalid for {noun} argument!") from None
    return value


def show(options) -> str:
    """All values of an Options instance as upstream prints a pass's: sorted by name, lists in braces."""
    if options is None:
        return ""
    items = []
    for name in sorted(options.__dataclass_fields__):
        value = getattr(options, name)
        if value is None or (isinstance(value, (list, tuple)) and not value):
            continue
        items.append(f"{name.replace('_', '-')}={show_value(value)}")
    return " ".join(items)


def show_value(value) -> str:
    """A value as it stands after `name=`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "{" + ",".join(map(show_value, value)) + "}"
    text = str(getattr(value, "value", value))
    return f"{{{text}}}" if text == "" or any(c in text for c in " ,{}()[]=\"'") else text


def plain(value) -> str:
    """A value without braces or quotes, to be put into a text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(plain, value)) if isinstance(value, (list, tuple)) else str(value)
