"""The body of transform.smt.constrain_params over any numbers: numpy arrays for enumeration, z3 terms for proofs."""

from ..diagnostics import UserError


class Arrays:
    """The operations on numpy integer arrays; division is SMT-LIB's: the remainder is never negative."""

    @staticmethod
    def div(a, b):
        import numpy as np

        a, b = np.asarray(a), np.asarray(b)
        safe = np.where(b == 0, 1, b)
        return np.where(safe > 0, a // np.abs(safe), -(a // np.abs(safe)))

    @classmethod
    def mod(cls, a, b):
        return a - cls.div(a, b) * b

    @staticmethod
    def defined(b):
        """Where dividing by `b` has a meaning; a point that divides by zero is not valid."""
        return b != 0

    @staticmethod
    def all(terms):
        import numpy as np

        return np.logical_and.reduce(np.broadcast_arrays(*terms))

    @staticmethod
    def any(terms):
        import numpy as np

        return np.logical_or.reduce(np.broadcast_arrays(*terms))

    @staticmethod
    def negate(a):
        import numpy as np

        return np.logical_not(a)

    @staticmethod
    def select(c, a, b):
        import numpy as np

        return np.where(c, a, b)

    @staticmethod
    def absolute(a):
        return abs(a)


class Terms:
    """The same on z3's integer terms."""

    @staticmethod
    def div(a, b):
        # Two constants are Python's numbers, whose / is another one.
        return int(Arrays.div(a, b)) if isinstance(a, int) and isinstance(b, int) else a / b

    @classmethod
    def mod(cls, a, b):
        return a - cls.div(a, b) * b if isinstance(a, int) and isinstance(b, int) else a % b

    defined = staticmethod(lambda b: b != 0)
    all = staticmethod(lambda terms: _z3().And(*terms))
    any = staticmethod(lambda terms: _z3().Or(*terms))
    negate = staticmethod(lambda a: _z3().Not(a))
    select = staticmethod(lambda c, a, b: _z3().If(c, a, b))
    absolute = staticmethod(lambda a: _z3().If(a < 0, -a, a))


def _z3():
    import z3

    return z3


COMPARE = {0: lambda a, b: a < b, 1: lambda a, b: a <= b, 2: lambda a, b: a > b, 3: lambda a, b: a >= b}


class Assertion:
    """One smt.assert as plain data: the params that it reads (`names`), where it stands, and its operations in order."""

    def __init__(self, condition, sources, place):
        self.place = place
        self._slots: dict = {}
        self._inputs = []
        self._program = [_instruction(op, self._slot) for op in _steps(condition)]
        self._condition = self._slot(condition)
        for value, source in sources.items():
            if value in self._slots:
                self._inputs.append((self._slots[value], source))
        self.names = frozenset(source for _, source in self._inputs if isinstance(source, str))
        self._slots = None  # the schedule's values must not outlive its module

    def _slot(self, value):
        return self._slots.setdefault(value, len(self._slots))

    def holds(self, values: dict, domain=Arrays):
        """Whether it holds for `values` ({param name: number, array or term}), in the numbers of `domain`."""
        known = {slot: values[source] if isinstance(source, str) else source for slot, source in self._inputs}
        defined = []
        for name, attribute, operands, result, where in self._program:
            known[result] = _apply(name, attribute, [known[slot] for slot in operands], domain, defined, where)
        truth = known[self._condition]
        return domain.all([truth, *defined]) if defined else truth


def read(constrain, names) -> list[Assertion]:
    """The assertions of a transform.smt.constrain_params; `names` gives for each operand a param's name or its constant."""
    block = constrain.regions[0].blocks[0]
    sources = dict(zip(block.arguments, names))
    return [
        Assertion(op.operation.operands[0], sources, place(op.operation)) for op in block.operations if op.operation.name == "smt.assert"
    ]


def place(op) -> str:
    """`file:line:col` of an operation."""
    import re

    found = re.search(r'"([^"]*)":(\d+):(\d+)', str(op.location))
    return f"{found[1]}:{found[2]}:{found[3]}" if found else ""


def _steps(value):
    """The operations that `value` needs, each after its operands."""
    from ..mlir import ir

    order, done = [], set()

    def visit(v):
        if not isinstance(v.owner, ir.Block) and v not in done:
            done.add(v)
            op = v.owner.operation
            for operand in op.operands:
                visit(operand)
            order.append(op)

    visit(value)
    return order


def _instruction(op, slot):
    """(name, constant or predicate, operand slots, result slot, place) of one operation."""
    attribute = None
    if op.name in ("smt.int.constant", "smt.constant"):
        attribute = int(str(op.attributes["value"]).split(" ")[0].replace("true", "1").replace("false", "0"))
    elif op.name == "smt.int.cmp":
        attribute = op.attributes["pred"].value
    return op.name, attribute, [slot(value) for value in op.operands], slot(op.results[0]), place(op)


def _apply(name, attribute, operands, domain, defined, where):
    from functools import reduce

    if name in ("smt.int.constant", "smt.constant"):
        return attribute
    if name == "smt.int.cmp":
        return COMPARE[attribute](*operands)
    if name in ("smt.int.div", "smt.int.mod"):
        defined.append(domain.defined(operands[1]))
        return (domain.div if name.endswith("div") else domain.mod)(*operands)
    simple = {
        "smt.int.add": lambda: reduce(lambda a, b: a + b, operands),
        "smt.int.mul": lambda: reduce(lambda a, b: a * b, operands),
        "smt.int.sub": lambda: operands[0] - operands[1],
        "smt.int.neg": lambda: -operands[0],
        "smt.int.abs": lambda: domain.absolute(operands[0]),
        "smt.eq": lambda: domain.all([a == b for a, b in zip(operands, operands[1:])]),
        "smt.distinct": lambda: domain.all([a != b for i, a in enumerate(operands) for b in operands[:i]]),
        "smt.and": lambda: domain.all(operands),
        "smt.or": lambda: domain.any(operands),
        "smt.xor": lambda: reduce(lambda a, b: a != b, operands),
        "smt.not": lambda: domain.negate(operands[0]),
        "smt.implies": lambda: domain.any([domain.negate(operands[0]), operands[1]]),
        "smt.ite": lambda: domain.select(*operands),
    }
    if name not in simple:
        raise UserError(f"'{name}' is not understood in constraints; use smt.int arithmetic, smt.int.cmp, smt.eq and the connectives", where)
    return simple[name]()
