"""Results of trials in a YAML file, a record a line, to which several tuners may append."""

import json
import os
import re
from contextlib import contextmanager
from pathlib import Path

from ..diagnostics import UserError
from .measure import STATUSES, Trial
from .store import Key

HEADER = "# c4ml-tune results, format 1: one record a line, appended as trials end.\n"


class YamlStore:
    """A YAML list. A line that a kill cut off is dropped; anything else that is foreign is refused and kept."""

    def __init__(self, path: Path):
        self.path = path
        try:
            with self._locked() as file:
                text = file.read().decode()
        except UnicodeDecodeError as error:
            raise UserError(f"{path} is no text ({error.reason} at byte {error.start}); it is left as it is, name another file with --db") from None
        self._records = self._read(text)

    def trials(self, key: Key) -> list[tuple[dict, Trial]]:
        """The points measured for `key` and what they gave, in order."""
        return [(r["point"], Trial(**r["result"])) for r in self._records if r["key"] == str(key)]

    def add(self, key: Key, point: dict, trial: Trial):
        record = {"key": str(key), "point": point, "result": trial.as_dict()}
        # A JSON object is a YAML flow mapping.
        line = f"- {json.dumps(record)}\n"
        with self._locked() as file:
            whole = _whole_lines(file)
            file.truncate(whole)  # what a tuner left that was killed in the middle of a line
            file.write((line if whole else HEADER + line).encode())
        self._records.append(record)

    @contextmanager
    def _locked(self):
        """The file, made where there is none, for this process alone."""
        import fcntl

        try:
            with open(self.path, "a+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                file.seek(0)
                yield file
        except OSError as error:
            raise UserError(f"cannot keep results in '{self.path}': {error.strerror}; name another file with --db") from None

    def _read(self, text):
        if text and not text.startswith(HEADER):
            newer = re.match(r"# c4ml-tune results, format (\d+)", text)
            said = f"this file has format {newer[1]}, of another c4ml-tune" if newer else "this file was not written by c4ml-tune"
            raise UserError(f"{said}; it is left as it is, name another with --db", f"{self.path}:1:1")
        lines = text.splitlines(keepends=True)
        return [self._record(line, number) for number, line in enumerate(lines[1:], start=2) if line.endswith("\n")]

    def _record(self, line, number):
        try:
            record = json.loads(line.removeprefix("- "))
            trial = Trial(**record["result"])
            if not (isinstance(record["key"], str) and isinstance(record["point"], dict)):
                raise ValueError("no key or point")
            if trial.status not in STATUSES or (trial.status == "ok") != isinstance(trial.seconds, float):
                raise ValueError("no result of a trial")
        except (ValueError, TypeError, KeyError) as error:
            raise UserError(f"broken record ({error}); the file is left as it is: mend or delete the line, or name another file with --db", f"{self.path}:{number}:1") from None
        return record


def _whole_lines(file) -> int:
    """Bytes up to the last line break; a record is far shorter than what is looked at."""
    end = file.seek(0, os.SEEK_END)
    start = max(0, end - (1 << 16))
    file.seek(start)
    return start + file.read(end - start).rfind(b"\n") + 1
