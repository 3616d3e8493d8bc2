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
    return _dictionary(tokens, next(tokens))


def _tokens(source, at):
    while match := TOKEN.match(source, at):
        yield match[1]
        at = match.end()


def _dictionary(tokens, opening):
    out, depth_key = {}, None
    for token in tokens:
        if token == b"}":
            return out
        if token == b"{":
            out[depth_key] = _dictionary(tokens, token)
        elif token not in b":,":
            if depth_key is None or depth_key in out:
                depth_key = token
            else:
                out[depth_key] = token
    return out


def append(text: bytes, resources: dict) -> bytes:
    """Printed IR with `resources` at its end, in the same metadata as dialect resources if there are some."""
    if not resources:
        return text
    providers = b",\n".join(
        b"    %s: {\n%s\n    }" % (name, b",\n".join(b"      %s: %s" % item for item in entries.items())) for name, entries in resources.items()
    )
    section = b"  external_resources: {\n%s\n  }\n#-}\n" % providers
    if text.endswith(b"\n" + CLOSE + b"\n"):
        return text[: -len(CLOSE) - 2] + b",\n" + section
    return text + b"\n{-#\n" + section
