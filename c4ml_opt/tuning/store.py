"""What trials gave, kept in a YAML file or any Optuna storage, keyed by operation, target and versions."""

import os
from dataclasses import dataclass
from pathlib import Path

from .. import __version__
from ..diagnostics import UserError
from .measure import Trial

HEADER = "# c4ml-tune results, format 1: one record a line, appended as trials end.\n"


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


def open_store(place: str) -> "YamlStore | OptunaStore":
    """The store at `place`: a `.yaml` file, or a storage URL of Optuna (`sqlite:///tune.db`, `journal.log`)."""
    if "://" in place or place.endswith((".log", ".db")):
        return OptunaStore(place)
    return YamlStore(Path(place))


class YamlStore:
    """A YAML list, a record a line. A line that a kill cut off is dropped at the next append; anything else foreign is refused."""

    def __init__(self, path: Path):
        self.path = path
        self._records = self._read()

    def trials(self, key: Key) -> list[tuple[dict, Trial]]:
        """The points measured for `key` and what they gave, in order."""
        return [(r["point"], Trial(**r["result"])) for r in self._records if r["key"] == str(key)]

    def add(self, key: Key, point: dict, trial: Trial):
        record = {"key": str(key), "point": point, "result": trial.as_dict()}
        import json

        with open(self.path, "a", encoding="utf-8") as file:
            if file.tell() == 0:
                file.write(HEADER)
            # A JSON object is a YAML flow mapping.
            file.write(f"- {json.dumps(record)}\n")
        self._records.append(record)

    def _read(self):
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(f"{self.path}: cannot read the results: {error}; name another file with --db") from None
        if text and not text.startswith(HEADER):
            raise UserError("this file was not written by c4ml-tune; it is left as it is, name another with --db", f"{self.path}:1:1")
        records, lines = [], text.splitlines(keepends=True)
        for number, line in enumerate(lines[1:], start=2):
            if number == len(lines) and not line.endswith("\n"):
                self._cut(len("".join(lines[:-1]).encode()))
                break
            records.append(self._record(line, number))
        return records

    def _cut(self, size):
        os.truncate(self.path, size)

    def _record(self, line, number):
        import json

        try:
            record = json.loads(line.removeprefix("- "))
            Trial(**record["result"])
            if not (isinstance(record["key"], str) and isinstance(record["point"], dict)):
                raise ValueError("no key or point")
        except (ValueError, TypeError, KeyError) as error:
            raise UserError(f"broken record ({error}); the file is left as it is: mend or delete the line, or name another file with --db", f"{self.path}:{number}:1") from None
        return record


class OptunaStore:
    """The same in an Optuna storage: one study a key, the record of each trial in its user attributes."""

    def __init__(self, place: str):
        import optuna

        optuna.logging.set_verbosity(optuna.logging.WARNING)
        self._optuna = optuna
        try:
            if place.endswith(".log"):
                from optuna.storages import JournalStorage
                from optuna.storages.journal import JournalFileBackend

                self._storage = JournalStorage(JournalFileBackend(place))
            else:
                self._storage = place if "://" in place else f"sqlite:///{place}"
                optuna.get_all_study_names(self._storage)
        except Exception as error:
            raise UserError(f"cannot open the storage '{place}': {str(error).splitlines()[0]}") from None

    def _study(self, key):
        return self._optuna.create_study(storage=self._storage, study_name=f"c4ml-tune {key}", load_if_exists=True)

    def trials(self, key: Key) -> list[tuple[dict, Trial]]:
        records = [t.user_attrs.get("record") for t in self._study(key).get_trials(deepcopy=False)]
        return [(r["point"], Trial(**r["result"])) for r in records if r]

    def add(self, key: Key, point: dict, trial: Trial):
        record = {"point": point, "result": trial.as_dict()}
        state = self._optuna.trial.TrialState
        self._study(key).add_trial(
            self._optuna.trial.create_trial(
                state=state.COMPLETE if trial.status == "ok" else state.FAIL,
                value=trial.seconds,
                user_attrs={"record": record},
            )
        )
