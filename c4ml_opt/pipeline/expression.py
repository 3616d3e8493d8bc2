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
_UNARY = {ast.Not: operator.not_, ast.USub: operator.neg, ast.UAdd: operator.pos}
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
    """A checked expression: `names` are the variables and functions that it may use besides the language's own.

    `arities` are the least and the largest number of arguments of functions; `is_text` tells that it is nothing but a text.
    """

    def __init__(self, text: str, names, arities=None):
        self.text, self._arities = text, arities or {}
        try:
            body = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
            raise ExpressionError(f"'{text}' is no expression: {getattr(error, 'msg', None) or error}") from None
        self._known = {*names, *CONSTANTS, *FUNCTIONS}
        self.is_text = isinstance(body, ast.Constant) and isinstance(body.value, str)
        self._check(body)
        self._evaluate = self._compile(body)

    def __call__(self, environment: dict):
        """The value; `environment` maps every name to its value, functions to callables, `target` to a Target."""
        try:
            return self._evaluate(environment)
        except ExpressionError:
            raise
        except ZeroDivisionError:
            raise ExpressionError(f"'{self.text}' divides by zero") from None
        except (TypeError, IndexError, KeyError, ValueError, AttributeError, OverflowError) as error:
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
            if node.id in self._arities or node.id in FUNCTIONS:
                self._fail(node, f"'{node.id}' is a function; write {node.id}(...)")
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
        least, most = self._arities.get(path[0], (0, len(node.args))) if len(path) == 1 else (1, 1)
        if not least <= len(node.args) <= most:
            wanted = f"{least} argument{'s' * (least != 1)}" if least == most else f"{least} to {most} arguments"
            self._fail(node, f"'{'.'.join(path)}' takes {wanted}, found {len(node.args)}")
        return node.args

    def _compile(self, node):
        """A function of the environment that gives the node's value: conditions are asked of every function of a module."""
        kind = type(node)
        if kind is ast.Constant:
            value = node.value
            return lambda env: value
        if kind is ast.Name:
            return self._variable(node.id)
        if kind is ast.Attribute:
            fact = ".".join(_path(node)[1:])
            return lambda env: env["target"].fact(fact)
        if kind is ast.Call:
            return self._call(node)
        if kind is ast.UnaryOp:
            value, operation = self._compile(node.operand), _UNARY[type(node.op)]
            return lambda env: operation(value(env))
        if kind is ast.BinOp:
            return self._arithmetic(node)
        if kind is ast.Compare:
            return self._comparison(node)
        if kind is ast.IfExp:
            test, body, other = map(self._compile, (node.test, node.body, node.orelse))
            return lambda env: body(env) if test(env) else other(env)
        if kind is ast.Subscript:
            value, index = self._compile(node.value), self._compile(node.slice)
            return lambda env: value(env)[index(env)]
        parts = [self._compile(part) for part in (node.values if kind is ast.BoolOp else node.elts)]
        if kind is not ast.BoolOp:
            return lambda env: [part(env) for part in parts]
        if isinstance(node.op, ast.And):
            return lambda env: all(part(env) for part in parts)
        return lambda env: any(part(env) for part in parts)

    def _variable(self, name):
        for known in (CONSTANTS, FUNCTIONS):
            if name in known:
                value = known[name]
                return lambda env: value
        return lambda env: env[name]

    def _call(self, node):
        path = _path(node.func)
        function = (lambda env: env["target"].has) if len(path) > 1 else self._variable(path[0])
        arguments = [self._compile(argument) for argument in node.args]

        def call(env):
            called = function(env)
            if not callable(called):
                self._fail(node, f"'{path[0]}' is no function")
            return called(*[argument(env) for argument in arguments])

        return call

    def _arithmetic(self, node):
        left, right, operation = self._compile(node.left), self._compile(node.right), _BINARY[type(node.op)]

        def compute(env):
            a, b = left(env), right(env)
            if not (isinstance(a, (int, float)) and isinstance(b, (int, float))):
                self._fail(node, f"arithmetic on {a!r} and {b!r}")
            return operation(a, b)

        return compute

    def _comparison(self, node):
        first, others = self._compile(node.left), [(_COMPARE[type(o)], self._compile(c)) for o, c in zip(node.ops, node.comparators)]

        def compare(env):
            left = first(env)
            for holds, other in others:
                right = other(env)
                if not holds(left, right):
                    return False
                left = right
            return True

        return compare


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
