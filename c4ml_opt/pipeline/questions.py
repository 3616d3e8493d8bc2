"""What a condition can ask of an operation: each function's docstring is its documentation.

A pattern is an operation's name in which `*` stands for anything but a `.yield`, which every linalg operation holds; functions with a pattern look at the operation and everything inside it.
"""

import re
from functools import lru_cache

from ..attributes import value_of
from ..mlir import ir
from .expression import Expression, ExpressionError
from .payload import Census, symbol

LOOPS = ("scf.for", "scf.forall", "scf.parallel", "scf.while", "affine.for", "affine.parallel")


class Questions:
    """The functions over one operation; names without an underscore are the language's."""

    def __init__(self, op: ir.Operation | None):
        self._ask_of(op)

    def _ask_of(self, op):
        self._op, self._census = op, Census(op)

    def has(self, pattern):
        """Whether an operation of that name is there."""
        return self._census.has(_glob(pattern))

    def count(self, pattern):
        """How many operations of that name are there."""
        return sum(map(_glob(pattern), self._census.names()))

    def attr(self, name, default=None):
        """The value of the operation's own attribute as number, text, truth value or list; `default` where it has none."""
        return value_of(self._op.attributes[name]) if name in self._op.attributes else default

    def dtype(self, pattern=None):
        """The element types (as 'f32', 'i8') of operands and results, each once, in order."""
        return list(dict.fromkeys(str(element_type(t)) for op in self._selected(pattern) for t in _types(op)))

    def shape(self, pattern=None, index=0):
        """The dimensions (-1 where dynamic) of the first such operation's shaped operand or result number `index`."""
        shapes = [list(_dims(t)) for op in self._selected(pattern) for t in _types(op) if _is_shaped(t)]
        if index >= len(shapes):
            raise ValueError(f"shape({pattern or ''}) number {index}: there are {len(shapes)} shaped operands and results")
        return shapes[index]

    def rank(self, pattern=None):
        """The largest rank of the operands and results; 0 where none is shaped."""
        return max((len(_dims(t)) for op in self._selected(pattern) for t in _types(op) if _is_shaped(t)), default=0)

    def static(self, pattern=None):
        """Whether all their shapes are known."""
        return all(-1 not in _dims(t) for op in self._selected(pattern) for t in _types(op) if _is_shaped(t))

    def loop_depth(self):
        """How deeply loops (scf and affine) are nested in the operation, itself included."""
        return _loop_depth(self._op)

    def contraction(self):
        """Whether the operation is a linalg contraction, named or generic."""
        return _linalg("isa_contraction_op", self._op)

    def convolution(self):
        """Whether the operation is a linalg convolution or pooling, named or generic."""
        return _linalg("isa_convolution_op", self._op)

    def elementwise(self):
        """Whether the operation is linalg with parallel loops only and no dimension that an output leaves out."""
        kinds = _iterators(self._op)
        return kinds is not None and all(k == "parallel" for k in kinds)

    def reduction(self):
        """Whether the operation is linalg with a reduction loop and no contraction or convolution."""
        kinds = _iterators(self._op)
        return bool(kinds) and "reduction" in kinds and not self.contraction() and not self.convolution()

    def _selected(self, pattern):
        return [self._op] if pattern is None else self._matches(pattern)

    def _matches(self, pattern):
        matches, found = _glob(pattern), []

        def visit(op):
            if matches(op.name):
                found.append(op)
            return ir.WalkResult.ADVANCE

        self._op.walk(visit, ir.WalkOrder.PRE_ORDER)
        return found


FUNCTIONS = [name for name in vars(Questions) if name[0] != "_"]
NAMES = [*FUNCTIONS, "name", "op", "target"]
ARITIES = {
    name: (function.__code__.co_argcount - 1 - len(function.__defaults__ or ()), function.__code__.co_argcount - 1)
    for name, function in vars(Questions).items()
    if name in FUNCTIONS
}


@lru_cache(maxsize=256)
def condition(text: str) -> Expression:
    """The checked condition; raises ExpressionError."""
    checked = Expression(text, NAMES, ARITIES)
    if checked.is_text:
        raise ExpressionError(f"{text} is a text, which always holds")
    return checked


def ask(text: str, op: ir.Operation) -> bool:
    """Whether the condition holds for `op`."""
    return bool(condition(text)(Environment(op)))


def over_params(text: str, values: list):
    """The value of an expression over the params p0, p1, ... and the target."""
    env = {**{f"p{i}": v for i, v in enumerate(values)}, "target": _Target()}
    return Expression(text, env)(env)


class Environment(dict):
    """What a condition over `op` sees: the functions, `name` (its symbol, or ''), `op` (its operation's name) and `target`."""

    def __init__(self, op: ir.Operation | None = None):
        super().__init__()
        self._questions = Questions(op)
        self.ask_of = self._questions._ask_of  # takes the next operation; what was bound stays bound

    def __missing__(self, name):
        if name == "name":
            return symbol(self._questions._op)
        if name == "op":
            return self._questions._op.name
        value = self[name] = _Target() if name == "target" else getattr(self._questions, name)
        return value


class _Target:
    """The current target, loaded only when a condition asks it."""

    def fact(self, path):
        return self._target().fact(path)

    def has(self, feature):
        target = self._target()
        return target.has(feature) or target.has(feature.replace("_", "-")) or target.has(feature.replace("_", ""))

    @staticmethod
    def _target():
        from .. import target  # half of what a small pipeline takes to start

        return target.current()


def element_type(kind):
    return kind.element_type if isinstance(kind, ir.ShapedType) else kind


def _types(op):
    if "function_type" in op.attributes:
        kind = op.attributes["function_type"].value
        return [*kind.inputs, *kind.results]
    return [*(v.type for v in op.operands), *(v.type for v in op.results)]


def _is_shaped(kind):
    return isinstance(kind, ir.ShapedType) and kind.has_rank


def _dims(kind):
    return [-1 if kind.is_dynamic_dim(i) else kind.get_dim_size(i) for i in range(kind.rank)]


def _loop_depth(op):
    inner = max((_loop_depth(o.operation) for r in op.regions for b in r.blocks for o in b.operations), default=0)
    return inner + (op.name in LOOPS)


def _linalg(question, op):
    from ..mlir import extension

    return op.name.startswith("linalg.") and getattr(extension("DialectsLinalg"), question)(op)


def _iterators(op):
    """Iterator kinds of a linalg operation, None for others."""
    if not op.name.startswith("linalg."):
        return None
    if "iterator_types" in op.attributes:
        return [re.search(r"<(\w+)>", str(a)).group(1) for a in op.attributes["iterator_types"]]
    from ..mlir import extension

    maps = extension("DialectsLinalg").get_indexing_maps(op)
    if maps is None or not len(op.results or op.operands):
        return None
    outputs = [m.value for m in maps][-max(1, len(op.results)) :]
    used = {str(e) for m in outputs for e in m.results}
    return ["parallel" if f"d{i}" in used else "reduction" for i in range(outputs[0].n_dims)]


@lru_cache(maxsize=256)
def _glob(pattern):
    """Whether a name fits the pattern, as a function."""
    if not isinstance(pattern, str):
        raise ValueError(f"expected the name of an operation in quotes, found {pattern!r}")
    if "*" not in pattern:
        return pattern.__eq__
    matches = re.compile(r"(?!.*\.yield$)" + ".*".join(map(re.escape, pattern.split("*")))).fullmatch
    return lru_cache(maxsize=None)(lambda name: matches(name) is not None)
