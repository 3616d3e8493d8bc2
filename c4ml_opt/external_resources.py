"""Resources of a file that nobody knows: the bindings drop them, mlir-opt passes them through, and so does c4ml-opt."""

import re

TOKEN = re.compile(rb'\s*(?://[^\n]*\s*)*("(?:[^"\\]|\\.)*"|[{}:,]|[^\s{}:,"]+)')
OPEN, CLOSE = b"{-#", b"#-}"


def read(source: bytes) -> dict:
    """{provider: {key: value as written}} of the last `external_resources` of `source`."""
    start = source.rfind(OPEN)
    found = re.search(rb"external_resources\s*:", source[start:]) if start >= 0 else None
    if not found:
        return {}
    tokens = _tokens(source, start + found.end())
    next(tokens)  # the opening brace
    return _dictionary(tokens)


def _tokens(source, at):
    while match := TOKEN.match(source, at):
        yield match[1]
        at = match.end()


def _dictionary(tokens):
    """What stands up to the closing brace of an opened one."""
    out, key = {}, None
    for token in tokens:
        if token == b"}":
            break
        if token == b"{":
            out[key] = _dictionary(tokens)
        elif token not in b":,":
            if key is None or key in out:
                key = token
            else:
                out[key] = token
    return out


def append(text: bytes, resources: dict, limit: int | None = None) -> bytes:
    """Printed IR with `resources` at its end, in the same metadata as dialect resources; values longer than `limit` are left out."""
    if limit is not None:
        resources = {name: {k: v for k, v in entries.items() if len(v) <= limit} for name, entries in resources.items()}
    resources = {name: entries for name, entries in resources.items() if entries}
    if not resources:
        return text
    providers = b",\n".join(
        b"    %s: {\n%s\n    }" % (name, b",\n".join(b"      %s: %s" % item for item in entries.items())) for name, entries in resources.items()
    )
    section = b"  external_resources: {\n%s\n  }\n#-}\n" % providers
    if text.endswith(b"\n" + CLOSE + b"\n"):
        body = text[: -len(CLOSE) - 2]
        return body + (b"\n" if body.endswith(OPEN) else b",\n") + section
    return text + b"\n{-#\n" + section
