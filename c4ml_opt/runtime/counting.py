"""Counts the instructions of one call under an emulator, by function and by opcode."""

import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..diagnostics import UserError
from . import linking, symbols

SOURCE = Path(__file__).with_name("count_instructions.c")
# The driver's own frames around the call.
OWN = {"c4ml_call", "c4ml_begin", "c4ml_end", "c4ml_packed"}


@dataclass(frozen=True)
class Counts:
    """Instructions that ran in one call of the entry, in the module's functions and what they call."""

    by_function: dict[str, int]
    by_opcode: dict[str, int]
    where: str = ""

    @property
    def total(self) -> int:
        return sum(self.by_function.values())


def plugin(emulator: str) -> Path:
    """The plugin compiled for this version of the emulator; raises UserError where it cannot be loaded."""
    name = Path(emulator).name
    help_text, version = _ask(emulator, "-h"), _ask(emulator, "--version")
    if "-plugin" not in help_text:
        raise UserError(f"{name} was built without plugins, by which instructions are counted; Debian 12's qemu-user 7.2 has them ({version.splitlines()[0]})")
    major = int(re.search(r"version (\d+)", version)[1])
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if not compiler:
        raise UserError("counting instructions needs a C compiler for this machine; install one (Debian, Ubuntu: apt install gcc)")
    flags = ["-shared", "-fPIC", "-O2", f"-DVERSION={1 if major < 9 else 2}"]
    return linking.compiled(SOURCE, [compiler], flags, ".so")


@lru_cache(maxsize=8)
def _ask(emulator: str, flag: str) -> str:
    done = subprocess.run([emulator, flag], capture_output=True, text=True, timeout=30)
    return done.stdout + done.stderr


def read(path: Path, program: bytes, assembly: str, where: str) -> Counts:
    """The plugin's counts. Opcodes of the module's functions are those of `assembly`: emulators cannot name new ones."""
    if not path.exists():
        raise UserError("the emulator wrote no instruction counts: it refused the plugin")
    named = opcodes(assembly, symbols.functions(program))
    by_function, by_opcode = Counter(), Counter()
    for line in path.read_text(errors="replace").splitlines():
        address, count, symbol, text = line.split("\t", 3)
        if symbol in OWN:
            continue
        by_function[symbol] += int(count)
        for name in [named.get(int(address, 16))] if int(address, 16) in named else opcodes_of(text):
            by_opcode[name] += int(count)
    return Counts(dict(by_function), dict(by_opcode), where)


def opcodes_of(text: str) -> list[str]:
    """One opcode, or those in a packet of Hexagon, which counts as one instruction."""
    if text.lstrip().startswith("{"):
        return re.findall(r"\b([a-z]\w*)\(", text.lower()) or ["(transfer)"]
    return [opcode(text)]


def opcode(text: str) -> str:
    """`fmla z` of `fmla z0.s, p0/m, z1.s, z2.s`: the mnemonic, with the register file of the first operand if it is a vector."""
    words = text.replace("\t", " ").split(None, 1)
    if not words or words[0].startswith((".", "0x")):
        return "(not decoded)"
    match = re.match(r"\{?\s*(za|z|v|q|p)\d+", words[1]) if len(words) > 1 else None
    kind = {"q": "v"}.get(match[1], match[1]) if match else ""
    return f"{words[0]} {kind}".strip()


def opcodes(assembly: str, functions) -> dict[int, str]:
    """Opcode by address, for `functions` (name, address, size) of a listing whose instructions all take four bytes."""
    found, listing = {}, _listing(assembly)
    for name, start, size in functions:
        placed = _place(listing.get(name, ()), start)
        if placed and max(placed) + 4 == start + size:
            found.update(placed)
    return found


def _listing(assembly: str) -> dict[str, list[str]]:
    """Instruction and alignment lines by function."""
    listing, current = {}, None
    for line in assembly.splitlines():
        label = re.match(r'"?([\w.$]+)"?:', line)
        if label and not label[1].startswith(".L"):
            current = listing.setdefault(label[1], [])
        elif line.startswith("\t.size"):
            current = None
        elif current is not None and line.startswith("\t") and (line[1] not in "./#;" or line.startswith("\t.p2align")):
            current.append(line.strip())
    return listing


def _place(lines: list[str], at: int) -> dict[int, str]:
    placed = {}
    for line in lines:
        if align := re.match(r"\.p2align\s+(\d+)(?:,\s*\w*)?(?:,\s*(\d+))?", line):
            gap = -at % (1 << int(align[1]))
            if gap <= int(align[2] or gap):
                for pad in range(at, at + gap, 4):
                    placed[pad] = "nop"
                at += gap
        else:
            placed[at] = opcode(line)
            at += 4
    return placed
