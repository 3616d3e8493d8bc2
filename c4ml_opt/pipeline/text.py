"""The text of a pipeline and its tree of nodes."""

import re
from dataclasses import dataclass

NAME = re.compile(r"[\w.\-]+")


class PipelineError(ValueError):
    """A pipeline that does not parse or names something unknown; the message carries the column."""


@dataclass(frozen=True)
class Node:
    """A pass (`children` is None) or an anchor with its nested pipeline."""

    name: str
    options: str | None = None
    children: tuple["Node", ...] | None = None

    def __str__(self):
        if self.children is not None:
            return f"{self.name}({','.join(map(str, self.children))})"
        return self.name + (f"{{{self.options}}}" if self.options is not None else "")


def parse(text: str) -> tuple[Node, ...]:
    """The top-level nodes of a pipeline's text."""
    pos = 0

    def fail(message):
        raise PipelineError(f"pipeline:1:{pos + 1}: error: {message}\n{text}\n{' ' * pos}^")

    def space():
        nonlocal pos
        while pos < len(text) and text[pos].isspace():
            pos += 1

    def options():
        nonlocal pos
        depth, quote, start = 0, None, pos
        while pos < len(text):
            c = text[pos]
            if quote:
                quote = None if c == quote else quote
            elif c in "\"'":
                quote = c
            elif c in "{}":
                depth += 1 if c == "{" else -1
                if depth == 0:
                    pos += 1
                    return text[start + 1 : pos - 1]
            pos += 1
        fail("missing '}'")

    def sequence(close):
        nonlocal pos
        nodes = []
        while True:
            space()
            match = NAME.match(text, pos)
            if not match:
                fail("expected a pass or operation name")
            name, pos = match.group(), match.end()
            space()
            opts = children = None
            if text[pos : pos + 1] == "{":
                opts = options()
            elif text[pos : pos + 1] == "(":
                pos += 1
                children = sequence(")")
            nodes.append(Node(name, opts, children))
            space()
            if text[pos : pos + 1] == ",":
                pos += 1
            elif close and text[pos : pos + 1] == close:
                pos += 1
                return tuple(nodes)
            elif not close and pos == len(text):
                return tuple(nodes)
            else:
                fail(f"expected ',' or {close!r}" if close else "expected ','")

    return sequence(None)
