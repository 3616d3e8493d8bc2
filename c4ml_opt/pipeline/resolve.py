"""What a dynamic pipeline really ran: plain pipelines, one for all functions that took the same branches."""


class Nest:
    """The items of a nested anchor."""

    def __init__(self, anchor, items):
        self.anchor, self.items = anchor, items


def resolve(anchor: str, items: list) -> str:
    """Lines of `// @f, @g` and the pipeline text that ran for them; items are texts, `Nest`s and control nodes."""
    keys = list(dict.fromkeys(k for node in _controls(items) for k in node.record.choices))
    texts: dict[str, list[str]] = {}
    for name in [k for k in keys if k] or [""]:
        texts.setdefault(f"{anchor}({_text(items, name, {})})", []).append(name)
    if len(texts) == 1:
        return f"{next(iter(texts))}\n"
    return "".join(f"// {', '.join(names)}\n{text}\n" for text, names in texts.items())


def _controls(items):
    for item in items:
        if isinstance(item, Nest):
            yield from _controls(item.items)
        elif not isinstance(item, str):
            if hasattr(item, "record"):
                yield item
            for _, pipeline in getattr(item, "branches", ()):
                yield from _controls(pipeline.items)
            if hasattr(item, "pipeline"):
                yield from _controls(item.pipeline.items)


def _text(items, key, cursors):
    """`cursors` counts, for every record, the choices that were used up: inside `repeat` a node decides several times."""

    def choose(record):
        choices = record.choices.get(key) or next((record.choices[k] for k in _parents(key) if k in record.choices), None)
        if not choices:
            return None
        at = cursors.get(id(record), 0)
        cursors[id(record)] = at + 1
        return choices[min(at, len(choices) - 1)]

    parts = []
    for item in items:
        if isinstance(item, str):
            parts.append(item)
        elif isinstance(item, Nest):
            inner = _text(item.items, key, cursors)
            parts += [f"{item.anchor}({inner})"] if inner else []
        else:
            inner = _text(item.resolve(choose), key, cursors)
            parts += [inner] if inner else []
    return ",".join(parts)


def _parents(key):
    """`@m::@f` and then what encloses it, the outermost without a name last."""
    while key:
        key = key.rpartition("::")[0]
        yield key
