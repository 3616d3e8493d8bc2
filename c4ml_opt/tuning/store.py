"""What trials gave, kept in a YAML file or any Optuna storage, keyed by operation, target and versions."""

from dataclasses import dataclass
from pathlib import Path

from .. import __version__


@dataclass(frozen=True)
class Key:
    """What a trial's time depends on: the operation (digest of its text), the target, the schedule (digest), the compilers."""

    op: str
    digest: str
    target: str
    schedule: str
    versions: str

    def __str__(self):
        return "/".join((self.op, self.digest, self.target, self.schedule, self.versions))


def versions() -> str:
    """Versions of this tool and of the two compilers, without importing them."""
    from importlib.metadata import PackageNotFoundError, version

    def of(package):
        try:
            return version(package)
        except PackageNotFoundError:
            return "?"

    return f"c4ml-opt {__version__}, torch-mlir {of('torch-mlir')}, llvmlite {of('llvmlite')}"


def open_store(place: str):
    """The store at `place`: a YAML file, or a storage of Optuna (a URL as `sqlite:///tune.db`, a file `tune.db`, a journal `tune.log`)."""
    if "://" in place or place.endswith((".log", ".db")):
        from .optuna_store import OptunaStore

        return OptunaStore(place)
    from .yaml_store import YamlStore

    return YamlStore(Path(place))
