"""Large constants, kept out of the text that LLVM IR is translated to; put back as strings of bytes, or filled into the object.

A tensor of a million numbers is tens of megabytes of decimals, each of which is printed, repaired and read again; as a
string it is only copied. Pointers are opaque, so that nothing depends on the type of what they point to. Where nothing but an
ELF object is wanted, LLVM sees zeros, each constant's in a section of its own, and the bytes are written over them.
"""

import re
from contextlib import contextmanager
from dataclasses import dataclass
from math import prod

from ..mlir import ir
from .floats import bits

LARGE = 4096  # bytes
_WIDTHS = {"f64": 8, "f32": 4, "f16": 2, "bf16": 2, "i64": 8, "i32": 4, "i16": 2, "i8": 1, "index": 8}
_DENSE = re.compile(r'dense<"0x([0-9A-F]*)">')
_RESOURCE = re.compile(r'dense_resource<[^>]*>.*"0x([0-9A-F]*)"', re.S)
_EXTERNAL = re.compile(r'@("[^"]*"|[\w.$-]+) = external ((?:[\w()]+ )*?(?:constant|global)) .*?((?:, (?:align|section)[^,]*)*)')


@dataclass(frozen=True)
class Constant:
    linkage: str
    data: bytes


@contextmanager
def set_aside(module: ir.Operation):
    """While inside, large constants of `module` are external declarations; yields them by symbol name."""
    taken, saved = {}, []
    for op in module.regions[0].blocks[0].operations:
        op = op.operation
        if op.name == "llvm.mlir.global" and (data := content(op)) is not None:
            linkage = re.fullmatch(r"#llvm\.linkage<(\w+)>", str(op.attributes["linkage"]))[1]
            taken[ir.StringAttr(op.attributes["sym_name"]).value] = Constant(linkage, data)
            saved.append((op, op.attributes["value"], op.attributes["linkage"]))
    try:
        for op, _, _ in saved:
            del op.attributes["value"]
            op.attributes["linkage"] = ir.Attribute.parse("#llvm.linkage<external>", module.context)
        yield taken
    finally:
        for op, value, linkage in saved:
            op.attributes["value"], op.attributes["linkage"] = value, linkage


def content(op, attribute: str = "value", least: int = LARGE) -> bytes | None:
    """The elements of an operation's attribute as little-endian bytes; None for fewer than `least` bytes or another kind of attribute."""
    try:
        value = op.attributes[attribute] if attribute in op.attributes else None
    except TypeError:  # the bindings have no class for dense complex elements
        return None
    # The bindings give a dense_resource no class of its own.
    resource = type(value) is ir.Attribute and str(value).startswith("dense_resource<")
    if not resource and not isinstance(value, ir.DenseElementsAttr):
        return None
    kind = ir.ShapedType(value.type)
    size = prod(kind.shape) * _WIDTHS.get(str(kind.element_type), 0)
    if size < least:
        return None
    data = _resource(op) if resource else _dense(value, size)
    # Zeros stay what they are: LLVM writes `zeroinitializer`, and they take no room in the object.
    return data if data and len(data) == size and data.count(0) < size else None


def _dense(value, size: int) -> bytes | None:
    if str(ir.ShapedType(value.type).element_type) != "bf16":
        return memoryview(value).tobytes()
    text = str(value)  # there is no buffer format of bf16
    if value.is_splat:
        one = re.match(r"dense<([^>]*)>", text)[1]
        pattern = int(one, 16) if one.startswith("0x") else bits("bfloat", one)
        return pattern.to_bytes(2, "little") * (size // 2)
    match = _DENSE.match(text)
    return match and bytes.fromhex(match[1])


def _resource(op) -> bytes | None:
    """The blob of a dense_resource, which the bindings show only in the text of an operation without a parent."""
    clone = op.clone(ip=False)
    match = _RESOURCE.search(clone.get_asm())
    clone.erase()
    return match and bytes.fromhex(match[1])[4:]  # the first four bytes are the blob's alignment


def put_back(lines: list[str], taken: dict[str, Constant], blanks: dict[str, bytes] | None = None):
    """Turns the external declarations in `lines` into definitions; with `blanks`, into zeros, whose sections and bytes it notes there."""
    left = dict(taken)
    for number, line in enumerate(lines):
        match = _EXTERNAL.fullmatch(line) if left and line.startswith("@") else None
        constant = match and left.pop(match[1].strip('"'), None)
        if constant:
            linkage = "" if constant.linkage == "external" else constant.linkage + " "
            if blanks is not None and "section" not in match[3]:
                section = f".rodata.c4ml.{len(blanks)}"
                blanks[section] = constant.data
                # What may be initialised elsewhere is not taken for the zeros it seems to hold.
                lines[number] = f'@{match[1]} = {linkage}externally_initialized {match[2]} [{len(constant.data)} x i8] zeroinitializer, section "{section}"{match[3]}'
                continue
            text = "\\" + constant.data.hex("\\")
            lines[number] = f'@{match[1]} = {linkage}{match[2]} [{len(constant.data)} x i8] c"{text}"{match[3]}'
    assert not left, f"constants without a declaration: {', '.join(left)}"


def fill(obj: bytes, blanks: dict[str, bytes]) -> bytes:
    """An ELF object with the bytes of `blanks` in the sections that `put_back` noted; one that LLVM dropped is passed over."""
    from ..runtime import symbols

    filled = bytearray(obj)
    for name, offset, size in symbols.sections(obj):
        if (data := blanks.get(name)) is not None:
            assert size == len(data), f"section {name} holds {size} bytes instead of {len(data)}"
            filled[offset : offset + size] = data
    return bytes(filled)
