"""A target description: the facts of one machine, read from its YAML, asked by passes and schedules."""

from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from pathlib import Path

from . import current_target
from .current_target import use as use
from .diagnostics import UserError


class Facts(dict):
    """A mapping that can be hashed and not be changed."""

    def _refuse(self, *_args, **_named):
        raise TypeError("a target's facts cannot be changed; derive a new one with dataclasses.replace")

    __setitem__ = __delitem__ = update = setdefault = pop = popitem = clear = __ior__ = _refuse

    def __hash__(self):
        return hash(frozenset(self.items()))

    def __reduce__(self):
        return Facts, (dict(self),)


@dataclass(frozen=True)
class Vector:
    """The vector register file. A scalable register holds vscale times `granule` bits, at least `bits` and at most `max_bits`."""

    bits: int = 128
    scalable: bool = False
    granule: int = 128
    max_bits: int = 0
    registers: int = 16
    masks: bool = False
    streaming: bool = False

    def lanes(self, element_bits: int) -> int:
        """Elements of a register; of a scalable one, what stands in the brackets of `vector<[4]xf32>`."""
        return (self.granule if self.scalable else self.bits) // element_bits

    @property
    def vscale(self) -> tuple[int, int] | None:
        """The smallest and the largest vscale; None for a fixed length."""
        return (max(1, self.bits // self.granule), self.max_bits // self.granule) if self.scalable else None


@dataclass(frozen=True)
class MatrixUnit:
    """One instruction that multiplies: `out[m x n] += in[m x k] * in[k x n]`, m and n times vscale where scalable."""

    name: str
    kind: str
    in_type: str
    out_type: str
    m: int
    n: int
    k: int
    scalable: bool = False
    feature: str = ""
    accumulators: int = 0


@dataclass(frozen=True)
class Run:
    """How code runs where the host is another machine; `{vl_bytes}`, `{vl_bits}`, `{svl_bytes}` stand for vector lengths."""

    emulator: tuple[str, ...] = ()
    vector_lengths: tuple[int, ...] = ()
    streaming_vector_lengths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Threads:
    """How work is divided: `work` multiply-adds pay for one more thread; `grids`, as `2x8`, are the parts along rows and lanes for so many threads."""

    work: int = 1 << 17
    grids: tuple[str, ...] = ()

    def grid(self, threads: int) -> tuple[int, int] | None:
        """The grid of that many parts; None where none is stated."""
        sides = [tuple(map(int, text.split("x"))) for text in self.grids]
        return next((s for s in sides if s[0] * s[1] == threads), None)


@dataclass(frozen=True)
class Link:
    """How objects become files: drivers or linkers to try in order, and whether there is a C library at all."""

    cc: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    freestanding: bool = False


@dataclass(frozen=True)
class Target:
    name: str
    summary: str = ""
    triple: str = ""
    cpu: str = ""
    tune: str = ""
    abi: str = ""
    relocation: str = "pic"
    features: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    vector: Vector = Vector()
    matrix: tuple[MatrixUnit, ...] = ()
    packing: Facts = field(default_factory=Facts)
    caches: Facts = field(default_factory=Facts)
    kernel: Facts = field(default_factory=Facts)
    threads: Threads = Threads()
    schedule: str | None = None
    lowering: str = "default-lowering"
    run: Run = Run()
    link: Link = Link()

    @property
    def is_elf(self) -> bool:
        """Whether its object files are ELF files."""
        return not any(system in self.triple for system in ("apple", "darwin", "macos", "windows", "wasm", "msvc"))

    @property
    def architecture(self) -> str:
        """First part of the triple: x86_64, aarch64, riscv64, hexagon."""
        return self.triple.partition("-")[0]

    def has(self, feature: str) -> bool:
        """Whether `feature`, named as LLVM names it, is on; the last mention counts."""
        state = {f[1:]: f[0] == "+" for f in self.features}
        return state.get(feature.lstrip("+-"), False)

    def fact(self, path: str):
        """The value at a dotted path of the YAML's keys, e.g. `vector.bits`, `kernel.f32.mr`, `matrix.bfmmla.k`."""
        value, passed = self, []
        for key in path.split("."):
            value = _child(value, key, path, self.name)
            passed.append(key)
        return value

    @property
    def units(self) -> tuple[MatrixUnit, ...]:
        """The matrix units whose feature is on."""
        return tuple(u for u in self.matrix if not u.feature or self.has(u.feature))


# YAML keys that are no Python names.
_RENAMED = {"in": "in_type", "out": "out_type"}


def _attribute(key: str) -> str:
    return _RENAMED.get(key, key.replace("-", "_"))


def _key(attribute: str) -> str:
    return {v: k for k, v in _RENAMED.items()}.get(attribute, attribute.replace("_", "-"))


def _child(value, key, path, target):
    if isinstance(value, dict):
        children = value
    elif isinstance(value, tuple):
        children = {getattr(v, "name", str(i)): v for i, v in enumerate(value)}
    elif hasattr(value, "__dataclass_fields__"):
        children = {_key(f.name): getattr(value, f.name) for f in fields(value)}
    else:
        children = {}
    if key not in children:
        from .checked_yaml import suggest

        hint = suggest(key, children) if children else ", which has nothing inside"
        raise UserError(f"target '{target}' has no fact '{path}': unknown '{key}'{hint}")
    return children[key]


def load(spec: str) -> Target:
    """The target of a `NAME,+feature,-feature` text; NAME is registered or the path of a YAML file (one with '/' or '.yaml')."""
    name, *changes = (part.strip() for part in spec.split(","))
    for change in changes:
        if change[:1] not in ("+", "-") or len(change) < 2:
            raise UserError(f"target '{spec}': '{change}' is no feature; write '+{change.lstrip('+-')}' or '-{change.lstrip('+-')}'")
    target = _load(name, _registered(name))
    return replace(target, features=target.features + tuple(changes)) if changes else target


def load_file(path: str) -> Target:
    """The target of a YAML file, whatever its name."""
    return _load(path, Path(path))


def _registered(name: str) -> Path:
    if "/" in name or name.endswith((".yaml", ".yml")):
        return Path(name)
    from .registry import UnknownName, registry

    try:
        return registry.find("target", name).path
    except UnknownName as error:
        raise UserError(str(error)) from None


@lru_cache(maxsize=None)
def _load(name: str, path: Path) -> Target:
    from .target_file import read

    target = read(path)
    if target.triple == "host":
        from .host import detect

        target = detect(target)
    return target


def current() -> Target:
    """The target of this run, which passes and schedules ask; `host` where the user named none."""
    target = current_target.spec.get()
    return load(target) if isinstance(target, str) else target
