"""The symbols and sections of an ELF file."""

import re
import struct

GLOBAL, WEAK = 1, 2


def undefined(obj: bytes) -> list[str]:
    """Names that `obj` needs from elsewhere, sorted; weak references may stay unresolved and are left out."""
    return sorted({name for name, section, binding, *_ in table(obj) if section == 0 and name and binding != WEAK})


def defined(obj: bytes) -> list[str]:
    """Global names that `obj` gives to others, sorted."""
    return sorted({name for name, section, binding, *_ in table(obj) if section and binding in (GLOBAL, WEAK)})


def defined_in_text(text: str) -> list[str]:
    """Functions that LLVM IR gives to others: what `defined` would say of its object."""
    return re.findall(r"^define (?!internal|private)[^@\n]*@([\w.]+)\(", text, re.M)


def functions(obj: bytes) -> list[tuple[str, int, int]]:
    """Name, address and size of each function of an ELF file; local ones may share a name."""
    return [(name, value, size) for name, section, _, kind, value, size in table(obj) if kind == 2 and section]


def sections(obj: bytes) -> list[tuple[str, int, int]]:
    """Name, offset and size in the file of each section that has contents there."""
    wide = obj[4] == 2
    start, (entry, count) = _header(obj, wide)
    (index,) = struct.unpack_from("<H", obj, 62 if wide else 50)
    names = _section(obj, start + index * entry, wide)[1]
    found = []
    for at in range(start, start + count * entry, entry):
        (name,) = struct.unpack_from("<I", obj, at)
        kind, offset, size, *_ = _section(obj, at, wide)
        if kind != 8:  # no contents: .bss
            found.append((obj[names + name : obj.index(b"\0", names + name)].decode(), offset, size))
    return found


def table(obj: bytes):
    """(name, section index, binding, type, value, size) of each symbol of a little-endian ELF file of either width."""
    wide = obj[4] == 2
    start, size = _header(obj, wide)
    for kind, offset, length, link, entry in (_section(obj, start + i * size[0], wide) for i in range(size[1])):
        if kind == 2:
            strings = _section(obj, start + link * size[0], wide)[1]
            for at in range(offset + entry, offset + length, entry):
                name, info, *rest = _symbol(obj, at, wide)
                text = obj[strings + name : obj.index(b"\0", strings + name)].decode()
                yield text, rest[0], info >> 4, info & 15, *rest[1:]


def _header(obj, wide):
    if wide:
        (table,) = struct.unpack_from("<Q", obj, 40)
        return table, struct.unpack_from("<HH", obj, 58)
    (table,) = struct.unpack_from("<I", obj, 32)
    return table, struct.unpack_from("<HH", obj, 46)


def _section(obj, at, wide):
    """(type, offset, size, link, entry size)"""
    if wide:
        kind = struct.unpack_from("<I", obj, at + 4)[0]
        offset, length, link, _, _, entry = struct.unpack_from("<QQIIQQ", obj, at + 24)
    else:
        kind = struct.unpack_from("<I", obj, at + 4)[0]
        offset, length, link, _, _, entry = struct.unpack_from("<IIIIII", obj, at + 16)
    return kind, offset, length, link, entry


def _symbol(obj, at, wide):
    """(name offset, binding and type, section index, value, size)"""
    if wide:
        name, info, _, section, value, size = struct.unpack_from("<IBBHQQ", obj, at)
    else:
        name, value, size, info, _, section = struct.unpack_from("<IIIBBH", obj, at)
    return name, info, section, value, size
