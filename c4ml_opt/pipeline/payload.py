"""What conditions ask most: names and symbols of operations, read with as few objects of Python as may be.

A dynamic pipeline asks it of every function, so microseconds count: the bindings answer in a third of what ctypes takes.
"""

from ..mlir import ir

_SYMBOL = "sym_name"


def symbol(op: ir.Operation) -> str:
    """The operation's symbol, "" where it has none."""
    attributes = op.attributes
    if _SYMBOL not in attributes:
        return ""
    attribute = attributes[_SYMBOL]
    return attribute.value if isinstance(attribute, ir.StringAttr) else ""


def path(op: ir.Operation) -> str:
    """The path of symbols to an operation, `@module::@function`; operations without one share their parent's."""
    parts = []
    while op is not None:
        name = symbol(op)
        if name:
            parts.append(f"@{name}")
        op = op.parent
    return "::".join(reversed(parts))


class Census:
    """How often every operation's name occurs in `op`, itself included; it looks no further than it is asked."""

    def __init__(self, op: ir.Operation):
        self._op = op
        self._counts: dict[str, int] | None = None

    def has(self, name: str) -> bool:
        """Whether an operation of that name is there."""
        if self._counts is None:
            names: list[str] = []
            if self._find(name, names):
                return True
            self._count(names)
        return name in self._counts

    def counts(self) -> dict[str, int]:
        """The number of operations of every name that occurs."""
        if self._counts is None:
            names: list[str] = []
            self._find(None, names)
            self._count(names)
        return self._counts

    def _find(self, wanted, names):
        """Gathers names until it has seen the wanted one."""
        names.append(self._op.name)
        if names[0] == wanted:
            return True
        ops = [self._op]
        for op in ops:
            for region in op.regions:
                for block in region:
                    for inner in block:
                        inner = inner.operation
                        name = inner.name
                        if name == wanted:
                            return True
                        names.append(name)
                        ops.append(inner)
        return False

    def _count(self, names):
        self._counts = {name: names.count(name) for name in set(names)}
