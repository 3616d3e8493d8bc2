"""Intrinsic declarations of LLVM 24's text under the names of LLVM 22."""

import re

from ..diagnostics import UserError

_DECLARE = re.compile(r'declare (?P<type>[^@]*)@(?P<name>llvm\.[\w.$-]+)(?P<rest>\(.*\))[^)]*')
# A type as it is mangled into the name of an overloaded intrinsic.
_SUFFIX = re.compile(r"\.(?:p\d+|(?:nxv|v)?\d*(?:[if]\d+|bf16|p\d+))$")
_RENAMED = {"llvm.aarch64.sve.fmmla.nxv4f32.nxv8bf16": "llvm.aarch64.sve.bfmmla"}
_known: dict[str, bool] = {}


def repair_declaration(line: str) -> tuple[str, str | None, str | None]:
    """A `declare` line without attributes (LLVM gives intrinsics their own), and the old and new name if it was renamed.

    Raises UserError for an intrinsic that LLVM 22 lacks, which would silently become a call of an external function.
    """
    match = _DECLARE.fullmatch(line)
    if not match:
        return line, None, None
    name = match["name"]

    def declare(candidate):
        return f"declare {match['type']}@{candidate}{match['rest']}"

    for candidate in _candidates(name):
        if _exists(declare(candidate)):
            return declare(candidate), *((name, candidate) if candidate != name else (None, None))
    raise UserError(
        f"the code generator (LLVM 22) has no intrinsic '{name}{match['rest']}', which this module calls; use another "
        "lowering of the operation that it comes from"
    )


def _candidates(name: str):
    if name in _RENAMED:
        yield _RENAMED[name]
    yield name
    while _SUFFIX.search(name):
        name = _SUFFIX.sub("", name)
        yield name


def _exists(declaration: str) -> bool:
    """Whether LLVM 22 knows it: it attaches attributes to its own intrinsics when it reads them."""
    if declaration not in _known:
        import llvmlite.binding as llvm

        types = set(re.findall(r'%(?:"[^"]*"|[\w.$-]+)', declaration))
        source = "".join(f"{t} = type opaque\n" for t in types) + declaration
        try:
            module = llvm.parse_assembly(source)
            module.verify()
            _known[declaration] = any(any(True for _ in f.attributes) for f in module.functions)
        except RuntimeError:
            _known[declaration] = False
    return _known[declaration]
