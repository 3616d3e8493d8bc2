"""Results of trials in any storage of Optuna: one study a key, the record of each trial in its user attributes."""

import os
from contextlib import closing, contextmanager
from pathlib import Path

from ..diagnostics import UserError
from .measure import Trial
from .store import Key


class OptunaStore:
    """A storage at `place`: a URL, a file of SQLite (.db), a journal (.log)."""

    def __init__(self, place: str):
        import optuna

        optuna.logging.set_verbosity(optuna.logging.WARNING)
        self._optuna, self._place, self._studies = optuna, place, {}
        with self._told("open"):
            if place.endswith(".log"):
                from optuna.storages import JournalStorage
                from optuna.storages.journal import JournalFileBackend

                _check_journal(place)
                self._storage = JournalStorage(JournalFileBackend(place))
            else:
                url = place if "://" in place else f"sqlite:///{place}"
                if url.startswith("sqlite:///"):
                    _check_sqlite(url.removeprefix("sqlite:///"))
                self._storage = optuna.storages.get_storage(url)
            optuna.get_all_study_names(self._storage)

    @contextmanager
    def _told(self, what):
        try:
            yield
        except Exception as error:
            reason = (str(error) or type(error).__name__).splitlines()[0]
            raise UserError(f"cannot {what} the storage '{self._place}': {reason}; it is left as it is, name another with --db") from None

    def _study(self, key):
        if key not in self._studies:
            self._studies[key] = self._optuna.create_study(storage=self._storage, study_name=f"c4ml-tune {key}", load_if_exists=True)
        return self._studies[key]

    def trials(self, key: Key) -> list[tuple[dict, Trial]]:
        with self._told("read"):
            records = [t.user_attrs.get("record") for t in self._study(key).get_trials(deepcopy=False)]
            return [(r["point"], Trial(**r["result"])) for r in records if r]

    def add(self, key: Key, point: dict, trial: Trial):
        record = {"point": point, "result": trial.as_dict()}
        state = self._optuna.trial.TrialState
        with self._told("write to"):
            self._study(key).add_trial(
                self._optuna.trial.create_trial(
                    state=state.COMPLETE if trial.status == "ok" else state.FAIL,
                    value=trial.seconds,
                    user_attrs={"record": record},
                )
            )


def _check_journal(path: str):
    """Optuna appends to whatever the file holds; raises ValueError where that is no journal."""
    if os.path.exists(path):
        with open(path, "rb") as file:
            first = file.readline(1 << 20)
        if first.strip() and b'"op_code"' not in first:
            raise ValueError("the file is no journal of Optuna")


def _check_sqlite(path: str):
    """Optuna adds its tables to any database; raises ValueError where another program's are in it."""
    import sqlite3

    if os.path.exists(path) and os.path.getsize(path):
        with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)) as database:
            tables = {name for (name,) in database.execute("select name from sqlite_master where type = 'table'")}
        if tables and "studies" not in tables:
            raise ValueError(f"it is the database of another program (tables {', '.join(sorted(tables)[:3])})")
