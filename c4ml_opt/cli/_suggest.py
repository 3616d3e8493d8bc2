"""What to say about a flag that is neither a flag nor a pass."""

import os

from ..diagnostics import PlainError
from ._argv import Arguments, spelled
from ._flags import FLAGS


def check_passes(arguments: Arguments):
    """Raises PlainError with mlir-opt's wording if one of the flags taken for passes is not one."""
    from ..pipeline import names

    tool, short = arguments.tool, os.path.basename(arguments.tool)
    wrong = [_unknown(name, given, tool, short) for name, _, given in arguments.passes if given and not names.known(name)]
    for flag in ("mlir-print-ir-before", "mlir-print-ir-after"):
        absent = [name for name in arguments[flag] if not names.known(name)]
        wrong += [f"{short}: for the --{flag} option: Cannot find option named '{name}'!" for name in absent]
    if wrong:
        raise PlainError("\n".join(wrong))


def _unknown(name, given, tool, short):
    from .. import upstream
    from ..pipeline import names

    if upstream.is_unavailable(name):
        return f"{short}: '{spelled(name)}' is a pass of mlir-opt that these bindings do not have (unavailable, not unknown)"
    near = nearest(name, [*FLAGS, *names.every()])
    value = given.partition("=")
    suggestion = spelled(near) + "".join(value[1:] if near not in FLAGS or FLAGS[near].kind != "bool" else ())
    return f"{short}: Unknown command line argument '{given}'.  Try: '{tool} --help'\n{short}: Did you mean '{suggestion}'?"


def nearest(name: str, candidates) -> str:
    """The candidate with the smallest edit distance, the first of equals."""
    return min(candidates, key=lambda c: distance(name, c))


def distance(a: str, b: str) -> int:
    """Levenshtein's edit distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]
