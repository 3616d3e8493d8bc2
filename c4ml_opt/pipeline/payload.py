"""What conditions ask most: names and symbols of operations, read with as few objects of Python as may be.

A dynamic pipeline asks it of every function, so microseconds count: the bindings answer in a third of what ctypes takes.
"""

from ..mlir import ir

def symbol(op: ir.Operation) -> str:
    """The operation's symbol, "" where it has none."""
    try:
        return op.attributes["sym_name"].value
    except (KeyError, AttributeError):
        return ""


def path(op: ir.Operation) -> str:
    """The path of symbols to an operation, `@module::@function`; operations without one share their parent's."""
    parts = []
    while op is not None:
        name = symbol(op)
        if name:
            parts.append(f"@{name}")
        op = op.parent
    return "::".join(reversed(parts))


_ADVANCE, _INTERRUPT, _PRE_ORDER = ir.WalkResult.ADVANCE, ir.WalkResult.INTERRUPT, ir.WalkOrder.PRE_ORDER


class Census:
    """The names of all operations in `op`, itself included; it looks no further than it is asked."""

    def __init__(self, op: ir.Operation):
        self._op = op
        self._names: list[str] | None = None

    def has(self, matches) -> bool:
        """Whether there is an operation whose name `matches`."""
        if self._names is not None:
            return any(map(matches, self._names))
        names: list[str] = []
        add = names.append

        def visit(op):
            name = op.name
            add(name)
            return _INTERRUPT if matches(name) else _ADVANCE

        self._op.walk(visit, _PRE_ORDER)
        if matches(names[-1]):
            return True
        self._names = names
        return False

    def names(self) -> list[str]:
        """Of every operation one."""
        if self._names is None:
            self._names = names = []
            add = names.append

            def visit(op):
                add(op.name)
                return _ADVANCE

            self._op.walk(visit, _PRE_ORDER)
        return self._names
