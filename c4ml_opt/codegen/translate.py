"""The llvm dialect to LLVM IR text that the code generator's older LLVM reads.

The bindings print the text of LLVM 24; llvmlite holds LLVM 22. They differ in how floats are written, in the names of a
few intrinsics and in attributes. All of it is repaired line by line, so that the time is linear in the text.
"""

import re

from .. import isolation
from ..mlir import extension
from . import constants, floats, intrinsics

_ATTRIBUTE = re.compile(r'"[^"]*"(?:="[^"]*")?|[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:=\S+)?')
_readable: dict[str, bool] = {}


def llvm_ir(module, blanks: dict[str, bytes] | None = None) -> str:
    """LLVM 22's text of a module operation in the llvm dialect, which stays as it is; for `blanks` see `constants.put_back`."""
    isolation.step("the translation to LLVM IR")
    with constants.set_aside(module) as taken:
        text = extension("DialectsLLVM").translate_module_to_llvmir(module)
    lines = text.split("\n")
    _repair(lines)
    constants.put_back(lines, taken, blanks)
    return "\n".join(lines)


def repair(text: str) -> str:
    """LLVM 24's text as LLVM 22 reads it."""
    lines = text.split("\n")
    _repair(lines)
    return "\n".join(lines)


def _repair(lines: list[str]):
    renamed = {}
    for number, line in enumerate(lines):
        if line.startswith("declare"):
            lines[number], old, new = intrinsics.repair_declaration(line)
            if old:
                renamed[f"@{old}("] = f"@{new}("
        elif line.startswith("attributes #"):
            lines[number] = _repair_attributes(line)
        else:
            lines[number] = floats.repair(line)
    if renamed:
        calls = re.compile("|".join(map(re.escape, renamed)))
        lines[:] = [calls.sub(lambda m: renamed[m[0]], line) if "@llvm." in line else line for line in lines]


def _repair_attributes(line: str) -> str:
    """An attribute group without what LLVM 22 does not know; attributes only allow optimisations, or steer them."""
    if _reads(line):
        return line
    head, _, body = line.partition("{")
    kept = [a for a in _ATTRIBUTE.findall(body.rpartition("}")[0]) if _reads(f"attributes #0 = {{ {a} }}")]
    return f"{head}{{ {' '.join(kept)} }}"


def _reads(line: str) -> bool:
    if line not in _readable:
        import llvmlite.binding as llvm

        try:
            llvm.parse_assembly(line)
            _readable[line] = True
        except RuntimeError:
            _readable[line] = False
    return _readable[line]
