"""Loads registered dialects into a context when a text mentions them."""

from .registry import Entry, registry

SIGNS = ('"', "!", "#")  # before an operation in generic form, a type, an attribute


def mentioned(text: str | bytes) -> list[Entry]:
    """The registered dialects whose operations, types or attributes stand in `text`."""
    found = []
    for name, entry in registry.entries("dialect").items():
        marks = [f"{sign}{spelling}." for sign in SIGNS for spelling in {name, name.replace("-", "_")}]
        if isinstance(text, (bytes, bytearray)):
            marks = [m.encode() for m in marks]
        if any(m in text for m in marks):
            found.append(entry)
    return found


def load(context, text: str | bytes):
    """Loads what `text` mentions; a context keeps what it has."""
    for entry in mentioned(text):
        load_one(context, entry)


def load_one(context, entry: Entry):
    if context.is_dialect_loaded(entry.name.replace("-", "_")):
        return
    if entry.file.endswith(".py"):
        with context:
            entry.load().load(context)
        return
    from .mlir import dialect, ir

    with context:
        dialect("irdl").load_dialects(ir.Module.parseFile(entry.file))
