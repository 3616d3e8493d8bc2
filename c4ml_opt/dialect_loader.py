"""Loads registered dialects into a context when a text mentions them."""

from .registry import Entry, registry

SIGNS = ('"', "!", "#", " ", "\t", "\n")  # before an operation in generic form, a type, an attribute, an operation


def mentioned(text) -> list[Entry]:
    """The registered dialects whose operations, types or attributes stand in `text` (a str, bytes or a mapped file)."""
    found = []
    for name, entry in registry.entries("dialect").items():
        marks = [f"{sign}{spelling}." for sign in SIGNS for spelling in {name, name.replace("-", "_")}]
        if any(text.find(m if isinstance(text, str) else m.encode()) >= 0 for m in marks):
            found.append(entry)
    return found


def load(context, text):
    """Loads what `text` mentions; a context keeps what it has."""
    for entry in mentioned(text):
        load_one(context, entry)


def load_for_file(context, path: str):
    """`load` for the text of a file, which is mapped, not copied."""
    if not registry.entries("dialect"):
        return
    import mmap

    with open(path, "rb") as file:
        try:
            text = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (ValueError, OSError):  # empty, or no file that can be mapped
            return
        with text:
            load(context, text)


def load_one(context, entry: Entry):
    if context.is_dialect_loaded(entry.name.replace("-", "_")):
        return
    if entry.file.endswith(".py"):
        with context:
            entry.load().load(context)
        return
    from .mlir import extension, ir

    with context:
        extension("DialectsIRDL").load_dialects(ir.Module.parseFile(entry.file))
