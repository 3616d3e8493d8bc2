"""Loads registered dialects into a context when a text mentions them."""

from .registry import Entry, registry

SIGNS = '"!# \t\n'  # before an operation in generic form, a type, an attribute, an operation


def mentioned(text) -> list[Entry]:
    """The registered dialects whose operations, types or attributes stand in `text` (a str, bytes or a mapped file)."""
    entries = registry.entries("dialect").items()
    return [entry for name, entry in entries if any(_stands(f"{spelling}.", text) for spelling in {name, name.replace("-", "_")})]


def _stands(prefix: str, text) -> bool:
    """Whether `prefix` begins the text, or a word of it after one of the signs."""
    wanted, signs = (prefix, SIGNS) if isinstance(text, str) else (prefix.encode(), SIGNS.encode())
    place = text.find(wanted)
    while place > 0 and text[place - 1 : place] not in signs:
        place = text.find(wanted, place + 1)
    return place >= 0


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
