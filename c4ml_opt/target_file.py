"""Target YAML files: their schema, `extends:`, and the Target they make."""

import re
from dataclasses import MISSING, fields
from pathlib import Path

from .checked_yaml import ListOf, MapOf, OneOf, load
from .diagnostics import UserError
from .target import Facts, Link, MatrixUnit, Run, Target, Threads, Vector, _attribute

_VECTOR = {
    "bits": int, "scalable": bool, "granule": int, "max-bits": int, "registers": int, "masks": bool, "streaming": bool,
}  # fmt: skip
_UNIT = {
    "name": str, "kind": OneOf(("dot", "mmla", "outer-product", "tile")), "in": str, "out": str, "m": int, "n": int, "k": int,
    "scalable": bool, "feature": str, "accumulators": int,
}  # fmt: skip
SCHEMA = {
    "summary": str,
    "extends": str,
    "triple": str,
    "cpu": str,
    "tune": str,
    "abi": str,
    "relocation": OneOf(("pic", "static")),
    "features": ListOf(str),
    "match": ListOf(str),
    "vector": _VECTOR,
    "matrix": ListOf(_UNIT),
    "packing": MapOf(int),
    "caches": {"line": int, "l1d": int, "l1i": int, "l2": int, "l3": int},
    "kernel": MapOf(MapOf(int)),
    "threads": {"work": int, "grids": ListOf(str)},
    "schedule": str,
    "lowering": str,
    "run": {"emulator": ListOf(str), "vector-lengths": ListOf(int), "streaming-vector-lengths": ListOf(int)},
    "link": {"cc": ListOf(str), "flags": ListOf(str), "freestanding": bool},
}
# A target adds to these lists of the one it extends; its other lists and values take the place of the base's.
_ADDED = ("features", "matrix")


def read(path: Path) -> Target:
    """The target of one file, with everything it extends."""
    data = _merged(path, [])
    if "triple" not in data:
        hint = "as in 'triple: aarch64-unknown-linux-gnu', or 'extends:' a target that has one"
        raise UserError(f"missing key 'triple:'; {hint}", f"{path}:1:1")
    return _target(path, data)


def _merged(path: Path, chain: list[Path]) -> dict:
    if path in chain:
        names = " -> ".join(p.stem for p in [*chain[chain.index(path) :], path])
        raise UserError(f"'extends:' goes in a circle: {names}", f"{path}:{_line(path)}:1")
    data = load(path, SCHEMA, required=("summary",))
    _check(path, data)
    base = data.pop("extends", None)
    if base is None:
        return data
    inherited = _merged(_base(base, path), [*chain, path])
    inherited.pop("match", None)  # else a particular machine could be taken for the general one on some host
    return _extend(inherited, data)


def _base(name: str, path: Path) -> Path:
    sibling = path.parent / f"{name}.yaml"
    if sibling.is_file():
        return sibling
    from .registry import UnknownName, registry

    try:
        return registry.find("target", name).path
    except UnknownName as error:
        raise UserError(f"'extends': {error}", f"{path}:{_line(path)}:1") from None


def _line(path: Path, key: str = "extends") -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith(key)), 1)


def _extend(base: dict, data: dict) -> dict:
    merged = dict(base)
    for key, value in data.items():
        if key in _ADDED:
            merged[key] = base.get(key, []) + value
        elif isinstance(value, dict) and isinstance(base.get(key), dict):
            merged[key] = _extend(base[key], value)
        else:
            merged[key] = value
    return merged


def _check(path: Path, data: dict):
    def fail(key, message):
        raise UserError(message, f"{path}:{_line(path, key)}:1")

    for feature in data.get("features", ()):
        if feature[:1] not in ("+", "-") or len(feature) < 2:
            fail("features", f"'features': '{feature}' needs a sign: '+{feature}' or '-{feature}'")
    for name, value in data.get("vector", {}).items():
        if name in ("bits", "granule", "max-bits") and (value < 8 or value & (value - 1)):
            fail("vector", f"'vector': {name} must be a power of two of at least 8, got {value}")
    if data.get("vector", {}).get("scalable") and "max-bits" not in data["vector"]:
        fail("vector", "'vector': a scalable one needs 'max-bits:', the longest register the architecture allows")
    for grid in data.get("threads", {}).get("grids", ()):
        if not re.fullmatch(r"[1-9]\d*x[1-9]\d*", grid):
            fail("threads", f"'threads': '{grid}' is no grid; write the parts along rows and along lanes as 2x8")
    if data.get("threads", {}).get("work", 0) < 0:
        fail("threads", f"'threads': work must not be negative, got {data['threads']['work']}")
    for section in ("caches", "packing"):
        for name, value in data.get(section, {}).items():
            if value <= 0:
                fail(section, f"'{section}': {name} must be positive, got {value}")
    for number, unit in enumerate(data.get("matrix", ())):
        missing = [f for f in ("name", "kind", "in", "out", "m", "n", "k") if f not in unit]
        if missing:
            fail("matrix", f"'matrix': unit {number + 1} lacks {', '.join(missing)}")


def _build(kind, data: dict):
    return kind(**{_attribute(k): _frozen(v) for k, v in data.items()})


def _frozen(value):
    if isinstance(value, dict):
        return Facts({k: _frozen(v) for k, v in value.items()})
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _target(path: Path, data: dict) -> Target:
    parts = {"vector": Vector, "run": Run, "link": Link, "threads": Threads}
    values = {k: _build(parts[k], v) if k in parts else _frozen(v) for k, v in data.items() if k != "matrix"}
    units = {u["name"]: _build(MatrixUnit, u) for u in data.get("matrix", ())}
    return Target(name=path.stem, matrix=tuple(units.values()), **{_attribute(k): v for k, v in values.items()})
