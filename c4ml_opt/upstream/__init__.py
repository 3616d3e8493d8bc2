"""What is known of the passes that the bindings register: a generated table, or probing where the wheel is another one."""

import json
import os
from functools import cache

HERE = os.path.dirname(__file__)


@cache
def _table() -> dict:
    return _load("names.json")


@cache
def docs() -> dict:
    """{name: {"summary": text, "options": [[name, type, default, help], ...]}}"""
    return _load("docs.json")


def _load(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return json.load(file)


@cache
def names() -> frozenset[str]:
    """Every upstream pass and registered pipeline of the table."""
    return frozenset((*_table()["passes"], *_table()["pipelines"]))


def passes() -> list[str]:
    return list(_table()["passes"])


def pipelines() -> list[str]:
    return list(_table()["pipelines"])


def dialects() -> list[str]:
    return _table()["dialects"]


def is_unavailable(name: str) -> bool:
    """Whether mlir-opt has `name` and these bindings lack it."""
    return name in _table()["unavailable"]


@cache
def has(name: str) -> bool:
    """Whether `name` is an upstream pass or pipeline; a name that the table lacks is asked of the bindings themselves."""
    table = _table()
    if name in table["passes"] or name in table["pipelines"]:
        return True
    return _probe(name) is not None


@cache
def anchor(name: str) -> str | None:
    """The operation that the pass `name` is restricted to."""
    table = _table()
    if name in table["passes"]:
        return table["passes"][name]
    return None if name in table["pipelines"] else _probe(name) or None


def required_anchors(name: str) -> list[str] | None:
    """The anchors under which the registered pipeline `name` may stand (None: any); under another one upstream aborts the process."""
    return _table()["pipelines"].get(name)


def _probe(name):
    """The anchor of `name`, "" for any, None where the bindings do not register it."""
    import re

    if not re.fullmatch(r"[\w\-.]+", name):
        return None
    from ..mlir import PassManager, ir

    try:
        PassManager.parse(f"any({name})", context=ir.Context(load_on_create_dialects=[]))
    except ValueError as error:
        found = re.search(r"restricted to '([^']+)'", str(error))
        return found.group(1) if found else None
    return ""
