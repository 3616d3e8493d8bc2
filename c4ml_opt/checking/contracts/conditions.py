"""Decides conditions of control nodes before anything runs, where what is known of the module suffices."""

import ast
import re

from ...pipeline.expression import ExpressionError
from ...pipeline.questions import _Target, condition
from .state import State


class Undecided(Exception):
    """The condition asks for what is not known before the pipeline runs."""


class _Facts(dict):
    def __init__(self, state: State):
        super().__init__(has=self._has, count=self._count, target=_Target())
        self._state = state

    def __missing__(self, name):
        raise Undecided

    def _has(self, pattern):
        found = self._state.has(re.compile(re.escape(pattern).replace(r"\*", r"(?!yield$)[^.]*(?:\.(?!yield$)[^.]*)*")).fullmatch)
        if found is None:
            raise Undecided
        return found

    def _count(self, pattern):
        if self._has(pattern):
            raise Undecided  # it is there, but how often is not followed
        return 0


def decide(text: str, state: State, single: bool = True) -> bool | None:
    """Whether the condition holds; None where it depends. `single`: the operation asked holds everything of the state."""
    try:
        return _decided(ast.parse(text.strip(), mode="eval").body, state, single)
    except SyntaxError:
        return None


def _decided(node, state, single):
    if isinstance(node, ast.BoolOp):
        values = [_decided(v, state, single) for v in node.values]
        ends = isinstance(node.op, ast.Or)
        return ends if ends in values else None if None in values else not ends
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        value = _decided(node.operand, state, single)
        return None if value is None else not value
    try:
        value = bool(condition(ast.unparse(node))(_Facts(state)))
    except (Undecided, ExpressionError, AttributeError, KeyError, TypeError):
        return None
    # With several functions that something is there somewhere does not say that it is in each.
    asks = any(isinstance(n, ast.Name) and n.id in ("has", "count") for n in ast.walk(node))
    return None if asks and not single and value != _absent(node) else value


def _absent(node):
    """What a plain question gives for what is nowhere."""
    return False if isinstance(node, ast.Call) else None
