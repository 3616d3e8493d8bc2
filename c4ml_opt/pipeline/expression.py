"""The language of conditions and param arithmetic: a small, closed subset of Python's expressions, read by `ast` and never evaluated by Python.

Literals, `true` and `false`; `and or not`; comparisons and `in`; `+ - * / // %` on numbers; `a if c else b`; lists; indexing; calls of the
functions that the place offers, by position; names that it offers, and `target.PATH` for a fact of the target.
"""

import ast
import operator

_BINARY = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_COMPARE = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda a, b: a in b,
    ast.NotIn: lambda a, b: a not in b,
}
CONSTANTS = {"true": True, "false": False, "none": None}
FUNCTIONS = {
    "min": min,
    "max": max,
    "abs": abs,
    "len": len,
    "ceildiv": lambda a, b: -(-a // b),
    "round_up": lambda a, b: -(-a // b) * b,
    "round_down": lambda a, b: a // b * b,
    "product": lambda values: _product(values),
    "sqrt": lambda value: value**0.5,
    "floor": lambda value: int(value // 1),
}


class ExpressionError(ValueError):
    """An expression that is not in the language, or asks for what is not there; the message shows the column."""


class Expression:
    """A checked expression: `names` are the variables and functions that it may use besides the language's own."""

    def __init__(self, text: str, names):
        self.text = text
        try:
            self._body = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
            raise ExpressionError(f"'{text}' is no expression: {getattr(error, 'msg', None) or error}") from None
        self._known = {*names, *CONSTANTS, *FUNCTIONS}
        self._check(self._body)

    def __call__(self, environment: dict):
        """The value; `environment` maps every name to its value, functions to callables, `target` to a Target."""
        try:
            return self._value(self._body, environment)
        except ExpressionError:
            raise
        except ZeroDivisionError:
            raise ExpressionError(f"'{self.text}' divides by zero") from None
        except (TypeError, IndexError, KeyError, ValueError) as error:
            raise ExpressionError(f"'{self.text}': {error}") from None

    def _fail(self, node, message):
        column = getattr(node, "col_offset", 0) + 1
        raise ExpressionError(f"column {column} of '{self.text}': {message}")

    def _check(self, node):
        kind = type(node)
        if kind is ast.Constant:
            if not isinstance(node.value, (str, int, float, bool)):
                self._fail(node, f"a {type(node.value).__name__} is no literal of this language")
            children = ()
        elif kind is ast.Name:
            self._known_name(node, node.id)
            children = ()
        elif kind is ast.Attribute:
            self._check_path(node)
            children = ()
        elif kind is ast.Call:
            children = self._check_call(node)
        elif kind in (ast.BinOp, ast.UnaryOp):
            allowed = _BINARY if kind is ast.BinOp else (ast.Not, ast.USub, ast.UAdd)
            if type(node.op) not in allowed:
                self._fail(node, f"the operator {type(node.op).__name__} is not in the language of conditions")
            children = (node.left, node.right) if kind is ast.BinOp else (node.operand,)
        elif kind is ast.Compare:
            if any(type(o) not in _COMPARE for o in node.ops):
                self._fail(node, "'is' is not in the language of conditions; use ==")
            children = (node.left, *node.comparators)
        elif kind in (ast.List, ast.Tuple):
            children = node.elts
        elif kind is ast.BoolOp:
            children = node.values
        elif kind is ast.IfExp:
            children = (node.test, node.body, node.orelse)
        elif kind is ast.Subscript and not isinstance(node.slice, ast.Slice):
            children = (node.value, node.slice)
        else:
            self._fail(node, f"{kind.__name__} is not in the language of conditions")
        for child in children:
            self._check(child)

    def _known_name(self, node, name):
        if name not in self._known:
            from ..registry import suggest

            self._fail(node, f"unknown name '{name}'{suggest(name, self._known) or '; known are ' + ', '.join(sorted(self._known))}")

    def _check_path(self, node):
        path = _path(node)
        if path is None or path[0] != "target" or "target" not in self._known:
            self._fail(node, "only the target has parts, as in target.vector.bits")

    def _check_call(self, node):
        if node.keywords or any(isinstance(a, ast.Starred) for a in node.args):
            self._fail(node, "arguments are given by position")
        path = _path(node.func)
        if path is None or (len(path) > 1 and path[:1] != ["target"]) or (len(path) > 1 and path[1:] not in (["feature"], ["has"])):
            self._fail(node, "only the functions of this language can be called, and target.feature")
        self._known_name(node.func, path[0])
        return node.args

    def _value(self, node, env):
        kind = type(node)
        if kind is ast.Constant:
            return node.value
        if kind is ast.Name:
            return self._lookup(node.id, env)
        if kind is ast.Attribute:
            return env["target"].fact(".".join(_path(node)[1:]))
        if kind is ast.Call:
            return self._call(node, env)
        if kind is ast.BoolOp:
            values = (self._value(v, env) for v in node.values)
            return all(values) if isinstance(node.op, ast.And) else any(values)
        if kind is ast.UnaryOp:
            value = self._value(node.operand, env)
            return not value if isinstance(node.op, ast.Not) else -value if isinstance(node.op, ast.USub) else +value
        if kind is ast.BinOp:
            left, right = self._value(node.left, env), self._value(node.right, env)
            if not all(isinstance(v, (int, float)) for v in (left, right)):
                self._fail(node, f"arithmetic on {left!r} and {right!r}")
            return _BINARY[type(node.op)](left, right)
        if kind is ast.Compare:
            return self._compare(node, env)
        if kind is ast.IfExp:
            return self._value(node.body if self._value(node.test, env) else node.orelse, env)
        if kind is ast.Subscript:
            return self._value(node.value, env)[self._value(node.slice, env)]
        return [self._value(e, env) for e in node.elts]

    def _lookup(self, name, env):
        return CONSTANTS[name] if name in CONSTANTS else FUNCTIONS[name] if name in FUNCTIONS else env[name]

    def _call(self, node, env):
        path = _path(node.func)
        function = env["target"].has if len(path) > 1 else self._lookup(path[0], env)
        if not callable(function):
            self._fail(node, f"'{path[0]}' is no function")
        return function(*(self._value(a, env) for a in node.args))

    def _compare(self, node, env):
        left = self._value(node.left, env)
        for op, right in zip(node.ops, node.comparators):
            right = self._value(right, env)
            if not _COMPARE[type(op)](left, right):
                return False
            left = right
        return True


def _path(node):
    """`a.b.c` as its parts, None for anything else."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return [node.id, *reversed(parts)] if isinstance(node, ast.Name) else None


def _product(values):
    result = 1
    for value in values:
        result *= value
    return result
