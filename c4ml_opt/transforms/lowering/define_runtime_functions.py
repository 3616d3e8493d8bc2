"""Define within the module the functions that upstream's lowering calls for vector.print and for copies of unranked memrefs.

Their source is runtime_functions.mlir. Objects then need nothing but the C library.
"""

from pathlib import Path

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk

SOURCE = Path(__file__).with_name("runtime_functions.mlir")


def run(op, options):
    body = op.regions[0].blocks[0]
    declared = {_name(o): o.operation for o in body.operations if o.operation.name == "llvm.func" and not o.regions[0].blocks}
    if not any(name.startswith("print") or name == "memrefCopy" for name in declared):
        return
    library = ir.Module.parse(SOURCE.read_text(), context=op.context)
    functions = {_name(o): o.operation for o in library.body.operations if "sym_name" in o.attributes}
    taken = {_name(o) for o in body.operations if "sym_name" in o.attributes and _name(o) not in declared}
    for name in sorted(_needed(functions, [n for n in declared if n in functions])):
        if name in declared and not _defines(functions[name]):
            continue
        if name in declared:
            declared[name].erase()
        if name not in taken:
            body.append(functions[name].clone())


def _name(op) -> str:
    return op.attributes["sym_name"].value if "sym_name" in op.attributes else ""


def _defines(op) -> bool:
    return op.name != "llvm.func" or len(op.regions[0].blocks) > 0


def _needed(functions, names) -> set[str]:
    """`names` and all symbols of the library that they use."""
    found, left = set(), list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [used for child in walk(functions[name]) for used in _symbols(child) if used in functions]
    return found


def _symbols(op):
    for attribute in ("callee", "global_name"):
        if attribute in op.attributes:
            yield op.attributes[attribute].value
