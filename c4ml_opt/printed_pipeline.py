"""The text that a pass manager prints of itself, taken apart and laid out as upstream does."""


def elements(text: str) -> list[str]:
    """The comma-separated elements at the outermost level."""
    out, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += c in "({" or -(c in ")}")
        if c == "," and not depth:
            out.append(text[start:i])
            start = i + 1
    return [*out, text[start:]] if text else []


def dumped(text: str) -> str:
    """--dump-pass-pipeline: the number of passes, and the pipeline on indented lines."""
    anchor, _, inner = text.partition("(")
    parts = elements(inner[:-1])
    lines = "\n".join(_indented(parts, 1))
    return f"Pass Manager with {len(parts)} passes:\n{anchor}(\n{lines}\n)\n\n"


def _indented(parts, depth):
    pad = "  " * depth
    for i, part in enumerate(parts):
        comma = "," if i + 1 < len(parts) else ""
        anchor, nested, inner = part.partition("(")
        if nested and "{" not in anchor:
            yield f"{pad}{anchor}("
            yield from _indented(elements(inner[:-1]), depth + 1)
            yield f"{pad}){comma}"
        else:
            yield f"{pad}{part}{comma}"


def spaced(text: str) -> str:
    """With blanks between the outermost passes, as reproducers have it."""
    anchor, _, inner = text.partition("(")
    return f"{anchor}({', '.join(elements(inner[:-1]))})"
