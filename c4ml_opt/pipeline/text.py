"""The text of a pipeline and its tree of nodes, read as MLIR's own parser reads it (mlir/lib/Pass/PassRegistry.cpp)."""

import re

WHERE = "MLIR Textual PassPipeline Parser"
CONTROL = ("if", "elif", "else", "repeat")  # nodes that have both options and a nested pipeline
RESERVED = (*CONTROL, "check", "schedule")


class PipelineError(ValueError):
    """A pipeline that does not parse or cannot be built; the message is mlir-opt's, with line and column where it has one."""


class Node:
    """A pass (`children` is None), or an anchor or control node with its nested pipeline."""

    __slots__ = ("name", "options", "children", "pos")

    def __init__(self, name, options=None, children=None, pos=0):
        self.name, self.options, self.children, self.pos = name, options, children, pos

    def __str__(self):
        text = self.name + (f"{{{self.options}}}" if self.options is not None else "")
        return text if self.children is None else f"{text}({','.join(map(str, self.children))})"

    def walk(self):
        yield self
        for child in self.children or ():
            yield from child.walk()


def located(text: str, pos: int, message: str, where: str = WHERE) -> PipelineError:
    """The error at `pos` of `text` as llvm::SourceMgr prints it: position, line and caret."""
    pos = min(pos, len(text))
    start = text.rfind("\n", 0, pos) + 1
    end = text.find("\n", start)
    line = text[start : len(text) if end < 0 else end]
    row = text.count("\n", 0, start) + 1
    return PipelineError(f"{where}:{row}:{pos - start + 1}: error: {message}\n{line}\n{' ' * (pos - start)}^\n")


def split_anchor(text: str) -> tuple[str, str]:
    """`builtin.module(a,b)` as its anchor and the text inside."""
    text = text.strip()
    paren = text.find("(")
    if paren <= 0 or not text.endswith(")"):
        raise PipelineError("expected pass pipeline to be wrapped with the anchor operation type, e.g. 'builtin.module(...)'")
    return text[:paren].rstrip(), text[paren + 1 : -1]


def parse(text: str, where: str = WHERE) -> list[Node]:
    """The elements of `a,b{options},op(c)`; raises PipelineError."""
    root = Node("")
    root.children = []
    stack, pos = [root], 0

    def fail(at, message):
        raise located(text, at, message, where)

    def skip_space(at):
        while at < len(text) and text[at].isspace():
            at += 1
        return at

    if not text.strip():
        return []
    while True:
        start = pos
        end = next((i for i in range(pos, len(text)) if text[i] in ",(){"), len(text))
        name = text[pos:end]
        node = Node(name.strip(), pos=pos + len(name) - len(name.lstrip()))
        stack[-1].children.append(node)
        pos = end
        if pos == len(text):
            pos = start  # upstream points at the element that is the last
            break
        if text[pos] == "{":
            close = _closing_brace(text, pos, quotes=node.name in RESERVED)
            if close < 0:
                fail(pos, "missing closing '}' while processing pass options")
            node.options = text[pos + 1 : close]
            pos = skip_space(close + 1)
        if text[pos : pos + 1] == "(" and (node.options is None or node.name in CONTROL):
            node.children = []
            stack.append(node)
            pos += 1
            continue
        while text[pos : pos + 1] == ")":
            pos += 1
            if len(stack) == 1:
                fail(pos - 1, "encountered extra closing ')' creating unbalanced parentheses while parsing pipeline")
            stack.pop()
            pos = skip_space(pos)
        if pos == len(text):
            break
        if text[pos] != ",":
            fail(pos, "expected ',' after parsing pipeline")
        pos += 1
    if len(stack) > 1:
        fail(pos, "encountered unbalanced parentheses while parsing pipeline")
    return root.children


def _closing_brace(text, pos, quotes):
    """Where the brace opened at `pos` closes, or -1; upstream counts braces inside quotes too, conditions may hold any text there."""
    depth, quote = 0, None
    for i in range(pos, len(text)):
        c = text[i]
        if quotes and quote:
            quote = None if c == quote and text[i - 1] != "\\" else quote
        elif quotes and c in "\"'":
            quote = c
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return i
    return -1


def strip_comments(text: str) -> str:
    """`text` with the lines that begin by `//` or `#` blanked, columns and lines kept."""
    lines = text.split("\n")
    return "\n".join(" " * len(s) if s.lstrip().startswith(("//", "#")) else s for s in lines)


def one_line(node: Node) -> str:
    """The node's text as upstream reads it, whose options end at spaces only."""
    return re.sub(r"\s*\n\s*", " ", str(node))
