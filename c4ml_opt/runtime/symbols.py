"""The symbols that an ELF object leaves undefined."""

import struct


def undefined(obj: bytes) -> list[str]:
    """Names that `obj` (a relocatable ELF file of either width, little endian) needs from elsewhere, sorted."""
    wide = obj[4] == 2
    table, size = _header(obj, wide)
    names = set()
    for kind, offset, length, link, entry in (_section(obj, table + i * size[0], wide) for i in range(size[1])):
        if kind != 2:
            continue
        strings = _section(obj, table + link * size[0], wide)[1]
        for at in range(offset + entry, offset + length, entry):
            name, section, binding = _symbol(obj, at, wide)
            if section == 0 and name and binding != 2:
                names.add(obj[strings + name : obj.index(b"\0", strings + name)].decode())
    return sorted(names)


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
    """(name offset, section index, binding: 2 is weak)"""
    if wide:
        name, info, _, section = struct.unpack_from("<IBBH", obj, at)
    else:
        name, _, _, info, _, section = struct.unpack_from("<IIIBBH", obj, at)
    return name, section, info >> 4
