"""Executes functions on terms: straight-line code, loops and branches whose course the constants decide, and forks where inputs do.

What is modelled: integers and indices (64 bits) in two's complement; floats as their bits, with operations of which nothing is known
(`floats`); poison (shifts past the width, violated nsw, nuw, exact and
disjoint flags, lanes that a shuffle leaves open), which spreads through operations and may be anything in a result; undefined
behaviour (division by zero and its overflow, branches on poison, accesses outside a buffer), after which the module before a pass
promises nothing. Uninitialised memory is poison before a pass, and after it any one value.
Assumed: arguments are not poison and memrefs do not overlap, buffers lie at addresses that are multiples of 2^40.
"""

from ...mlir import ir
from .memory import Memory, choose, implies
from .operators import all_of
from .terms import FALSE, TRUE, bvand, bvnot, const, var
from .values import Aggregate, Array, MemRef, Scalar, Unencodable

#: Operations executed, and branches on inputs within each other, before a function counts as too long.
LONGEST, DEEPEST = 100_000, 24


class Machine:
    """One execution: `defined` says for which inputs nothing undefined happened on the way."""

    def __init__(self, module: ir.Module, after: bool, size: int | None = None):
        self.size = size  # of every open dimension of the arguments
        self.symbols = {op.attributes["sym_name"].value: op for op in _symbols(module)}
        self.functions = {name: op for name, op in self.symbols.items() if op.name in ("func.func", "llvm.func")}
        self.globals, self.memory = {}, Memory(self)
        self.path, self.defined, self.points = TRUE, TRUE, []
        self._after, self._fresh, self._executed, self._depth = after, 0, 0, 0

    def undefined(self, width: int) -> Scalar:
        if not self._after:
            return Scalar(const(0, width), FALSE)
        self._fresh += 1
        return Scalar(var(f"undefined{self._fresh}", width))

    def require(self, holds, condition=None):
        """Undefined behaviour on this path unless `holds`, or unless `condition` does not."""
        if holds is not TRUE:
            when = self.path if condition is None else bvand(self.path, condition)
            self.defined = bvand(self.defined, implies(when, holds))

    def call(self, name: str, arguments: list) -> list:
        function = self.functions.get(name)
        if function is None or not len(function.regions[0].blocks):
            raise Unencodable(f"@{name} has no body here")
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unencodable(f"@{name} calls itself too deeply")
        points, self.points = self.points, []
        results = self.region(function.regions[0], arguments, {})
        self.points = points
        self._depth -= 1
        return results

    def region(self, region, arguments, env) -> list:
        """The operands of the terminator that leaves the region."""
        return self._from(region.blocks[0], arguments, env)

    def _from(self, block, arguments, env):
        while True:
            env.update(zip(block.arguments, arguments))
            terminator = self._straight(block, env)
            name = terminator.name
            if name in ("cf.br", "llvm.br"):
                block, arguments = terminator.successors[0], [env[v] for v in terminator.operands]
            elif name in ("cf.cond_br", "llvm.cond_br"):
                condition, *targets = self._targets(terminator, env)
                if not condition.bits.is_const:
                    return self.fork(condition, *(lambda t=t: self._from(*t, dict(env)) for t in targets))
                self.require(condition.ok)
                block, arguments = targets[0 if condition.bits.value else 1]
            else:
                return [env[v] for v in terminator.operands]

    @staticmethod
    def _targets(op, env):
        _, yes, no = list(ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"]))
        values = [env[v] for v in op.operands]
        return values[0], (op.successors[0], values[1 : 1 + yes]), (op.successors[1], values[1 + yes : 1 + yes + no])

    def _straight(self, block, env):
        """Executes a block up to its terminator, which it returns."""
        for op in (o.operation for o in block.operations):
            self._executed += 1
            try:
                if self._executed > LONGEST:
                    raise Unencodable(f"more than {LONGEST} operations are executed")
                if op.name in TERMINATORS:
                    return op
                semantics = SEMANTICS.get(op.name) or SEMANTICS.get(op.name.partition(".")[0] + ".*")
                if semantics is None:
                    raise Unencodable(f"'{op.name}' has no semantics in bit-vectors")
                results = semantics(self, op, env)
            except Unencodable as error:
                error.op = error.op or op
                raise
            env.update(zip(op.results, results))
        return None

    def fork(self, condition: Scalar, then, otherwise) -> list:
        """What `then()` or `otherwise()` gives, as `condition` says; both change the memory."""
        self.require(condition.ok)
        if condition.bits.is_const:
            return then() if condition.bits.value else otherwise()
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unencodable(f"more than {DEEPEST} branches within each other depend on the inputs")
        path, memory = self.path, self.memory.snapshot()
        self.path = bvand(path, condition.bits)
        yes = then()
        self.memory.cells, memory = memory, self.memory.cells
        self.path = bvand(path, bvnot(condition.bits))
        no = otherwise()
        self.memory.cells, memory = memory, self.memory.cells
        self.memory.merge(condition.bits, memory)
        self.path = path
        self._depth -= 1
        return [select(condition.bits, a, b) for a, b in zip(yes, no)]


def select(condition, a, b):
    """`a` where `condition` holds, `b` elsewhere."""
    if isinstance(a, Array):
        return Array(a.shape, [choose(condition, x, y) for x, y in zip(a.elements, b.elements)])
    if isinstance(a, Aggregate):
        return Aggregate([select(condition, x, y) for x, y in zip(a.fields, b.fields)])
    if isinstance(a, MemRef):
        if a != b:
            raise Unencodable("which memref is used depends on the inputs")
        return a
    return choose(condition, a, b)


def _symbols(module):
    return [o.operation for o in module.body.operations if "sym_name" in o.operation.attributes]


TERMINATORS = {
    "func.return", "llvm.return", "scf.yield", "scf.condition", "scf.reduce", "scf.in_parallel", "linalg.yield", "tensor.yield",
    "cf.br", "cf.cond_br", "llvm.br", "llvm.cond_br", "memref.alloca_scope.return",
}  # fmt: skip

#: Name of an operation: `(machine, op, env) -> results`.
SEMANTICS: dict = {}


def semantics(*names):
    """Registers what the operations of these names do."""

    def register(function):
        SEMANTICS.update(dict.fromkeys(names, function))
        return function

    return register


def all_ok(*scalars):
    return all_of(s.ok for s in scalars)
